import { electedSoFar } from '@plenum/election';
import type { Stage } from './stage.ts';

/**
 * From the last result to the confirmation: minutes, a complaint that was rejected and one that came late, the report, the
 * answer of the province, and the papers under seal. The day of closing is the one after the vote.
 */
export async function districtAfter(stage: Stage): Promise<void> {
  await stage.drawMinutes('pdf', '07');
  await stage.drawMinutes('docx', '07');
  await stage.act('truongban', {
    act: 'seal-papers',
    date: '2020-07-21',
    place: 'Văn phòng Huyện ủy Cồn Lau, tủ số 2',
    keeper: 'Vương Thị Niêm',
    packages: 3,
    note: '',
  });
  stage.laterOn('2020-07-22');
  await stage.act('thuky', { act: 'note-closing', date: '2020-07-22' });
  stage.laterOn('2020-07-24');
  await stage.act('thuky', {
    act: 'lodge-complaint',
    by: 'Lục Văn Hỏi',
    about: 'Hỏi vì sao lần bầu thứ nhất chưa đủ 15 người mà phải bầu tiếp.',
    received: '2020-07-24',
  });
  stage.laterOn('2020-07-29');
  await stage.act('thuky', {
    act: 'decide-complaint',
    id: 'kn01',
    outcome: 'rejected',
    body: 'Ủy ban Kiểm tra Tỉnh ủy Bến Sông',
    number: '18-TB/UBKTTU',
    date: '2020-07-28',
    reason: 'Chỗ thứ 15 không ai được quá một phần hai số được triệu tập; bầu tiếp là đúng quy chế.',
    cite: 'Điều 32 khoản 3',
    consequence: 'none',
  });
  await stage.act('totchuc', { act: 'finish-election' });
  stage.laterOn('2020-07-30');
  await stage.act('thuky', {
    act: 'request-confirmation',
    number: '02-TTr/HU',
    to: 'Ban Thường vụ Tỉnh ủy Bến Sông',
    sent: '2020-07-30',
  });
  const { state } = await stage.load();
  stage.laterOn('2020-08-14');
  await stage.act('thuky', {
    act: 'record-confirmation',
    number: '1145-QĐ/TU',
    by: 'Ban Thường vụ Tỉnh ủy Bến Sông',
    date: '2020-08-13',
    confirmed: electedSoFar(state),
    refused: [],
  });
  stage.laterOn('2020-08-17');
  await stage.act('thuky', {
    act: 'lodge-complaint',
    by: 'Thạch Thị Muộn',
    about: 'Hỏi về số đại biểu vắng mặt.',
    received: '2020-08-17',
  });
  await stage.act('thuky', {
    act: 'decide-complaint',
    id: 'kn02',
    outcome: 'not-examined',
    body: 'Ủy ban Kiểm tra Tỉnh ủy Bến Sông',
    number: '21-TB/UBKTTU',
    date: '2020-08-17',
    reason: 'Đơn gửi sau thời hạn; đã trả lời bằng văn bản.',
    cite: '07-HD/UBKTTW, phần VI mục 1',
    consequence: 'none',
  });
  await stage.act('quansat', {
    act: 'keep-proposal',
    changes: [{ set: 'threshold', to: { share: '2/3' } }],
    reason: 'Xem nếu phải có hai phần ba thì bao nhiêu chỗ còn khuyết.',
  });
}
