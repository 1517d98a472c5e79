import type { Citation, Finding, FindingValue, Verdict } from '@plenum/kernel';
import type { ElectionEvent } from '../events.ts';
import type { OpenElection } from '../state.ts';
import type { ElectionAct, ElectionActName, ElectionContext } from './act.ts';

/** Every code with which an act is refused or warned of; the wording files hold a sentence for each. */
export const actCodes = [
  'election-exists',
  'election-not-open',
  'election-finished',
  'regulation-changed',
  'not-your-duty',
  'reason-missing',
  'text-missing',
  'text-over-limit',
  'not-a-whole-number',
  'not-a-date',
  'seats-below-one',
  'id-wrong',
  'duty-held-already',
  'duty-not-held',
  'last-organiser',
  'candidate-is-teller',
  'head-is-teller',
  'head-keyed-ballots',
  'nothing-to-confirm',
  'assumed-rules-unconfirmed',
  'list-is-closed',
  'list-not-closed',
  'list-empty',
  'too-many-candidates',
  'candidate-id-taken',
  'candidate-twice',
  'no-such-candidate',
  'round-opened-already',
  'reason-not-named',
  'reason-twice',
  'base-below-one',
  'base-above-summoned',
  'present-above-summoned',
  'excluded-above-summoned',
  'present-missing',
  'no-quorum',
  'figures-of-the-meeting',
  'base-not-announced',
  'round-under-way',
  'no-further-round',
  'seats-above-open',
  'not-standing',
  'birth-date-missing',
  'first-round-takes-the-list',
  'round-not-open',
  'papers-not-counted',
  'more-collected-than-issued',
  'issued-above-present',
  'keyed-above-collected',
  'entry-closed-papers-stand',
  'no-entry-needed',
  'two-entries-taken',
  'entry-begun-already',
  'no-entry-of-yours',
  'entry-closed-already',
  'entry-not-closed',
  'no-such-ballot',
  'position-not-on-paper',
  'mark-not-on-form',
  'flag-unknown',
  'weight-missing',
  'weight-not-asked',
  'ballots-missing',
  'entries-not-closed',
  'ballot-not-in-difference',
  'ballot-not-doubtful',
  'still-doubtful',
  'differences-unsettled',
  'doubtful-unsettled',
  'nothing-declared',
  'no-seats-open',
  'election-stopped-already',
  'result-not-complete',
] as const;
export type ActCode = (typeof actCodes)[number];

export type ActOf<Name extends ElectionActName> = Extract<ElectionAct, { act: Name }>;

/** Decides one act on an election that is open: all refusals at once, or what happened. */
export type Decide<Name extends ElectionActName> = (
  act: ActOf<Name>,
  election: OpenElection,
  context: ElectionContext,
) => Verdict<ElectionEvent>;

type Values = Readonly<Record<string, FindingValue>>;

export const refusal = (
  code: ActCode,
  values: Values = {},
  citations: readonly Citation[] = [],
  about?: string,
): Finding<ActCode> => ({ code, severity: 'refusal', values, citations, ...(about !== undefined && { about }) });

export const warning = (code: ActCode, values: Values = {}, citations: readonly Citation[] = []): Finding<ActCode> => ({
  code,
  severity: 'warning',
  values,
  citations,
});

/** Refused with all findings, or the events that follow; `events` is asked only where nothing forbids the act. */
export function unless(
  findings: readonly (Finding | null | false)[],
  events: () => readonly ElectionEvent[],
  warnings: readonly Finding[] = [],
): Verdict<ElectionEvent> {
  const refused = findings.filter((finding): finding is Finding => finding !== null && finding !== false);
  if (refused.length > 0) return { refused };
  return warnings.length > 0 ? { accepted: events(), findings: warnings } : { accepted: events() };
}
