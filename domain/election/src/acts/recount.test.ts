import { describe, expect, it } from 'vitest';
import { electionView } from '../election-view.ts';
import { countNotes, countRemarks, loweredSentence } from '../minutes-count-notes.ts';
import { isOver, nextRound } from '../next-round.ts';
import { baseAct, declared, keyed, type Story, times } from '../testing/story.ts';

const recount = { act: 'recount-round', reason: 'đại biểu đề nghị' } as const;
const clear = declared(times([7, { 3: 'x' }], [3, { 2: 'x' }]));
const viewOf = ({ state, regulation }: Story) =>
  electionView(state, { regulation, number: 1, viewer: { account: 'head', administrator: false } });

describe('recount-round', () => {
  it('keeps the earlier count, and declares the new one as a correction', () => {
    const again = clear.and('head', recount);
    expect(again.state.rounds[0]).toMatchObject({ declared: null, entries: [], papers: { collected: 10 } });
    expect(viewOf(again).stage).toBe('entry');
    const marks = times([6, { 3: 'x' }], [4, { 2: 'x' }]);
    const read = keyed(marks, marks, again);
    expect(read.when('head', { act: 'declare-result' }).verdict).toMatchObject({
      accepted: [{ type: 'result-corrected', data: { round: 1 } }],
    });
    const view = viewOf(read.and('head', { act: 'declare-result' })).rounds[0]!;
    expect(view.declared!.result.votes.map(({ votes }) => votes)).toEqual([10, 6, 4]);
    expect(view.earlier).toMatchObject([
      { reason: recount.reason, result: { votes: [{ votes: 10 }, { votes: 7 }, { votes: 3 }] } },
    ]);
  });
  it('is refused without a reason, without a result, and once a later round rests on it', () => {
    clear.when('head', { ...recount, reason: ' ' }).refused('reason-missing');
    keyed([{}]).when('head', recount).refused('nothing-declared');
    const later = declared(times([5, { 2: 'x', 3: 'x' }], [5, { 1: 'x', 3: 'x' }])).and('organiser', baseAct);
    later.when('head', recount).refused('later-round-stands');
  });
  it('is refused once the election is finished', () =>
    clear.and('organiser', { act: 'finish-election' }).when('head', recount).refused('election-finished'));
  it('stands in the minutes with what was declared before', () => {
    const marks = times([6, { 3: 'x' }], [4, { 2: 'x' }]);
    const { state } = keyed(marks, marks, clear.and('head', recount)).and('head', { act: 'declare-result' });
    const [notes] = countNotes(
      { lang: 'vi', nameOf: (id: string) => id, remarks: [countRemarks(state, state.rounds[0]!)] } as never,
      0,
    );
    expect(JSON.stringify(notes)).toContain('đại biểu đề nghị');
    expect(JSON.stringify(notes)).toContain('trúng cử: c01, c02');
  });
});

describe('lower-seats', () => {
  // Two seats; c01 has 10 of 10, nobody else 6.
  const open = declared(times([5, { 2: 'x', 3: 'x' }], [5, { 3: 'x', 2: 'x' }]));
  const lower = { act: 'lower-seats', seats: 1, cite: 'Nghị quyết số 3', why: 'đủ người làm việc' } as const;
  it('to those elected leaves nothing to vote on, and the minutes carry the decision', () => {
    expect(nextRound(open.state)).toMatchObject({ step: 'further-round', seats: 1 });
    const lowered = open.and('organiser', lower);
    expect(nextRound(lowered.state)).toBeNull();
    expect(isOver(lowered.state)).toBe(true);
    expect(viewOf(lowered)).toMatchObject({ unfilled: 0, stage: 'minutes', lowered: [{ from: 2, to: 1 }] });
    lowered.when('organiser', baseAct).refused('no-seats-open');
    const remarks = [countRemarks(lowered.state, lowered.state.rounds[0]!)];
    const making = { lang: 'en', terms: { meeting: 'The congress' }, remarks } as never;
    expect(loweredSentence(making, 0)).toBe(
      'The congress decided to lower the number of seats from 2 to 1: đủ người làm việc (Nghị quyết số 3).',
    );
  });
  it('is refused below those elected, to no lower number, without a decision, and in the middle of a round', () => {
    open.when('organiser', { ...lower, seats: 0 }).refused('seats-below-one');
    open.when('organiser', { ...lower, seats: 2 }).refused('seats-not-lower');
    open.when('organiser', { ...lower, cite: '' }).refused('text-missing');
    clear.when('organiser', lower).refused('no-seats-open');
    clear.when('organiser', lower).refused('seats-below-elected');
    open.and('organiser', baseAct, { act: 'open-round' }).when('organiser', lower).refused('round-under-way');
  });
  it('before a further round takes that many seats fewer into it, without the elected', () => {
    const two = declared(times([10, { 2: 'x', 3: 'x', 4: 'x' }]), { seats: 3, candidates: 4 });
    const after = two.and('organiser', { ...lower, seats: 2 }, baseAct, { act: 'open-round' });
    expect(after.state.rounds[1]!.opened).toMatchObject({ seats: 1, candidates: ['c02', 'c03', 'c04'] });
    two
      .and('organiser', { ...lower, seats: 2 }, baseAct)
      .when('organiser', { act: 'open-round', seats: 2 })
      .refused('seats-above-open');
  });
});
