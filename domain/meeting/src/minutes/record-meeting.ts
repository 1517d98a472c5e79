import { absentThroughout, countedSeats, quorumAt } from '../attendance.ts';
import type { Conclusions } from '../conclusions/state.ts';
import type { MeetingDuty } from '../duty.ts';
import type { Floor, Turn } from '../floor/floor.ts';
import { type Meeting, type Seat, sitterOf } from '../meeting.ts';
import type { OpenVoteSummary } from '../open-vote/open-vote.ts';
import { meetingRulesOf } from '../rules/meeting-rules.ts';
import type {
  NamedDelegate,
  RecordedElection,
  RecordedItem,
  RecordedMeeting,
  RecordedPresence,
  RecordedSpeech,
  RecordedVote,
} from './recorded-meeting.ts';
import type { MeetingMinutes } from './state.ts';

/** The streams of a meeting, folded, and what turns their ids into names. */
export interface MeetingStreams {
  readonly meeting: Meeting;
  readonly items: readonly RecordedItem[];
  readonly floor: Floor;
  /** In the order in which they were opened. */
  readonly votes: readonly OpenVoteSummary[];
  readonly conclusions: Conclusions;
  readonly minutes: MeetingMinutes;
  readonly elections: readonly RecordedElection[];
  readonly names: {
    readonly person: (id: string) => string;
    readonly unit: (id: string) => string;
    readonly account: (id: string) => string;
  };
}

/** All that the streams say of the meeting, with names: what its minutes are drafted from. Pure. */
export function recordMeeting(streams: MeetingStreams): RecordedMeeting {
  const { meeting, items, names, conclusions, minutes } = streams;
  const holding = (duty: MeetingDuty): readonly string[] =>
    meeting.holders
      .filter(({ duties }) => duties.includes(duty))
      .map(({ person, account }) => (person === null ? names.account(account) : names.person(person)));
  const started = items.flatMap(({ actual }) => (actual.from === null ? [] : [actual.from])).sort();
  return {
    kind: meeting.kind,
    name: meeting.name,
    unit: names.unit(meeting.unit),
    date: meeting.date,
    place: meeting.place,
    began: started[0] ?? null,
    ended: meeting.ended,
    presence: presenceOf(streams, holding('guest')),
    ownRules: ownRulesOf(meeting),
    presidium: holding('presidium'),
    secretariat: holding('secretariat'),
    credentials: holding('credentials'),
    tellers: holding('teller'),
    items,
    speeches: speechesOf(streams),
    votes: streams.votes.map((vote) => recordedVote(vote, names)),
    elections: streams.elections,
    groups: meeting.groups.map((group) => ({
      name: group.name,
      members: group.members.length,
      chair: group.chair && names.person(group.chair),
      secretary: group.secretary && names.person(group.secretary),
      minutes: minutes.groups.find((one) => one.group === group.id)?.text ?? null,
    })),
    conclusions: conclusions.conclusions.map((one) => ({
      ...one,
      tasks: one.tasks.map(({ unit, task, due }) => ({ unit: names.unit(unit), task, due })),
    })),
  };
}

function ownRulesOf({ rules }: Meeting): RecordedMeeting['ownRules'] {
  if (typeof rules === 'string') return null;
  const { name, source, from } = rules;
  return { name, source, from: meetingRulesOf(from).name };
}

/** Up to the end of the meeting; without one, up to the last who came. */
function presenceOf({ meeting, names }: MeetingStreams, guests: readonly string[]): RecordedPresence {
  const moments = meeting.stays.map(({ from }) => from).sort();
  const until = meeting.ended ?? moments.at(-1) ?? '';
  const counted = countedSeats(meeting);
  const absent = new Set(absentThroughout(meeting, until).map(({ id }) => id));
  const delegate = ({ person, unit }: Pick<Seat, 'person' | 'unit'>): NamedDelegate => ({
    name: names.person(person),
    unit: names.unit(unit),
  });
  const { quorum } = meetingRulesOf(meeting.rules);
  const { needed } = quorumAt(meeting, until, quorum.threshold);
  const units = [...new Set(counted.map(({ unit }) => unit))];
  return {
    summoned: counted.length,
    came: counted.length - absent.size,
    units: units.map((unit) => {
      const seats = counted.filter((seat) => seat.unit === unit);
      const came = seats.filter(({ id }) => !absent.has(id)).length;
      return { unit: names.unit(unit), summoned: seats.length, came };
    }),
    absent: counted
      .filter(({ id }) => absent.has(id))
      .map((seat) => delegate({ person: sitterOf(seat), unit: seat.unit })),
    replaced: counted.flatMap((seat) =>
      seat.alternate === null ? [] : [{ ...delegate(seat), by: names.person(seat.alternate) }],
    ),
    excluded: meeting.seats.flatMap((seat) =>
      seat.excluded === null ? [] : [{ ...delegate(seat), reason: seat.excluded }],
    ),
    notSummoned: meeting.notSummoned.length,
    guests,
    quorum: counted.length === 0 ? null : { needed, ...quorum },
    quorumAt: moments.find((at) => quorumAt(meeting, at, quorum.threshold).reached) ?? null,
  };
}

const secondsOf = (turn: Turn): number =>
  turn.spells.reduce((sum, { from, until }) => sum + secondsBetween(from, until ?? from), 0);

/** Moments of one form, milliseconds included; a speech does not last longer than a day. */
function secondsBetween(from: string, until: string): number {
  const ofDay = (moment: string): number =>
    Number(moment.slice(11, 13)) * 3_600 + Number(moment.slice(14, 16)) * 60 + Number(moment.slice(17, 19));
  const seconds = ofDay(until) - ofDay(from);
  return seconds < 0 ? seconds + 86_400 : seconds;
}

/** Speeches that were held, in the order in which they began; points of order are none. */
function speechesOf({ floor, meeting, items, names }: MeetingStreams): readonly RecordedSpeech[] {
  const unitOf = (person: string): string => {
    const seat = meeting.seats.find((one) => sitterOf(one) === person || one.person === person);
    return seat ? names.unit(seat.unit) : '';
  };
  return floor.turns
    .flatMap((turn) => (turn.kind === 'speech' && turn.spells[0] ? [{ turn, at: turn.spells[0].from }] : []))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ turn, at }) => ({
      name: names.person(turn.person),
      unit: unitOf(turn.person),
      at,
      seconds: secondsOf(turn),
      item: turn.topic === '' ? (items.find(({ id }) => id === turn.item)?.title ?? '') : turn.topic,
      text: turn.texts.length > 0,
    }));
}

const recordedVote = (vote: OpenVoteSummary, names: MeetingStreams['names']): RecordedVote => ({
  at: vote.opened,
  question: vote.question,
  way: vote.way,
  ...vote.decision,
  present: vote.hall.bases.present,
  entered: vote.entered.map(({ by, votes }) => ({ by: names.account(by), votes })),
  result: vote.closed?.result ?? null,
  cancelled: vote.cancelled?.reason ?? null,
});
