import { inventedPeople } from './people.ts';
import { seeded } from './random.ts';
import type { Stage } from './stage.ts';

const delegations = [
  'Đoàn Cồn Lau',
  'Đoàn Chợ Nổi',
  'Đoàn Bến Đò',
  'Đoàn Dừa Xanh',
  'Đoàn Sông Lau',
  'Đoàn Giồng Cát',
  'Đoàn Cù Lao',
  'Đoàn Lực lượng vũ trang',
];

/**
 * 352 delegates summoned and two alternates: 350 are present at the vote, one came late, one left early, one was replaced, and one is
 * off the base as absent throughout without an alternate.
 */
export async function seatTheCongress(stage: Stage): Promise<void> {
  const people = inventedPeople(seeded(352), 354);
  await stage.act('thuky', {
    act: 'list-electors',
    electors: people.map(({ name, born }, index) => ({
      name,
      born,
      unit: delegations[index % delegations.length]!,
      ...(index >= 352 && { alternate: true }),
    })),
  });
  const { electors } = (await stage.load()).state.electors;
  const ids = electors.map(({ id }) => id);
  const [late, leaving, absent, replaced] = [ids[40]!, ids[77]!, ids[118]!, ids[203]!];
  const alternate = ids[352]!;
  const note = { act: 'note-elector', note: '' } as const;
  const present = ids.slice(0, 352).filter((id) => ![late, absent, replaced].includes(id));
  await stage.act('thuky', { ...note, electors: present, change: 'came', note: 'Điểm danh đầu giờ' });
  await stage.act('thuky', { ...note, electors: [replaced], change: 'replaced', alternate, note: 'Ốm, có giấy' });
  await stage.act('thuky', { ...note, electors: [alternate], change: 'came' });
  await stage.act('thuky', {
    act: 'exclude-elector',
    elector: absent,
    reason: 'absent-throughout-unreplaced',
    note: 'Không có đại biểu dự khuyết của đoàn',
  });
  await stage.act('thuky', { ...note, electors: [late], change: 'came', note: 'Đến muộn' });
  await stage.act('thuky', { ...note, electors: [leaving], change: 'left', note: 'Về sớm, đã báo đoàn chủ tịch' });
}
