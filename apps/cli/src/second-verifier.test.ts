import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import {
  ATTACHMENTS,
  bundlePath,
  CHECKPOINT,
  CHECKPOINTS,
  commit,
  decodeBundle,
  encodeBundle,
  encodeEntry,
  hashOf,
  inclusionRanges,
  KEYS,
  leafHash,
  type Node,
  type NoteKey,
  noteKey,
  PERSONAL,
  receiptText,
  rightEdge,
  tilePath,
  toHex,
  utf8,
  type Verification,
  verifierKeyText,
  verifyExport,
} from '@plenum/record';
import { type LogKey, sampleExport } from '@plenum/record/testing';
import { checkSignature, NotAnExportError, readExport, sha256 } from '@plenum/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const script = resolve(import.meta.dirname, '../../../examples/verify/verify.py');
const python = spawnSync('python3', ['--version']).status === 0;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-second-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Files = Map<string, Uint8Array>;
/** One file of a zip, by the name that its directory gives and the one beside the bytes. */
type Zipped = readonly [path: string, bytes: Uint8Array, inside?: string];

/** A zip without compression, written out here so that the table can also write wrong ones. */
function zipOf(files: Iterable<Zipped>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, bytes, inside = path] of files) {
    const fixed = Buffer.alloc(26);
    fixed.writeUInt16LE(20, 0);
    fixed.writeUInt32LE(crc32(bytes), 10);
    fixed.writeUInt32LE(bytes.length, 14);
    fixed.writeUInt32LE(bytes.length, 18);
    fixed.writeUInt16LE(path.length, 22);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), fixed, Buffer.from(inside), bytes]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fixed, rest, Buffer.from(path)]));
    bodies.push(body);
    at += body.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\x05\x06'), end]);
}

interface Said {
  readonly exit: number;
  readonly found: Pick<Verification, 'entries' | 'streams' | 'checkpoints' | 'ok'> & {
    readonly faults: readonly { readonly at: number; readonly code: string }[];
  };
}

/** What the first verifier says: the function that `plenum verify` calls, over the same reader. */
async function first(path: string, key: NoteKey | null): Promise<Said> {
  try {
    const files = await readExport(path);
    try {
      const found = await verifyExport(files, key && [key], sha256, { check: checkSignature });
      return { exit: found.ok ? 0 : 4, found };
    } finally {
      files.close();
    }
  } catch (error) {
    if (!(error instanceof NotAnExportError)) throw error;
    return { exit: 2, found: { entries: 0, streams: 0, checkpoints: 0, ok: false, faults: [] } };
  }
}

/** What the second says of all of them, in one run; a record that is none has `errors` instead. */
function second(paths: readonly string[], key: NoteKey | null, more: readonly string[] = []): Said['found'][] {
  const trust = [...(key ? ['--key', verifierKeyText(key)] : []), ...more];
  const { stdout, stderr } = spawnSync('python3', ['-B', script, '--json', ...trust, ...paths], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const lines = stdout.trimEnd().split('\n');
  return lines.map((line) => ({ ok: false, faults: [], ...JSON.parse(line) }));
}

function logKey(name: string): LogKey {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = new Uint8Array(Buffer.from(pair.publicKey.export({ format: 'jwk' }).x!, 'base64url'));
  return { key: noteKey(name, publicKey, sha256), sign: (text) => new Uint8Array(sign(null, text, pair.privateKey)) };
}

const log = logKey('plenum.invalid/second');
const minutes = utf8('biên bản số 07');
const salt = new Uint8Array(32).fill(7);
const commitment = commit('Trần Thị Bình', salt, sha256);

interface Fields {
  readonly stream: string;
  readonly number: number;
  readonly data: unknown;
}
const entryOf = ({ stream, number, data }: Fields, type = 'added') =>
  encodeEntry({ v: 1, at: '2026-03-01T08:00:00.000Z', actor: 'a1', stream, number, type, data });

/** Three streams that take turns; the first entry names an attachment and a personal text. */
const fieldsOf = (count: number): Fields[] =>
  Array.from({ length: count }, (_, i) => ({
    stream: `sum/${i % 3}`,
    number: Math.floor(i / 3) + 1,
    data: i === 0 ? { name: { commitment }, sha256: toHex(sha256(minutes)) } : { amount: i, text: `số ${i}` },
  }));

const SIZE = 600;
const leaves = fieldsOf(SIZE).map((fields) => entryOf(fields));

function written(of: readonly Uint8Array[], key = log, earlier = [1, 256, 400]): Files {
  const files = sampleExport(
    of,
    key,
    sha256,
    earlier.filter((size) => size < of.length),
  );
  files.set(`${ATTACHMENTS}${toHex(sha256(minutes))}`, minutes);
  const text = { commitment, salt: toHex(salt), text: 'Trần Thị Bình' };
  return files.set(PERSONAL, utf8(`${JSON.stringify(text)}\n`));
}
const whole = written(leaves);

const flip = (at: number) => (bytes: Uint8Array) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));
const edit = (from: string | RegExp, to: string) => (bytes: Uint8Array) =>
  utf8(new TextDecoder().decode(bytes).replace(from, to));
const cut = (count: number) => (bytes: Uint8Array) => bytes.subarray(0, bytes.length - count);
const longer = (bytes: Uint8Array) => Uint8Array.of(...bytes, 0);

const changed = (path: string, change: (bytes: Uint8Array) => Uint8Array) =>
  new Map(whole).set(path, change(whole.get(path)!));
function without(...paths: string[]): Files {
  const files = new Map(whole);
  for (const path of paths) files.delete(path);
  return files;
}
function renamed(from: string, to: string): Files {
  return without(from).set(to, whole.get(from)!);
}

/** Other entries in the bundles; the tree stays. */
function withEntries(entries: readonly Uint8Array[]): Files {
  const files = new Map([...whole].filter(([path]) => !path.startsWith('tile/entries/')));
  for (let n = 0; n * 256 < entries.length; n++) {
    const bundle = entries.slice(n * 256, (n + 1) * 256);
    files.set(bundlePath(n, bundle.length), encodeBundle(bundle));
  }
  return files;
}
const swapped = (i: number, j: number) =>
  leaves.map((leaf, at) => (at === i ? leaves[j]! : at === j ? leaves[i]! : leaf));
const stranger = entryOf({ stream: 'sum/9', number: 1, data: {} });

/** All written anew, tree and signature included, by whoever holds the log's key: only the entries themselves can be wrong. */
const signedAnew = (change: (fields: Fields, at: number) => Uint8Array) => written(fieldsOf(SIZE).map(change));
const respelt = (at: number, from: string, to: string) =>
  signedAnew((fields, i) => (i === at ? edit(from, to)(entryOf(fields)) : entryOf(fields)));

/** An entry and all hashes above it changed, the signed checkpoint left. */
function rewritten(): Files {
  const forged = written(leaves.with(100, edit('"amount":100', '"amount":101')(leaves[100]!)));
  return new Map([...forged, ...[CHECKPOINT, CHECKPOINTS].map((path) => [path, whole.get(path)!] as const)]);
}

const lowest = tilePath({ level: 0, n: 1, width: 256 });
const partial = tilePath({ level: 0, n: 2, width: 88 });
const above = tilePath({ level: 1, n: 0, width: 2 });
const bundle = bundlePath(1, 256);
const attachment = `${ATTACHMENTS}${toHex(sha256(minutes))}`;
const otherKey = logKey(log.key.name);
const oldCheckpoint = written(leaves.slice(0, 400)).get(CHECKPOINT)!;
const witness = (bytes: Uint8Array) => utf8(`${new TextDecoder().decode(bytes)}— x !\n`);

const replacedKey = 'another key in the place of the log’s';

const tamperings: readonly (readonly [kind: string, files: Files | readonly Zipped[] | Buffer])[] = [
  ['a byte of an entry changed', changed(bundle, flip(40))],
  ['a figure in an entry changed', withEntries(leaves.with(300, edit('300', '301')(leaves[300]!)))],
  ['an entry taken out', withEntries(leaves.toSpliced(410, 1))],
  ['an entry taken out of one bundle', changed(bundle, (bytes) => encodeBundle(decodeBundle(bytes).entries.slice(1)))],
  ['the last entry cut off', withEntries(leaves.slice(0, -1))],
  ['two entries swapped', withEntries(swapped(20, 31))],
  ['two entries of different bundles swapped', withEntries(swapped(20, 590))],
  ['an entry put in', withEntries(leaves.toSpliced(300, 0, stranger))],
  ['an entry put behind the last', withEntries([...leaves, stranger])],
  ['an entry repeated', withEntries(leaves.toSpliced(300, 0, leaves[300]!))],
  ['a bundle missing', without(bundle)],
  ['the length before an entry changed', changed(bundle, flip(1))],
  ['bytes behind the last entry of a bundle', changed(bundlePath(2, 88), longer)],
  ['a bundle cut short', changed(bundlePath(2, 88), cut(5))],
  ['a lowest tile changed', changed(lowest, flip(70))],
  ['a tile of the level above changed', changed(above, flip(3))],
  ['a tile missing', without(lowest)],
  ['a partial tile cut short', changed(partial, cut(32))],
  ['bytes behind a tile', changed(above, longer)],
  ['a tile too many', new Map(whole).set('tile/1/001.p/1', new Uint8Array(32))],
  ['a bundle under another name', renamed(bundlePath(2, 88), bundlePath(2, 87))],
  ['an entry, its tiles and all above rewritten under the old checkpoint', rewritten()],
  ['the size in the checkpoint changed', changed(CHECKPOINT, edit('\n600\n', '\n599\n'))],
  ['a size in the checkpoint that nobody has', changed(CHECKPOINT, edit('\n600\n', '\n9007199254740991\n'))],
  ['the root in the checkpoint changed', changed(CHECKPOINT, edit(/\n.{4}(?=.{40}\n)/, '\nAAAA'))],
  ['the signature changed', changed(CHECKPOINT, edit(/(.{8})(.{20}\n)$/, 'AAAAAAAA$2'))],
  [
    'the log named in the checkpoint changed',
    changed(CHECKPOINT, edit('plenum.invalid/second\n', 'plenum.invalid/other\n')),
  ],
  ['a mark before the checkpoint', changed(CHECKPOINT, (bytes) => Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))],
  ['a line behind the signature', changed(CHECKPOINT, witness)],
  ['an older checkpoint in its place', changed(CHECKPOINT, () => oldCheckpoint)],
  ['the checkpoint missing', without(CHECKPOINT)],
  ['an earlier checkpoint of another tree', changed(CHECKPOINTS, edit(/\\n.{4}(?=.{40}\\n)/, '\\nAAAA'))],
  ['a byte of an earlier checkpoint that is no text', changed(CHECKPOINTS, (bytes) => bytes.with(110, 0xff))],
  ['a line of the earlier checkpoints torn', changed(CHECKPOINTS, edit('"', ''))],
  [replacedKey, changed(KEYS, edit(/"[^"]*\+[^"]*"/, JSON.stringify(verifierKeyText(otherKey.key))))],
  ['a byte of the key changed', changed(KEYS, edit(/.{6}(?="\])/, 'AAAAAA'))],
  ['the keys missing', without(KEYS)],
  [
    'a gap in the numbers of a stream',
    signedAnew((fields, i) => entryOf(i < 300 ? fields : { ...fields, number: fields.number + 1 })),
  ],
  ['a number that comes again', signedAnew((fields, i) => entryOf(i === 300 ? { ...fields, number: 1 } : fields))],
  ['a stream that begins at 2', written([entryOf({ stream: 's', number: 2, data: {} }), leaves[0]!])],
  ['an entry with a space', respelt(9, '"v":1', '"v": 1')],
  ['an entry with its members in another order', respelt(9, '"amount":9,"text":"số 9"', '"text":"số 9","amount":9')],
  ['an entry with a needless escape', respelt(9, 'số 9', 's\\u1ed1 9')],
  ['an entry with a number in another spelling', respelt(9, '"amount":9', '"amount":9.0')],
  ['an entry with a number that is not kept exactly', respelt(9, '"amount":9', '"amount":9007199254740993')],
  ['an entry with a member too many', respelt(9, '"v":1', '"v":1,"w":1')],
  ['an entry with a member twice', respelt(9, '"v":1', '"v":1,"v":1')],
  ['an entry nested without end', respelt(9, '"số 9"', `${'['.repeat(9000)}${']'.repeat(9000)}`)],
  ['an entry that is none', respelt(9, '"number":4', '"number":"4"')],
  ['an attachment changed', changed(attachment, flip(0))],
  ['an attachment missing', without(attachment)],
  ['a personal text changed', changed(PERSONAL, edit('Bình', 'Bích'))],
  ['a byte of a personal text that is no text', changed(PERSONAL, (bytes) => bytes.with(bytes.length - 4, 0xff))],
  ['the salt of a personal text changed', changed(PERSONAL, edit('"0707', '"0708'))],
  [
    'a personal text that nothing commits to',
    changed(PERSONAL, () =>
      utf8(`${JSON.stringify({ commitment: commit('x', salt, sha256), salt: toHex(salt), text: 'x' })}\n`),
    ),
  ],
  ['a file of the zip renamed', renamed(lowest, 'tile/0/003')],
  [
    'a file with two names in the zip',
    [...whole].map(([path, bytes]) => (path === lowest ? [path, bytes, 'tile/0/009'] : [path, bytes]) as Zipped),
  ],
  ['a file twice in the zip', [...whole, [CHECKPOINT, whole.get(CHECKPOINT)!]]],
  ['a zip whose bytes do not have their sum', zipOf(whole).fill(0x20, 300, 301)],
  ['bytes behind the zip', Buffer.concat([zipOf(whole), Buffer.from('x')])],
  ['bytes before the zip', Buffer.concat([Buffer.from('x'), zipOf(whole)])],
  ['a zip cut short', zipOf(whole).subarray(0, -30)],
];

function write(name: string, files: Files | readonly Zipped[] | Buffer): string {
  const path = join(folder, `${name}.zip`);
  writeFileSync(path, Buffer.isBuffer(files) ? files : zipOf(files));
  return path;
}

/** Where Python is not installed these are skipped, and said to be. */
describe.skipIf(!python)('the second verifier, in Python', () => {
  test.each([
    ['by the keys of the file', null],
    ['by the key of the reader', log.key],
  ])('finds each tampering of the table that the first one finds, %s', async (_, key) => {
    const paths = tamperings.map(([, files], i) => write(`tampered-${i}`, files));
    const others = second(paths, key);
    expect(new Set(tamperings.map(([kind]) => kind)).size).toBeGreaterThanOrEqual(30);
    expect(others).toHaveLength(tamperings.length);
    for (const [i, [kind]] of tamperings.entries()) {
      // A reader who brings the key has no need of the file's.
      const found = key === null || kind !== replacedKey;
      const ours = await first(paths[i]!, key);
      expect([ours.exit !== 0, !others[i]!.ok], kind).toEqual([found, found]);
      expect(others[i]!.faults[0]?.at, `where: ${kind}`).toBe(ours.found.faults[0]?.at);
    }
  });

  test('a record rewritten from end to end and signed with another key is found by the key of the reader alone', async () => {
    const path = write('forged', written(leaves.toSpliced(300, 1, stranger).slice(0, 302), otherKey));
    expect([(await first(path, log.key)).exit, second([path], log.key)[0]!.ok]).toEqual([4, false]);
  });

  test('holds a record to a receipt that was kept from earlier', () => {
    const earlier = leaves.slice(0, 400);
    const read = ({ level, index }: Node) => {
      const part = rightEdge(sha256);
      for (const leaf of earlier.slice(index * 2 ** level, (index + 1) * 2 ** level))
        part.append(leafHash(leaf, sha256));
      return part.root();
    };
    const text = receiptText({
      index: 300,
      hashes: inclusionRanges(300, 400).map((nodes) => hashOf(nodes, read, sha256)),
      checkpoint: new TextDecoder().decode(written(earlier).get(CHECKPOINT)),
    });
    const kept = join(folder, 'kept.tlog-proof');
    const codes = (entries: readonly Uint8Array[], receipt = text) => {
      writeFileSync(kept, receipt);
      const [found] = second([write('held', written(entries))], null, ['--receipt', kept]);
      return found!.faults.map((fault) => `${fault.at} ${fault.code}`);
    };
    expect(codes(leaves)).toEqual([]);
    expect(codes(leaves.slice(0, 350))).toEqual([]);
    expect(codes(leaves.slice(0, 300))).toEqual(['300 missing']);
    expect(codes(leaves.with(300, edit('300', '301')(leaves[300]!)))).toEqual(['300 hash-mismatch']);
    expect(codes(leaves.with(20, edit('20', '21')(leaves[20]!)))).toEqual(['400 not-in-tree']);
    expect(codes(leaves, text.replace('index 300', 'index 301'))).toEqual(['301 hash-mismatch']);
    expect(codes(leaves, text.replace('\n400\n', '\n401\n'))).toEqual(['300 bad-signature']);
    expect(codes(leaves, 'index 300')).toEqual(['0 bad-signature']);
  });

  test('says the same as the first of 100 records that nobody touched', async () => {
    const records = Array.from({ length: 100 }, (_, i) => write(`whole-${i}`, randomRecord(i)));
    const others = second(records, log.key);
    for (const [i, path] of records.entries()) {
      const { found } = await first(path, log.key);
      expect(found, `record ${i}`).toMatchObject({ ok: true, faults: [] });
      expect(others[i], `record ${i}`).toEqual(found);
    }
    const codes = spawnSync('python3', ['-B', script, records[0]!], { encoding: 'utf8' });
    expect([codes.status, codes.stdout]).toEqual([0, expect.stringMatching(/^ok: \d+ entries/)]);
  });
});

/** A record with sizes, streams and values drawn from its seed: numbers and texts of every spelling that RFC 8785 tells apart. */
function randomRecord(seed: number): Files {
  let draws = 0;
  const draw = (below: number) => {
    const digest = createHash('sha256').update(`${seed} ${draws++}`).digest();
    return digest.readUIntBE(0, 6) % below;
  };
  const texts = ['', 'Nguyễn Văn Ấn', '"\\/\b\f\n\r\t\u0001\u007f', '\u{1f5f3}', '\u20ac\ufb33', '\u2028', 'e\u0301'];
  const numbers = [0, -1, 0.1, 1e-6, 1e-7, 1.5e-9, 123456.789, 5e-324, -2.5, 2 ** 53 - 1, 33.333333333333336];
  const value = (depth: number): unknown => {
    const kind = draw(depth > 3 ? 4 : 6);
    if (kind === 0) return numbers[draw(numbers.length)];
    if (kind === 1) return texts[draw(texts.length)];
    if (kind === 2) return draw(2) === 0 ? null : draw(2) === 0;
    if (kind === 3) return draw(2 ** 40) / 2 ** draw(60);
    if (kind === 4) return Array.from({ length: draw(4) }, () => value(depth + 1));
    return Object.fromEntries(Array.from({ length: draw(4) }, () => [texts[draw(texts.length)], value(depth + 1)]));
  };
  const last = new Map<string, number>();
  const streams = 1 + draw(9);
  const size = [1, 2, 255, 256, 257, 512, 513][seed] ?? 1 + draw(seed % 10 === 0 ? 700 : 60);
  const entries = Array.from({ length: size }, (_, i) => {
    const stream = `sum/${draw(streams)}`;
    const number = (last.get(stream) ?? 0) + 1;
    last.set(stream, number);
    const data = i === 0 ? { name: { commitment }, regulation: { hash: toHex(sha256(minutes)) } } : value(0);
    return entryOf({ stream, number, data }, texts[draw(texts.length)]);
  });
  return written(entries, log, [1, 1 + draw(size), 1 + draw(size)]);
}
