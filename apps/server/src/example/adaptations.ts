import type { AdaptationAct, DeviationMark } from '@plenum/rulebook';
import { beginAdaptation, issueAdaptation, performAdaptationAct, sendModel } from '../rulebook/adaptation-acts.ts';
import { performInstrumentAct } from '../rulebook/register-acts.ts';
import type { Services } from '../services.ts';
import { accountId } from './accounts.ts';
import { newModelId, oldModelId } from './district-texts.ts';

const upper = { id: accountId('totchuc'), name: 'Nguyễn Thị Sắp', administrator: false };
const ofConLau = { id: accountId('truongban'), name: 'Trần Văn Trưởng', administrator: false };
type Who = typeof upper;

const blanks = {
  m3: [
    'Quan hệ với cấp trên',
    '1. Báo cáo kết quả mỗi quý trước ngày 10 của tháng đầu quý sau.\n2. Việc vượt thẩm quyền thì xin ý kiến trước khi quyết định.',
  ],
  m9: [
    'Ủy viên',
    '1. Dự đủ các kỳ họp; vắng mặt phải báo cáo lý do trước 02 ngày.\n2. Chịu trách nhiệm trước ban chấp hành về phần việc được phân công.',
  ],
  m12: [
    'Họp ban thường vụ',
    '1. Họp mỗi tháng một lần vào ngày 05 hoặc ngày làm việc liền sau.\n2. Được họp trực tuyến khi bí thư đồng ý, tối đa hai kỳ liền nhau.',
  ],
  m19: [
    'Khen thưởng',
    '1. Xét mỗi năm một lần trước ngày 30 tháng 11.\n2. Danh sách đề nghị được niêm yết 07 ngày trước khi quyết định.',
  ],
} as const;
type Key = keyof typeof blanks;
const fill = (key: Key): AdaptationAct => ({
  act: 'write-article',
  key,
  heading: blanks[key][0],
  text: blanks[key][1],
});
const keys = Object.keys(blanks) as Key[];

/** The model is sent to the ten districts; what they made of it, and what the province said to it. Gives how many were issued. */
export async function adaptTheModel(services: Services): Promise<number> {
  const counted = { ...services, freshId: counter() };
  const units = Array.from({ length: 10 }, (_, n) => `vi-du-h${n + 1}`);
  const due = { units, due: '2026-10-31', instead: oldModelId };
  await sendModel(counted, newModelId, due, upper, { now: '2026-06-08T02:00:00.000Z' });
  await talkOfDeviations(counted);
  await issuedByChoBai(counted);
  const start = (id: string, unit: string, who: Who, now: string) =>
    beginAdaptation(
      counted,
      {
        id,
        unit: `vi-du-${unit}`,
        model: newModelId,
        from: null,
        title: 'làm việc của Ban Chấp hành Đảng bộ huyện',
      },
      who,
      { now },
    );
  const does = (id: string, who: Who, now: string, ...acts: readonly AdaptationAct[]) =>
    inOrder(acts, (act) => performAdaptationAct(counted, id, act, who, { now }));
  const conLau = 'vi-du-ban-soan-con-lau';
  await start(conLau, 'h1', ofConLau, '2026-11-09T02:00:00.000Z');
  await does(conLau, ofConLau, '2026-11-09T03:00:00.000Z', fill('m3'), fill('m9'), {
    act: 'leave-out-article',
    key: 'm21',
    why: 'Kinh phí của huyện đã có quy định riêng của ủy ban nhân dân tỉnh',
  });
  const damSen = 'vi-du-ban-soan-dam-sen';
  await start(damSen, 'h8', upper, '2026-10-12T02:00:00.000Z');
  await does(damSen, upper, '2026-10-20T02:00:00.000Z', ...keys.map(fill), {
    act: 'write-article',
    key: 'm17',
    heading: 'Chế độ báo cáo',
    text: '1. Đơn vị báo cáo tháng trước ngày 20.\n2. Báo cáo nêu việc chưa làm được và lý do.',
  });
  await does(
    damSen,
    upper,
    '2026-10-26T02:00:00.000Z',
    { act: 'send-adaptation' },
    { act: 'return-adaptation', text: '', comments: [{ key: 'm17', text: 'Vì sao sớm hơn mẫu năm ngày?' }] },
    { act: 'explain-article', key: 'm17', why: 'Đường thủy, báo cáo giấy của các xã lên huyện mất ba ngày' },
    { act: 'send-adaptation' },
  );
  return 1;
}

async function talkOfDeviations(services: Services): Promise<void> {
  const said: readonly (readonly [string, string, DeviationMark, string])[] = [
    ['bai-say', 'model:17', 'explained', 'Ba xã vùng sâu nộp báo cáo bằng đò, chậm hơn ba ngày'],
    ['rach-trau', 'model:18', 'asked', 'Vì sao bỏ điều về trả lời kiến nghị?'],
    ['rach-trau', 'model:21', 'explained', 'Kinh phí theo định mức chung của tỉnh'],
    ['rach-trau', 'model:21', 'accepted', ''],
    ['go-cat', 'model:14', 'asked', 'Vì sao cần quá hai phần ba?'],
    ['go-cat', 'model:14', 'explained', 'Nghị quyết đại hội huyện đã chốt mức hai phần ba'],
    ['go-cat', 'model:14', 'asked', 'Đề nghị gửi kèm trích nghị quyết đại hội'],
    ['cu-lao', 'local:14', 'explained', 'Địa bàn cù lao ngập bốn tháng mỗi năm'],
    ['cu-lao', 'local:14', 'accepted', 'Phù hợp địa bàn cù lao'],
    ['cu-lao', 'model:11', 'accepted', ''],
  ];
  await inOrder(said, ([slug, article, mark, text]) =>
    performInstrumentAct(services, `vi-du-quy-che-${slug}`, { act: 'mark-deviation', article, mark, text }, upper, {
      now: '2026-10-05T02:00:00.000Z',
    }),
  );
}

/** A district whose text went the whole way: drafted in place, accepted, issued. */
async function issuedByChoBai(services: Services): Promise<void> {
  const id = 'vi-du-ban-soan-cho-bai';
  const title = 'làm việc của Ban Chấp hành Đảng bộ huyện Chợ Bãi';
  await beginAdaptation(services, { id, unit: 'vi-du-h7', model: newModelId, from: null, title }, upper, {
    now: '2026-07-06T02:00:00.000Z',
  });
  const acts: readonly AdaptationAct[] = [
    ...keys.map(fill),
    { act: 'leave-out-article', key: 'm20', why: 'Đã có trong quy chế kiểm tra của huyện' },
    { act: 'send-adaptation' },
    { act: 'accept-adaptation', text: '' },
  ];
  await inOrder(acts, (act) => performAdaptationAct(services, id, act, upper, { now: '2026-07-28T02:00:00.000Z' }));
  const issue = {
    number: '02-QC/HU',
    date: '2026-08-05',
    type: 'Quy chế',
    issuer: 'Huyện ủy Chợ Bãi',
    title,
    place: 'Chợ Bãi',
  };
  await issueAdaptation(services, id, issue, upper, {
    now: '2026-08-05T02:00:00.000Z',
    instrument: 'vi-du-quy-che-cho-bai',
  });
}

const counter = () => {
  let next = 0;
  return () => {
    next += 1;
    return `vd${next}`;
  };
};

async function inOrder<Item>(items: readonly Item[], each: (item: Item) => Promise<unknown>): Promise<void> {
  for (const item of items) await each(item);
}
