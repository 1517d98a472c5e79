import { isAccepted, type Verdict } from '@plenum/kernel';
import { specification } from '@plenum/kernel/testing';
import type { CandidateEntry, ElectionAct, ElectionContext } from '../acts/act.ts';
import { electionDecider } from '../decider.ts';
import type { ElectionEvent, KeyedMarks } from '../events.ts';
import type { BallotFlag, MeetingKind, Office, Regulation } from '../regulation.ts';
import { vnParty2024 } from '../regulations/vn-party-2024/regulation.ts';
import type { OpenElection } from '../state.ts';
import { sentence } from '../wording.ts';

/** People of the invented election: account and name. */
export const people = {
  organiser: 'Lê Văn Tổ',
  head: 'Phạm Thị Trưởng',
  teller1: 'Đỗ Văn Nhất',
  teller2: 'Vũ Thị Nhì',
  teller3: 'Bùi Văn Tam',
  observer: 'Hồ Thị Quan',
} as const;
export type Person = keyof typeof people;

export const contextOf = (person: Person, regulation: Regulation = vnParty2024): ElectionContext => ({
  now: '2026-11-24T08:00:00Z',
  actor: { id: person, name: people[person] },
  freshId: () => 'fresh',
  regulation,
  regulationHash: `hash of ${regulation.id}`,
});

const names = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lý Văn Cường', 'Mai Thị Dung', 'Phan Văn Giang'];

/** The first `count` invented candidates, proposed by the committee. */
export const candidates = (count: number): readonly CandidateEntry[] =>
  names.slice(0, count).map((name, index) => ({ name, born: `197${index}-01-01`, nominated: 'committee' }));

export interface Setting {
  readonly regulation?: Regulation;
  readonly seats?: number;
  readonly candidates?: number;
  readonly office?: Office;
  readonly meeting?: MeetingKind;
}

/** What happened so far, told act by act; an act that is refused on the way is a mistake of the test and throws. */
export class Story {
  readonly events: readonly ElectionEvent[];
  readonly regulation: Regulation;

  constructor(events: readonly ElectionEvent[], regulation: Regulation) {
    this.events = events;
    this.regulation = regulation;
  }

  get state(): OpenElection {
    const state = this.events.reduce(electionDecider.evolve, electionDecider.initialState);
    if (!state) throw new Error('The story has not begun');
    return state;
  }

  and(person: Person, ...acts: readonly ElectionAct[]): Story {
    let state = this.events.reduce(electionDecider.evolve, electionDecider.initialState);
    const events = [...this.events];
    for (const act of acts) {
      const verdict = electionDecider.decide(act, state, contextOf(person, this.regulation));
      if (!isAccepted(verdict)) throw new Error(`${act.act} refused: ${JSON.stringify(verdict)}`);
      for (const event of verdict.accepted) {
        state = electionDecider.evolve(state, event);
        events.push(event);
      }
    }
    return new Story(events, this.regulation);
  }

  /** The specification of one more act. */
  when(person: Person, act: ElectionAct) {
    const outcome = specification(electionDecider, contextOf(person, this.regulation))
      .given(...this.events)
      .when(act);
    assertSentences(outcome.verdict);
    return outcome;
  }
}

/** Every finding has a whole sentence in both languages: no hole where a value is missing. */
function assertSentences(verdict: Verdict<ElectionEvent>): void {
  const findings = 'refused' in verdict ? verdict.refused : (verdict.findings ?? []);
  for (const lang of ['vi', 'en'] as const)
    for (const finding of findings) {
      const text = sentence(finding, lang);
      if (text === finding.code || /undefined|NaN| {2}| [,.:;]|\(\)/.test(text))
        throw new Error(`${finding.code} in ${lang}: ${text}`);
    }
}

/** An election of 2 seats from 3 names at a delegates' congress, unless the setting says otherwise. */
export function opened(setting: Setting = {}): Story {
  const regulation = setting.regulation ?? vnParty2024;
  return new Story([], regulation)
    .and('organiser', {
      act: 'open-election',
      id: 'bch',
      title: { vi: 'Bầu ban', en: 'Electing a board' },
      office: setting.office ?? 'other',
      seats: setting.seats ?? 2,
      meeting: {
        kind: setting.meeting ?? 'delegates-congress',
        name: 'Đại hội đại biểu',
        organisation: 'Xã Bến Sông',
        parent: '',
        place: 'Bến Sông',
        date: '2026-11-24',
      },
    })
    .and(
      'organiser',
      { act: 'give-duty', account: 'head', name: people.head, duty: 'head-of-tellers' },
      { act: 'give-duty', account: 'teller1', name: people.teller1, duty: 'teller' },
      { act: 'give-duty', account: 'teller2', name: people.teller2, duty: 'teller' },
      { act: 'give-duty', account: 'teller3', name: people.teller3, duty: 'teller' },
      { act: 'give-duty', account: 'observer', name: people.observer, duty: 'observer' },
    );
}

export const listed = (setting: Setting = {}): Story =>
  opened(setting).and('organiser', { act: 'list-candidates', candidates: candidates(setting.candidates ?? 3) });

/** The list is closed and the assumed rules, where there are any, are confirmed. */
export function closed(setting: Setting = {}): Story {
  const story = listed(setting).and('organiser', { act: 'close-list' });
  const verdict = story.when('organiser', { act: 'confirm-assumed-rules' }).verdict;
  return isAccepted(verdict) ? new Story([...story.events, ...verdict.accepted], story.regulation) : story;
}

/** Ten summoned and present: base 10. */
export const baseAct: ElectionAct = { act: 'announce-base', summoned: 10, excluded: [], present: 10 };
export const announced = (setting: Setting = {}): Story => closed(setting).and('organiser', baseAct);
export const inRound = (setting: Setting = {}): Story => announced(setting).and('organiser', { act: 'open-round' });
export const papersAct = (issued: number, collected: number): ElectionAct => ({
  act: 'count-papers',
  issued,
  collected,
  note: '',
});
export const counted = (collected: number, setting: Setting = {}): Story =>
  inRound(setting).and('head', papersAct(Math.max(10, collected), collected));

export const keyAct = (number: number, marks: KeyedMarks, flags: readonly BallotFlag[] = []): ElectionAct => ({
  act: 'key-ballot',
  ballot: { number, marks, flags },
});

/** Both tellers key what they read and close; `second` defaults to what the first keyed. */
export function keyed(
  first: readonly KeyedMarks[],
  second: readonly KeyedMarks[] = first,
  story: Story = counted(first.length),
): Story {
  const entry = (marks: readonly KeyedMarks[]): readonly ElectionAct[] => [
    { act: 'begin-entry' },
    ...marks.map((one, index) => keyAct(index + 1, one)),
    { act: 'close-entry' },
  ];
  return story.and('teller1', ...entry(first)).and('teller2', ...entry(second));
}

/** Ballots of 3 names for 2 seats: so many times each of the readings. */
export const times = (...parts: readonly (readonly [number, KeyedMarks])[]): readonly KeyedMarks[] =>
  parts.flatMap(([count, marks]) => Array.from({ length: count }, () => marks));

export const declared = (marks: readonly KeyedMarks[], setting: Setting = {}): Story =>
  keyed(marks, marks, counted(marks.length, setting)).and('head', { act: 'declare-result' });
