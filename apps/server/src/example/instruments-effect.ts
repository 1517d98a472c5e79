import type { NumberEntry, NumberRunAct } from '@plenum/rulebook';
import { performEffectAct } from '../rulebook/effect-routes.ts';
import { amendmentsView, relationsView } from '../rulebook/effect-view.ts';
import { performMakingKnownAct } from '../rulebook/making-known-view.ts';
import { performNumberRunAct, performSecretItemAct } from '../rulebook/number-acts.ts';
import type { Services } from '../services.ts';
import { accountId } from './accounts.ts';
import { newModelId, oldModelId } from './district-texts.ts';

const keeperAt = (now: string) => ({ id: accountId('quantri'), name: 'Đỗ Văn Giữ', administrator: true, now });
const amendingId = 'vi-du-quyet-dinh-44';
const issuer = 'Tỉnh ủy Bến Sông';

/** What the example's instruments do: numbers in their runs, relations, an amendment, and a model that is being made known. */
export async function exampleEffects(services: Services): Promise<void> {
  await numbers(services);
  await relations(services);
  await makingKnown(services);
}

const entry = (date: string, changed: Partial<NumberEntry>): NumberEntry => ({
  date,
  type: null,
  degree: null,
  title: null,
  signer: null,
  recipients: null,
  keptBy: null,
  copies: null,
  note: null,
  ...changed,
});

async function numbers(services: Services): Promise<void> {
  const kept = { signer: 'Lê Thị Sông', keptBy: 'Văn phòng Tỉnh ủy', copies: 40 };
  const run = async (id: string, now: string, ...acts: readonly NumberRunAct[]) => {
    for (const act of acts) await performNumberRunAct(services, id, act, keeperAt(now));
  };
  const form = { issuer, type: 'QC', term: 'nhiệm kỳ 2025–2030', symbol: '{n}-QC/TU', usedTo: 20 };
  await run(
    'vi-du-so-qc',
    '2026-05-20T02:00:00.000Z',
    { act: 'open-number-run', id: 'vi-du-so-qc', form },
    {
      act: 'issue-number',
      number: 21,
      entry: entry('2026-05-20', { ...kept, title: 'Quy chế tiếp người dân tại trụ sở', recipients: 'các huyện ủy' }),
    },
  );
  await run(
    'vi-du-so-qc',
    '2026-06-05T02:00:00.000Z',
    { act: 'cancel-number', number: 21, reason: 'Ký nhầm bản chưa được thông qua' },
    {
      act: 'issue-number',
      number: 22,
      entry: entry('2026-06-05', {
        ...kept,
        title: 'Quy chế làm việc của ban chấp hành cấp huyện (quy chế mẫu năm 2026)',
        recipients: 'các huyện ủy, các ban của Tỉnh ủy',
      }),
    },
    { act: 'issue-number', number: 23, entry: entry('2026-06-12', { degree: 'secret' }) },
    { act: 'reserve-numbers', count: 1, reason: 'Chờ Ban Thường vụ ký' },
  );
  const congress = { issuer, type: null, term: 'Đại hội lần thứ XII', symbol: '{n}-{type}/ĐH', usedTo: 0 };
  await run(
    'vi-du-so-dai-hoi',
    '2025-10-20T02:00:00.000Z',
    { act: 'open-number-run', id: 'vi-du-so-dai-hoi', form: congress },
    { act: 'issue-number', number: 1, entry: entry('2025-10-20', { ...kept, type: 'BC', title: 'Báo cáo chính trị' }) },
    {
      act: 'issue-number',
      number: 2,
      entry: entry('2025-10-21', { ...kept, type: 'NQ', title: 'Nghị quyết Đại hội lần thứ XII' }),
    },
  );
  const item = { number: '03-CT/TU', date: '2025-05-09', degree: 'secret' } as const;
  const secret = 'vi-du-mat-03';
  await performSecretItemAct(
    services,
    secret,
    { act: 'register-secret-item', id: secret, entry: item },
    keeperAt('2025-05-10T02:00:00.000Z'),
  );
}

/** The amendment of 2024 is confirmed as its words state it; that the new model replaces the old one, a person added. */
async function relations(services: Services): Promise<void> {
  const keeper = keeperAt('2024-06-24T02:00:00.000Z');
  const { offered } = await relationsView(services, amendingId, '2024-06-24');
  const stated = offered.flatMap(({ kind, other, provisions, citing, words }) =>
    other === null ? [] : [{ kind, source: amendingId, target: other, provisions, citing, words, since: null }],
  );
  await performEffectAct(services, amendingId, { act: 'state-relations', relations: stated }, keeper);
  const { offered: instructions } = await amendmentsView(services, amendingId);
  const amendments = instructions.map(({ key: _, line: __, ...amendment }) => amendment);
  await performEffectAct(services, amendingId, { act: 'state-amendments', amendments }, keeper);
  const replaces = {
    kind: 'replaces',
    source: newModelId,
    target: oldModelId,
    provisions: [],
    citing: null,
    words: '',
    since: null,
  } as const;
  await performEffectAct(
    services,
    newModelId,
    { act: 'state-relations', relations: [replaces] },
    keeperAt('2026-06-08T02:00:00.000Z'),
  );
}

/** The ten districts must learn of the new model: one session was held, one district confirmed, another session is planned. */
async function makingKnown(services: Services): Promise<void> {
  const units = Array.from({ length: 10 }, (_, n) => ({ unit: `vi-du-h${n + 1}`, below: false }));
  const people = ['vi-du-n001', 'vi-du-n002'];
  const audience = { act: 'name-audience', units, except: [], people, by: '2026-09-30' } as const;
  await performMakingKnownAct(services, newModelId, audience, keeperAt('2026-06-10T02:00:00.000Z'));
  const session = {
    act: 'hold-session',
    session: null,
    date: '2026-07-10',
    place: 'Hội trường Tỉnh ủy, phường Bến Sông',
    presenter: 'Lê Thị Sông',
    units: units.slice(1, 7).map(({ unit }, n) => ({ unit, number: 12 + n })),
    people: people.slice(0, 1),
  } as const;
  await performMakingKnownAct(services, newModelId, session, keeperAt('2026-07-11T02:00:00.000Z'));
  const reader = { id: accountId('truongban'), name: 'Trần Văn Trưởng', administrator: false };
  await performMakingKnownAct(
    services,
    newModelId,
    { act: 'confirm-reading', unit: 'vi-du-h1' },
    { ...reader, now: '2026-08-03T02:00:00.000Z' },
  );
  const planned = { date: '2026-12-11', place: 'Nhà văn hóa huyện Gò Cát', presenter: 'Trần Văn Bãi' };
  await performMakingKnownAct(
    services,
    newModelId,
    { act: 'plan-session', ...planned },
    keeperAt('2026-11-20T02:00:00.000Z'),
  );
}
