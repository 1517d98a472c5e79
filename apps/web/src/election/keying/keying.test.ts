import { type EntryView, interpretKeys, type KeyedBallot } from '@plenum/election';
import { describe, expect, it } from 'vitest';
import { ballotOf, draftOf, finishBallot, type Keying, moveBy, paperOf, takeUp, withKeys } from './keying.ts';

const entry: EntryView = {
  round: 1,
  count: 1,
  batch: 1,
  batches: 1,
  entry: 1,
  form: 'strike-out',
  seats: 2,
  candidates: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id })),
  from: 1,
  to: 3,
  weighted: false,
  ballots: [],
  closed: false,
  draft: null,
};
const paper = paperOf(entry);
const nothing = { ballots: [], draft: null };
const keyed = (number: number, keys: string): KeyedBallot => ballotOf(number, interpretKeys(keys, paper));
const finish = (keying: Keying, keys: string): Keying =>
  finishBallot(keying, keyed(keying.review?.number ?? keying.at ?? 0, keys));

describe('a keyed entry', () => {
  it('begins at the first paper and goes on to the next', () => {
    const begun = takeUp(entry, nothing);
    expect(begun.at).toBe(1);
    expect(finish(begun, '1 2')).toMatchObject({ at: 2, keys: '', review: null });
  });

  it('is taken up at the same paper with the same keys', () => {
    const left = takeUp({ ...entry, ballots: [keyed(1, '1 2')], draft: { ballot: 2, keys: '3 ' } }, nothing);
    expect(left).toMatchObject({ at: 2, keys: '3 ' });
  });

  it('holds what this browser has not sent over what the server has', () => {
    const left = takeUp(
      { ...entry, ballots: [keyed(1, '1 2')], draft: { ballot: 2, keys: '3' } },
      { ballots: [keyed(2, '3 4')], draft: { ballot: 3, keys: '1' } },
    );
    expect(left).toMatchObject({ at: 3, keys: '1' });
    expect(left.ballots[1]?.marks).toEqual({ 3: 'x', 4: 'x' });
  });

  it('shows an earlier paper again, and comes back to the keys that were being typed', () => {
    const typing = withKeys(finish(takeUp(entry, nothing), '1 2'), '4 ');
    const back = moveBy(typing, -1, paper);
    expect(back.review).toMatchObject({ number: 1, keys: '1 2' });
    expect(moveBy(back, 1, paper)).toMatchObject({ review: null, at: 2, keys: '4 ' });
    expect(moveBy(back, -1, paper)).toBe(back);
  });

  it('a corrected paper replaces the earlier reading and leads back', () => {
    const typing = withKeys(finish(takeUp(entry, nothing), '1 2'), '4 ');
    const corrected = finish(moveBy(typing, -1, paper), '1 3');
    expect(corrected).toMatchObject({ at: 2, keys: '4 ', review: null });
    expect(corrected.ballots[0]?.marks).toEqual({ 1: 'x', 3: 'x' });
  });

  it('is complete when every paper has a reading, and the last can still be looked at', () => {
    const all = ['1 2', '3 4', '2 3'].reduce(finish, takeUp(entry, nothing));
    expect(all.at).toBeNull();
    expect(moveBy(all, -1, paper).review?.number).toBe(3);
  });

  it('keeps on disk the keys of the paper that is shown', () => {
    const typing = withKeys(finish(takeUp(entry, nothing), '1 2'), '4 ');
    expect(draftOf(typing)).toEqual({ ballot: 2, keys: '4 ' });
    expect(draftOf(moveBy(typing, -1, paper))).toEqual({ ballot: 1, keys: '1 2' });
  });

  it('keys a pile from its first paper to its last, and goes no further back', () => {
    const pile = { ...entry, batch: 2, batches: 2, from: 11, to: 12 };
    const begun = takeUp(pile, { ballots: [keyed(2, '1')], draft: { ballot: 2, keys: '3' } });
    expect(begun).toMatchObject({ at: 11, keys: '', ballots: [null, null] });
    const second = finish(begun, '1 2');
    expect(second).toMatchObject({ at: 12, ballots: [{ number: 11 }, null] });
    expect(moveBy(second, -1, paper)).toMatchObject({ review: { number: 11, keys: '1 2' } });
    expect(moveBy(begun, -1, paper)).toBe(begun);
    expect(finish(second, '3 4').at).toBeNull();
    expect(draftOf(finish(second, '3 4'))).toEqual({ ballot: 12, keys: '' });
  });
});
