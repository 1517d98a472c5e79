import { type Person, signIn } from './person.ts';

const password = 'plenum-vi-du-2026';
const names = ['Ngô Thị Hội', 'Trần Quốc Bảo', 'Lê Minh Châu', 'Phạm Thị Dậu', 'Vũ Văn Én', 'Đặng Thu Giang'];

export interface PreparedMeeting {
  readonly id: string;
  readonly people: readonly string[];
  /** Whose session each duty is. */
  readonly desk: Person;
  readonly secondDesk: Person;
  readonly presidium: Person;
  readonly delegate: Person;
  readonly secondDelegate: Person;
  readonly administrator: Person;
}

/** In the example organisation: a conference of six delegates, whose desks, chair and two delegates have accounts. */
export async function prepareMeeting(url: string): Promise<PreparedMeeting> {
  const logins = ['quantri', 'kiemphieu1', 'kiemphieu2', 'truongban', 'totchuc', 'thuky'] as const;
  const [administrator, desk, secondDesk, presidium, delegate, secondDelegate] = await Promise.all(
    logins.map((login) => signIn(url, login, password)),
  );
  const made = async (path: string, body: object): Promise<{ id: string }> => {
    const answer = await administrator!.ask('POST', path, body);
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
    const { account } = (await who!.ask('GET', '/api/me')).json<{ account: { id: string } }>();
    await acts({ act: 'give-duties', account: account.id, duties: [duty], person });
  }
  await made(`/api/meetings/${id}/rules`, { rules: 'womens-union' });
  return {
    id,
    people,
    administrator: administrator!,
    desk: desk!,
    secondDesk: secondDesk!,
    presidium: presidium!,
    delegate: delegate!,
    secondDelegate: secondDelegate!,
  };
}
