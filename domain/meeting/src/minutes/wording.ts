import type { Finding } from '@plenum/kernel';
import type { MeetingMinutesEvent } from './events.ts';
import { type MinutesRefusalCode, minutesRefusalCodes } from './refusal.ts';
import { meetingMinutesEn } from './wording.en.ts';
import { meetingMinutesVi } from './wording.vi.ts';

export interface MeetingMinutesWording {
  readonly refusals: Readonly<Record<MinutesRefusalCode, (values: Finding['values']) => string>>;
  readonly events: {
    readonly [Type in MeetingMinutesEvent['type']]: (
      data: Extract<MeetingMinutesEvent, { type: Type }>['data'],
    ) => string;
  };
}

const isOurs = (code: string): code is MinutesRefusalCode => (minutesRefusalCodes as readonly string[]).includes(code);
const wordingOf = (language: 'vi' | 'en'): MeetingMinutesWording =>
  language === 'vi' ? meetingMinutesVi : meetingMinutesEn;

/** The sentence of a finding about a meeting's minutes; null for a code that is not ours. */
export const meetingMinutesSentence = (
  finding: Pick<Finding, 'code' | 'values'>,
  language: 'vi' | 'en',
): string | null => (isOurs(finding.code) ? wordingOf(language).refusals[finding.code](finding.values) : null);

/** What happened to a meeting's minutes, in words. */
export function meetingMinutesEventSentence(event: MeetingMinutesEvent, language: 'vi' | 'en'): string {
  const say = wordingOf(language).events[event.type] as (data: MeetingMinutesEvent['data']) => string;
  return say(event.data);
}
