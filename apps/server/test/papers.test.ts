import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectionView, formatPercent, hallView, type MinutesDocument, type ResultFile } from '@plenum/election';
import { checkReceipt } from '@plenum/record';
import { openSigningKey, sha256 } from '@plenum/store';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Machine, openRoundFor, openTestServer, type TestServer } from '../src/testing.ts';
import { castVoteRecordFaults } from './cvr-schema.ts';

let server: TestServer;
let people: Record<'organiser' | 'head' | 'first' | 'second' | 'observer' | 'stranger', Machine>;
/** An election whose round is declared, and one whose round is open. */
let [declared, open] = ['', ''];

const act = async (who: Machine, id: string, body: object): Promise<void> => {
  const answer = await who.send('POST', `/api/elections/${id}/acts`, { act: body });
  if (answer.status !== 200) throw new Error(`${JSON.stringify(body)}: ${await answer.text()}`);
};

/** Four papers: one settled after the entries differed, one doubtful and decided, one void by a signature. */
async function declareFor(id: string): Promise<void> {
  const marks = [{ '3': 'x' }, { '1': 'x', '2': '?' }, { '2': 'x' }, { '3': 'x' }];
  for (const teller of [people.first, people.second]) {
    await act(teller, id, { act: 'begin-entry' });
    for (const [at, paper] of marks.entries()) {
      const keyed = at === 0 && teller === people.second ? { '2': 'x' } : paper;
      const flags = at === 2 ? ['signed'] : [];
      await act(teller, id, { act: 'key-ballot', ballot: { number: at + 1, marks: keyed, flags } });
    }
    await act(teller, id, { act: 'close-entry' });
  }
  const decided = (number: number, paper: object) => ({ ballot: { number, marks: paper, flags: [] } });
  await act(people.head, id, {
    act: 'settle-difference',
    ...decided(1, { '3': 'x' }),
    reason: 'Xem lại tờ phiếu số 1',
  });
  await act(people.head, id, {
    act: 'adjudicate-ballot',
    ...decided(2, { '1': 'x' }),
    reason: 'Nét gạch lạc, giữ tên',
  });
  await act(people.head, id, { act: 'declare-result' });
}

beforeAll(async () => {
  server = await openTestServer();
  const machines: [string, Machine][] = [];
  for (const name of ['organiser', 'head', 'first', 'second', 'observer', 'stranger']) {
    await server.open(name, name === 'organiser');
    machines.push([name, await server.signIn(name)]);
  }
  people = Object.fromEntries(machines) as typeof people;
  declared = await openRoundFor(people, 4);
  await declareFor(declared);
  await people.head.get(`/api/elections/${declared}/minutes.pdf`);
  open = await openRoundFor(people);
});
afterAll(() => server.remove());

const bytesOf = async (path: string, who = people.observer): Promise<Buffer> => {
  const answer = await who.get(`/api/elections/${declared}/${path}`);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
};
const jsonOf = async <Value>(path: string): Promise<Value> => JSON.parse((await bytesOf(path)).toString()) as Value;

const papers = [
  ...['result.json', 'result.csv', 'result.xlsx', 'cast-votes.json'],
  ...['entry-log.pdf', 'dossier.pdf', 'dossier.zip'],
];

describe('papers that leave the room', () => {
  test.each(papers)('%s is for those with a duty, and not before a result is declared', async (paper) => {
    expect((await server.request('GET', `/api/elections/${declared}/${paper}`)).status).toBe(401);
    expect((await people.stranger.get(`/api/elections/${declared}/${paper}`)).status).toBe(403);
    expect((await people.observer.get(`/api/elections/${open}/${paper}`)).status).toBe(409);
    const answer = await people.observer.get(`/api/elections/${declared}/${paper}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
  });
});

describe('one value has one percentage', () => {
  test.each(['vi', 'en'] as const)('on screen, in the hall, in the minutes and in every file (%s)', async (lang) => {
    const view = (await (await people.observer.get(`/api/elections/${declared}`)).json()) as ElectionView;
    const votes = view.rounds[0]!.declared!.result.votes;
    const shown = votes.map(({ percent }) => formatPercent(percent, lang));
    expect(shown).toContain(lang === 'vi' ? '66,67%' : '66.67%');
    const hall = hallView(view);
    if (hall.scene !== 'result') throw new Error(hall.scene);
    for (const row of hall.elected) {
      const id = view.candidates.find(({ name }) => name === row.name)!.id;
      expect(row.percent).toBe(votes.find(({ candidate }) => candidate === id)!.percent);
    }
    const minutes = await jsonOf<MinutesDocument>(`minutes?lang=${lang}`);
    const cells = minutes.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    const file = await jsonOf<ResultFile>(`result.json?lang=${lang}`);
    const csv = (await bytesOf(`result.csv?lang=${lang}`)).toString();
    const sheet = await readSheet(await bytesOf(`result.xlsx?lang=${lang}`), 2);
    file.rounds[0]!.rows.forEach((row, at) => {
      expect(row.share).toBe(shown[at]);
      expect(cells.find((line) => line.includes(row.name))).toContain(shown[at]);
      expect(csv).toContain(lang === 'vi' ? `,"${shown[at]}",` : `,${shown[at]},`);
      expect(Number(sheet[at + 1]![6]) * 100).toBeCloseTo(Number(row.percent), 9);
    });
  });
});

test('the result as JSON holds what plenum count gives, and where it stands in the record', async () => {
  const file = await jsonOf<ResultFile>('result.json');
  expect(file.result).toMatchObject({ plenum: 'result/1', election: declared });
  expect(file.rounds[0]).toMatchObject({ issued: 4, collected: 4, valid: 3, invalid: 1 });
  expect(file.checkpoint?.size).toBeGreaterThan(0);
});

test('the CSV opens in Excel: its mark, CRLF, a line for each person', async () => {
  const csv = await bytesOf('result.csv');
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = csv.toString().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[1]).toContain('Trần Thị An');
});

describe('the code on the minutes', () => {
  const codeOf = async () => (await jsonOf<MinutesDocument>('minutes')).code ?? null;
  test('holds the receipt itself where other machines cannot reach the server, and it proves the declaration', async () => {
    const code = await codeOf();
    const { rows } = await server.services.store.pool.query<{ leaf: Buffer; position: string }>(
      `select leaf, position from entry where stream = $1 and type = 'result-declared'`,
      [`election/${declared}`],
    );
    const { dataDir, origin } = server.services.store;
    const key = openSigningKey(dataDir, origin).public;
    expect(checkReceipt(code!.content, rows[0]!.leaf, [key], sha256)).toMatchObject({ ok: true });
    expect(code!.caption).toContain(`mục ${rows[0]!.position} `);
  });
  test('opens the address where there is one', async () => {
    const { config } = server.services;
    Object.assign(config, { origin: 'http://bau.example.vn' });
    try {
      expect((await codeOf())?.content).toMatch(/^http:\/\/bau\.example\.vn\/api\/record\/receipt\/\d+$/);
    } finally {
      Object.assign(config, { origin: 'http://127.0.0.1:4080' });
    }
  });
  test('is left out while any round is keyed: a receipt names a neighbour’s hash', async () => {
    await act(people.first, open, { act: 'begin-entry' });
    expect(await codeOf()).toBeNull();
  });
});

test('the entry log tells every entry, with reason, by whom, and knows no voter', async () => {
  const bytes = await bytesOf('entry-log.pdf');
  const file = join(mkdtempSync(join(tmpdir(), 'plenum-log-')), 'log.pdf');
  writeFileSync(file, bytes);
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
    .normalize('NFC')
    .replace(/\s+/gu, ' ');
  for (const words of ['Xem lại tờ phiếu số 1', 'Nét gạch lạc, giữ tên', 'Người first', 'Người second', 'nghi vấn 2'])
    expect(text).toContain(words);
  expect(text.match(/Nhập phiếu số \d+/gu)).toHaveLength(8);
  expect(text).toContain('có ký tên');
});

describe('the dossier', () => {
  const wordsOf = (bytes: Buffer): readonly string[] => {
    const file = join(mkdtempSync(join(tmpdir(), 'plenum-dossier-')), 'dossier.pdf');
    writeFileSync(file, bytes);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC');
    return text.split('\f').slice(0, -1);
  };
  test('is one PDF: every sheet has its number, and the contents name the sheet of each part', async () => {
    const sheets = wordsOf(await bytesOf('dossier.pdf?lang=vi'));
    for (const [at, sheet] of sheets.entries()) expect(sheet).toMatch(new RegExp(`Tờ số ${at + 1}\\b`));
    expect(sheets[0]).toContain(`Hồ sơ gồm ${sheets.length} tờ`);
    const parts = [...sheets[0]!.matchAll(/^\s*\d\s{2,}(\S.*?)\s{2,}(\d+)$/gm)];
    expect(parts).toHaveLength(9);
    for (const [, title, sheet] of parts) {
      const heading =
        title === 'Biên bản kiểm phiếu' ? 'BIÊN BẢN' : title === 'Báo cáo tóm tắt gửi cấp trên' ? 'BÁO CÁO' : title!;
      expect(sheets[Number(sheet) - 1]!.toLocaleUpperCase('vi')).toContain(heading.toLocaleUpperCase('vi'));
    }
    const whole = sheets.join(' ');
    for (const words of ['Trần Thị An', 'Nét gạch lạc, giữ tên', '66,67%']) expect(whole).toContain(words);
  });
  test('waits for the minutes', async () => {
    const other = await openRoundFor(people, 4);
    await declareFor(other);
    expect((await people.observer.get(`/api/elections/${other}/dossier.pdf`)).status).toBe(409);
  });
  test('is one zip whose README names the hash of each file', async () => {
    const entries = new Map<string, Buffer>();
    for (const [name, bytes] of Object.entries(unzipSync(await bytesOf('dossier.zip'))))
      entries.set(name, Buffer.from(bytes));
    expect([...entries.keys()].sort()).toEqual(
      expect.arrayContaining([
        'README.txt',
        'cast-votes.json',
        'checkpoint.txt',
        'election.yaml',
        'hoso.pdf',
        'minutes.pdf',
        'result.csv',
        'round-1.csv',
      ]),
    );
    const readme = entries.get('README.txt')!.toString();
    for (const [name, bytes] of entries)
      if (name !== 'README.txt') expect(readme).toContain(`${Buffer.from(sha256(bytes)).toString('hex')}  ${name}`);
  });
});

describe('the form of the minutes', () => {
  const path = () => `/api/elections/${declared}/minutes-form`;
  const upload = (who: Machine, bytes: Uint8Array) => {
    const body = new FormData();
    body.append('file', new File([new Uint8Array(bytes)], 'mau-biên-bản.docx'));
    return who.send('POST', path(), body);
  };
  const changed = async (was: string, is: string): Promise<Uint8Array> => {
    const parts = unzipSync(await bytesOf('minutes-form.docx?start=1'));
    const xml = strFromU8(parts['word/document.xml']!).replace(was, is);
    return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
  };
  test('is set by those who keep the rules, with every fault told and its place', async () => {
    expect((await server.request('GET', path())).status).toBe(401);
    expect((await people.stranger.get(path())).status).toBe(403);
    const good = await changed('BIÊN BẢN', 'BIÊN BẢN CỦA HỘI');
    expect((await upload(people.stranger, good)).status).toBe(403);
    for (const who of [people.head, people.first, people.observer]) expect((await upload(who, good)).status).toBe(403);
    expect((await people.head.send('DELETE', path())).status).toBe(409);
    const bad = await upload(people.organiser, await changed('{{hoi_nghi}}', '{{hoi_nhi}}'));
    expect(bad.status).toBe(400);
    const { error } = (await bad.json()) as { error: { issues: { path: unknown[]; message: string }[] } };
    expect(error.issues.map(({ message }) => message).join(' ')).toMatch(
      /Đoạn \d+: Không có trường \{\{hoi_nhi\}\}.*Thiếu/s,
    );
    expect((await upload(people.organiser, Buffer.from('x'))).status).toBe(400);
  });
  test('then draws the DOCX, which stands in the record by its hash, until it is taken away', async () => {
    const form = await changed('BIÊN BẢN', 'BIÊN BẢN CỦA HỘI');
    expect((await upload(people.organiser, form)).status).toBe(200);
    expect((await jsonOf<{ form: { sha256: string } }>('minutes-form')).form.sha256).toBe(
      Buffer.from(sha256(form)).toString('hex'),
    );
    expect(Buffer.from(await bytesOf('minutes-form.docx')).equals(Buffer.from(form))).toBe(true);
    const drawn = unzipSync(await bytesOf('minutes.docx?lang=vi', people.head));
    const text = strFromU8(drawn['word/document.xml']!).replace(/<[^>]+>/g, ' ');
    for (const words of ['BIÊN BẢN CỦA HỘI', 'Trần Thị An', '66,67%', 'Nét gạch lạc, giữ tên'])
      expect(text).toContain(words);
    expect((await people.organiser.send('DELETE', path())).status).toBe(200);
    expect((await people.organiser.send('DELETE', path())).status).toBe(409);
    const plain = unzipSync(await bytesOf('minutes.docx?lang=vi', people.head));
    expect(strFromU8(plain['word/document.xml']!)).not.toContain('BIÊN BẢN CỦA HỘI');
  });
});

describe('cast votes', () => {
  interface Report {
    readonly CVR: readonly {
      readonly BallotAuditId: string;
      readonly CurrentSnapshotId: string;
      readonly CVRSnapshot: readonly {
        readonly '@id': string;
        readonly CVRContest: readonly {
          readonly CVRContestSelection: readonly { ContestSelectionId: string; TotalNumberVotes: number }[];
        }[];
      }[];
    }[];
  }
  test('follow the schema, which refuses what it does not know', async () => {
    const report = await jsonOf<Report>('cast-votes.json');
    expect(castVoteRecordFaults(report)).toEqual([]);
    expect(castVoteRecordFaults({ ...report, Voter: 'x' })).toEqual([' must NOT have additional properties']);
    const [first, ...others] = report.CVR;
    const elsewhere = { ...report, CVR: [{ ...first!, CurrentSnapshotId: 'election' }, ...others] };
    expect(castVoteRecordFaults(elsewhere)).toEqual(['election is no CVR.CVRSnapshot']);
  });
  test('stand by paper number, name no teller and no moment, and add up to the declared votes', async () => {
    const report = await jsonOf<Report>('cast-votes.json');
    expect(report.CVR.map((one) => one.BallotAuditId)).toEqual(['1', '2', '3', '4']);
    const text = JSON.stringify(report);
    for (const who of Object.values(people)) expect(text).not.toContain(who.id);
    expect(text.match(/\d{4}-\d\d-\d\dT/g)).toHaveLength(1);
    const votes = new Map<string, number>();
    for (const { CVRSnapshot, CurrentSnapshotId } of report.CVR)
      for (const contest of CVRSnapshot.find((one) => one['@id'] === CurrentSnapshotId)!.CVRContest)
        for (const { ContestSelectionId: id, TotalNumberVotes } of contest.CVRContestSelection)
          votes.set(id, (votes.get(id) ?? 0) + TotalNumberVotes);
    const file = await jsonOf<ResultFile>('result.json');
    for (const row of file.rounds[0]!.rows) expect(votes.get(`round-1-${row.id}`) ?? 0).toBe(row.votes);
  });
});
