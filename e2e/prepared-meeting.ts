import type { Person } from './person.ts';

const names = ['Ngô Thị Hội', 'Trần Quốc Bảo', 'Lê Minh Châu', 'Phạm Thị Dậu', 'Vũ Văn Én', 'Đặng Thu Giang'];

/** Who does what in it; each has an account. */
export interface MeetingStaff {
  readonly administrator: Person;
  readonly desk: Person;
  readonly secondDesk: Person;
  readonly presidium: Person;
  readonly delegate: Person;
  readonly secondDelegate: Person;
}
export interface PreparedMeeting extends MeetingStaff {
  readonly id: string;
  readonly people: readonly string[];
}

/** A conference of six delegates, of whom two have accounts. */
export async function prepareMeeting(staff: MeetingStaff): Promise<PreparedMeeting> {
  const { administrator, desk, secondDesk, presidium, delegate, secondDelegate } = staff;
  const made = async (path: string, body: object): Promise<{ id: string }> => {
    const answer = await administrator.ask('POST', path, body);
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status} ${answer.text}`);
    return answer.json<{ id: string }>();
  };
  const act = { act: 'add-unit', code: 'HKH', name: 'Hội Khuyến học huyện Cồn Lau', kind: 'district', parent: null };
  const { id: unit } = await made('/api/organizations/acts', { act });
  const people: string[] = [];
  for (const [at, name] of names.entries()) {
    const card = { code: `HKH-${at + 1}`, name, sex: at % 2 === 0 ? 'female' : 'male', born: `19${60 + at * 4}-05-05` };
    people.push((await made('/api/persons', { card, unit, from: '2010-01-10', status: 'official' })).id);
  }
  const frame = { name: 'Hội nghị tổng kết công tác khuyến học', date: '2026-03-10', place: 'Hội trường huyện' };
  const { id } = await made('/api/meetings', { kind: 'review-conference', unit, ...frame });
  const acts = (what: object) => made(`/api/meetings/${id}/acts`, { act: what });
  await acts({ act: 'summon', people: people.map((person) => ({ person, unit, gained: 'elected' })) });
  for (const [who, duty, person] of [
    [desk, 'desk', null],
    [secondDesk, 'desk', null],
    [presidium, 'presidium', null],
    [delegate, 'delegate', people[0]],
    [secondDelegate, 'delegate', people[1]],
  ] as const) {
    const { account } = (await who.ask('GET', '/api/me')).json<{ account: { id: string } }>();
    await acts({ act: 'give-duties', account: account.id, duties: [duty], person });
  }
  await made(`/api/meetings/${id}/rules`, { rules: 'womens-union' });
  return { ...staff, id, people };
}

/** The same with five in the hall, a vote counted in one of its areas, a speaker who waits, and a proposal with an amendment. */
export async function meetingUnderWay(staff: MeetingStaff): Promise<PreparedMeeting> {
  const meeting = await prepareMeeting(staff);
  const { id, people, desk, presidium, delegate } = meeting;
  const post = async (who: Person, path: string, body: object): Promise<void> => {
    const answer = await who.ask('POST', `/api/meetings/${id}${path}`, body);
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status} ${answer.text}`);
  };
  for (const person of people.slice(0, 5)) await post(desk, '/hall/check-in', { person });
  await post(presidium, '/proposals', {
    id: `${id}-d`,
    title: 'Dự thảo nghị quyết',
    text: 'Phấn đấu 95 % gia đình học tập.',
  });
  const amendment = { amendment: `${id}-a`, passage: 'Câu 1', text: 'Phấn đấu 98 % gia đình học tập.' };
  await post(delegate, `/proposals/${id}-d/acts`, { act: { act: 'hand-in-amendment', ...amendment } });
  await post(delegate, '/floor/acts', {
    act: { act: 'ask-to-speak', id: `${id}-t`, kind: 'speech', topic: 'Quỹ khuyến học' },
  });
  const areas = ['Dãy trái', 'Dãy phải'];
  await post(presidium, '/votes', { id: `${id}-v`, question: 'Thông qua chương trình hội nghị', way: 'card', areas });
  const count = { act: 'count-area', area: areas[0], for: 2, against: 0, abstain: 0 };
  await post(presidium, `/votes/${id}-v/acts`, { act: count });
  return meeting;
}
