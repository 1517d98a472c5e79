import { specification } from '@plenum/kernel/testing';
import { describe, expect, test } from 'vitest';
import { isDay } from '../day.ts';
import type { Meeting } from '../meeting.ts';
import {
  type ConclusionAct,
  type ConclusionContext,
  type ConclusionEntry,
  type ConclusionEvent,
  conclusionRefusalCodes,
  conclusionSentence,
  conclusionsDecider,
} from './index.ts';

let next = 0;
const now = '2026-03-05T09:00:00.000Z';
const context = (changed: Partial<ConclusionContext> = {}): ConclusionContext => ({
  now,
  actor: { id: 'a1', name: 'Lê Văn Ghi' },
  freshId: () => `n${next++}`,
  meeting: { id: 'm', date: '2026-03-05' } as Meeting,
  duties: ['secretariat'],
  isItem: (id) => id === 'i1',
  isUnit: (id) => id === 'u1',
  isRegistered: (id) => id === 'vb1',
  isCarried: (vote) => vote === 'v1',
  minutesClosed: false,
  ...changed,
});
const task = { unit: 'u1', task: 'Gửi báo cáo tổng kết', due: '2026-06-30' } as const;
const entry: ConclusionEntry = {
  item: 'i1',
  text: 'Giao các huyện hoàn thành tổng kết.',
  grounds: [{ instrument: 'vb1', symbol: '07-CT/TU', provision: 'Mục 4' }],
  tasks: [task],
};
const drafted = (id: string): ConclusionEvent => ({
  type: 'conclusion-drafted',
  v: 1,
  data: { id, ...entry, tasks: [{ id: `t-${id}`, ...task }] },
});
const adopted = (...conclusions: readonly string[]): ConclusionEvent => ({
  type: 'conclusions-adopted',
  v: 1,
  data: { conclusions, vote: null, at: now },
});
const given = (events: readonly ConclusionEvent[], changed: Partial<ConclusionContext> = {}) =>
  specification(conclusionsDecider, context(changed)).given(...events);
const draft = (changed: Partial<ConclusionEntry>): ConclusionAct => ({
  act: 'draft-conclusion',
  conclusion: { ...entry, ...changed },
});

describe('a conclusion', () => {
  test('says what, on which provision, who must do what by when', () => {
    next = 0;
    given([])
      .when(draft({}))
      .then({
        type: 'conclusion-drafted',
        v: 1,
        data: { id: 'n0', ...entry, tasks: [{ id: 'n1', ...task }] },
      });
  });
  test('is refused with every fault at once, each with its line', () => {
    const { verdict } = given([]).when(
      draft({
        item: 'i9',
        text: ' ',
        grounds: [
          { instrument: null, symbol: '', provision: '' },
          { instrument: 'vb9', symbol: '08-CT/TU', provision: '' },
        ],
        tasks: [
          { unit: 'u9', task: '', due: '2026-02-30' },
          { unit: 'u1', task: 'Báo cáo', due: '2026-03-04' },
        ],
      }),
    );
    expect(
      'refused' in verdict && verdict.refused.map(({ code, values }) => `${code} ${values.line ?? ''}`.trim()),
    ).toEqual([
      'conclusion-text-missing',
      'conclusion-item-unknown',
      'ground-missing 1',
      'ground-not-registered 2',
      'task-missing 1',
      'task-unit-unknown 1',
      'task-due-wrong 1',
      'task-due-before-meeting 2',
    ]);
  });
  test('keeps the id of a task that stays, and no id that somebody made up', () => {
    next = 5;
    const { verdict } = given([drafted('k1')]).when({
      act: 'correct-conclusion',
      id: 'k1',
      conclusion: {
        ...entry,
        tasks: [
          { id: 't-k1', unit: 'u1', task: 'Gửi báo cáo', due: '2026-07-01' },
          { id: 'made-up', unit: 'u1', task: 'Họp', due: '2026-07-02' },
        ],
      },
    });
    expect('accepted' in verdict && verdict.accepted[0]).toMatchObject({
      data: { tasks: [{ id: 't-k1' }, { id: 'n5' }] },
    });
  });
});

describe('adoption', () => {
  const adopt = (conclusions: readonly string[], vote: string | null = null): ConclusionAct => ({
    act: 'adopt-conclusions',
    conclusions,
    vote,
  });
  test('is in one go or one by one, once, and by a vote that was carried where one is named', () => {
    const two = [drafted('k1'), drafted('k2')];
    given(two)
      .when(adopt(['k1', 'k2', 'k1']))
      .then(adopted('k1', 'k2'));
    given([...two, adopted('k1')])
      .when(adopt(['k1', 'k2']))
      .refused('conclusion-is-adopted');
    given(two).when(adopt([])).refused('nothing-to-adopt');
    given(two)
      .when(adopt(['k9']))
      .refused('conclusion-unknown');
    given(two)
      .when(adopt(['k1'], 'v2'))
      .refused('adopting-vote-not-carried');
    given(two)
      .when(adopt(['k1'], 'v1'))
      .then({
        type: 'conclusions-adopted',
        v: 1,
        data: { conclusions: ['k1'], vote: 'v1', at: now },
      });
  });
  test('fixes the text until it is reopened with a reason', () => {
    const done = [drafted('k1'), adopted('k1')];
    given(done).when({ act: 'correct-conclusion', id: 'k1', conclusion: entry }).refused('conclusion-is-adopted');
    given(done).when({ act: 'drop-conclusion', id: 'k1', reason: 'Trùng' }).refused('conclusion-is-adopted');
    given(done).when({ act: 'reopen-conclusion', id: 'k1', reason: ' ' }).refused('conclusion-reason-missing');
    const reopened = given([...done, { type: 'conclusion-reopened', v: 1, data: { id: 'k1', reason: 'Sót' } }]);
    reopened
      .when({ act: 'drop-conclusion', id: 'k1', reason: 'Trùng' })
      .then({ type: 'conclusion-dropped', v: 1, data: { id: 'k1', reason: 'Trùng' } });
  });
  test('is for the presidium and the secretariat; a delegate writes none; closed minutes hold all of it', () => {
    given([drafted('k1')], { duties: ['office'] })
      .when(adopt(['k1']))
      .refused('not-your-conclusion');
    given([], { duties: ['delegate'] })
      .when(draft({}))
      .refused('not-your-conclusion');
    given([], { minutesClosed: true }).when(draft({})).refused('minutes-hold-conclusions');
  });
});

test('a day is real or it is none', () => {
  expect(['2024-02-29', '2026-12-31'].map(isDay)).toEqual([true, true]);
  expect(['2026-02-29', '2026-13-01', '2026-04-31', '2026-00-10', '26-01-01', ''].map(isDay)).toEqual(
    Array.from({ length: 6 }, () => false),
  );
});

test('every refusal has a sentence in both languages', () => {
  for (const code of conclusionRefusalCodes)
    for (const language of ['vi', 'en'] as const)
      expect(conclusionSentence({ code, values: {} }, language)).toBeTruthy();
});
