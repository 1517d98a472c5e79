import { isAccepted } from '@plenum/kernel';
import { expect, test } from 'vitest';
import type { RegisterContext } from './index.ts';
import {
  type InstrumentAct,
  instrumentDecider,
  instrumentEventSentence,
  type RegisterEntry,
  registerSentence,
} from './index.ts';

const context: RegisterContext = {
  now: '2030-01-01T00:00:00.000Z',
  actor: { id: 'a1', name: 'Nguyễn Văn An' },
  freshId: () => 'x',
  actorIsAdministrator: true,
  speaksForUnit: true,
  speaksForUpper: true,
  unitName: (id) => (id === 'h1' ? 'Đảng bộ huyện Bến Đò' : null),
  taken: (number, date) => number === '39-CT/TW' && date === '2029-05-18',
  isRegistered: (id) => id === 'model',
};
const entry: RegisterEntry = {
  number: '12 - QC/TU',
  date: '2030-02-03',
  type: 'Quy chế',
  issuer: '',
  title: '  làm việc  mẫu ',
  model: null,
};
const file = { name: 'quy-che.docx', mediaType: 'application/octet-stream', sha256: 'a'.repeat(64) };
const register = (changed: Partial<RegisterEntry> = {}): InstrumentAct => ({
  act: 'register-instrument',
  id: 'i1',
  entry: { ...entry, ...changed },
  file,
});

function state(...acts: readonly InstrumentAct[]) {
  let now = instrumentDecider.initialState;
  for (const act of acts) {
    const verdict = instrumentDecider.decide(act, now, context);
    if (!isAccepted(verdict)) throw new Error(JSON.stringify(verdict));
    for (const event of verdict.accepted) now = instrumentDecider.evolve(now, event);
  }
  return now;
}
const codes = (act: InstrumentAct, before = state(), other: Partial<RegisterContext> = {}) => {
  const verdict = instrumentDecider.decide(act, before, { ...context, ...other });
  if (isAccepted(verdict)) return [];
  for (const finding of verdict.refused)
    for (const language of ['vi', 'en'] as const) expect(registerSentence(finding, language)).toBeTruthy();
  return verdict.refused.map(({ code }) => code);
};

test('an entry is kept as it is cited: symbol without spaces, empty fields as none', () => {
  expect(state(register())).toMatchObject({
    number: '12-QC/TU',
    issuer: null,
    title: 'làm việc mẫu',
    unit: null,
    deviations: {},
  });
});

test('the same symbol with another date is another instrument; with the same date it is refused', () => {
  expect(codes(register({ number: '39-CT/TW', date: '2029-05-18' }))).toEqual(['symbol-taken']);
  expect(codes(register({ number: '39-CT/TW', date: '2014-05-18' }))).toEqual([]);
});

test('all faults are told at once', () => {
  const act = register({
    title: ' ',
    date: '2030-02-30',
    model: 'none',
    issuer: 'x'.repeat(300),
    signer: 'x'.repeat(201),
  });
  expect(codes(act, state(), { actorIsAdministrator: false })).toEqual([
    'register-keeper-needed',
    'instrument-title-missing',
    'instrument-text-too-long',
    'instrument-text-too-long',
    'instrument-date-wrong',
    'model-unknown',
  ]);
  expect(codes(register({ model: 'i1' }))).toEqual(['model-itself']);
  expect(codes(register(), state(register()))).toEqual(['instrument-known']);
});

test('a correction needs a reason, a mark needs a model and words', () => {
  const registered = state(register());
  expect(codes({ act: 'correct-instrument', entry, reason: ' ' }, registered)).toEqual(['register-reason-missing']);
  const mark = (text: string): InstrumentAct => ({ act: 'mark-deviation', article: 'model:3', mark: 'asked', text });
  expect(codes(mark(''), registered)).toEqual(['no-model', 'register-reason-missing']);
  const adapted = state(register({ model: 'model' }), mark('Vì sao bỏ khoản 2?'));
  expect(adapted?.deviations['model:3']).toMatchObject({ mark: 'asked', text: 'Vì sao bỏ khoản 2?', before: [] });
  expect(codes(mark('x'), state())).toEqual(['instrument-unknown']);
});

const mark = (mark: 'asked' | 'explained' | 'accepted', text = 'Địa bàn có cù lao'): InstrumentAct => ({
  act: 'mark-deviation',
  article: 'model:3',
  mark,
  text,
});

test('the unit explains, the unit above asks and accepts, and asks again; all that was said is kept', () => {
  const adapted = state(register({ model: 'model' }));
  const [unit, upper] = [
    { speaksForUnit: true, speaksForUpper: false },
    { speaksForUnit: false, speaksForUpper: true },
  ];
  expect(codes(mark('asked'), adapted, unit)).toEqual(['upper-unit-out-of-reach']);
  expect(codes(mark('accepted'), adapted, unit)).toEqual(['upper-unit-out-of-reach']);
  expect(codes(mark('explained'), adapted, upper)).toEqual(['unit-out-of-reach']);
  expect(codes(mark('explained'), adapted, unit)).toEqual([]);
  expect(codes(mark('asked'), adapted, upper)).toEqual([]);
  const talked = state(register({ model: 'model' }), mark('asked', 'Vì sao?'), mark('explained'), mark('accepted', ''));
  expect(talked?.deviations['model:3']).toEqual({
    mark: 'accepted',
    text: '',
    at: context.now,
    before: [
      { mark: 'asked', text: 'Vì sao?', at: context.now },
      { mark: 'explained', text: 'Địa bàn có cù lao', at: context.now },
    ],
  });
  expect(codes(mark('accepted'), talked)).toEqual(['deviation-accepted-already']);
  expect(codes(mark('asked', 'Hỏi lại'), talked)).toEqual([]);
});

test('an instrument is placed at a unit of the tree by who keeps the register', () => {
  const place = (unit: string): InstrumentAct => ({ act: 'place-instrument', unit });
  expect(state(register(), place('h1'))?.unit).toBe('h1');
  expect(codes(place('h9'), state(register()), { actorIsAdministrator: false })).toEqual([
    'register-keeper-needed',
    'instrument-unit-unknown',
  ]);
});

test('a unit enters the text that the unit above accepted, with what was accepted of it', () => {
  const act: InstrumentAct = {
    act: 'register-instrument',
    id: 'i2',
    entry: { ...entry, model: 'model' },
    file,
    adapted: {
      unit: 'h1',
      deviations: [
        { article: 'model:3', why: 'Địa bàn có cù lao' },
        { article: 'local:9', why: '' },
      ],
    },
  };
  expect(codes(act, state(), { actorIsAdministrator: false })).toEqual([]);
  expect(codes(act, state(), { actorIsAdministrator: false, speaksForUnit: false })).toEqual([
    'register-keeper-needed',
  ]);
  expect(codes(register(), state(), { actorIsAdministrator: false })).toEqual(['register-keeper-needed']);
  expect(state(act)).toMatchObject({
    unit: 'h1',
    deviations: {
      'model:3': { mark: 'accepted', before: [{ mark: 'explained', text: 'Địa bàn có cù lao' }] },
      'local:9': { mark: 'accepted', before: [] },
    },
  });
});

test('a mark of before the moment was kept still stands', () => {
  const before = {
    type: 'deviation-marked',
    v: 1,
    data: { article: 'model:2', mark: 'asked', text: 'Vì sao?' },
  } as const;
  const after = instrumentDecider.evolve(state(register({ model: 'model' })), before);
  expect(after?.deviations['model:2']).toEqual({ mark: 'asked', text: 'Vì sao?', at: null, before: [] });
});

test('each event is told in both languages', () => {
  const events = [
    { type: 'instrument-registered', v: 1, data: { id: 'i1', ...entry, file } },
    { type: 'instrument-corrected', v: 1, data: { ...entry, reason: 'Nhầm ngày' } },
    { type: 'deviation-marked', v: 1, data: { article: 'local:9', mark: 'accepted', text: '' } },
    { type: 'instrument-placed', v: 1, data: { unit: 'h1', name: 'Đảng bộ huyện Bến Đò' } },
  ] as const;
  for (const event of events)
    for (const language of ['vi', 'en'] as const)
      expect(instrumentEventSentence(event, language).length).toBeGreaterThan(5);
});
