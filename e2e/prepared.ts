import type { CandidateEntry, Duty, KeyedBallot, Office } from '@plenum/election';
import type { Page } from 'playwright-core';
import { type Person, signIn } from './person.ts';
import type { RunningServer } from './plenum-server.ts';

/** The one password of people that tests invent. */
export const testPassword = 'mat-khau-de-thu';

/** The code of the one-time link that an empty server prints. */
export const linkOf = (server: RunningServer): string => {
  const link = /http:\/\/\S+\/first#\S+/.exec(server.printed())?.[0];
  if (!link) throw new Error(`No one-time link was printed:\n${server.printed()}`);
  return link;
};

/** On an empty server: the first administrator `quantri`, and an account for each of the others. */
export async function openAccounts<Login extends string>(
  server: RunningServer,
  others: Readonly<Record<Login, string>>,
): Promise<Readonly<Record<Login | 'quantri', Person>>> {
  const made = await fetch(`${server.url}/api/first-administrator`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({
      token: linkOf(server).split('#')[1],
      name: 'Đỗ Văn Giữ',
      login: 'quantri',
      password: testPassword,
    }),
  });
  if (made.status !== 201) throw new Error(`The first administrator was not made: ${made.status}`);
  const administrator = await signIn(server.url, 'quantri', testPassword);
  const people: Record<string, Person> = { quantri: administrator };
  for (const [login, name] of Object.entries(others)) {
    const body = { login, name, password: testPassword, administrator: false };
    const { status, text } = await administrator.ask('POST', '/api/accounts', body);
    if (status !== 201) throw new Error(`No account for ${login}: ${status} ${text}`);
    people[login] = await signIn(server.url, login, testPassword);
  }
  return people as Record<Login | 'quantri', Person>;
}

interface Wanted {
  readonly title: string;
  readonly regulation?: string;
  readonly office?: Office;
  readonly seats: number;
  readonly candidates: readonly (string | CandidateEntry)[];
  /** Who gets which duty, by the names of their accounts. */
  readonly duties?: readonly (readonly [name: string, duty: Duty])[];
}

/** An election with its duties and its list, still open. */
export async function openElection(organiser: Person, wanted: Wanted): Promise<string> {
  const { status, text, json } = await organiser.ask('POST', '/api/elections', {
    title: { vi: wanted.title, en: wanted.title },
    regulation: wanted.regulation ?? 'simple-majority',
    office: wanted.office ?? 'board',
    seats: wanted.seats,
    meeting: {
      kind: 'members-congress',
      name: 'Hội nghị toàn thể Hội Làm vườn xã Bến Đò',
      organisation: 'Hội Làm vườn xã Bến Đò',
      parent: '',
      place: 'Bến Đò',
      date: '2026-11-24',
    },
  });
  if (status !== 201) throw new Error(`The election was not opened: ${status} ${text}`);
  const { id } = json<{ id: string }>();
  const accounts = (await organiser.ask('GET', '/api/accounts')).json<readonly { id: string; name: string }[]>();
  for (const [name, duty] of wanted.duties ?? []) {
    const account = accounts.find((one) => one.name === name)?.id ?? '';
    await organiser.act(id, { act: 'give-duty', account, name, duty });
  }
  const candidates = wanted.candidates.map((one) =>
    typeof one === 'string' ? { name: one, nominated: 'committee' as const } : one,
  );
  if (candidates.length > 0) await organiser.act(id, { act: 'list-candidates', candidates });
  return id;
}

/** Closes the list, announces the base and opens the first round. */
export async function openRound(organiser: Person, id: string, summoned: number, present: number): Promise<void> {
  const { assumedRules } = await organiser.act(id, { act: 'close-list' });
  if (assumedRules.switches.length > 0) await organiser.act(id, { act: 'confirm-assumed-rules' });
  await organiser.act(id, { act: 'announce-base', summoned, excluded: [], present });
  await organiser.act(id, { act: 'open-round' });
}

/** A paper of a strike-out form: the struck places, and those in doubt. */
export const paper = (number: number, struck: readonly number[], doubtful: readonly number[] = []): KeyedBallot => ({
  number,
  marks: Object.fromEntries([...struck.map((at) => [at, 'x']), ...doubtful.map((at) => [at, '?'])]),
  flags: [],
});

/** One teller's whole entry, closed. */
export async function keyAll(teller: Person, id: string, ballots: readonly KeyedBallot[]): Promise<void> {
  await teller.act(id, { act: 'begin-entry' }, ...ballots.map((ballot) => ({ act: 'key-ballot' as const, ballot })), {
    act: 'close-entry',
  });
}

const boardCandidates = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường', 'Phạm Thị Đào', 'Vũ Văn Ấn'];

export interface KeyingNight {
  readonly people: Readonly<Record<'quantri' | 'totchuc' | 'truongban' | 'kiemphieu1' | 'kiemphieu2', Person>>;
  readonly election: string;
}

/** On an empty server: an election of 3 out of 5 whose round is open, with 6 papers collected and nothing keyed yet. */
export async function openKeyingNight(server: RunningServer): Promise<KeyingNight> {
  const people = await openAccounts(server, {
    totchuc: 'Nguyễn Thị Sắp',
    truongban: 'Trần Văn Trưởng',
    kiemphieu1: 'Lê Thị Đếm',
    kiemphieu2: 'Phạm Văn Soát',
  });
  const election = await openElection(people.totchuc, {
    title: 'Bầu Ban Kiểm soát',
    seats: 3,
    candidates: boardCandidates,
    duties: [
      ['Trần Văn Trưởng', 'head-of-tellers'],
      ['Lê Thị Đếm', 'teller'],
      ['Phạm Văn Soát', 'teller'],
    ],
  });
  await openRound(people.totchuc, election, 8, 7);
  await people.truongban.act(election, { act: 'count-papers', issued: 7, collected: 6, note: '' });
  return { people, election };
}

/** When the last key is on the server's disk. */
export const untilSaved = (page: Page): Promise<void> =>
  page
    .locator('.saving:not(.away)')
    .getByText(/^Đã lưu trên đĩa/)
    .waitFor();
