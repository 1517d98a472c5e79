import { isAccepted } from '@plenum/kernel';
import { specification } from '@plenum/kernel/testing';
import { expect, test } from 'vitest';
import { readInstrument, textLines } from '../index.ts';
import type { AdaptationAct, AdaptationContext } from './adaptation-act.ts';
import { adaptationDecider, hindrancesOf } from './adaptation-decider.ts';
import type { AdaptationEvent } from './adaptation-events.ts';
import type { Adaptation } from './adaptation-state.ts';
import { draftedArticles } from './adaptation-view.ts';
import { adaptationEventSentence, adaptationSentence } from './adaptation-wording.ts';
import { draftLines, renumberedText } from './draft-text.ts';
import { layModel } from './lay-model.ts';

const model = readInstrument(
  textLines(`QUY CHẾ
làm việc mẫu
Chương I
QUY ĐỊNH CHUNG
Điều 1. Nguyên tắc
1. Họp mỗi tháng một lần vào ngày .....
2. Hồ sơ lưu theo khoản 1 Điều 3.
Điều 2. Con dấu
Văn phòng giữ con dấu của đơn vị theo Điều 3 và Điều 5 Luật Lưu trữ.
Chương II
THI HÀNH
Điều 3. Lưu hồ sơ
1. Hồ sơ lưu mười năm.
2. Điều này thay Điều 2 Quy chế số 3-QC/TU.`),
);

const context: AdaptationContext = {
  now: '2030-01-01T00:00:00.000Z',
  actor: { id: 'a1', name: 'Trần Thị Bến' },
  freshId: () => '7',
  speaksForUnit: true,
  speaksForUpper: true,
  unitName: 'Đảng bộ huyện Bến Đò',
  isUnderWay: false,
};
const begin: AdaptationAct = {
  act: 'begin-adaptation',
  id: 'd1',
  unit: 'h1',
  model: 'm',
  from: null,
  title: 'làm việc của huyện',
  articles: layModel(model),
};

function after(...acts: readonly AdaptationAct[]): { state: Adaptation; events: readonly AdaptationEvent[] } {
  let state = adaptationDecider.initialState;
  const events: AdaptationEvent[] = [];
  for (const act of acts) {
    const verdict = adaptationDecider.decide(act, state, context);
    if (!isAccepted(verdict)) throw new Error(JSON.stringify(verdict.refused));
    for (const event of verdict.accepted) {
      state = adaptationDecider.evolve(state, event);
      events.push(event);
    }
  }
  return { state: state!, events };
}
function codes(act: AdaptationAct, state: Adaptation | null, other: Partial<AdaptationContext> = {}) {
  const verdict = adaptationDecider.decide(act, state, { ...context, ...other });
  if (isAccepted(verdict)) return [];
  for (const finding of verdict.refused)
    for (const language of ['vi', 'en'] as const) expect(adaptationSentence(finding, language)).toBeTruthy();
  return verdict.refused.map(({ code }) => code);
}
const filled: AdaptationAct = {
  act: 'write-article',
  key: 'm1',
  heading: 'Nguyên tắc',
  text: '1. Họp mỗi tháng một lần vào ngày 15\n2. Hồ sơ lưu theo khoản 1 Điều 3.',
};
const words = (state: Adaptation) => state.articles.map(({ text }) => text);

test('a draft begins with the model’s words, chapter by chapter', () => {
  const { state } = after(begin);
  expect(draftLines(state, ['QUY CHẾ', 'làm việc của huyện'])).toEqual([
    'QUY CHẾ',
    'làm việc của huyện',
    'Chương I',
    'QUY ĐỊNH CHUNG',
    'Điều 1. Nguyên tắc',
    '1. Họp mỗi tháng một lần vào ngày .....',
    '2. Hồ sơ lưu theo khoản 1 Điều 3.',
    'Điều 2. Con dấu',
    'Văn phòng giữ con dấu của đơn vị theo Điều 3 và Điều 5 Luật Lưu trữ.',
    'Chương II',
    'THI HÀNH',
    'Điều 3. Lưu hồ sơ',
    '1. Hồ sơ lưu mười năm.',
    '2. Điều này thay Điều 2 Quy chế số 3-QC/TU.',
  ]);
  expect(draftedArticles(state, model).map(({ number, state: one, blanks }) => [number, one, blanks])).toEqual([
    ['1', 'same', 1],
    ['2', 'same', 0],
    ['3', 'same', 0],
  ]);
});

test('it can not be sent while a blank is open; filled, it can', () => {
  expect(codes({ act: 'send-adaptation' }, after(begin).state)).toEqual(['adaptation-blank-left']);
  const { state } = after(begin, filled);
  expect(hindrancesOf(state)).toEqual([]);
  expect(after(begin, filled, { act: 'send-adaptation' }).state.stage).toBe('sent');
  expect(draftedArticles(state, model)[0]).toMatchObject({ state: 'same', blanks: 0 });
});

test('what cites an article follows its number; what cites one that was left out becomes a blank', () => {
  const { state } = after(begin, { act: 'leave-out-article', key: 'm2', why: 'Huyện không có văn phòng' });
  expect(words(state)[0]).toContain('khoản 1 Điều 2.');
  expect(draftedArticles(state, model).map(({ number, state: one }) => [number, one])).toEqual([
    ['1', 'same'],
    [null, 'missing'],
    ['2', 'same'],
  ]);
  const without3 = after(begin, { act: 'leave-out-article', key: 'm3', why: 'Tỉnh giữ hồ sơ' }).state;
  expect(words(without3)[0]).toContain('theo khoản 1 Điều ......');
  expect(hindrancesOf(without3).map(({ code, values }) => [code, values.number, values.blanks])).toEqual([
    ['adaptation-blank-left', '1', 2],
  ]);
  const back = after(
    begin,
    { act: 'leave-out-article', key: 'm2', why: 'Không cần' },
    { act: 'restore-article', key: 'm2' },
  ).state;
  expect(words(back)).toEqual(words(after(begin).state));
});

test('articles of other instruments keep their numbers', () => {
  const numbers = new Map([
    ['2', '9'],
    ['3', null],
    ['5', '8'],
  ]);
  expect(renumberedText('theo Điều 3 và Điều 5 Luật Lưu trữ; khoản 2 Điều 2; các điều 2, 5 và 7', numbers)).toBe(
    'theo Điều 3 và Điều 5 Luật Lưu trữ; khoản 2 Điều 9; các điều 9, 8 và 7',
  );
  expect(renumberedText('Điều này thay Điều 2 Quy chế số 3-QC/TU.', numbers)).toBe(
    'Điều này thay Điều 2 Quy chế số 3-QC/TU.',
  );
});

test('an article of the unit’s own stands after another, with a reason, and can be taken back', () => {
  const added: AdaptationAct = {
    act: 'add-article',
    after: 'm1',
    heading: 'Họp khi nước lên',
    text: 'Họp tại điểm cao gần nhất.',
    why: 'Địa bàn hay ngập',
  };
  const { state } = after(begin, added);
  expect(state.articles.map(({ key }) => key)).toEqual(['m1', 'a7', 'm2', 'm3']);
  expect(words(state)[0]).toContain('khoản 1 Điều 4.');
  expect(draftedArticles(state, model)[1]).toMatchObject({
    number: '2',
    state: 'added',
    group: ['Chương I', 'QUY ĐỊNH CHUNG'],
  });
  expect(after(begin, added, { act: 'remove-article', key: 'a7' }).state).toEqual(after(begin).state);
  expect(codes({ ...added, why: ' ', heading: '' }, state)).toEqual([
    'adaptation-text-missing',
    'adaptation-reason-missing',
  ]);
  expect(codes({ act: 'remove-article', key: 'm1' }, state)).toEqual(['adaptation-article-of-model']);
  expect(codes({ act: 'leave-out-article', key: 'm1', why: '' }, state)).toEqual(['adaptation-reason-missing']);
});

test('the unit writes, the unit above accepts or sends back with comments, then the unit issues', () => {
  const [unit, upper] = [
    { speaksForUnit: true, speaksForUpper: false },
    { speaksForUnit: false, speaksForUpper: true },
  ];
  const sent = after(begin, filled, { act: 'send-adaptation' }).state;
  const accept: AdaptationAct = { act: 'accept-adaptation', text: '' };
  const issue: AdaptationAct = { act: 'issue-adaptation', instrument: 'i9', number: '3-QC/HU', date: '2030-02-01' };
  expect(codes(filled, after(begin).state, upper)).toEqual(['adaptation-unit-out-of-reach']);
  expect(codes(filled, sent, unit)).toEqual(['adaptation-not-writing']);
  expect(codes(accept, sent, unit)).toEqual(['adaptation-upper-out-of-reach']);
  expect(codes(accept, after(begin, filled).state, upper)).toEqual(['adaptation-not-sent']);
  expect(codes(issue, sent, unit)).toEqual(['adaptation-not-accepted']);
  expect(codes({ act: 'return-adaptation', text: '', comments: [] }, sent, upper)).toEqual([
    'adaptation-reason-missing',
  ]);
  const back = after(
    begin,
    filled,
    { act: 'send-adaptation' },
    {
      act: 'return-adaptation',
      text: '',
      comments: [{ key: 'm1', text: 'Vì sao ngày 15?' }],
    },
  ).state;
  expect(back).toMatchObject({ stage: 'returned', articles: [{ comment: 'Vì sao ngày 15?' }, {}, {}] });
  const issued = after(begin, filled, { act: 'send-adaptation' }, accept, issue).state;
  expect(issued).toMatchObject({ stage: 'issued', instrument: 'i9' });
  expect(codes(filled, issued)).toEqual(['adaptation-ended']);
});

test('a draft is begun by who speaks for a unit that has none under way, from a model with articles', () => {
  expect(codes(begin, null, { speaksForUnit: false, isUnderWay: true })).toEqual([
    'adaptation-unit-out-of-reach',
    'adaptation-under-way',
  ]);
  expect(codes({ ...begin, articles: [] }, null, { unitName: null })).toEqual([
    'adaptation-unit-unknown',
    'adaptation-model-without-articles',
  ]);
  const long = { ...layModel(model)[0]!, text: 'ư'.repeat(15_001) };
  expect(codes({ ...begin, articles: [long] }, null)).toEqual(['adaptation-article-too-long']);
  expect(codes(filled, null)).toEqual(['adaptation-unknown']);
});

test('a long model is laid out in entries that the record can hold', () => {
  const article = layModel(model)[0]!;
  const articles = Array.from({ length: 60 }, (_, n) => ({ ...article, key: `m${n + 1}`, text: 'ưở'.repeat(1_500) }));
  const { state, events } = after({ ...begin, articles });
  expect(state.articles.map(({ key }) => key)).toEqual(articles.map(({ key }) => key));
  for (const event of events) expect(new TextEncoder().encode(JSON.stringify(event.data)).length).toBeLessThan(60_000);
});

test('writing the same words again is no event; text is kept a paragraph a line in NFC', () => {
  const { state } = after(begin);
  specification(adaptationDecider, context)
    .given(...after(begin).events)
    .when({
      act: 'write-article',
      key: 'm2',
      heading: ' Con  dấu',
      text: `${state.articles[1]!.text.normalize('NFD')}\r\n\n`,
    })
    .then();
});

test('each event is told in both languages', () => {
  const sent = {
    type: 'model-sent',
    v: 1,
    data: { units: [{ id: 'h1', name: 'Huyện' }], due: null, instead: null },
  } as const;
  const acts: readonly AdaptationAct[] = [
    begin,
    filled,
    { act: 'explain-article', key: 'm1', why: 'Theo lịch chợ phiên' },
    { act: 'leave-out-article', key: 'm2', why: 'Không có văn phòng' },
    { act: 'restore-article', key: 'm2' },
    { act: 'add-article', after: null, heading: 'Một', text: 'Hai', why: 'Ba' },
    { act: 'remove-article', key: 'a7' },
    { act: 'send-adaptation' },
    { act: 'return-adaptation', text: 'Xem lại', comments: [] },
    { act: 'drop-adaptation', why: 'Mẫu đã đổi' },
  ];
  const told = [sent, ...after(...acts).events].flatMap((event) =>
    (['vi', 'en'] as const).map((language) => adaptationEventSentence(event, language)),
  );
  expect(told.every((sentence) => sentence.length > 5 && !sentence.includes('undefined'))).toBe(true);
});

test('an article moves one place, what cites it follows, and it is compared as moved', () => {
  const up: AdaptationAct = { act: 'move-article', key: 'm2', to: 'up' };
  const { state, events } = after(begin, up);
  expect(events.at(-1)).toEqual({
    type: 'adaptation-article-moved',
    v: 1,
    data: { key: 'm2', heading: 'Con dấu', after: null, group: ['Chương I', 'QUY ĐỊNH CHUNG'] },
  });
  expect(draftLines(state, []).filter((line) => /^(Chương|Điều)/.test(line))).toEqual([
    'Chương I',
    'Điều 1. Con dấu',
    'Điều 2. Nguyên tắc',
    'Chương II',
    'Điều 3. Lưu hồ sơ',
  ]);
  expect(draftedArticles(state, model).map(({ key, state: one }) => [key, one])).toContainEqual(['m2', 'moved']);
  expect(after(begin, up, { act: 'move-article', key: 'm2', to: 'down' }).state).toEqual(after(begin).state);
});

test('at the edge of its chapter an article goes over to the next one, and numbers in citations follow', () => {
  const down: AdaptationAct = { act: 'move-article', key: 'm2', to: 'down' };
  const over = after(begin, down).state;
  expect(over.articles.map(({ key, group }) => [key, group[0]])).toEqual([
    ['m1', 'Chương I'],
    ['m2', 'Chương II'],
    ['m3', 'Chương II'],
  ]);
  const further = after(begin, down, down).state;
  expect(further.articles.map(({ key }) => key)).toEqual(['m1', 'm3', 'm2']);
  expect(words(further)).toEqual([
    '1. Họp mỗi tháng một lần vào ngày .....\n2. Hồ sơ lưu theo khoản 1 Điều 2.',
    '1. Hồ sơ lưu mười năm.\n2. Điều này thay Điều 2 Quy chế số 3-QC/TU.',
    'Văn phòng giữ con dấu của đơn vị theo Điều 3 và Điều 5 Luật Lưu trữ.',
  ]);
  expect(codes(down, further)).toEqual(['adaptation-article-at-the-end']);
  expect(codes({ act: 'move-article', key: 'm1', to: 'down' }, further)).toEqual(['adaptation-chapter-would-be-empty']);
  expect(codes({ act: 'move-article', key: 'm9', to: 'up' }, further)).toEqual(['adaptation-article-unknown']);
  const out = after(begin, { act: 'leave-out-article', key: 'm2', why: 'Không cần' }).state;
  expect(codes(down, out)).toEqual(['adaptation-article-left-out']);
});
