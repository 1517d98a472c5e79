import type { Finding } from '@plenum/kernel';
import type { BodyEvent, BodyEventType } from './body-events.ts';
import type { ImportEvent } from './import-events.ts';
import { type OrganisationCode, organisationCodes } from './organisation-refusal.ts';
import { organisationEn } from './organisation-wording.en.ts';
import { organisationVi } from './organisation-wording.vi.ts';
import { readCard } from './person.ts';
import type { PersonEvent, PersonEventType } from './person-events.ts';
import { type SheetFault, type SheetFaultCode, sheetFaultCodes } from './sheet/sheet.ts';
import type { TreeEvent, TreeEventType } from './tree-events.ts';

export type OrganisationEvent = TreeEvent | BodyEvent | PersonEvent | ImportEvent;
type EventType = TreeEventType | BodyEventType | PersonEventType | ImportEvent['type'];
type Sentence = (values: Readonly<Record<string, unknown>>) => string;

/** Everything the organisation's rules say, in one language. */
export interface OrganisationWording {
  readonly refusals: Readonly<Record<OrganisationCode, (values: Finding['values']) => string>>;
  readonly faults: Readonly<Record<SheetFaultCode, (values: SheetFault['values']) => string>>;
  readonly events: Readonly<Record<EventType, Sentence>>;
}

const wording = (language: 'vi' | 'en'): OrganisationWording => (language === 'vi' ? organisationVi : organisationEn);
const isRefusalCode = (code: string): code is OrganisationCode =>
  (organisationCodes as readonly string[]).includes(code);
const isFaultCode = (code: string): code is SheetFaultCode => (sheetFaultCodes as readonly string[]).includes(code);

/** The sentence of a finding about the organisation; null for a code that is not ours. */
export const organisationSentence = (
  finding: Pick<Finding, 'code' | 'values'>,
  language: 'vi' | 'en',
): string | null => (isRefusalCode(finding.code) ? wording(language).refusals[finding.code](finding.values) : null);

/** What is wrong with a line of a file, without its place. */
export const sheetFaultSentence = (fault: SheetFault, language: 'vi' | 'en'): string =>
  isFaultCode(fault.code)
    ? wording(language).faults[fault.code](fault.values)
    : (organisationSentence(fault, language) ?? fault.code);

/** Whether a stream is of the organisation's tree and people. */
export const isOrganisationStream = (stream: string): boolean => /^(organisation|unit|person|import)\//.test(stream);

/** What happened in the organisation, in words. */
export function organisationEventSentence(event: OrganisationEvent, language: 'vi' | 'en'): string {
  const sentence = wording(language).events[event.type];
  switch (event.type) {
    case 'units-added':
    case 'units-changed': {
      const { units } = event.data;
      const names =
        units
          .slice(0, 3)
          .map((unit) => unit.name)
          .join(', ') + (units.length > 3 ? '…' : '');
      return sentence({ names, count: units.length });
    }
    case 'person-added':
    case 'person-corrected':
      return sentence({ ...event.data, name: readCard(event.data.card.personal)?.name ?? '' });
    default:
      return sentence(event.data);
  }
}
