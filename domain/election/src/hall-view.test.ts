import { describe, expect, it } from 'vitest';
import { electionView } from './election-view.ts';
import { hallView } from './hall-view.ts';
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
  papersAct,
  type Story,
  times,
} from './testing/story.ts';

const hall = ({ state, regulation, events }: Story) =>
  hallView(
    electionView(state, { regulation, number: events.length, viewer: { account: 'head', administrator: true } }),
  );
const oneShort = times([6, { 2: 'x', 3: 'x' }], [4, { 1: 'x', 3: 'x' }]);
const tie = times([4, { 3: 'x' }], [4, { 2: 'x' }], [2, { 1: 'x' }]);

describe('the big screen', () => {
  it('names seats and names before there is a base, and no candidate', () => {
    expect(hall(listed())).toEqual({ scene: 'list', closed: false, seats: 2, names: 3 });
    expect(hall(closed())).toEqual({ scene: 'list', closed: true, seats: 2, names: 3 });
  });
  it('shows the base as it was announced, the needed votes, and that enough are present', () => {
    expect(hall(announced())).toMatchObject({
      scene: 'base',
      round: 1,
      summoned: 10,
      present: 10,
      base: 10,
      needed: 6,
      quorum: true,
      seats: 2,
      names: 3,
    });
  });
  it('shows the question of an open round', () =>
    expect(hall(inRound())).toEqual({
      scene: 'open',
      round: 1,
      kind: 'first',
      form: 'strike-out',
      seats: 2,
      names: 3,
      base: 10,
      needed: 6,
    }));
  it('shows the papers and nothing else from the first key to the declaration', () => {
    const counting = { scene: 'counting', round: 1, kind: 'first', issued: 10, collected: 2 };
    const begun = counted(2).and('teller1', { act: 'begin-entry' });
    const stories = [
      counted(2),
      begun,
      begun.and('teller1', keyAct(1, { 1: 'x' })),
      begun.and('teller1', keyAct(1, { 1: 'x' }), keyAct(2, { 2: 'x' }), { act: 'close-entry' }),
      keyed([{ 1: 'x' }, { 2: 'x' }], [{ 1: 'x' }, { 3: 'x' }]),
      keyed([{ 1: '?' }, { 2: 'x' }]),
      keyed([{ 1: 'x' }, { 2: 'x' }]),
    ];
    for (const story of stories) expect(hall(story)).toEqual(counting);
  });
  it('does not call a round void before its head does', () =>
    expect(hall(inRound().and('head', papersAct(1, 2)))).toMatchObject({ scene: 'counting', issued: 1, collected: 2 }));
  it('shows a declared result: who is elected, by how many votes, and what comes next', () =>
    expect(hall(declared(oneShort))).toMatchObject({
      scene: 'result',
      seats: 2,
      needed: 6,
      base: { value: 10 },
      elected: [{ name: 'Nguyễn Văn An', votes: 6, percent: '60.00' }],
      tied: [],
      open: { seats: 1, because: 'below-threshold' },
      next: { step: 'further-round', seats: 1, candidates: 2 },
    }));
  it('names the tied with their votes', () => {
    expect(hall(declared(tie))).toMatchObject({
      scene: 'result',
      elected: [{ name: 'Nguyễn Văn An', votes: 8 }],
      tied: [
        { name: 'Trần Thị Bình', votes: 6, percent: '60.00' },
        { name: 'Lý Văn Cường', votes: 6 },
      ],
      open: { seats: 1, because: 'tie' },
      next: { step: 'tie-round', seats: 1, candidates: 2 },
    });
    const again = declared(tie).and('organiser', baseAct);
    expect(hall(again)).toMatchObject({ scene: 'base', round: 2, kind: 'tie', needed: null, names: 2 });
  });
  it('shows why a round is void, and that the vote is held again', () => {
    const story = inRound().and('head', papersAct(1, 2), { act: 'declare-result' });
    expect(hall(story)).toMatchObject({
      scene: 'void',
      reason: 'more-collected-than-issued',
      issued: 1,
      collected: 2,
      next: { step: 're-election', seats: 2 },
    });
  });
  it('goes back to the base of the next round, with its own seats and names', () =>
    expect(hall(declared(oneShort).and('organiser', baseAct))).toMatchObject({
      scene: 'base',
      round: 2,
      kind: 'further',
      seats: 1,
      names: 2,
    }));
  it('ends with everybody elected over all rounds', () =>
    expect(hall(declared(times([10, { 3: 'x' }])).and('organiser', { act: 'finish-election' }))).toMatchObject({
      scene: 'finished',
      seats: 2,
      unfilled: 0,
      rounds: 1,
      elected: [{ name: 'Nguyễn Văn An' }, { name: 'Trần Thị Bình' }],
    }));
});
