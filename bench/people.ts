// Pages of an organisation of 1,000 units and 200,000 people, and taking them in from a file: `npm run bench -- people`.
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { openTestServer } from '../apps/server/src/testing.ts';

const UNITS = 1_000;
const PEOPLE = Number(process.env.PLENUM_BENCH_PEOPLE ?? 200_000);
const CLIENTS = 4;
const ROUNDS = Number(process.env.PLENUM_BENCH_ROUNDS ?? 60);
const LIMIT_MS = 150;

const families = 'Nguyễn Trần Lê Phạm Huỳnh Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đoàn Mai Tạ Cao Lương'.split(' ');
const middles = 'Thị Ngọc Thanh Kim Bích Thu Hồng Mỹ Văn Quang Hữu Đình Công Gia Xuân Bá'.split(' ');
const givens =
  'An Bình Cúc Diễm Giang Hạnh Hiền Hòa Khoa Lan Liên Lộc Mận Nga Nghĩa Oanh Phát Phượng Quý Sáng Sen Sơn Tâm Thảo Tiến Trúc Vinh Yến Ánh Đào Đạt Ân Ước'.split(
    ' ',
  );
let seed = 1930;
const below = (end: number): number => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
  return Math.floor((seed / 0x80000000) * end);
};
const pick = (words: readonly string[]): string => words[below(words.length)]!;

/** A province, 12 districts, 120 grass-roots units, branches below them. */
function unitsCsv(): string {
  const lines = ['Mã đơn vị,Tên đơn vị,Cấp,Mã đơn vị cấp trên', 'T,Đảng bộ tỉnh,Cấp tỉnh,'];
  for (let n = 0; n < 12; n++) lines.push(`H${n},Đảng bộ huyện ${n},Cấp huyện,T`);
  for (let n = 0; n < 120; n++) lines.push(`X${n},Đảng bộ xã ${n},Cơ sở,H${n % 12}`);
  for (let n = 0; lines.length <= UNITS; n++) lines.push(`C${n},Chi bộ ${n},Chi bộ,X${n % 120}`);
  return lines.join('\n');
}

function peopleCsv(): string {
  const lines = ['Số thẻ,Họ và tên,Ngày sinh,Giới tính,Mã đơn vị,Ngày vào,Ngày chính thức,Tình trạng'];
  for (let n = 0; n < PEOPLE; n++) {
    const name = `${pick(families)} ${pick(middles)} ${pick(middles)} ${pick(givens)}`;
    const born = 1945 + below(55);
    const status = pick(['Chính thức', 'Chính thức', 'Chính thức', 'Chính thức', 'Miễn sinh hoạt']);
    const unit = `C${below(UNITS - 133)}`;
    lines.push(
      `${n},${name},${born}-0${1 + below(9)}-1${below(9)},${pick(['Nam', 'Nữ'])},${unit},${born + 20}-03-01,${born + 21}-03-01,${status}`,
    );
  }
  return lines.join('\n');
}

const server = await openTestServer();
try {
  await server.open('quantri', true);
  const admin = await server.signIn('quantri');
  const json = async <T>(answer: Promise<Response>): Promise<T> => {
    const got = await answer;
    if (!got.ok) throw new Error(`${got.status} ${await got.text()}`);
    return (await got.json()) as T;
  };
  const takeIn = async (kind: string, csv: string) => {
    const form = new FormData();
    form.set('kind', kind);
    form.set('file', new File([csv], `${kind}.csv`));
    const began = performance.now();
    const preview = await json<{ id: string; faults: { message: string }[] }>(
      admin.send('POST', '/api/organizations/imports', form),
    );
    if (preview.faults.length > 0) throw new Error(preview.faults[0]!.message);
    const shown = performance.now();
    await json(admin.send('POST', `/api/organizations/imports/${preview.id}`));
    return [shown - began, performance.now() - shown] as const;
  };
  await takeIn('units', unitsCsv());
  const [shownMs, keptMs] = await takeIn('people', peopleCsv());
  const memory = Math.round(process.memoryUsage().rss / 1_000_000);
  const { organizations } = await json<{ organizations: { id: string; identifiers: { identifier: string }[] }[] }>(
    admin.get('/api/organizations'),
  );
  const unit = (code: string) => organizations.find((one) => one.identifiers[0]!.identifier === code)!.id;
  const { open } = server;
  const office = await open('huyen');
  await json(
    admin.send('POST', `/api/organizations/${unit('H3')}/acts`, {
      act: { act: 'give-office', account: office, may: 'change' },
    }),
  );
  const first = await json<{ persons: { id: string }[]; next: string }>(admin.get('/api/persons'));

  const listening = serve({ fetch: server.app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((done) => listening.once('listening', done));
  const address = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  const cookieOf = async (login: string): Promise<string> => {
    const answer = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ login, password: 'sông rộng thuyền nhỏ' }),
    });
    return answer.headers.getSetCookie().at(-1)!.split(';')[0]!;
  };
  const [asAdmin, asDistrict] = [await cookieOf('quantri'), await cookieOf('huyen')];
  const e = encodeURIComponent;
  const pages: readonly (readonly [string, string, string])[] = [
    ['the tree', '/api/organizations', asAdmin],
    ['the province', `/api/organizations/${unit('T')}`, asAdmin],
    ['a branch', `/api/organizations/${unit('C5')}`, asAdmin],
    ['people, first page', '/api/persons', asAdmin],
    ['people, next page', `/api/persons?after=${first.next}`, asAdmin],
    ['people of the province', `/api/persons?organization=${unit('T')}`, asAdmin],
    ['people of a district', `/api/persons?organization=${unit('H3')}`, asAdmin],
    ['people of a grass-roots unit', `/api/persons?organization=${unit('X7')}`, asAdmin],
    ['people of a branch', `/api/persons?organization=${unit('C5')}`, asAdmin],
    ['a status', `/api/persons?status=exempt`, asAdmin],
    ['a status that nobody has', `/api/persons?status=suspended`, asAdmin],
    ['search: nguyen', '/api/persons?q=nguyen', asAdmin],
    ['search: nguyễn thị ánh', `/api/persons?q=${e('nguyễn thị ánh')}`, asAdmin],
    ['search: luong ba uoc', '/api/persons?q=luong+ba+uoc', asAdmin],
    ['search: n', '/api/persons?q=n', asAdmin],
    ['search: a number', '/api/persons?q=1234', asAdmin],
    ['search: nobody', '/api/persons?q=zzz', asAdmin],
    ['search in a branch: nguyen', `/api/persons?q=nguyen&organization=${unit('C5')}`, asAdmin],
    ['search in a district: an', `/api/persons?q=an&organization=${unit('H3')}`, asAdmin],
    ['district: the tree', '/api/organizations', asDistrict],
    ['district: people', '/api/persons', asDistrict],
    ['district: search tran van', '/api/persons?q=tran+van', asDistrict],
    ['a person', `/api/persons/${first.persons[0]!.id}`, asAdmin],
  ];
  await server.services.store.pool.query('analyze');
  const times = new Map(pages.map(([name]) => [name, [] as number[]]));
  const client = async (turn: number) => {
    for (let round = 0; round < ROUNDS; round++)
      for (let at = 0; at < pages.length; at++) {
        const [name, path, cookie] = pages[(at + turn * 5) % pages.length]!;
        const began = performance.now();
        const answer = await fetch(address + path, { headers: { cookie } });
        await answer.text();
        if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
        times.get(name)!.push(performance.now() - began);
      }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, turn) => client(turn)));
  listening.close();
  const at = (values: readonly number[], share: number) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length * share)]!.toFixed(0);
  console.log(`${PEOPLE} people, ${UNITS} units; ${CLIENTS} at a time over HTTP, client in the same process.`);
  console.log(`preview ${(shownMs / 1000).toFixed(1)} s, kept in ${(keptMs / 1000).toFixed(1)} s, ${memory} MB\n`);
  console.log('| page | p50 ms | p95 ms |\n| --- | ---: | ---: |');
  for (const [name, its] of times) console.log(`| ${name} | ${at(its, 0.5)} | ${at(its, 0.95)} |`);
  const all = [...times.values()].flat();
  console.log(`| all | ${at(all, 0.5)} | ${at(all, 0.95)} (limit ${LIMIT_MS}) |`);
  if (Number(at(all, 0.95)) > LIMIT_MS) process.exitCode = 1;
} finally {
  await server.remove();
}
