import { expect, test } from 'vitest';
import { refusalOf, rulebookRefusalCodes } from './keeping.ts';
import { isRulebookStream, type RulebookEvent, rulebookEventSentence, rulebookSentence } from './rulebook-wording.ts';

/** Written once. A change of an event's shape gets a new version and a new sample; this one must be told for ever. */
const entry = {
  date: '2030-02-03',
  type: null,
  degree: null,
  title: 'về sinh hoạt định kỳ',
  signer: 'Lê Thị Sông',
  recipients: null,
  keptBy: null,
  copies: 3,
  note: null,
};
const session = { id: 's1', date: '2030-03-05', place: 'Hội trường', presenter: { personal: 'Lê Thị Sông' } };
const sample: readonly RulebookEvent[] = [
  {
    type: 'number-run-opened',
    v: 1,
    data: { id: 'r1', issuer: 'Tỉnh ủy', type: 'CT', term: '2025–2030', symbol: '{n}-CT/TU', usedTo: 0 },
  },
  { type: 'number-issued', v: 1, data: { number: 1, symbol: '01-CT/TU', entry } },
  { type: 'numbers-reserved', v: 1, data: { numbers: [2, 3], reason: 'Chờ ký' } },
  { type: 'number-cancelled', v: 1, data: { number: 2, reason: 'Ký nhầm' } },
  { type: 'number-run-closed', v: 1, data: { reason: 'Hết nhiệm kỳ' } },
  {
    type: 'secret-item-registered',
    v: 1,
    data: { id: 'i1', number: '05-CT/TU', date: '2030-05-18', degree: 'secret' },
  },
  {
    type: 'secret-item-corrected',
    v: 1,
    data: { number: '05-CT/TU', date: '2030-05-18', degree: 'top-secret', reason: 'Nhầm' },
  },
  { type: 'in-force-set', v: 1, data: { dates: [{ date: '2030-02-01', provisions: [] }], expires: null, reason: 'x' } },
  {
    type: 'relation-stated',
    v: 1,
    data: { kind: 'amends', source: 'b', target: 'a', provisions: [], citing: 'art_1', words: 'Sửa đổi', since: null },
  },
  { type: 'relation-struck', v: 1, data: { relation: 'amends b a art_1', reason: 'Chỉ nhắc' } },
  {
    type: 'amendment-stated',
    v: 1,
    data: { target: 'a', action: 'repeal', place: 'art_1', text: [], words: null, citing: 'art_1', since: null },
  },
  { type: 'amendment-struck', v: 1, data: { amendment: 'a art_1 repeal art_1 ', reason: 'Nhầm' } },
  {
    type: 'audience-named',
    v: 1,
    data: { units: [{ unit: 't', below: true }], except: [], people: ['p1'], by: '2030-03-31' },
  },
  { type: 'session-planned', v: 1, data: session },
  { type: 'session-cancelled', v: 1, data: { id: 's1', reason: 'Bão' } },
  { type: 'session-held', v: 1, data: { ...session, units: [{ unit: 'h1', number: 12 }], people: ['p1'] } },
  { type: 'reading-confirmed', v: 1, data: { unit: 'h1', on: '2030-03-10' } },
];

test('every event is told in both languages, and no secret title can be in it', () => {
  for (const language of ['vi', 'en'] as const) {
    const told = sample.map((event) => rulebookEventSentence(event, language));
    expect(told.filter((text) => /undefined|null/.test(text))).toEqual([]);
    expect(new Set(told).size).toBe(sample.length);
  }
  const secret = { number: 1, symbol: '01-CT/TU', entry: { ...entry, degree: 'secret', title: null } } as const;
  expect(rulebookEventSentence({ type: 'number-issued', v: 1, data: secret }, 'vi')).toBe('Cấp số 01-CT/TU (Mật)');
});

test('every refusal has its sentence; a code of another room has none', () => {
  for (const code of rulebookRefusalCodes)
    for (const language of ['vi', 'en'] as const)
      expect(rulebookSentence(refusalOf(code, { number: 1, next: 2 }), language)?.length).toBeGreaterThan(8);
  expect(rulebookSentence({ ...refusalOf('number-gap'), code: 'symbol-taken' }, 'vi')).toBeNull();
  expect([isRulebookStream('effect/a'), isRulebookStream('instrument/a')]).toEqual([true, false]);
});
