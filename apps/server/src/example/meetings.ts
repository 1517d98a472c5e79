import { countedSeats, type MinutesHead, type PlannedItem } from '@plenum/meeting';
import type { Services } from '../services.ts';
import { accountId, accountName, type ExampleLogin } from './accounts.ts';
import { mostlyAgreed } from './ballots.ts';
import { type MeetingStage, meetingStage } from './meeting-stage.ts';
import { seeded } from './random.ts';
import { stageFor } from './stage.ts';
import { unfinishedConference } from './unfinished-meeting.ts';

/** The review conference of the province, with 180 delegates. */
export const conferenceId = 'vi-du-hoi-nghi-tong-ket';
export const conferenceElectionId = 'vi-du-to-giam-sat-2026';

const day = '2026-10-15';
/** `08:05` in Viet Nam on the day of the conference. */
export const clock = (time: string, date = day): string =>
  new Date(Date.parse(`${date}T${time}:00+07:00`)).toISOString();

interface Delegate {
  readonly id: string;
  readonly unit: string;
}

/** Official members by district, in the order of their ids; the district from the branch's own id. */
export async function membersByDistrict(services: Services): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await services.store.pool.query<{ id: string; unit: string }>(
    `select id, unit from person_row where status = 'official' and ended is null and id like 'vi-du-n%' order by id`,
  );
  const districts = new Map<string, string[]>();
  for (const { id, unit } of found.rows) {
    const commune = Number(/^vi-du-x(\d+)/.exec(unit)?.[1]);
    const district = `vi-du-h${Math.floor((commune - 1) / 3) + 1}`;
    districts.set(district, [...(districts.get(district) ?? []), id]);
  }
  return districts;
}

const duties = [
  ['totchuc', 'organiser'],
  ['chutich', 'presidium'],
  ['thuky', 'secretariat'],
  ['truongban', 'teller'],
  ['kiemphieu1', 'teller'],
  ['kiemphieu2', 'teller'],
  ['kiemtra', 'auditor'],
  ['quansat', 'observer'],
] as const satisfies readonly (readonly [ExampleLogin, string])[];

export async function giveDuties(stage: MeetingStage): Promise<void> {
  for (const [login, duty] of duties)
    await stage.meeting('totchuc', { act: 'give-duties', account: accountId(login), duties: [duty], person: null });
}

export const item = (title: string, kind: PlannedItem['kind'], minutes: number, by = ''): PlannedItem => ({
  title,
  kind,
  minutes,
  begins: null,
  person: null,
  by,
});
const agenda = {
  'khai-mac': item('Khai mạc, giới thiệu đoàn chủ tịch, thẩm tra tư cách đại biểu', 'opening', 20, 'Đoàn chủ tịch'),
  'bao-cao': item('Báo cáo tổng kết 10 năm thực hiện Chỉ thị số 07-CT/TU', 'report', 40, 'Đoàn chủ tịch'),
  'tham-luan': item('Tham luận, thảo luận', 'speeches', 70),
  'bau-to': item('Bầu Tổ giám sát thực hiện kết luận', 'election', 60, 'Ban kiểm phiếu'),
  'ket-luan': item('Kết luận, biểu quyết', 'conclusion', 30, 'Đoàn chủ tịch'),
  'be-mac': item('Bế mạc', 'other', 10, 'Đoàn chủ tịch'),
} as const;

/** 180 summoned: 8 ex officio, 172 elected as allotted; two of them replaced, six absent. */
async function summon(stage: MeetingStage, services: Services): Promise<readonly Delegate[]> {
  const districts = await membersByDistrict(services);
  await stage.meeting('totchuc', {
    act: 'allot-delegates',
    total: 172,
    perUnit: 10,
    decision: 'Thông báo số 12-TB/TU',
    senders: [...districts].map(([unit, members]) => ({ unit, members: members.length })),
  });
  const shares = (await stage.load()).allotment?.shares ?? [];
  const elected = shares.flatMap(({ unit, seats }) =>
    (districts.get(unit) ?? []).slice(2, 2 + seats).map((person): Delegate => ({ id: person, unit })),
  );
  const exOfficio = [...districts].flatMap(([, members]) => members.slice(0, 2));
  await stage.meeting('totchuc', {
    act: 'summon',
    people: [
      ...exOfficio.map((person) => ({
        person,
        unit: 'vi-du-tinh',
        gained: 'ex-officio' as const,
        basis: 'Ủy viên Ban Chấp hành Đảng bộ tỉnh',
      })),
      ...elected.map(({ id: person, unit }) => ({ person, unit, gained: 'elected' as const, basis: '' })),
    ],
    alternates: shares.map(({ unit, seats }) => ({ person: (districts.get(unit) ?? [])[3 + seats] ?? '', unit })),
  });
  return [...exOfficio.map((id) => ({ id, unit: 'vi-du-tinh' })), ...elected];
}

const report = `BÁO CÁO
tổng kết 10 năm thực hiện Chỉ thị số 07-CT/TU về nâng cao chất lượng sinh hoạt định kỳ ở cơ sở

1. Kết quả: tỷ lệ chi bộ sinh hoạt đủ 12 kỳ một năm tăng từ 81% lên 97%.
2. Hạn chế: nội dung sinh hoạt chuyên đề ở 14 chi bộ còn trùng lặp.
3. Nguyên nhân: cấp ủy cơ sở chưa gợi ý nội dung từ đầu quý.
4. Phương hướng: ban hành khung chuyên đề hằng năm.
`;

async function hold(stage: MeetingStage, delegates: readonly Delegate[]): Promise<void> {
  const absent = delegates.slice(-6);
  const replaced = [delegates[10], delegates[60]].filter((one) => one !== undefined);
  const coming = delegates.filter((one) => !absent.includes(one) && !replaced.includes(one));
  stage.at(clock('07:20'));
  const { seats, alternates } = await stage.load();
  const taken = new Set<string>();
  for (const { id, unit } of replaced) {
    const by = alternates.find((one) => one.unit === unit && !taken.has(one.person))?.person ?? '';
    const seat = seats.find(({ person }) => person === id)?.id ?? '';
    if (by === '' || seat === '') continue;
    taken.add(by);
    await stage.meeting('totchuc', { act: 'replace-absentee', seat, by, reason: 'Ốm, có giấy của bệnh viện' });
  }
  await stage.checkIn(coming.slice(0, 60).map(({ id }) => id));
  stage.at(clock('07:40'));
  await stage.checkIn([...coming.slice(60, 160).map(({ id }) => id), ...taken]);
  stage.at(clock('08:05'));
  await stage.programme('chutich', { act: 'start-item', id: 'khai-mac' });
  await stage.announceCredentials('totchuc');
  await voteByHand(stage, 'vi-du-bq-bkp', 'khai-mac', 'Thông qua ban kiểm phiếu gồm 3 người', '08:15');
  stage.at(clock('08:40'));
  await stage.checkIn(coming.slice(160).map(({ id }) => id));
  await stage.programme('chutich', { act: 'start-item', id: 'bao-cao' });
  stage.at(clock('09:25'));
  await stage.programme('chutich', { act: 'start-item', id: 'tham-luan' });
  await speeches(stage, coming);
}

async function voteByHand(stage: MeetingStage, id: string, item: string, question: string, time: string) {
  stage.at(clock(time));
  const areas = ['Khu A', 'Khu B'];
  const about = { item, about: null, question, way: 'hand', areas, kind: 'ordinary' } as const;
  await stage.vote('chutich', id, { act: 'open-vote', id, ...about });
  const counts = [
    { area: 'Khu A', for: 88, against: 0, abstain: 1 },
    { area: 'Khu B', for: 71, against: 0, abstain: 0 },
  ];
  for (const [at, count] of counts.entries())
    await stage.vote(at === 0 ? 'kiemphieu1' : 'kiemphieu2', id, { act: 'count-area', ...count });
  await stage.vote('chutich', id, { act: 'close-vote' });
}

const talks = [
  ['Kinh nghiệm chọn chuyên đề sinh hoạt ở chi bộ thôn', '09:30', '09:37', true],
  ['Sinh hoạt chi bộ ở nơi đảng viên đi làm xa', '09:40', '09:49', true],
  ['Kiểm tra, giám sát nền nếp sinh hoạt', '09:52', '09:58', true],
  ['Đề xuất khung chuyên đề hằng năm của huyện', '10:02', '10:10', false],
] as const;

async function speeches(stage: MeetingStage, coming: readonly Delegate[]): Promise<void> {
  for (const [at, [topic, from, until, written]] of talks.entries()) {
    const id = `vi-du-tham-luan-${at + 1}`;
    const person = coming[20 + at * 37]?.id ?? '';
    stage.at(clock(from));
    await stage.floor('thuky', { act: 'ask-to-speak', id, person, kind: 'speech', topic, item: 'tham-luan' });
    await stage.floor('chutich', { act: 'call-speaker', id, minutes: 10 });
    await stage.floor('chutich', { act: 'start-speech', id });
    stage.at(clock(until));
    await stage.floor('chutich', { act: 'end-speech', id });
    if (!written) continue;
    const file = await stage.file(`tham-luan-${at + 1}.txt`, `${topic}\n\nBài tham luận tại hội nghị.\n`);
    await stage.floor('thuky', { act: 'hand-in-text', id, ...file });
  }
}

/** Five of six, by secret ballot; the list and the base come from the conference. */
async function elect(stage: MeetingStage, services: Services): Promise<void> {
  stage.at(clock('10:20'));
  await stage.programme('chutich', { act: 'start-item', id: 'bau-to' });
  const title = { vi: 'Bầu Tổ giám sát thực hiện kết luận', en: 'Group that watches over the conclusions' };
  await stage.openElection('totchuc', {
    id: conferenceElectionId,
    item: 'bau-to',
    title,
    regulation: 'simple-majority',
    office: 'other',
    seats: 5,
    tellers: [accountId('kiemphieu1'), accountId('kiemphieu2')],
    tellersVote: 'vi-du-bq-bkp',
  });
  await stage.takeAttendance('totchuc', conferenceElectionId);
  const meeting = await stage.load();
  const people = await services.store.pool.query<{ name: string; born: string }>(
    'select name, born from person_row where id = any($1::text[]) order by id',
    [
      countedSeats(meeting)
        .slice(30, 36)
        .map(({ person }) => person),
    ],
  );
  const candidates = people.rows.map(({ name, born }) => ({ name, born, nominated: 'committee' as const }));
  const heading = {
    kind: 'delegates-congress' as const,
    name: meeting.name,
    organisation: 'Đảng bộ tỉnh Bến Sông',
    parent: '',
    place: 'Bến Sông',
    date: meeting.date,
  };
  const play = stageFor(services, {
    id: conferenceElectionId,
    title,
    regulation: 'simple-majority',
    office: 'other',
    seats: 5,
    meeting: heading,
    candidates,
  });
  play.laterOn(clock('10:25'));
  for (const [login, duty] of [
    ['truongban', 'head-of-tellers'],
    ['quansat', 'observer'],
    ['thuky', 'secretariat'],
    ['chutich', 'presidium'],
    ['kiemtra', 'auditor'],
  ] as const)
    await play.act('totchuc', { act: 'give-duty', account: accountId(login), name: accountName(login), duty });
  await play.act('totchuc', { act: 'list-candidates', candidates });
  await play.act('totchuc', { act: 'close-list' });
  const papers = mostlyAgreed(seeded(2026), 6, 5, 174);
  await play.announceBase({ summoned: 180, excluded: [], present: papers.length });
  await play.openRound(papers.length, papers.length);
  await play.keyAll(papers);
  await play.act('truongban', { act: 'declare-result' });
  await play.drawMinutes('pdf', '2');
}

export const head: MinutesHead = {
  lang: 'vi',
  form: 'party',
  parent: '',
  issuer: 'Đảng bộ tỉnh Bến Sông',
  place: 'Bến Sông',
  symbol: 'HN',
  copies: 2,
};
export const ground = { instrument: 'vi-du-chi-thi-07', symbol: '07-CT/TU', provision: 'Mục 4' } as const;

async function conclude(stage: MeetingStage): Promise<void> {
  stage.at(clock('11:30'));
  await stage.programme('chutich', { act: 'start-item', id: 'ket-luan' });
  await voteByHand(stage, 'vi-du-bq-bao-cao', 'ket-luan', 'Thông qua Báo cáo tổng kết 10 năm', '11:40');
  stage.at(clock('11:45'));
  const districts = [1, 2, 3, 4].map((number) => `vi-du-h${number}`);
  await stage.conclude('thuky', {
    act: 'draft-conclusion',
    conclusion: {
      item: 'ket-luan',
      text: 'Thông qua Báo cáo tổng kết; tiếp tục thực hiện Chỉ thị số 07-CT/TU với khung chuyên đề hằng năm.',
      grounds: [ground],
      tasks: districts.map((unit) => ({
        unit,
        task: 'Ban hành khung chuyên đề sinh hoạt năm 2027',
        due: '2026-12-31',
      })),
    },
  });
  const drafted = await stage.conclude('thuky', {
    act: 'draft-conclusion',
    conclusion: {
      item: 'tham-luan',
      text: 'Nhân rộng cách sinh hoạt chuyên đề ở nơi đảng viên đi làm xa.',
      grounds: [{ ...ground, provision: 'Mục 2' }],
      tasks: [{ unit: 'vi-du-h1', task: 'Báo cáo kinh nghiệm', due: '2027-03-31' }],
    },
  });
  await stage.conclude('chutich', { act: 'adopt-conclusions', conclusions: drafted, vote: 'vi-du-bq-bao-cao' });
  stage.at(clock('11:55'));
  await stage.programme('chutich', { act: 'start-item', id: 'be-mac' });
  stage.at(clock('12:05'));
  await stage.programme('chutich', { act: 'end-item', id: 'be-mac' });
  await stage.meeting('chutich', { act: 'end-meeting' });
}

async function sign(stage: MeetingStage): Promise<void> {
  stage.at(clock('14:30'));
  for (const { id: group, name } of (await stage.load()).groups)
    await stage.minutes('thuky', {
      act: 'hand-in-group-minutes',
      group,
      text: `${name} nhất trí với dự thảo báo cáo.\n- Đề nghị bổ sung số liệu của cơ sở ở xa.\n- Đề nghị giao chuyên đề từ đầu quý.`,
    });
  await stage.minutes('thuky', { act: 'draft-minutes', head });
  await stage.minutes('thuky', {
    act: 'edit-section',
    section: 'conduct',
    text: 'Đoàn chủ tịch: Bùi Văn Chủ, Bí thư Tỉnh ủy.\nĐoàn thư ký: Đinh Thị Ghi, Chánh Văn phòng.\nBan kiểm phiếu: Trần Văn Trưởng (trưởng ban), Lê Thị Đếm, Phạm Văn Soát.',
  });
  stage.at(clock('15:10'));
  const sha256 = await stage.minutes('thuky', { act: 'close-minutes' });
  if (sha256 === null) throw new Error('The example’s minutes were not closed');
  await stage.minutes('thuky', { act: 'sign-minutes', as: 'secretariat', sha256 });
  stage.at(clock('15:25'));
  await stage.minutes('chutich', { act: 'sign-minutes', as: 'presidium', sha256 });
  await stage.drawMinutes('thuky');
}

/** The province's review conference of one day, from its convening to its signed minutes. */
async function conference(services: Services): Promise<void> {
  const stage = meetingStage(services, conferenceId);
  stage.at(clock('09:00', '2026-09-21'));
  await stage.meeting('totchuc', {
    act: 'convene-meeting',
    id: conferenceId,
    kind: 'review-conference',
    unit: 'vi-du-tinh',
    body: null,
    name: 'Hội nghị tổng kết 10 năm thực hiện Chỉ thị số 07-CT/TU',
    date: day,
    place: 'Hội trường Tỉnh ủy, Bến Sông',
    begins: clock('08:00'),
    ends: clock('12:00'),
  });
  await giveDuties(stage);
  await stage.meeting('totchuc', { act: 'choose-rules', rules: 'party' });
  for (const [id, planned] of Object.entries(agenda))
    await stage.programme('totchuc', { act: 'add-item', id, ...planned });
  const lay = { act: 'lay-paper', audience: 'everybody' } as const;
  const [first, plan, final] = [
    await stage.file('bao-cao-tong-ket.txt', report),
    await stage.file('ke-hoach.txt', 'DỰ THẢO KẾ HOẠCH\nkhung chuyên đề sinh hoạt năm 2027\n'),
    await stage.file('bao-cao-tong-ket-2.txt', `${report}5. Số liệu cập nhật đến tháng 9 năm 2026.\n`),
  ];
  const title = 'Báo cáo tổng kết 10 năm';
  await stage.programme('totchuc', { ...lay, id: 'tl-1', item: 'bao-cao', title, version: first });
  await stage.programme('totchuc', {
    ...lay,
    id: 'tl-2',
    item: 'tham-luan',
    title: 'Dự thảo kế hoạch năm 2027',
    version: plan,
  });
  await stage.programme('totchuc', { act: 'lay-version', id: 'tl-1', version: final });
  const delegates = await summon(stage, services);
  for (const at of [0, 1]) {
    const members = delegates.filter((_, place) => place % 2 === at).map(({ id }) => id);
    const [chair = null, secretary = null] = members;
    await stage.meeting('totchuc', { act: 'form-group', name: `Tổ ${at + 1}`, chair, secretary, members });
  }
  stage.at(clock('10:00', '2026-10-05'));
  await stage.meeting('totchuc', {
    act: 'issue-summons',
    form: 'party',
    parent: '',
    issuer: 'Tỉnh ủy Bến Sông',
    town: 'Bến Sông',
    number: '31-GTT/TU',
    signer: 'Bùi Văn Chủ',
    title: 'T/M Ban Thường vụ, Bí thư',
  });
  await hold(stage, delegates);
  await elect(stage, services);
  await conclude(stage);
  await sign(stage);
}

/** The example's meetings, in the order of their days. */
export async function exampleMeetings(services: Services): Promise<void> {
  await conference(services);
  await unfinishedConference(services);
}
