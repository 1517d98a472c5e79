// `node scripts/example-record.mjs`: makes examples/record.zip through a fresh server, act by act, as its people would: one finished
// election of a branch, 12 papers keyed twice, one difference and one doubtful paper settled.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const port = process.env.PORT ?? '4711';
const origin = `http://127.0.0.1:${port}`;
const password = 'plenum-vi-du-2026';

const people = [
  { login: 'totchuc', name: 'Lê Thị Hạnh', duty: 'organiser' },
  { login: 'truongban', name: 'Trần Văn Khuê', duty: 'head-of-tellers' },
  { login: 'kiemphieu1', name: 'Nguyễn Thị Lụa', duty: 'teller' },
  { login: 'kiemphieu2', name: 'Phan Văn Mẫn', duty: 'teller' },
];

const candidates = [
  { name: 'Nguyễn Văn An', born: '1975-03-02', joined: '1998-05-19', nominated: 'committee' },
  { name: 'Trần Thị Bình', born: '1980-11-20', joined: '2004-02-03', nominated: 'committee' },
  { name: 'Đỗ Văn Cường', born: '1983-07-15', joined: '2008-09-02', nominated: 'committee' },
  { name: 'Vũ Thị Duyên', born: '1989-01-28', joined: '2013-06-26', nominated: 'floor', support: 9 },
];

/** The struck positions of each paper; three to elect of four. */
const struck = [[4], [3], [4], [4], [2], [4], [3], [4], [4], [1, 4], [1, 2, 3, 4], [3]];
const doubtfulPaper = 9;
const misreadPaper = 5;

/** Starts the server in `dataFolder`; resolves with the token of the one-time link once it is ready. */
function startServer(dataFolder) {
  const server = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: {
      ...process.env,
      PORT: port,
      HOST: '127.0.0.1',
      PLENUM_DATA: dataFolder,
      PLENUM_MEMORY: join(dataFolder, 'memory'),
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => server.on('exit', resolve));
  const token = new Promise((resolve, reject) => {
    let printed = '';
    server.stdout.on('data', (chunk) => {
      printed += chunk;
      if (printed.includes('Plenum is ready at ')) resolve(/\/first#(\S+)/.exec(printed)?.[1]);
    });
    ended.then((code) => reject(new Error(`The server ended with ${code}:\n${printed}`)));
  });
  return { server, ended, token };
}

/** One signed-in person, at a machine of their own. */
class Person {
  cookie = '';

  async send(method, path, body) {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Origin: origin, Cookie: this.cookie, 'Accept-Language': 'vi' },
      body: body && JSON.stringify(body),
    });
    // Signing in ends the session before it first: the last cookie is the one that holds.
    const cookie = answer.headers.getSetCookie().at(-1);
    if (cookie) this.cookie = cookie.split(';')[0];
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }

  async act(election, act) {
    const path = `/api/elections/${election}`;
    const { number } = await (await this.send('GET', path)).json();
    await this.send('POST', `${path}/acts`, { act, seen: number });
  }
}

const marks = (positions) => Object.fromEntries(positions.map((position) => [position, 'x']));
const paper = (index, positions = struck[index]) => ({ number: index + 1, marks: marks(positions), flags: [] });

/** What a teller reads; a mark at the second name of one paper is not clear. */
function reading(index, misreads) {
  const ballot = paper(index, misreads && index + 1 === misreadPaper ? [1] : struck[index]);
  return index + 1 === doubtfulPaper ? { ...ballot, marks: { ...ballot.marks, 2: '?' } } : ballot;
}

async function signInAll(token) {
  const [organiser] = people;
  const persons = Object.fromEntries(people.map(({ login }) => [login, new Person()]));
  await persons.totchuc.send('POST', '/api/first-administrator', {
    token,
    name: organiser.name,
    login: organiser.login,
    password,
  });
  for (const { login, name } of people.slice(1)) {
    await persons.totchuc.send('POST', '/api/accounts', { name, login, password, administrator: false });
    await persons[login].send('POST', '/api/session', { login, password });
  }
  return persons;
}

async function prepare(organiser) {
  const opened = await organiser.send('POST', '/api/elections', {
    title: { vi: 'Bầu Chi ủy ấp Rạch Dừa', en: 'Branch committee of Rạch Dừa' },
    regulation: 'vn-party-2024',
    office: 'executive-committee',
    seats: 3,
    meeting: {
      kind: 'members-congress',
      name: 'Đại hội Chi bộ ấp Rạch Dừa nhiệm kỳ 2026-2028',
      organisation: 'Chi bộ ấp Rạch Dừa',
      parent: 'Đảng bộ xã Bến Đò',
      place: 'Bến Đò',
      date: '2026-03-14',
    },
  });
  const { id } = await opened.json();
  const accounts = await (await organiser.send('GET', '/api/accounts')).json();
  for (const { name, duty } of people.slice(1)) {
    const account = accounts.find((one) => one.name === name).id;
    await organiser.act(id, { act: 'give-duty', account, name, duty });
  }
  await organiser.act(id, { act: 'list-candidates', candidates });
  await organiser.act(id, { act: 'close-list' });
  await organiser.act(id, { act: 'confirm-assumed-rules' });
  await organiser.act(id, { act: 'announce-base', summoned: 13, excluded: [], present: 12 });
  await organiser.act(id, { act: 'open-round' });
  return id;
}

async function count(id, { totchuc, truongban, kiemphieu1, kiemphieu2 }) {
  await truongban.act(id, { act: 'count-papers', issued: 12, collected: 12, note: '' });
  for (const teller of [kiemphieu1, kiemphieu2]) {
    await teller.act(id, { act: 'begin-entry' });
    for (const index of struck.keys())
      await teller.act(id, { act: 'key-ballot', ballot: reading(index, teller === kiemphieu2) });
    await teller.act(id, { act: 'close-entry' });
  }
  await truongban.act(id, {
    act: 'settle-difference',
    ballot: paper(misreadPaper - 1),
    reason: 'Xem lại phiếu giấy: gạch số 2.',
  });
  await truongban.act(id, {
    act: 'adjudicate-ballot',
    ballot: paper(doubtfulPaper - 1),
    reason: 'Vết mực ở số 2 không phải là gạch tên.',
  });
  await truongban.act(id, { act: 'declare-result' });
  // DOCX alone: it is a tenth of the PDF, which carries its fonts.
  await truongban.send('GET', `/api/elections/${id}/minutes.docx?lang=vi&number=03`);
  await totchuc.act(id, { act: 'finish-election' });
}

/** Waits until a signed checkpoint holds every entry. */
async function sequenced(organiser) {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const { entries } = await (await organiser.send('GET', '/api/record?limit=5')).json();
    if (entries.every(({ position }) => position !== null)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The last entries were not signed within 10 seconds');
}

const dataFolder = mkdtempSync(join(tmpdir(), 'plenum-example-record-'));
const { server, ended, token } = startServer(dataFolder);
try {
  const persons = await signInAll(await token);
  const id = await prepare(persons.totchuc);
  await count(id, persons);
  await sequenced(persons.totchuc);
  const exported = await persons.totchuc.send('GET', '/api/record/export.zip');
  const bytes = Buffer.from(await exported.arrayBuffer());
  writeFileSync(join(root, 'examples/record.zip'), bytes);
  console.log(`examples/record.zip: ${bytes.length} bytes`);
} finally {
  server.kill('SIGTERM');
  await ended.catch(() => {});
  rmSync(dataFolder, { recursive: true, force: true });
}
