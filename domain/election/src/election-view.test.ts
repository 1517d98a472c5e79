import { describe, expect, it } from 'vitest';
import { countElection } from './count-election.ts';
import { electionOf } from './election-of.ts';
import { disputedBallots, electionSummary, electionView, entryView } from './election-view.ts';
import {
  announced,
  baseAct,
  closed,
  counted,
  declared,
  inRound,
  keyAct,
  keyed,
  listed,
  opened,
  type Person,
  papersAct,
  type Story,
  times,
} from './testing/story.ts';

const view = ({ state, regulation, events }: Story, person: Person) =>
  electionView(state, { regulation, number: events.length, viewer: { account: person, administrator: false } });
const oneShort = times([6, { 2: 'x', 3: 'x' }], [4, { 1: 'x', 3: 'x' }]);

describe('the view of an election', () => {
  it('says where it stands', () => {
    const begun = counted(1).and('teller1', { act: 'begin-entry' });
    const stages = [
      opened(),
      closed(),
      announced(),
      inRound(),
      counted(1),
      begun,
      keyed([{ 1: 'x' }], [{ 2: 'x' }]),
      keyed([{ 1: '?' }]),
      keyed([{ 1: 'x' }]),
      inRound().and('head', papersAct(1, 2)),
      declared(oneShort),
      declared(oneShort).and('organiser', baseAct),
      declared(times([10, { 3: 'x' }])),
      declared(times([10, { 3: 'x' }])).and('organiser', { act: 'finish-election' }),
    ].map((story) => view(story, 'organiser').stage);
    expect(stages).toEqual([
      ...['list', 'base', 'base', 'papers', 'entry', 'entry', 'differences', 'differences', 'result', 'result'],
      ...['result', 'base', 'minutes', 'finished'],
    ]);
  });
  it('offers each person what duty and stage allow, and an act it offers is not refused for its stage', () => {
    expect(view(listed(), 'organiser').mayDo).toContain('close-list');
    expect(view(listed(), 'teller1').mayDo).toEqual([]);
    expect(view(counted(1), 'teller1').mayDo).toEqual(['begin-entry']);
    expect(view(counted(1).and('teller1', { act: 'begin-entry' }), 'teller1').mayDo).toEqual([
      'key-ballot',
      'close-entry',
    ]);
    expect(view(keyed([{ 1: 'x' }], [{ 2: 'x' }]), 'head').mayDo).toEqual([
      'record-stock',
      'count-papers',
      'reopen-entry',
      'settle-difference',
    ]);
    expect(view(keyed([{ 1: 'x' }]), 'head').mayDo).toContain('declare-result');
    expect(view(declared(oneShort), 'organiser').mayDo).toEqual([
      'give-duty',
      'withdraw-duty',
      'announce-base',
      'lower-seats',
      'stop-election',
      'draw-minutes',
      'set-minutes-form',
      'note-closing',
      'lodge-complaint',
      'seal-papers',
      'keep-proposal',
    ]);
    expect(view(counted(1), 'observer').mayDo).toEqual([]);
  });
  it('carries no mark, flag or vote of a round before it is declared', () => {
    const story = keyed(times([6, { 2: 'x' }], [4, { 1: '?' }]));
    for (const person of ['organiser', 'head', 'teller1', 'observer'] as const) {
      const text = JSON.stringify({ ...view(story, person), regulation: null });
      expect(text).not.toMatch(/"(marks|flags|votes|settled":\{)"/);
      expect(view(story, person).rounds[0]!.entries).toEqual([
        { teller: 'teller1', name: 'Đỗ Văn Nhất', batch: 1, entry: 1, keyed: 10, papers: 10, closed: true },
        { teller: 'teller2', name: 'Vũ Thị Nhì', batch: 1, entry: 2, keyed: 10, papers: 10, closed: true },
      ]);
    }
  });
  it('hides how many papers differ until both entries are closed', () => {
    const story = counted(1)
      .and('teller1', { act: 'begin-entry' }, keyAct(1, {}), { act: 'close-entry' })
      .and('teller2', { act: 'begin-entry' }, keyAct(1, { 1: 'x' }));
    expect(view(story, 'head').rounds[0]).toMatchObject({ differences: null, doubtful: null });
    expect(disputedBallots(story.state.rounds[0]!, story.regulation)).toBeNull();
  });
  it('says what comes next after a declared round', () =>
    expect(view(declared(oneShort), 'organiser').next).toEqual({
      step: 'further-round',
      awaitsDecision: false,
      kind: 'further',
      seats: 1,
      candidates: ['c02', 'c03'],
    }));
});

describe('the entry of a teller', () => {
  it('is only their own', () => {
    const { state, regulation } = counted(2).and('teller1', { act: 'begin-entry' }, keyAct(2, { 1: 'x' }));
    const draft = { ballot: 1, keys: '1 2' };
    expect(entryView(state, { account: 'teller1' }, draft, regulation)).toMatchObject({
      entry: 1,
      from: 1,
      to: 2,
      weighted: false,
      ballots: [null, { number: 2, marks: { 1: 'x' } }],
      draft,
      candidates: [{ id: 'c01', name: 'Nguyễn Văn An' }, { id: 'c02' }, { id: 'c03' }],
    });
    expect(entryView(state, { account: 'teller2' }, null, regulation)).toBeNull();
    expect(entryView(state, { account: 'head' }, null, regulation)).toBeNull();
  });
});

describe('disputed ballots', () => {
  it('are the differing ones, then the doubtful ones, with the decisions on them', () => {
    const { state, regulation } = keyed([{ 1: 'x' }, { 3: '?' }, {}], [{ 2: 'x' }, { 3: '?' }, {}]);
    expect(disputedBallots(state.rounds[0]!, regulation)).toMatchObject([
      { number: 1, why: 'difference', readings: [{ marks: { 1: 'x' } }, { marks: { 2: 'x' } }], decision: null },
      { number: 2, why: 'doubtful', decision: null },
    ]);
  });
});

describe('the election as a count sees it', () => {
  it('gives the declared result again when it is counted from its own ballots', () => {
    for (const story of [declared(oneShort), inRound().and('head', papersAct(1, 2), { act: 'declare-result' })]) {
      const { election, tables } = electionOf(story.state, story.regulation);
      const outcome = countElection(election, (premise) => tables[premise.index]!);
      if (!('result' in outcome)) throw new Error(JSON.stringify(outcome));
      expect(outcome.result.rounds).toEqual(story.state.rounds.map((round) => round.declared!.result));
    }
  });
  it('is summed up in a line', () =>
    expect(
      electionSummary(declared(oneShort).state, declared(oneShort).regulation, {
        account: 'head',
        administrator: false,
      }),
    ).toMatchObject({ stage: 'result', seats: 2, elected: 1, status: 'open', duties: ['head-of-tellers'] }));
});
