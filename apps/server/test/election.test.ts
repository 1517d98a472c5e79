import { checkReceipt } from '@plenum/record';
import { openSigningKey, rebuild, sha256 } from '@plenum/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadElection } from '../src/election/election-acts.ts';
import { pinnedRegulation, regulationHash } from '../src/election/pinned-regulation.ts';
import { accountProjection, electionProjection } from '../src/projections.ts';
import { type Machine, openRoundFor, openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
let people: Record<'administrator' | 'organiser' | 'head' | 'first' | 'second' | 'observer' | 'stranger', Machine>;
beforeAll(async () => {
  server = await openTestServer();
  const names = ['administrator', 'organiser', 'head', 'first', 'second', 'observer', 'stranger'] as const;
  const machines: [string, Machine][] = [];
  for (const name of names) {
    await server.open(name, name === 'administrator');
    machines.push([name, await server.signIn(name)]);
  }
  people = Object.fromEntries(machines) as typeof people;
});
afterAll(() => server.remove());

interface View {
  readonly number: number;
  readonly stage: string;
  readonly mayDo: readonly string[];
}
const act = (who: Machine, id: string, body: object, seen?: number) =>
  who.send('POST', `/api/elections/${id}/acts`, { act: body, ...(seen === undefined ? {} : { seen }) });
const view = async (who: Machine, id: string): Promise<View> =>
  (await (await who.get(`/api/elections/${id}`)).json()) as View;
const paper = (number: number, marks: object = { '3': 'x' }) => ({
  act: 'key-ballot',
  ballot: { number, marks, flags: [] },
});

async function keyed(id: string, papers = 3): Promise<void> {
  for (const teller of [people.first, people.second]) {
    await act(teller, id, { act: 'begin-entry' });
    for (let number = 1; number <= papers; number++) await act(teller, id, paper(number));
    expect((await act(teller, id, { act: 'close-entry' })).status).toBe(200);
  }
}

describe('who may do what', () => {
  test('nobody without a session reads anything', async () => {
    const id = await openRoundFor(people);
    for (const path of ['', '/entry', '/differences', '/minutes', '/minutes.pdf', '/election.zip'])
      expect((await server.request('GET', `/api/elections/${id}${path}`)).status, path).toBe(401);
    for (const path of ['/api/elections', '/api/record', '/api/live', '/api/accounts', '/api/regulations'])
      expect((await server.request('GET', path)).status, path).toBe(401);
    expect((await server.request('POST', '/api/record/verify')).status).toBe(401);
  });
  test('a person without a duty sees nothing of an election, an administrator reads', async () => {
    const id = await openRoundFor(people);
    expect((await people.stranger.get(`/api/elections/${id}`)).status).toBe(403);
    expect((await act(people.stranger, id, { act: 'reopen-list', reason: 'x' })).status).toBe(403);
    expect(await (await people.stranger.get('/api/elections')).json()).toEqual([]);
    expect((await people.stranger.get(`/api/record?stream=election/${id}`)).status).toBe(403);
    expect((await people.administrator.get(`/api/elections/${id}`)).status).toBe(200);
    expect((await act(people.administrator, id, { act: 'declare-result' })).status).toBe(409);
  });
  test.each([
    ['observer', { act: 'begin-entry' }],
    ['observer', { act: 'declare-result' }],
    ['organiser', { act: 'begin-entry' }],
    ['organiser', { act: 'count-papers', issued: 1, collected: 1, note: '' }],
    ['head', { act: 'begin-entry' }],
    ['head', { act: 'finish-election' }],
    ['first', { act: 'close-list' }],
    ['first', { act: 'settle-difference', ballot: { number: 1, marks: {}, flags: [] }, reason: 'x' }],
    ['first', { act: 'give-duty', account: 'x', name: 'X', duty: 'teller' }],
  ] as const)('%s may not %o: refused by the domain, with a sentence', async (who, body) => {
    const id = await openRoundFor(people);
    const answer = await act(people[who], id, body);
    expect(answer.status).toBe(409);
    const { refused } = (await answer.json()) as { refused: { code: string; message: string; cite: string }[] };
    expect(refused.map((one) => one.code)).toContain('not-your-duty');
    expect(refused[0]?.message.length).toBeGreaterThan(10);
    expect(typeof refused[0]?.cite).toBe('string');
  });
});

describe('blind entry', () => {
  test('a teller reads their own entry and nobody else’s, by any route', async () => {
    const id = await openRoundFor(people);
    await act(people.first, id, { act: 'begin-entry' });
    await act(people.first, id, paper(1, { '1': 'x', '2': '?' }));
    expect((await people.second.get(`/api/elections/${id}/entry`)).status).toBe(404);
    await act(people.second, id, { act: 'begin-entry' });
    const own = (await (await people.second.get(`/api/elections/${id}/entry`)).json()) as { ballots: unknown[] };
    expect(own.ballots).toEqual([null, null, null]);
    const firsts = (await (await people.first.get(`/api/elections/${id}/entry`)).json()) as { ballots: object[] };
    expect(firsts.ballots[0]).toMatchObject({ marks: { '1': 'x', '2': '?' } });
    for (const who of [people.second, people.organiser, people.head, people.observer]) {
      const text = await (await who.get(`/api/elections/${id}`)).text();
      expect(text).not.toContain('"marks"');
      const record = await (await who.get(`/api/record?stream=election/${id}`)).text();
      expect(record).not.toContain('"marks"');
    }
    expect((await people.head.get(`/api/elections/${id}/differences`)).status).toBe(409);
    expect((await people.first.get(`/api/elections/${id}/differences`)).status).toBe(403);
    expect((await people.first.get('/api/record/export.zip')).status).toBe(403);
  });
  test('the hash of another teller’s paper, from which its marks could be guessed, is kept back', async () => {
    const id = await openRoundFor(people);
    await act(people.first, id, { act: 'begin-entry' });
    await act(people.first, id, paper(1));
    const read = async (who: Machine) => {
      const page = (await (await who.get(`/api/record?stream=election/${id}`)).json()) as {
        entries: { type: string; hash: string }[];
      };
      return page.entries.find((one) => one.type === 'ballot-keyed')?.hash;
    };
    expect(await read(people.second)).toBe('');
    expect(await read(people.first)).toMatch(/^[0-9a-f]{64}$/);
  });
  test('key presses are there again, only for their teller, until the paper is keyed', async () => {
    const id = await openRoundFor(people);
    await act(people.first, id, { act: 'begin-entry' });
    await act(people.second, id, { act: 'begin-entry' });
    const put = await people.first.send('PUT', `/api/elections/${id}/entry/draft`, { ballot: 1, keys: '1 3' });
    expect(put.status).toBe(204);
    const draft = async (who: Machine) =>
      ((await (await who.get(`/api/elections/${id}/entry`)).json()) as { draft: unknown }).draft;
    expect(await draft(people.first)).toEqual({ ballot: 1, keys: '1 3' });
    expect(await draft(people.second)).toBeNull();
    expect(
      (await people.observer.send('PUT', `/api/elections/${id}/entry/draft`, { ballot: 1, keys: '' })).status,
    ).toBe(404);
    await act(people.first, id, paper(1));
    expect(await draft(people.first)).toBeNull();
  });
});

describe('from papers to minutes', () => {
  test('two entries that differ are settled, declared, drawn and finished', async () => {
    const id = await openRoundFor(people);
    await act(people.first, id, { act: 'begin-entry' });
    await act(people.second, id, { act: 'begin-entry' });
    for (const number of [1, 2, 3]) {
      await act(people.first, id, paper(number));
      await act(people.second, id, paper(number, number === 2 ? { '2': 'x' } : { '3': 'x' }));
    }
    await act(people.first, id, { act: 'close-entry' });
    await act(people.second, id, { act: 'close-entry' });
    const disputed = (await (await people.head.get(`/api/elections/${id}/differences`)).json()) as { number: number }[];
    expect(disputed.map((one) => one.number)).toEqual([2]);
    expect((await act(people.head, id, { act: 'declare-result' })).status).toBe(409);
    const settle = {
      act: 'settle-difference',
      ballot: { number: 2, marks: { '3': 'x' }, flags: [] },
      reason: 'Xem lại tờ phiếu',
    };
    expect((await act(people.head, id, settle)).status).toBe(200);
    expect((await people.head.get(`/api/elections/${id}/election.zip`)).status).toBe(409);
    expect((await people.observer.get(`/api/elections/${id}/minutes.pdf`)).status).toBe(409);
    expect((await act(people.head, id, { act: 'declare-result' })).status).toBe(200);
    const pdf = await people.head.get(`/api/elections/${id}/minutes.pdf?lang=vi&number=07-BB/BKP`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const again = Buffer.from(
      await (await people.organiser.get(`/api/elections/${id}/minutes.pdf?lang=vi`)).arrayBuffer(),
    );
    expect(again.equals(bytes)).toBe(true);
    const seen = Buffer.from(
      await (await people.observer.get(`/api/elections/${id}/minutes.pdf?lang=vi`)).arrayBuffer(),
    );
    expect(seen.equals(bytes)).toBe(true);
    const { minutes } = (await (await people.head.get(`/api/elections/${id}`)).json()) as {
      minutes: { number: string }[];
    };
    expect(minutes.map((one) => one.number)).toEqual(['07-BB/BKP']);
    expect((await people.head.get(`/api/elections/${id}/minutes.docx`)).status).toBe(200);
    expect((await people.head.get(`/api/elections/${id}/minutes`)).status).toBe(200);
    const zip = await people.observer.get(`/api/elections/${id}/election.zip`);
    expect(zip.headers.get('content-type')).toBe('application/zip');
    expect((await act(people.organiser, id, { act: 'finish-election' })).status).toBe(200);
    expect((await act(people.organiser, id, { act: 'reopen-list', reason: 'x' })).status).toBe(409);
  });
});

describe('two people at two machines', () => {
  test('an act that rests on an old screen is a conflict, and nothing is written', async () => {
    const id = await openRoundFor(people);
    await keyed(id);
    const { number } = await view(people.head, id);
    await act(people.organiser, id, {
      act: 'withdraw-duty',
      account: people.observer.id,
      duty: 'observer',
      reason: 'Bận',
    });
    const stale = await act(people.head, id, { act: 'declare-result' }, number);
    expect(stale.status).toBe(412);
    expect(await stale.json()).toMatchObject({ conflict: { expected: number, found: number + 1 } });
    expect((await view(people.head, id)).stage).toBe('result');
    expect((await act(people.head, id, { act: 'declare-result' }, number + 1)).status).toBe(200);
  });
  test('an act reaches the other screen as an event; a stranger hears nothing of it', async () => {
    const id = await openRoundFor(people);
    const read = async (who: Machine) => {
      const reader = (await who.get('/api/live')).body?.getReader();
      if (!reader) throw new Error('no stream');
      let text = '';
      const until = async (sign: string, ms: number) => {
        const end = Date.now() + ms;
        while (!text.includes(sign) && Date.now() < end) {
          const part = await Promise.race([
            reader.read(),
            new Promise<null>((next) => setTimeout(() => next(null), 200)),
          ]);
          if (part?.value) text += new TextDecoder().decode(part.value);
        }
        return text;
      };
      await until(': here', 2_000);
      return { until, stop: () => reader.cancel() };
    };
    const [observer, stranger] = [await read(people.observer), await read(people.stranger)];
    await act(people.first, id, { act: 'begin-entry' });
    const heard = await observer.until(`"election/${id}"`, 5_000);
    expect(heard).toContain('event: act');
    expect(heard).toMatch(new RegExp(`data: \\{"stream":"election/${id}","number":\\d+\\}`));
    expect(await stranger.until('election/', 600)).not.toContain(id);
    await observer.stop();
    await stranger.stop();
  });
});

describe('the list of elections', () => {
  test('is derived: dropped and rebuilt from the record it is the same', async () => {
    await openRoundFor(people);
    const { pool } = server.services.store;
    const rows = async () => ({
      elections: (await pool.query('select * from election_row order by id')).rows,
      accounts: (await pool.query('select * from account_row order by id')).rows,
    });
    const before = await rows();
    expect(await rebuild(server.services.store, [accountProjection, electionProjection])).toBeGreaterThan(20);
    expect(await rows()).toEqual(before);
  });
});

describe('the regulation an election was opened under', () => {
  test('is kept with the record, so that a corrected one changes only later elections', async () => {
    const id = await openRoundFor(people);
    const { state, regulation } = await loadElection(server.services, id);
    const kept = await pinnedRegulation(server.services.store.pool, {
      id: 'corrected-since',
      hash: state.regulation.hash,
    });
    expect(kept).toEqual(JSON.parse(JSON.stringify(regulation)));
    expect(regulationHash(kept)).toBe(state.regulation.hash);
    const none = pinnedRegulation(server.services.store.pool, { id: 'corrected-since', hash: '00'.repeat(32) });
    await expect(none).rejects.toThrow('not kept here');
  });
});

describe('the record', () => {
  test('is told in words, newest first, page by page', async () => {
    const id = await openRoundFor(people);
    const page = async (query: string) =>
      (await (await people.observer.get(`/api/record?stream=election/${id}${query}`)).json()) as {
        entries: { number: number; sentence: string; actor: string; cursor: number }[];
      };
    const first = (await page('&limit=3')).entries;
    expect(first[0]?.sentence).toContain('thu về 3');
    expect(first[0]?.actor).toBe('Người head');
    const next = (await page(`&limit=3&before=${first.at(-1)?.cursor}`)).entries;
    expect(next.map((one) => one.number)).toEqual([1, 2, 3].map((n) => (first.at(-1)?.number ?? 0) - n));
  });
  test('gives a receipt of an act to whoever may read of it, but not while ballots are keyed', async () => {
    // People of their own: the others are in the middle of keying elsewhere.
    const machines: [string, Machine][] = [];
    for (const name of ['organiser', 'head', 'first', 'second', 'observer'] as const) {
      await server.open(`receipt-${name}`);
      machines.push([name, await server.signIn(`receipt-${name}`)]);
    }
    const these = Object.fromEntries(machines) as typeof people;
    const id = await openRoundFor(these);
    const newest = async () => {
      const answer = await these.first.get(`/api/record?stream=election/${id}&limit=1`);
      return ((await answer.json()) as { entries: { position: number | null; number: number }[] }).entries[0]!;
    };
    await expect.poll(async () => (await newest()).position, { timeout: 10_000 }).not.toBeNull();
    const { position, number } = await newest();
    const path = `/api/record/receipt/${position}`;
    const answer = await these.first.get(path);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const text = await answer.text();
    const { pool, dataDir, origin } = server.services.store;
    const key = openSigningKey(dataDir, origin).public;
    const rows = await pool.query('select leaf from entry where stream = $1 and number = $2', [
      `election/${id}`,
      number,
    ]);
    expect(checkReceipt(text, rows.rows[0].leaf, [key], sha256)).toMatchObject({ ok: true });
    expect((await people.stranger.get(path)).status).toBe(403);
    expect((await server.request('GET', path)).status).toBe(401);
    expect((await people.administrator.get('/api/record/receipt/9007199254740991')).status).toBe(404);
    expect((await people.administrator.get('/api/record/receipt/-1')).status).toBe(400);
    await act(these.first, id, { act: 'begin-entry' });
    for (const who of [these.first, these.second, these.head]) expect((await who.get(path)).status).toBe(409);
    expect((await these.observer.get(path)).status).toBe(200);
  });
  test('verifies, and leaves as a zip', async () => {
    await new Promise((next) => setTimeout(next, 600));
    const verified = await (await people.administrator.send('POST', '/api/record/verify')).json();
    expect(verified).toMatchObject({ ok: true, faults: [] });
    const zip = Buffer.from(await (await people.observer.get('/api/record/export.zip')).arrayBuffer());
    expect(zip.subarray(0, 2).toString()).toBe('PK');
  });
});

describe('input', () => {
  test('a pasted list is read, with its faults, and nothing is written', async () => {
    const id = await openRoundFor(people);
    const before = (await view(people.organiser, id)).number;
    const text = 'Ngô Thị Sen; 19/05/1980; 2001-02-03; đề cử; 12\nVõ Văn Tiến; 31/02/1980';
    const answer = await people.organiser.send('POST', `/api/elections/${id}/candidates/preview`, { text });
    const preview = (await answer.json()) as { candidates: object[]; faults: { line: number; message: string }[] };
    expect(preview.candidates[0]).toMatchObject({
      name: 'Ngô Thị Sen',
      born: '1980-05-19',
      nominated: 'floor',
      support: 12,
    });
    expect(preview.faults.map((one) => one.line)).toEqual([2]);
    const form = new FormData();
    form.append('file', new File(['Họ và tên,Ngày sinh\nNgô Thị Sen,1980-05-19\n'], 'danh-sach.csv'));
    const file = await people.organiser.send('POST', `/api/elections/${id}/candidates/preview`, form);
    expect(((await file.json()) as { candidates: object[] }).candidates).toHaveLength(1);
    expect((await view(people.organiser, id)).number).toBe(before);
  });
  test('a body that is not what the route takes is said to be so, with the field', async () => {
    const id = await openRoundFor(people);
    const answer = await act(people.first, id, { act: 'key-ballot', ballot: { number: 'một', marks: {}, flags: [] } });
    expect(answer.status).toBe(400);
    const { error } = (await answer.json()) as {
      error: { code: string; issues: { path: string[]; message: string }[] };
    };
    expect(error.code).toBe('bad-input');
    expect(error.issues[0]?.path.join('.')).toContain('number');
  });
  test('a body above 5 MB is refused', async () => {
    const answer = await people.organiser.send('POST', '/api/elections', { title: 'x'.repeat(5_300_000) });
    expect(answer.status).toBe(413);
  });
  test('the description of the API names every route', async () => {
    const { paths } = (await (await server.request('GET', '/api/openapi.json')).json()) as { paths: object };
    for (const path of [
      '/api/session',
      '/api/elections/{id}/acts',
      '/api/record/export.zip',
      '/api/live',
      '/api/example',
    ])
      expect(Object.keys(paths)).toContain(path);
  });
});
