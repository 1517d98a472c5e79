import type { RegisterEntry } from '@plenum/rulebook';
import { keepAttachment } from '@plenum/store';
import { performInstrumentAct } from '../rulebook/register-acts.ts';
import type { Services } from '../services.ts';
import { accountId } from './accounts.ts';
import { type Adaptation, amendment, directive, workingRegulation } from './instruments-text.ts';

const keeper = { id: accountId('quantri'), name: 'Đỗ Văn Giữ', administrator: true };
const modelId = 'vi-du-quy-che-mau';

/** What each of the province's districts made of the model: all states that a comparison knows. */
const districts: readonly (readonly [slug: string, name: string, by: Adaptation])[] = [
  ['ben-do', 'Huyện ủy Bến Đò', { fill: ['10', '02', '05', '07'] }],
  [
    'cho-moi',
    'Huyện ủy Chợ Bãi',
    { fill: ['05', '03', '10', '05'], omit: [20], edit: { 12: [2, 'Không họp trực tuyến.'] } },
  ],
  [
    'go-cat',
    'Huyện ủy Gò Cát',
    {
      fill: ['15', '02', '08', '10'],
      omit: [4, 18],
      move: [10, 15],
      edit: { 14: [2, 'Quyết định có giá trị khi quá hai phần ba số ủy viên đồng ý.'] },
    },
  ],
  [
    'cu-lao',
    'Huyện ủy Cù Lao',
    {
      fill: ['20'],
      add: {
        13: {
          heading: 'Họp khi nước lên',
          clauses: [
            'Khi nước ngập đường thì họp tại điểm cao gần nhất hoặc lùi không quá ba ngày.',
            'Văn phòng báo điểm họp trước sáu giờ.',
          ],
        },
      },
      edit: { 11: [1, 'Họp thường kỳ hai tháng một lần.'], 17: [1, 'Đơn vị báo cáo tháng trước ngày 28.'] },
    },
  ],
];

const file = (text: string, name: string) => ({ bytes: Buffer.from(text, 'utf8'), name: `${name}.txt` });

/** Registers the example's instruments, dated in the past: a directive, a model that districts adapt, an amendment. */
export async function registerExampleInstruments(services: Services): Promise<number> {
  const province = 'Tỉnh ủy Bến Sông';
  const entry = (changed: Partial<RegisterEntry> & { readonly title: string }): RegisterEntry => ({
    number: null,
    date: null,
    type: 'Quy chế',
    issuer: province,
    model: null,
    ...changed,
  });
  const heading = (...lines: readonly string[]) => [...lines, 'QUY CHẾ', 'làm việc của ban chấp hành cấp huyện'];
  const instruments: readonly (readonly [id: string, entry: RegisterEntry, text: string, at: string])[] = [
    [
      'vi-du-chi-thi-07',
      entry({
        number: '07-CT/TU',
        date: '2016-03-12',
        type: 'Chỉ thị',
        title: 'về nâng cao chất lượng sinh hoạt định kỳ ở cơ sở',
      }),
      directive,
      '2016-03-14T02:00:00.000Z',
    ],
    [
      modelId,
      entry({ number: '15-QC/TU', date: '2021-09-05', title: 'làm việc của ban chấp hành cấp huyện (quy chế mẫu)' }),
      workingRegulation(heading('TỈNH ỦY BẾN SÔNG', 'Số 15-QC/TU', 'Bến Sông, ngày 05 tháng 9 năm 2021')),
      '2021-09-06T02:00:00.000Z',
    ],
    ...districts.map(([slug, issuer, by], n): readonly [string, RegisterEntry, string, string] => [
      `vi-du-quy-che-${slug}`,
      entry({
        number: `0${n + 1}-QC/HU`,
        date: `2021-11-1${n}`,
        issuer,
        title: `làm việc của Ban Chấp hành ${issuer.replace('Huyện ủy', 'Đảng bộ huyện')}`,
        model: modelId,
      }),
      workingRegulation(
        heading(issuer.toLocaleUpperCase('vi'), `Số 0${n + 1}-QC/HU`, 'Căn cứ Quy chế số 15-QC/TU, ngày 05/9/2021;'),
        by,
      ),
      `2021-11-1${n + 2}T02:00:00.000Z`,
    ]),
    [
      'vi-du-quyet-dinh-44',
      entry({
        number: '44-QĐ/TU',
        date: '2024-06-20',
        type: 'Quyết định',
        title: 'sửa đổi, bổ sung một số điều của Quy chế mẫu',
      }),
      amendment,
      '2024-06-21T02:00:00.000Z',
    ],
  ];
  for (const [id, registered, text, now] of instruments) {
    const { bytes, name } = file(text, id);
    const sha256 = await keepAttachment(services.store, bytes, 'text/plain');
    const act = {
      act: 'register-instrument',
      id,
      entry: registered,
      file: { name, mediaType: 'text/plain', sha256 },
    } as const;
    await performInstrumentAct(services, id, act, keeper, { now });
  }
  const mark = (id: string, article: string, mark: 'asked' | 'explained' | 'accepted', text: string, now: string) =>
    performInstrumentAct(services, id, { act: 'mark-deviation', article, mark, text }, keeper, { now });
  await mark('vi-du-quy-che-go-cat', 'model:14', 'asked', 'Vì sao cần quá hai phần ba?', '2021-12-01T02:00:00.000Z');
  await mark('vi-du-quy-che-cu-lao', 'local:14', 'accepted', 'Phù hợp địa bàn cù lao', '2021-12-01T02:05:00.000Z');
  return instruments.length;
}
