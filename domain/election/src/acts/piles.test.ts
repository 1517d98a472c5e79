import { describe, expect, it } from 'vitest';
import { disputedBallots, entryView } from '../election-view.ts';
import { entryErrors } from '../entry-errors.ts';
import type { KeyedMarks } from '../events.ts';
import { countRemarks, errorRates } from '../minutes-count-notes.ts';
import { counted, keyAct, type Person, papersAct, type Story } from '../testing/story.ts';

const split = (...sizes: readonly number[]) => ({ act: 'split-papers', sizes }) as const;
const begin = (batch?: number) => ({ act: 'begin-entry', ...(batch && { batch }) }) as const;
const close = { act: 'close-entry' } as const;

/** Papers from `from` on, as one teller reads them. */
const keyPile = (story: Story, person: Person, batch: number, from: number, marks: readonly KeyedMarks[]): Story =>
  story.and(person, begin(batch), ...marks.map((one, index) => keyAct(from + index, one)), close);

describe('split-papers', () => {
  it('needs piles that add up to what was collected, none of them empty', () => {
    const story = counted(5);
    story.when('head', split(2, 2)).refused('piles-other-than-collected');
    story.when('head', split(5, 0)).refused('pile-empty');
    story.when('head', split()).refused('pile-empty');
    story.when('head', split(3, 2)).then({ type: 'papers-split', v: 1, data: { round: 1, sizes: [3, 2] } });
    story.when('head', split(5)).then();
    story.when('teller1', split(3, 2)).refused('not-your-duty');
  });
  it('leaves a pile that is begun as it lies, and splits the rest', () => {
    const begun = counted(6).and('head', split(2, 4)).and('teller1', begin());
    begun.when('head', split(3, 3)).refused('pile-begun-already');
    expect(begun.and('head', split(2, 2, 2)).state.rounds[0]!.batches).toMatchObject([
      { from: 1, to: 2 },
      { from: 3, to: 4 },
      { from: 5, to: 6 },
    ]);
    counted(6).and('teller1', begin()).when('head', split(3, 3)).refused('pile-begun-already');
  });
  it('lets the last pile grow and shrink with the papers, and drops one that has none left', () => {
    const sizes = (collected: number) =>
      counted(6)
        .and('head', split(2, 4), papersAct(10, collected))
        .state.rounds[0]!.batches.map(({ to }) => to);
    expect([sizes(8), sizes(3), sizes(2), sizes(1)]).toEqual([[2, 8], [2, 3], [2], [1]]);
  });
});

describe('piles', () => {
  it('are keyed by several pairs at once, each teller one pile after the other', () => {
    const story = counted(4)
      .and('head', split(2, 2))
      .and('teller1', begin(1), keyAct(1, {}))
      .and('teller2', begin(2), keyAct(3, { 1: 'x' }));
    expect(story.state.rounds[0]!.entries).toMatchObject([
      { teller: 'teller1', batch: 1, entry: 1, from: 1, ballots: [{ number: 1 }, null] },
      { teller: 'teller2', batch: 2, entry: 1, from: 3, ballots: [{ number: 3 }, null] },
    ]);
    story.when('teller1', begin(2)).refused('entry-open-already');
    story.when('teller1', keyAct(3, {})).refused('no-entry-of-yours');
    story.when('teller1', begin(3)).refused('no-such-batch');
    story.when('teller1', close).refused('ballots-missing');
    expect(entryView(story.state, { account: 'teller2' }, null, story.regulation)).toMatchObject({
      batch: 2,
      batches: 2,
      from: 3,
      to: 4,
      ballots: [{ number: 3 }, null],
    });
  });
  it('are compared one by one: a closed one is settled while another is still keyed', () => {
    let story = counted(4).and('head', split(2, 2));
    story = keyPile(story, 'teller1', 1, 1, [{ 1: 'x' }, { 3: 'x' }]);
    story = keyPile(story, 'teller2', 1, 1, [{ 2: 'x' }, { 3: 'x' }]).and('teller3', begin(2), keyAct(3, {}));
    const round = story.state.rounds[0]!;
    expect(disputedBallots(round, story.regulation)).toMatchObject([{ number: 1, batch: 1, why: 'difference' }]);
    expect(entryErrors(round)).toBeNull();
    const settle = {
      act: 'settle-difference',
      ballot: { number: 1, marks: { 1: 'x' }, flags: [] },
      reason: 'xem',
    } as const;
    story.when('head', { ...settle, ballot: { ...settle.ballot, number: 3 } }).refused('entries-not-closed');
    const settled = story.and('head', settle);
    settled.when('head', { act: 'declare-result' }).refused('entries-not-closed');
    const done = keyPile(settled.and('teller3', keyAct(4, {}), close), 'teller1', 2, 3, [{}, {}]);
    expect(done.and('head', { act: 'declare-result' }).state.rounds[0]!.declared).not.toBeNull();
  });
  it('are given back one by one, with a reason', () => {
    let story = counted(2).and('head', split(1, 1));
    story = keyPile(keyPile(story, 'teller1', 1, 1, [{}]), 'teller1', 2, 2, [{}]);
    const reopen = { act: 'reopen-entry', teller: 'teller1', reason: 'nhầm xấp' } as const;
    story.when('head', reopen).refused('batch-not-named');
    story
      .when('head', { ...reopen, batch: 2 })
      .then({ type: 'entry-reopened', v: 1, data: { round: 1, teller: 'teller1', reason: 'nhầm xấp', batch: 2 } });
  });
});

describe('three entries', () => {
  const three = counted(2).and('head', { act: 'ask-entries', entries: 3 });
  const marks: Record<string, readonly KeyedMarks[]> = {
    teller1: [{ 1: 'x' }, { 3: 'x' }],
    teller2: [{ 2: 'x' }, { 3: 'x' }],
    teller3: [{ 2: 'x' }, { 3: 'x' }],
  };
  const all = (['teller1', 'teller2', 'teller3'] as const).reduce(
    (story, person) => keyPile(story, person, 1, 1, marks[person]!),
    three,
  );
  it('are asked before anybody begins, and hold for the rounds after', () => {
    three.and('teller1', begin()).when('head', { act: 'ask-entries', entries: 2 }).refused('entries-begun-already');
    three.when('head', { act: 'ask-entries', entries: 3 }).then();
  });
  it('are all needed; where they do not all agree the head decides, and the majority is a proposal alone', () => {
    keyPile(keyPile(three, 'teller1', 1, 1, [{}, {}]), 'teller2', 1, 1, [{}, {}])
      .when('head', { act: 'declare-result' })
      .refused('entries-not-closed');
    expect(disputedBallots(all.state.rounds[0]!, all.regulation)).toMatchObject([
      { number: 1, majority: 1, readings: [{ marks: { 1: 'x' } }, { marks: { 2: 'x' } }, { marks: { 2: 'x' } }] },
    ]);
    all.when('head', { act: 'declare-result' }).refused('differences-unsettled');
  });
  it('give each teller an error rate against what was settled', () => {
    const settled = all.and('head', {
      act: 'settle-difference',
      ballot: { number: 1, marks: { 2: 'x' }, flags: [] },
      reason: 'xem phiếu',
    });
    expect(entryErrors(all.state.rounds[0]!)!.tellers[0]).toMatchObject({ wrong: 0, open: 1, percent: '0.00' });
    expect(entryErrors(settled.state.rounds[0]!)).toEqual({
      tellers: [
        { teller: 'teller1', keyed: 2, wrong: 1, open: 0, percent: '50.00' },
        { teller: 'teller2', keyed: 2, wrong: 0, open: 0, percent: '0.00' },
        { teller: 'teller3', keyed: 2, wrong: 0, open: 0, percent: '0.00' },
      ],
      groups: [{ tellers: ['teller1', 'teller2', 'teller3'], batches: [1], papers: 2, differing: 1, percent: '50.00' }],
    });
  });
  it('stand in the entry log, by name', () => {
    const { state } = all.and('head', {
      act: 'settle-difference',
      ballot: { number: 1, marks: { 2: 'x' }, flags: [] },
      reason: 'xem phiếu',
    });
    const making = { lang: 'vi', remarks: [countRemarks(state, state.rounds[0]!)] } as never;
    expect(errorRates(making, 0)).toMatchObject([
      { rows: [['Đỗ Văn Nhất', '2', '1', '50,00%'], ['Vũ Thị Nhì', '2', '0', '0,00%'], { length: 4 }] },
      { rows: [[expect.stringContaining('Đỗ Văn Nhất'), '2', '1', '50,00%']] },
    ]);
  });
});
