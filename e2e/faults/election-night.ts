import { randomUUID } from 'node:crypto';
import type { CandidateEntry, KeyedBallot } from '@plenum/election';
import type { Gate } from './gate.ts';
import { act, draftMayGo, type Hand, press, Unexpected } from './hands.ts';
import { keepFacts, type Ledger } from './ledger.ts';
import { isOpen } from './line.ts';

/** The four who hold one election. */
export interface Table {
  readonly organiser: Hand;
  readonly head: Hand;
  readonly tellers: readonly [Hand, Hand];
}

const papers = 30;
const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Vũ', 'Đỗ', 'Hoàng'];
const candidates: readonly CandidateEntry[] = surnames.map((surname, at) => ({
  id: `c0${at + 1}`,
  name: `${surname} Văn ${'An Bình Cường Dũng Đào Giang Hà'.split(' ')[at]}`,
  nominated: 'committee',
}));
/** Papers that the second teller misreads: the head of the tellers settles them. */
const misread = [4, 17];
/** A paper that the first teller keys wrong and corrects. */
const corrected = 9;

/** One election from its opening to its end, paper by paper and key by key. */
export async function electionNight(gate: Gate, ledger: Ledger, table: Table, title: string): Promise<void> {
  const { organiser, head, tellers } = table;
  const election = await open(gate, ledger, organiser, title);
  for (const [who, duty] of [
    [head, 'head-of-tellers'],
    [tellers[0], 'teller'],
    [tellers[1], 'teller'],
  ] as const)
    await act(gate, ledger, organiser, election, { act: 'give-duty', account: who.id, name: who.name, duty });
  await act(gate, ledger, organiser, election, { act: 'list-candidates', candidates });
  await act(gate, ledger, organiser, election, { act: 'close-list' });
  await act(gate, ledger, organiser, election, { act: 'confirm-assumed-rules' });
  await act(gate, ledger, organiser, election, {
    act: 'announce-base',
    summoned: papers + 4,
    excluded: [],
    present: papers + 2,
  });
  await act(gate, ledger, organiser, election, { act: 'open-round' });
  await act(gate, ledger, head, election, { act: 'count-papers', issued: papers + 1, collected: papers, note: '' });
  // The two tellers work at once, and nobody else meanwhile.
  gate.leave();
  await Promise.all(tellers.map((teller, at) => keyAll(gate, ledger, teller, election, at)));
  gate.enter();
  for (const number of misread) {
    const { number: seen } = await look(gate, head, election);
    await act(
      gate,
      ledger,
      head,
      election,
      { act: 'settle-difference', ballot: paper(number), reason: 'Đọc lại' },
      seen,
    );
  }
  await act(gate, ledger, head, election, { act: 'declare-result' });
  await act(gate, ledger, organiser, election, { act: 'finish-election' });
}

async function keyAll(gate: Gate, ledger: Ledger, teller: Hand, election: string, at: number): Promise<void> {
  gate.enter();
  try {
    await act(gate, ledger, teller, election, { act: 'begin-entry' });
    for (let number = 1; number <= papers; number += 1) {
      if (at === 0 && number === corrected) await keyOne(gate, ledger, teller, election, paper(number, true));
      await keyOne(gate, ledger, teller, election, paper(number, at === 1 && misread.includes(number)));
    }
    await act(gate, ledger, teller, election, { act: 'close-entry' });
  } finally {
    gate.leave();
  }
}

async function keyOne(gate: Gate, ledger: Ledger, teller: Hand, election: string, ballot: KeyedBallot): Promise<void> {
  let keys = '';
  for (const place of Object.keys(ballot.marks)) {
    keys = `${keys} ${place}`.trim();
    await press(gate, ledger, teller, election, { ballot: ballot.number, keys });
  }
  draftMayGo(ledger, election, teller);
  await act(gate, ledger, teller, election, { act: 'key-ballot', ballot });
}

/** The paper with this number, and what it is mistaken for: the first four are elected either way. */
function paper(number: number, misread = false): KeyedBallot {
  const places = [misread ? 1 + (number % 4) : 5 - Number(number % 5 === 0), 6, 7];
  return { number, marks: Object.fromEntries(places.map((at) => [at, 'x'])), flags: [] };
}

/** Opens the election; where no answer came, the same is sent again, as the screen does. */
async function open(gate: Gate, ledger: Ledger, organiser: Hand, title: string): Promise<string> {
  const body = {
    id: randomUUID(),
    title: { vi: title, en: title },
    regulation: 'simple-majority',
    office: 'board',
    seats: 4,
    meeting: {
      kind: 'members-congress',
      name: 'Hội nghị toàn thể Hội Làm vườn xã Bến Đò',
      organisation: 'Hội Làm vườn xã Bến Đò',
      parent: '',
      place: 'Bến Đò',
      date: '2026-11-24',
    },
  };
  for (;;) {
    await gate.pass();
    const opened = await organiser.line.ask('POST', '/api/elections', body);
    if (isOpen(opened)) {
      ledger.again += 1;
      await gate.stumbled();
      continue;
    }
    if (opened.status !== 201) throw new Unexpected(`${title}: ${opened.status} ${opened.body}`);
    keepFacts(ledger, body.id, ['election-opened', `duty-given ${organiser.id} organiser`]);
    ledger.acts += 1;
    return body.id;
  }
}

async function look(gate: Gate, who: Hand, election: string): Promise<{ readonly number: number }> {
  for (;;) {
    await gate.pass();
    const answer = await who.line.ask('GET', `/api/elections/${election}`);
    if (answer.status === 200) return JSON.parse(answer.body) as { number: number };
    if (!isOpen(answer)) throw new Unexpected(`${election}: ${answer.status} ${answer.body}`);
    await gate.stumbled();
  }
}
