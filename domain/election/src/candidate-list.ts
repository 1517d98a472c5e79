import { compareNames, type Finding, percentOf, tidyText } from '@plenum/kernel';
import { reachesShare } from './base.ts';
import type { Candidate } from './election.ts';
import { citeFor, type MeetingKind, type Office, type Regulation, type SwitchName } from './regulation.ts';

/** A list as it is checked: what is to be filled, where, and who stands. */
export interface CandidateListInput {
  readonly regulation: Regulation;
  readonly office: Office;
  readonly meeting: { readonly kind: MeetingKind; readonly present?: number | undefined };
  readonly seats: number;
  readonly candidates: readonly Candidate[];
}

export interface CandidateListCheck {
  /** Candidate ids in ballot order. */
  readonly order: readonly string[];
  readonly seats: number;
  readonly candidates: number;
  /** Names beyond the seats (negative where there are fewer), and their share of the seats in percent. */
  readonly surplus: { readonly count: number; readonly share: string };
  readonly findings: readonly Finding[];
}

/**
 * Checks a candidate list and gives its ballot order. Refusals: `surplus-missing`, `surplus-above-maximum` (for the offices the
 * regulation names), `small-body-surplus`, `below-entry-gate`, `committee-member-outside-list`. Warnings:
 * `prepared-list-outside-range`, `surplus-below-minimum`, `surplus-above-maximum` for other offices, `entry-gate-unknown`.
 */
export function checkCandidateList(list: CandidateListInput): CandidateListCheck {
  const count = list.candidates.length - list.seats;
  const share = percentOf(Math.abs(count), list.seats) ?? '0.00';
  return {
    order: ballotOrder(list.candidates),
    seats: list.seats,
    candidates: list.candidates.length,
    surplus: { count, share: count < 0 ? `-${share}` : share },
    findings: [...surplusFindings(list, count), ...preparedFindings(list), ...nameFindings(list)],
  };
}

/** By given name, family name, middle words (Vietnamese order); equal names: earlier joined, earlier born, order of listing. */
export function ballotOrder(candidates: readonly Candidate[]): string[] {
  const earlier = (a: string | undefined, b: string | undefined) => {
    if (a === b) return 0;
    if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
    return a < b ? -1 : 1;
  };
  return candidates
    .map((candidate, position) => ({ candidate, position }))
    .sort(
      (a, b) =>
        compareNames(a.candidate.name, b.candidate.name) ||
        earlier(a.candidate.joined, b.candidate.joined) ||
        earlier(a.candidate.born, b.candidate.born) ||
        a.position - b.position,
    )
    .map(({ candidate }) => candidate.id);
}

type Values = Finding['values'];

const finding = (
  list: CandidateListInput,
  rule: SwitchName,
  code: string,
  severity: Finding['severity'],
  values: Values,
  about?: string,
): Finding => ({
  code,
  severity,
  values,
  citations: [citeFor(list.regulation.switches[rule], list.meeting.kind)],
  ...(about === undefined ? {} : { about }),
});

function surplusFindings(list: CandidateListInput, count: number): Finding[] {
  const { surplusRequired, surplusMaximum, surplusMinimum } = list.regulation.switches;
  const values = { seats: list.seats, candidates: list.candidates.length, surplus: count };
  const findings: Finding[] = [];
  if (surplusRequired.value.includes(list.office) && count <= 0)
    findings.push(finding(list, 'surplusRequired', 'surplus-missing', 'refusal', values));
  const small = smallBodyRule(list);
  if (small) {
    if (count > small.extra)
      findings.push(finding(list, 'smallBody', 'small-body-surplus', 'refusal', { ...values, extra: small.extra }));
  } else if (surplusMaximum.value && count * 100 > list.seats * surplusMaximum.value.percent) {
    const { percent, refusedFor } = surplusMaximum.value;
    const refused = refusedFor.includes(list.office);
    const most = Math.floor((list.seats * percent) / 100);
    if (refused || list.seats > 1)
      findings.push(
        finding(list, 'surplusMaximum', 'surplus-above-maximum', refused ? 'refusal' : 'warning', {
          ...values,
          percent,
          most,
        }),
      );
  }
  const minimum = surplusMinimum.value;
  if (minimum && count > 0) {
    const names = minimum.names.filter(({ fromSeats }) => list.seats >= fromSeats).at(-1)?.extra ?? 0;
    const least = Math.max(names, Math.ceil((list.seats * minimum.percent) / 100));
    if (count < least)
      findings.push(finding(list, 'surplusMinimum', 'surplus-below-minimum', 'warning', { ...values, least }));
  }
  return findings;
}

/** The small bodies' rule takes the place of the percentage where it applies: 30 % of 3 seats would be nobody. */
function smallBodyRule(list: CandidateListInput) {
  const rule = list.regulation.switches.smallBody.value;
  const bodies = list.regulation.switches.surplusRequired.value;
  return rule && bodies.includes(list.office) && list.seats >= rule.from && list.seats <= rule.to ? rule : null;
}

/** What the convening committee itself prepared, where the regulation sets a range and a whole number lies in it. */
function preparedFindings(list: CandidateListInput): Finding[] {
  const { preparedRange, surplusRequired } = list.regulation.switches;
  const range = preparedRange.value;
  if (!range || !surplusRequired.value.includes(list.office) || smallBodyRule(list)) return [];
  const prepared = list.candidates.filter(({ nominated }) => nominated === 'committee').length;
  if (prepared === 0) return [];
  const extra = prepared - list.seats;
  const [least, most] = [Math.ceil((list.seats * range.from) / 100), Math.floor((list.seats * range.to) / 100)];
  if (extra * 100 >= list.seats * range.from && extra * 100 <= list.seats * range.to) return [];
  if (least > most && extra === least) return [];
  return [
    finding(list, 'preparedRange', 'prepared-list-outside-range', 'warning', {
      seats: list.seats,
      prepared,
      extra,
      share: percentOf(Math.abs(extra), list.seats) ?? '0.00',
      from: range.from,
      to: range.to,
    }),
  ];
}

function nameFindings(list: CandidateListInput): Finding[] {
  const { entryGate, committeeRestriction } = list.regulation.switches;
  return list.candidates.flatMap((candidate) => {
    const findings: Finding[] = [];
    const name = tidyText(candidate.name);
    if (candidate.nominated === 'committee') return findings;
    if (committeeRestriction.value && candidate.committeeMember)
      findings.push(
        finding(
          list,
          'committeeRestriction',
          'committee-member-outside-list',
          'refusal',
          { name, nominated: candidate.nominated },
          candidate.id,
        ),
      );
    const gate = entryGate.value;
    if (!gate) return findings;
    const { support } = candidate;
    const { present } = list.meeting;
    if (support !== undefined && present === undefined)
      findings.push(finding(list, 'entryGate', 'entry-gate-unknown', 'warning', { name, support }, candidate.id));
    else if (support === undefined || !reachesShare(support, present!, gate.support))
      findings.push(
        finding(
          list,
          'entryGate',
          'below-entry-gate',
          'refusal',
          { name, support: support ?? 'none', present: present ?? 'none', share: gate.support.share },
          candidate.id,
        ),
      );
    return findings;
  });
}
