import type { Finding } from '@plenum/kernel';
import { unconfirmedRules } from '../assumed-rules.ts';
import { figuresDiffering, listedFigures } from '../attendance.ts';
import { announcedBase, excludedCount, quorumMet } from '../base.ts';
import type { Exclusion, MeetingFigures } from '../election.ts';
import type { AnnouncedBase } from '../events.ts';
import { roundAnnounced } from '../next-round.ts';
import { citeFor, type Regulation } from '../regulation.ts';
import type { OpenElection } from '../state.ts';
import { type ActOf, type Decide, refusal, unless, warning } from './act-finding.ts';
import { figureFaults, reasonFaults } from './given-text.ts';
import { roundFaults } from './open-round.ts';

/**
 * Announces what the majority of the next round is measured on. Frozen when the round is opened; before, again only with a
 * reason. The exclusions must be those that the regulation names for this kind of meeting.
 */
export const announceBase: Decide<'announce-base'> = (act, election, context) => {
  const { regulation } = context;
  const before = roundAnnounced(election);
  const number = before?.number ?? election.rounds.length + 1;
  const unconfirmed = unconfirmedRules(election, regulation);
  const figures = figuresFaults(act, election, regulation);
  return unless(
    [
      ...roundFaults(election, regulation),
      ...(before ? reasonFaults(act.reason) : []),
      unconfirmed.length > 0 && refusal('assumed-rules-unconfirmed', { rules: unconfirmed }),
      ...figures,
      ...(figures.length === 0 ? rulesFaults(act, election, number, regulation) : []),
    ],
    () => {
      const base = baseOf(act, election, number, regulation);
      return before
        ? [{ type: 'base-corrected', v: 1, data: { ...base, reason: act.reason!.trim() } }]
        : [{ type: 'base-announced', v: 1, data: base }];
    },
    differencesFromList(act, election, regulation),
  );
};

/** Where the figures are not those that the list of those summoned gives; none without a list. They are announced all the same. */
function differencesFromList(
  act: ActOf<'announce-base'>,
  election: OpenElection,
  regulation: Regulation,
): readonly Finding[] {
  if (election.electors.electors.length === 0) return [];
  const listed = listedFigures(election.electors, { regulation, meeting: election.meeting.kind });
  return figuresDiffering(act, listed).map((one) =>
    warning('base-differs-from-list', { ...one, typed: one.typed ?? 'none' }),
  );
}

const counted = (excluded: readonly Exclusion[]): readonly Exclusion[] => excluded.filter(({ count }) => count > 0);

const meetingOf = (act: ActOf<'announce-base'>, election: OpenElection): MeetingFigures => ({
  kind: election.meeting.kind,
  summoned: act.summoned,
  ...(act.present !== null && { present: act.present }),
  excluded: counted(act.excluded),
});

function baseOf(
  act: ActOf<'announce-base'>,
  election: OpenElection,
  round: number,
  regulation: Regulation,
): AnnouncedBase {
  const { base, of, needed } = announcedBase(regulation, meetingOf(act, election));
  return { round, summoned: act.summoned, excluded: counted(act.excluded), present: act.present, base, of, needed };
}

/** What is wrong with the figures by themselves. */
function figuresFaults(
  act: ActOf<'announce-base'>,
  election: OpenElection,
  regulation: Regulation,
): readonly Finding[] {
  const rule = regulation.switches.exclusions;
  const cite = citeFor(rule, election.meeting.kind);
  const reasons = act.excluded.map(({ reason }) => reason);
  return [
    ...figureFaults('summoned', act.summoned, 'summoned'),
    ...(act.present === null ? [] : figureFaults('present', act.present, 'present')),
    ...act.excluded.flatMap(({ reason, count }) => [
      ...figureFaults('excluded', count, reason),
      ...(rule.value.some((named) => named.reason === reason && named.meetings.includes(election.meeting.kind))
        ? []
        : [refusal('reason-not-named', { reason, meeting: election.meeting.kind }, [cite], reason)]),
    ]),
    ...[...new Set(reasons.filter((reason, index) => reasons.indexOf(reason) !== index))].map((reason) =>
      refusal('reason-twice', { reason }, [], reason),
    ),
  ];
}

/** What the regulation says of figures that are sound: base, quorum, and that they are the meeting's. */
function rulesFaults(
  act: ActOf<'announce-base'>,
  election: OpenElection,
  round: number,
  regulation: Regulation,
): readonly Finding[] {
  const { switches } = regulation;
  const kind = election.meeting.kind;
  const meeting = meetingOf(act, election);
  const excluded = excludedCount(meeting.excluded);
  const baseCite = citeFor(switches.base, kind);
  const { summoned, present } = act;
  const faults: Finding[] = [];
  if (excluded > summoned)
    faults.push(
      refusal('excluded-above-summoned', { excluded, summoned }, [citeFor(switches.exclusions, kind)], 'excluded'),
    );
  else if (summoned - excluded < 1)
    faults.push(refusal('base-below-one', { base: summoned - excluded, summoned, excluded }, [baseCite], 'summoned'));
  if (present !== null && present > summoned)
    faults.push(
      switches.base.value === 'present'
        ? refusal('base-above-summoned', { base: present, summoned }, [baseCite], 'present')
        : refusal('present-above-summoned', { present, summoned }, [], 'present'),
    );
  if (present === null && switches.base.value === 'present')
    faults.push(refusal('present-missing', {}, [baseCite], 'present'));
  else if (present === null && switches.quorum.value)
    faults.push(refusal('present-missing', {}, [citeFor(switches.quorum, kind)], 'present'));
  if (quorumMet(regulation, meeting, present) === false) {
    const { share, strict } = switches.quorum.value!;
    const values = { present: present!, summoned, share: strict ? `> ${share}` : share };
    faults.push(refusal('no-quorum', values, [citeFor(switches.quorum, kind)], 'present'));
  }
  const first = election.rounds[0]?.base;
  if (round > 1 && first && !sameMeeting(first, meeting))
    faults.push(
      refusal('figures-of-the-meeting', { summoned: first.summoned, excluded: excludedCount(first.excluded) }, [
        baseCite,
      ]),
    );
  return faults;
}

/** Those summoned and those taken off are figures of the meeting; only the number present is a round's own. */
const sameMeeting = (first: AnnouncedBase, meeting: MeetingFigures): boolean =>
  first.summoned === meeting.summoned &&
  first.excluded.length === meeting.excluded.length &&
  first.excluded.every((one) =>
    meeting.excluded.some((other) => other.reason === one.reason && other.count === one.count),
  );
