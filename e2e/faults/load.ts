import type { Table } from './election-night.ts';
import { electionNight } from './election-night.ts';
import { type Gate, makeGate } from './gate.ts';
import type { Hand } from './hands.ts';
import { type Ledger, newLedger } from './ledger.ts';
import { openLine } from './line.ts';

/** People at work at many tables, election after election. */
export interface Load {
  readonly ledger: Ledger;
  readonly gate: Gate;
  /** The administrator's cookie. */
  readonly administrator: string;
  /** Elections that came to their end. */
  readonly finished: () => number;
  /** Resolves once every table has ended its election; no new ones are begun. */
  end(): Promise<void>;
  /** Rejects as soon as something unexpected was answered. */
  readonly trouble: Promise<never>;
}

const password = 'mat-khau-de-thu';

interface Where {
  /** The servers that take requests now. */
  readonly urls: () => readonly string[];
  /** What the server printed: the one-time link is in it. */
  readonly printed: () => string;
}

/** Makes the accounts of so many tables, and sets them to work. */
export async function startLoad(where: Where, tables: number): Promise<Load> {
  const { people, administrator } = await openPeople(where, tables * 4);
  const [gate, ledger] = [makeGate(), newLedger()];
  let finished = 0;
  const work = async (at: number) => {
    gate.enter();
    try {
      const [organiser, head, first, second] = people.slice(at * 4, at * 4 + 4) as [Hand, Hand, Hand, Hand];
      const table: Table = { organiser, head, tellers: [first, second] };
      for (let turn = 1; !gate.closing; turn += 1) {
        await electionNight(gate, ledger, table, `Bàn ${at + 1}, cuộc bầu ${turn}`);
        finished += 1;
      }
    } finally {
      gate.leave();
    }
  };
  const all = Promise.all(Array.from({ length: tables }, (_, at) => work(at)));
  const trouble = new Promise<never>((_, reject) => all.catch(reject));
  trouble.catch(() => {});
  return {
    ledger,
    gate,
    administrator,
    trouble,
    finished: () => finished,
    async end() {
      gate.closing = true;
      await all;
    },
  };
}

async function openPeople(
  { urls, printed }: Where,
  count: number,
): Promise<{ readonly people: readonly Hand[]; readonly administrator: string }> {
  const token = /\/first#(\S+)/.exec(printed())?.[1];
  if (!token) throw new Error(`No one-time link was printed:\n${printed()}`);
  const url = urls()[0]!;
  const send = (path: string, body: object, cookie = '') =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie },
      body: JSON.stringify(body),
    });
  const cookieOf = (response: Response): string =>
    (response.headers.getSetCookie().findLast((one) => /plenum=\S/.test(one)) ?? '').split(';')[0] ?? '';
  const first = await send('/api/first-administrator', { token, name: 'Đỗ Văn Giữ', login: 'quantri', password });
  if (first.status !== 201) throw new Error(`No first administrator: ${first.status} ${await first.text()}`);
  const administrator = cookieOf(first);
  const people: Hand[] = [];
  for (let at = 1; at <= count; at += 1) {
    const [login, name] = [`nguoi${at}`, `Người Thứ ${at}`];
    const made = await send('/api/accounts', { login, name, password, administrator: false }, administrator);
    if (made.status !== 201) throw new Error(`No account: ${made.status} ${await made.text()}`);
    const { id } = (await made.json()) as { id: string };
    const cookie = cookieOf(await send('/api/session', { login, password }));
    people.push({ id, name, line: openLine(urls, () => cookie) });
  }
  return { people, administrator };
}
