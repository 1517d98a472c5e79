import type { Ballot, Mark } from './ballot.ts';
import { type CountableRound, electionOf, isCountable, isRead } from './election-of.ts';
import { declaredRounds } from './next-round.ts';
import type { Regulation } from './regulation.ts';
import { asBallot, type finalReading, settledReading } from './round-reading.ts';
import type { OpenElection, RoundState } from './state.ts';
import { type BallotRules, ballotRules, invalidatingFlag, invalidReasonOf, isDoubtful } from './validity.ts';

/** A value of NIST SP 1500-103; its names are the specification's. */
export type CastVoteRecordReport = Readonly<Record<string, unknown>>;
type Part = Readonly<Record<string, unknown>>;

/**
 * The papers of every declared round as cast vote records (NIST SP 1500-103, version 1.0.0), by the number the tellers gave
 * them after the box was opened: nothing in it leads to a voter. A paper has the tellers' agreed reading, and beside it the
 * decision where it was doubtful. A name kept, agreed with or given votes has an indication; names struck or not agreed with
 * are left out. `generatedAt` is RFC 3339.
 */
export function castVoteRecords(
  state: OpenElection,
  regulation: Regulation,
  generatedAt: string,
): CastVoteRecordReport {
  const declared: readonly RoundState[] = declaredRounds(state);
  const rounds = declared.filter(isCountable);
  const { election } = electionOf(state, regulation, rounds);
  return {
    '@type': 'CVR.CastVoteRecordReport',
    Version: '1.0.0',
    GeneratedDate: generatedAt,
    ReportType: ['aggregated'],
    ReportGeneratingDeviceIds: ['plenum'],
    ReportingDevice: [{ '@id': 'plenum', '@type': 'CVR.ReportingDevice', Application: 'Plenum' }],
    GpUnit: [
      {
        '@id': 'unit',
        '@type': 'CVR.GpUnit',
        Name: state.meeting.organisation,
        Type: 'other',
        OtherType: 'organisation',
      },
    ],
    Election: [
      {
        '@id': 'election',
        '@type': 'CVR.Election',
        Name: state.title.en,
        ElectionScopeId: 'unit',
        Candidate: election.candidates.map(({ id, name }) => ({ '@id': id, '@type': 'CVR.Candidate', Name: name })),
        Contest: rounds.map((round) => contestOf(round, regulation)),
      },
    ],
    CVR: rounds.flatMap((round) => recordsOf(round, regulation)),
  };
}

const contestId = (round: number): string => `round-${round}`;
const selectionId = (round: number, candidate: string): string => `round-${round}-${candidate}`;

function contestOf({ number, opened }: CountableRound, regulation: Regulation): Part {
  return {
    '@id': contestId(number),
    '@type': 'CVR.CandidateContest',
    Name: `Round ${number} (${opened.kind})`,
    NumberElected: opened.seats,
    ...(opened.form !== 'cumulative' && { VotesAllowed: opened.seats }),
    VoteVariation: variationOf(opened, regulation),
    ContestSelection: opened.candidates.map((candidate) => ({
      '@id': selectionId(number, candidate),
      '@type': 'CVR.CandidateSelection',
      CandidateIds: [candidate],
    })),
  };
}

function variationOf({ form, kind }: CountableRound['opened'], { switches }: Regulation): string {
  if (form === 'cumulative') return 'cumulative';
  if (kind === 'tie' || switches.threshold.value === 'plurality') return 'plurality';
  return switches.threshold.value === 'more-than-half' ? 'majority' : 'super-majority';
}

/** Nothing for a round that its paper counts made void before anybody keyed it. */
function recordsOf(round: CountableRound, regulation: Regulation): readonly Part[] {
  if (!isRead(round, regulation)) return [];
  return Array.from({ length: round.papers.collected }, (_, index) => recordOf(round, index + 1, regulation));
}

function recordOf(round: CountableRound, paper: number, regulation: Regulation): Part {
  const { opened, number, settled, adjudicated } = round;
  const rules = ballotRules(regulation, opened.form, opened.seats);
  const id = `${number}-${paper}`;
  const snapshot = (
    type: 'interpreted' | 'modified',
    keyed: ReturnType<typeof finalReading>,
    reason?: string,
  ): Part => {
    const ballot = asBallot(keyed!, opened.candidates.length);
    return {
      '@id': `${id}-${type}`,
      '@type': 'CVR.CVRSnapshot',
      Type: type,
      ...annotated([...ballot.flags, ...(reason ? [reason] : [])]),
      ...(isDoubtful(ballot, rules) && { Status: ['needs-adjudication'] }),
      CVRContest: [contestVotes(round, ballot, rules)],
    };
  };
  const decision = adjudicated[paper];
  const snapshots = [
    snapshot('interpreted', settledReading(round, paper), settled[paper]?.reason),
    ...(decision ? [snapshot('modified', decision.ballot, decision.reason)] : []),
  ];
  return {
    '@type': 'CVR.CVR',
    ElectionId: 'election',
    UniqueId: id,
    BallotAuditId: String(paper),
    CurrentSnapshotId: snapshots.at(-1)!['@id'],
    CVRSnapshot: snapshots,
  };
}

const annotated = (messages: readonly string[]): Part =>
  messages.length > 0 ? { Annotation: [{ '@type': 'CVR.Annotation', Message: messages }] } : {};

function contestVotes({ number, opened }: CountableRound, ballot: Ballot, rules: BallotRules): Part {
  const doubtful = isDoubtful(ballot, rules);
  const reason = doubtful ? null : (invalidatingFlag(ballot.flags, rules) ?? invalidReasonOf(ballot, rules));
  const counts = doubtful ? 'unknown' : reason ? 'no' : 'yes';
  const rows = opened.candidates
    .map((candidate, at) => ({ candidate, at, votes: votesFor(ballot.marks[at]!, rules) }))
    .filter(({ at, votes }) => votes > 0 || ballot.marks[at] === '?' || ballot.marks[at] === 'ad');
  const chosen = rows.filter(({ votes }) => votes > 0).length;
  const fewer = opened.form === 'cumulative' ? 0 : opened.seats - chosen;
  return {
    '@type': 'CVR.CVRContest',
    ContestId: contestId(number),
    Selections: chosen,
    ...(fewer > 0 && { Undervotes: fewer }),
    ...(fewer < 0 && { Overvotes: -fewer }),
    Status: [
      ...(reason ? ['invalidated-rules'] : []),
      ...(fewer < 0 ? ['overvoted'] : fewer > 0 ? ['undervoted'] : []),
      ...(chosen === 0 ? ['not-indicated'] : []),
    ],
    CVRContestSelection: rows.map(({ candidate, at, votes }) => {
      const marked = ballot.marks[at];
      const weight = rules.weighted && rules.form !== 'cumulative' ? ballot.weight : 1;
      return {
        '@type': 'CVR.CVRContestSelection',
        ContestSelectionId: selectionId(number, candidate),
        OptionPosition: at + 1,
        TotalNumberVotes: counts === 'yes' ? votes * weight : 0,
        SelectionPosition: [
          {
            '@type': 'CVR.SelectionPosition',
            HasIndication: marked === '?' ? 'unknown' : 'yes',
            IsAllocable: marked === '?' ? 'unknown' : marked === 'ad' ? 'no' : counts,
            NumberVotes: votes * weight,
            ...(marked === 'ad' && { Status: ['invalidated-rules'] }),
          },
        ],
      };
    }),
  };
}

function votesFor(mark: Mark, { form }: BallotRules): number {
  if (form === 'cumulative') return typeof mark === 'number' ? mark : 0;
  return mark === (form === 'strike-out' ? '' : 'a') ? 1 : 0;
}
