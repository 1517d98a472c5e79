import { expect, test } from 'vitest';
import { type InstrumentLine, readInstrument, textLines } from '../index.ts';
import { modelUnits, type UnitText } from './model-units.ts';

const articles = [
  'Điều 1. Nguyên tắc\n1. Bàn bạc tập thể, quyết định theo đa số, cá nhân phụ trách phần việc được giao.',
  'Điều 2. Con dấu\n1. Văn phòng giữ con dấu của đơn vị theo quy định về văn thư.',
  'Điều 3. Hồ sơ\n1. Hồ sơ kỳ họp được lập trong bảy ngày làm việc và lưu mười năm.',
];
const read = (text: string) => readInstrument(textLines(text));
const line = (id: string, unit: string | null, date = '2030-01-01'): InstrumentLine => ({
  id,
  unit,
  number: null,
  date,
  type: 'Quy chế',
  issuer: `Huyện ${id}`,
  title: id,
  model: 'm',
  sha256: '',
  mediaType: '',
  fileName: '',
});
const text = (id: string, unit: string | null, says: readonly string[], more: Partial<UnitText> = {}): UnitText => ({
  instrument: line(id, unit),
  text: read(says.join('\n')),
  deviations: {},
  ...more,
});
const sent = (...units: readonly string[]) =>
  Object.fromEntries(units.map((unit) => [unit, { name: unit, due: '2030-02-01', instead: null }]));
const find = (today: string, texts: readonly UnitText[], drafts: Parameters<typeof modelUnits>[0]['drafts'] = []) =>
  modelUnits({
    model: read(articles.join('\n')),
    sent: sent('không có gì', 'đang soạn', 'mẫu trước', 'khác', 'giống'),
    texts,
    before: [line('cũ', 'mẫu trước')],
    drafts,
    unitName: (unit) => unit,
    today,
  });

const accepted = { mark: 'accepted', text: '', at: null, before: [] } as const;

test('the worst stand first: nothing yet, the model before, under way, then the least alike', () => {
  const found = find(
    '2030-01-15',
    [text('g', 'giống', articles), text('k', 'khác', articles.slice(0, 1)), text('n', null, articles.slice(0, 2))],
    [{ id: 'd', unit: 'đang soạn', stage: 'writing' }],
  );
  expect(found.map(({ name, standing, open, overdue }) => [name, standing, open, overdue])).toEqual([
    ['không có gì', 'none', 0, false],
    ['mẫu trước', 'of-model-before', 0, false],
    ['đang soạn', 'writing', 0, false],
    ['khác', 'text', 2, false],
    ['Huyện n', 'text', 1, false],
    ['giống', 'text', 0, false],
  ]);
  expect(found[1]?.instrument?.id).toBe('cũ');
});

test('who has not answered by the date stands before all; an accepted deviation is settled', () => {
  const found = find(
    '2030-02-02',
    [text('k', 'khác', articles.slice(0, 2), { deviations: { 'model:3': accepted } }), text('g', 'giống', articles)],
    [{ id: 'd', unit: 'đang soạn', stage: 'writing' }],
  );
  expect(found.filter(({ overdue }) => overdue).map(({ name }) => name)).toEqual([
    'không có gì',
    'mẫu trước',
    'đang soạn',
  ]);
  expect(found.find(({ name }) => name === 'khác')).toMatchObject({ open: 0, settled: 1, overdue: false });
});

test('a unit’s latest text stands for it', () => {
  const [old, fresh] = [text('a', 'khác', articles.slice(0, 1)), text('b', 'khác', articles)];
  const newer = { ...fresh, instrument: line('b', 'khác', '2031-01-01') };
  expect(find('2030-01-01', [old, newer]).filter(({ name }) => name === 'khác')).toMatchObject([
    { instrument: { id: 'b' } },
  ]);
});
