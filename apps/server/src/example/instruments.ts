import type { RegisterEntry } from '@plenum/rulebook';
import { keepAttachment } from '@plenum/store';
import { performInstrumentAct } from '../rulebook/register-acts.ts';
import type { Services } from '../services.ts';
import { accountId } from './accounts.ts';
import { adaptTheModel } from './adaptations.ts';
import { type DistrictText, districtTexts, newModelId, oldModelId } from './district-texts.ts';
import { moreInstruments } from './instruments-more.ts';
import { amendment, directive, since2026, workingRegulation } from './instruments-text.ts';

const keeper = { id: accountId('quantri'), name: 'Đỗ Văn Giữ', administrator: true };
const province = 'Tỉnh ủy Bến Sông';

interface Registered {
  readonly id: string;
  readonly entry: RegisterEntry;
  readonly text: string;
  readonly unit: string;
}

const entry = (changed: Partial<RegisterEntry> & { readonly title: string }): RegisterEntry => ({
  number: null,
  date: null,
  type: 'Quy chế',
  issuer: province,
  model: null,
  ...changed,
});

const heading = (...lines: readonly string[]) => [...lines, 'QUY CHẾ', 'làm việc của ban chấp hành cấp huyện'];

function districtText({ slug, unit, issuer, number, date, model, by }: DistrictText): Registered {
  const basis = model === oldModelId ? 'Quy chế số 15-QC/TU, ngày 05/9/2021' : 'Quy chế số 22-QC/TU, ngày 05/6/2026';
  const title = `làm việc của Ban Chấp hành ${issuer.replace('Huyện ủy', 'Đảng bộ huyện')}`;
  return {
    id: `vi-du-quy-che-${slug}`,
    entry: entry({ number, date, issuer, title, model }),
    text: workingRegulation(heading(issuer.toLocaleUpperCase('vi'), `Số ${number}`, `Căn cứ ${basis};`), by),
    unit,
  };
}

const ofProvince: readonly Registered[] = [
  {
    id: 'vi-du-chi-thi-07',
    entry: entry({
      number: '07-CT/TU',
      date: '2016-03-12',
      type: 'Chỉ thị',
      title: 'về nâng cao chất lượng sinh hoạt định kỳ ở cơ sở',
    }),
    text: directive,
    unit: 'vi-du-tinh',
  },
  {
    id: oldModelId,
    entry: entry({
      number: '15-QC/TU',
      date: '2021-09-05',
      title: 'làm việc của ban chấp hành cấp huyện (quy chế mẫu)',
    }),
    text: workingRegulation(heading('TỈNH ỦY BẾN SÔNG', 'Số 15-QC/TU', 'Bến Sông, ngày 05 tháng 9 năm 2021')),
    unit: 'vi-du-tinh',
  },
  {
    id: 'vi-du-quyet-dinh-44',
    entry: entry({
      number: '44-QĐ/TU',
      date: '2024-06-20',
      type: 'Quyết định',
      title: 'sửa đổi, bổ sung một số điều của Quy chế mẫu',
    }),
    text: amendment,
    unit: 'vi-du-tinh',
  },
  {
    id: newModelId,
    entry: entry({
      number: '22-QC/TU',
      date: '2026-06-05',
      title: 'làm việc của ban chấp hành cấp huyện (quy chế mẫu năm 2026)',
    }),
    text: workingRegulation(
      heading(
        'TỈNH ỦY BẾN SÔNG',
        'Số 22-QC/TU',
        'Bến Sông, ngày 05 tháng 6 năm 2026',
        'Căn cứ Quy chế số 15-QC/TU, ngày 05/9/2021;',
      ),
      { edit: since2026 },
    ),
    unit: 'vi-du-tinh',
  },
];

/** The next morning in Vietnam. */
const dayAfter = (date: string): string =>
  `${new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)}T02:00:00.000Z`;

/** Registers the example's forty instruments in the order of their dates, each the day after its own, and what became of the model. */
export async function registerExampleInstruments(services: Services): Promise<number> {
  const all: readonly Registered[] = [
    ...ofProvince,
    ...districtTexts.map(districtText),
    ...moreInstruments.map(({ id, number, date, type, issuer, title, text }) => ({
      id,
      entry: entry({ number, date, type, issuer, title }),
      text,
      unit: 'vi-du-tinh',
    })),
  ].sort((a, b) => (a.entry.date ?? '').localeCompare(b.entry.date ?? ''));
  for (const { id, entry: said, text, unit } of all) {
    const sha256 = await keepAttachment(services.store, Buffer.from(text, 'utf8'), 'text/plain');
    const file = { name: `${id}.txt`, mediaType: 'text/plain', sha256 };
    const now = dayAfter(said.date ?? '');
    await performInstrumentAct(services, id, { act: 'register-instrument', id, entry: said, file }, keeper, { now });
    await performInstrumentAct(services, id, { act: 'place-instrument', unit }, keeper, { now });
  }
  return all.length + (await adaptTheModel(services));
}
