import type { Services } from '../services.ts';
import { meetingStage } from './meeting-stage.ts';
import { clock, giveDuties, ground, head, item, membersByDistrict } from './meetings.ts';

const unfinishedId = 'vi-du-hoi-nghi-con-lau';

/** A district's conference: over since this week, one conclusion not adopted, its minutes drafted. A newcomer finishes it. */
export async function unfinishedConference(services: Services): Promise<void> {
  const stage = meetingStage(services, unfinishedId);
  const date = '2026-11-24';
  const members = (await membersByDistrict(services)).get('vi-du-h1')?.slice(60, 90) ?? [];
  stage.at(clock('09:00', '2026-11-10'));
  await stage.meeting('totchuc', {
    act: 'convene-meeting',
    id: unfinishedId,
    kind: 'review-conference',
    unit: 'vi-du-h1',
    body: null,
    name: 'Hội nghị sơ kết công tác năm 2026 của Đảng bộ huyện Cồn Lau',
    date,
    place: 'Hội trường Huyện ủy, Cồn Lau',
    begins: clock('08:00', date),
    ends: clock('10:00', date),
  });
  await giveDuties(stage);
  await stage.meeting('totchuc', { act: 'choose-rules', rules: 'party' });
  for (const [id, planned] of [
    ['bao-cao', item('Báo cáo sơ kết', 'report', 40, 'Đoàn chủ tịch')],
    ['ket-luan', item('Kết luận hội nghị', 'conclusion', 30, 'Đoàn chủ tịch')],
  ] as const)
    await stage.programme('totchuc', { act: 'add-item', id, ...planned });
  await stage.meeting('totchuc', {
    act: 'summon',
    people: members.map((person) => ({ person, unit: 'vi-du-h1', gained: 'appointed' as const, basis: '' })),
  });
  stage.at(clock('07:45', date));
  await stage.checkIn(members.slice(0, 28));
  stage.at(clock('08:00', date));
  await stage.programme('chutich', { act: 'start-item', id: 'bao-cao' });
  stage.at(clock('09:10', date));
  await stage.programme('chutich', { act: 'start-item', id: 'ket-luan' });
  const [adopted] = await stage.conclude('thuky', {
    act: 'draft-conclusion',
    conclusion: {
      item: 'bao-cao',
      text: 'Thông qua báo cáo sơ kết năm 2026.',
      grounds: [ground],
      tasks: [],
    },
  });
  await stage.conclude('chutich', { act: 'adopt-conclusions', conclusions: [adopted ?? ''], vote: null });
  await stage.conclude('thuky', {
    act: 'draft-conclusion',
    conclusion: {
      item: 'ket-luan',
      text: 'Ba xã, phường xây dựng kế hoạch năm 2027 trước khi hết năm.',
      grounds: [{ instrument: null, symbol: 'Quy chế làm việc của Huyện ủy', provision: 'Điều 17' }],
      tasks: [1, 2, 3].map((number) => ({
        unit: `vi-du-x${number}`,
        task: 'Gửi kế hoạch năm 2027',
        due: '2026-12-31',
      })),
    },
  });
  stage.at(clock('09:45', date));
  await stage.programme('chutich', { act: 'end-item', id: 'ket-luan' });
  await stage.meeting('chutich', { act: 'end-meeting' });
  stage.at(clock('10:30', date));
  await stage.minutes('thuky', {
    act: 'draft-minutes',
    head: { ...head, parent: 'Đảng bộ tỉnh Bến Sông', issuer: 'Đảng bộ huyện Cồn Lau', place: 'Cồn Lau' },
  });
}
