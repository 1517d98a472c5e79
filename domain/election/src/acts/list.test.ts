import { describe, expect, it } from 'vitest';
import { announced, candidates, closed, inRound, listed, opened, people } from '../testing/story.ts';
import type { CandidateEntry } from './act.ts';

const entry: CandidateEntry = { name: 'Tô Văn Xuân', born: '1980-05-05', nominated: 'committee' };
const list = (...entries: readonly CandidateEntry[]) => ({ act: 'list-candidates', candidates: entries }) as const;

describe('list-candidates', () => {
  it('gives fresh ids past those in use', () =>
    expect(
      opened()
        .and('organiser', list({ ...entry, id: 'c01' }, ...candidates(2)))
        .state.candidates.map((one) => one.id),
    ).toEqual(['c01', 'c02', 'c03']));
  it('refuses the same person twice, in the list and in the act', () => {
    listed()
      .when('organiser', list(candidates(1)[0]!))
      .refused('candidate-twice');
    opened()
      .when('organiser', list(entry, { ...entry, name: 'tô văn  xuân' }))
      .refused('candidate-twice');
  });
  it('takes two people of one name who were born on different days', () =>
    expect(opened().and('organiser', list(entry, { ...entry, born: '1981-05-05' })).state.candidates).toHaveLength(2));
  it('refuses an id in use, and one that a ballots file cannot hold', () => {
    listed()
      .when('organiser', list({ ...entry, id: 'c01' }))
      .refused('candidate-id-taken');
    opened()
      .when('organiser', list({ ...entry, id: 'weight' }))
      .refused('id-wrong');
    opened()
      .when('organiser', list({ ...entry, id: 'a b' }))
      .refused('id-wrong');
  });
  it('refuses an empty name, a wrong date and negative support, all at once', () => {
    const { verdict } = opened().when('organiser', list({ ...entry, name: ' ', born: '1980-13-01', support: -1 }));
    expect(verdict).toMatchObject({
      refused: [{ code: 'text-missing' }, { code: 'not-a-date' }, { code: 'not-a-whole-number' }],
    });
  });
  it('refuses more than the limits hold', () => {
    opened()
      .when('organiser', list({ ...entry, name: 'x'.repeat(2_001) }))
      .refused('text-over-limit');
    opened()
      .when('organiser', list(...Array.from({ length: 5_001 }, (_, n) => ({ ...entry, name: `Tô ${n}` }))))
      .refused('too-many-candidates');
  });
  it('refuses a teller as a candidate', () =>
    opened()
      .when('organiser', list({ ...entry, name: people.teller1 }))
      .refused('candidate-is-teller', '190-QĐ/TW'));
  it('refuses a closed list and an empty act', () => {
    closed().when('organiser', list(entry)).refused('list-is-closed');
    opened().when('organiser', list()).refused('list-empty');
  });
});

describe('correct-candidate and remove-candidate', () => {
  it('replace and take off', () => {
    const { state } = listed()
      .and('organiser', { act: 'correct-candidate', candidate: { ...entry, id: 'c02' } })
      .and('organiser', { act: 'remove-candidate', id: 'c01', reason: 'xin rút, đại hội đồng ý' });
    expect(state.candidates.map((one) => one.name)).toEqual(['Tô Văn Xuân', 'Lý Văn Cường']);
  });
  it('refuse an unknown id, a closed list and no reason', () => {
    listed()
      .when('organiser', { act: 'correct-candidate', candidate: { ...entry, id: 'c09' } })
      .refused('no-such-candidate');
    listed().when('organiser', { act: 'remove-candidate', id: 'c09', reason: 'x' }).refused('no-such-candidate');
    listed().when('organiser', { act: 'remove-candidate', id: 'c01', reason: '' }).refused('reason-missing');
    closed().when('organiser', { act: 'remove-candidate', id: 'c01', reason: 'x' }).refused('list-is-closed');
    closed()
      .when('organiser', { act: 'correct-candidate', candidate: { ...entry, id: 'c01' } })
      .refused('list-is-closed');
  });
});

describe('close-list', () => {
  it('refuses a committee’s list without surplus, with the article', () =>
    listed({ office: 'executive-committee', seats: 3, candidates: 3 })
      .when('organiser', { act: 'close-list' })
      .refused('surplus-missing', '"article":"14"'));
  it('puts the names in ballot order, and records the warnings', () =>
    listed()
      .when('organiser', { act: 'close-list' })
      .then({
        type: 'list-closed',
        v: 1,
        data: { order: ['c01', 'c02', 'c03'], warnings: ['surplus-above-maximum'] },
      }));
  it('refuses an empty list and a closed one', () => {
    opened().when('organiser', { act: 'close-list' }).refused('list-empty');
    closed().when('organiser', { act: 'close-list' }).refused('list-is-closed');
  });
});

describe('reopen-list', () => {
  it('opens the list again before the first round', () =>
    expect(announced().and('organiser', { act: 'reopen-list', reason: 'sót tên' }).state.closedList).toBeNull());
  it('refuses without a reason, an open list, and after a round was opened', () => {
    closed().when('organiser', { act: 'reopen-list', reason: '' }).refused('reason-missing');
    listed().when('organiser', { act: 'reopen-list', reason: 'x' }).refused('list-not-closed');
    inRound().when('organiser', { act: 'reopen-list', reason: 'x' }).refused('round-opened-already');
  });
});
