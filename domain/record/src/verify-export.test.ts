import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  bundlePath,
  CHECKPOINT,
  CHECKPOINTS,
  commit,
  encodeBundle,
  encodeEntry,
  type FaultReason,
  faultText,
  filesOf,
  KEYS,
  noteKey,
  PERSONAL,
  readEntry,
  tilePath,
  toHex,
  utf8,
  verifierKeyText,
  verifyExport,
} from './index.ts';
import { type LogKey, sampleExport, sampleLeaves } from './testing/index.ts';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

function logKey(name: string): LogKey {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = new Uint8Array(Buffer.from(pair.publicKey.export({ format: 'jwk' }).x!, 'base64url'));
  return { key: noteKey(name, publicKey, sha256), sign: (text) => new Uint8Array(sign(null, text, pair.privateKey)) };
}

const log = logKey('example.com/log');
const SIZE = 700;
const leaves = sampleLeaves(SIZE);
const whole = sampleExport(leaves, log, sha256, [1, 256, 300]);

/** Entries put into bundles anew, as somebody would who wants it to look in order. */
function withEntries(entries: readonly Uint8Array[]): Map<string, Uint8Array> {
  const files = new Map([...whole].filter(([path]) => !path.startsWith('tile/entries/')));
  for (let n = 0; n * 256 < entries.length; n++) {
    const bundle = entries.slice(n * 256, (n + 1) * 256);
    files.set(bundlePath(n, bundle.length), encodeBundle(bundle));
  }
  return files;
}

const changed = (path: string, change: (bytes: Uint8Array) => Uint8Array) =>
  new Map(whole).set(path, change(Uint8Array.from(whole.get(path)!)));

const flip = (at: number) => (bytes: Uint8Array) => {
  bytes[at]! ^= 1;
  return bytes;
};

async function verify(files: ReadonlyMap<string, Uint8Array>, keys: LogKey[] | null = null) {
  return verifyExport(filesOf(files), keys?.map((one) => one.key) ?? null, sha256);
}

async function found(files: ReadonlyMap<string, Uint8Array>): Promise<[number, FaultReason][]> {
  const result = await verify(files);
  expect(result.ok).toBe(result.faults.length === 0);
  return result.faults.map(({ at, reason }) => [at, reason]);
}

describe('a whole export', () => {
  test('verifies, by its own keys and by those of the reader', async () => {
    const expected = { entries: SIZE, streams: 3, checkpoints: 4, ok: true, faults: [] };
    expect(await verify(whole)).toEqual(expected);
    expect(await verify(whole, [log])).toEqual(expected);
  });

  test.each([1, 2, 255, 256, 257, 512, 65_536 + 3])('verifies at %i entries', async (size) => {
    expect(await verify(sampleExport(sampleLeaves(size), log, sha256))).toMatchObject({ entries: size, ok: true });
  });
});

describe('what was done to the entries is found', () => {
  test('one byte changed', async () => {
    expect(await found(changed(bundlePath(1, 256), flip(40)))).toEqual([[256, 'entry-changed']]);
  });

  test('a number changed inside an entry that still reads well', async () => {
    const other = [...leaves];
    other[400] = utf8(new TextDecoder().decode(leaves[400]).replace('400', '401'));
    expect(await found(withEntries(other))).toEqual([[400, 'entry-changed']]);
  });

  test('one removed, the others moved up', async () => {
    const faults = await found(withEntries(leaves.toSpliced(410, 1)));
    expect(faults).toContainEqual([410, 'entry-removed']);
    expect(faults).toContainEqual([412, 'number-skipped']);
    expect(faults).toHaveLength(2);
  });

  test('one removed from its bundle alone', async () => {
    const files = new Map(whole).set(bundlePath(0, 256), encodeBundle(leaves.slice(0, 256).toSpliced(9, 1)));
    expect(await found(files)).toContainEqual([9, 'entry-removed']);
  });

  test('the last ones cut off', async () => {
    const faults = await found(withEntries(leaves.slice(0, 698)));
    expect(faults).toEqual([
      [698, 'entry-removed'],
      [699, 'entry-removed'],
    ]);
  });

  test('two swapped', async () => {
    const other = [...leaves];
    [other[20], other[31]] = [other[31]!, other[20]!];
    const faults = await found(withEntries(other));
    expect(faults).toContainEqual([20, 'entry-moved']);
    expect(faults).toContainEqual([31, 'entry-moved']);
  });

  test('one inserted', async () => {
    const stranger = encodeEntry({ v: 1, at: '', actor: 'a1', stream: 'sum/new', number: 1, type: 'added', data: {} });
    expect(await found(withEntries(leaves.toSpliced(300, 0, stranger)))).toEqual([[300, 'entry-inserted']]);
    expect(await found(withEntries([...leaves, stranger]))).toEqual([[700, 'entry-inserted']]);
  });

  test('one repeated', async () => {
    const faults = await found(withEntries(leaves.toSpliced(300, 0, leaves[300]!)));
    expect(faults).toContainEqual([301, 'entry-inserted']);
    expect(faults).toContainEqual([301, 'number-repeated']);
  });

  test('several things at once, each of them', async () => {
    const other = leaves.toSpliced(600, 1);
    other[5] = utf8('{}');
    const faults = await found(withEntries(other));
    expect(faults).toContainEqual([5, 'entry-changed']);
    expect(faults).toContainEqual([5, 'entry-unreadable']);
    expect(faults).toContainEqual([600, 'entry-removed']);
  });

  test('an entry changed together with its tile', async () => {
    const other = [...leaves];
    other[100] = utf8(new TextDecoder().decode(leaves[100]).replace('100', '101'));
    const forged = sampleExport(other, log, sha256);
    const files = new Map(whole);
    for (const path of [bundlePath(0, 256), tilePath({ level: 0, n: 0, width: 256 })])
      files.set(path, forged.get(path)!);
    const faults = await found(files);
    expect(faults).toContainEqual([0, 'entries-rewritten']);
    expect(faults).toContainEqual([256, 'checkpoint-disagrees']);
    expect(faults).not.toContainEqual([1, 'checkpoint-disagrees']);
  });

  test('the whole record rewritten and signed with another key, when the reader brings the right one', async () => {
    const other = logKey(log.key.name);
    const forged = sampleExport(leaves.slice(0, 699), other, sha256);
    expect((await verify(forged, [log])).faults).toMatchObject([{ code: 'bad-signature' }]);
  });

  test('a stream whose numbers have a gap, although the tree is right', async () => {
    const numbers = [1, 2, 4, 5, 5];
    const gap = numbers.map((number) =>
      encodeEntry({ v: 1, at: '', actor: 'a1', stream: 'sum/1', number, type: 'added', data: {} }),
    );
    gap[4] = utf8(new TextDecoder().decode(gap[4]).replace('"v":1', '"v":2'));
    expect(await found(sampleExport(gap, log, sha256))).toEqual([
      [2, 'number-skipped'],
      [4, 'number-repeated'],
    ]);
  });
});

describe('what was done to the tree is found', () => {
  test('a changed tile, at each level', async () => {
    expect(await found(changed(tilePath({ level: 0, n: 1, width: 256 }), flip(40)))).toEqual([[256, 'tile-changed']]);
    expect(await found(changed(tilePath({ level: 1, n: 0, width: 2 }), flip(40)))).toEqual([[0, 'tile-changed']]);
  });

  test('a changed root or size in the checkpoint', async () => {
    const root = changed(CHECKPOINT, (bytes) =>
      utf8(new TextDecoder().decode(bytes).replace(/\n.{4}(?=.{40}\n)/, '\nAAAA')),
    );
    expect(await found(root)).toEqual([[700, 'checkpoint-signature']]);
    const size = changed(CHECKPOINT, (bytes) => utf8(new TextDecoder().decode(bytes).replace('\n700\n', '\n699\n')));
    expect(await found(size)).toContainEqual([699, 'checkpoint-signature']);
  });

  test('a changed signature, and a checkpoint that is none', async () => {
    const signature = changed(CHECKPOINT, (bytes) =>
      utf8(new TextDecoder().decode(bytes).replace(/.(?=.{20}\n$)/, (digit) => (digit === 'A' ? 'B' : 'A'))),
    );
    expect(await found(signature)).toEqual([[700, 'checkpoint-signature']]);
    expect(await found(changed(CHECKPOINT, () => utf8('plenum')))).toContainEqual([0, 'checkpoint-unreadable']);
    expect(await found(changed(CHECKPOINTS, flip(30)))).not.toEqual([]);
  });

  test('a changed key, and another key in its place', async () => {
    expect(await found(changed(KEYS, flip(70)))).not.toEqual([]);
    const other = utf8(JSON.stringify({ log: log.key.name, keys: [verifierKeyText(logKey(log.key.name).key)] }));
    expect((await found(changed(KEYS, () => other))).map(([, reason]) => reason)).toContain('checkpoint-signature');
  });

  test('every file that is missing', async () => {
    for (const path of whole.keys()) {
      if (path === CHECKPOINTS) continue;
      const files = new Map(whole);
      files.delete(path);
      expect((await verify(files)).faults.map((one) => one.values.file)).toContain(path);
    }
  });
});

test('a forged size or path costs no more than the files that are there', async () => {
  const huge = changed(CHECKPOINT, (bytes) =>
    utf8(new TextDecoder().decode(bytes).replace('\n700\n', '\n9007199254740991\n')),
  );
  expect((await verify(huge)).ok).toBe(false);
  const far = new Map(whole).set('tile/entries/x999/x999/x999/999', new Uint8Array(1));
  expect((await verify(far)).faults.map((one) => one.reason)).toEqual(['file-torn']);
});

test('any byte flipped in any file is found', async () => {
  const small = sampleExport(sampleLeaves(300), log, sha256, [256]);
  for (const [path, bytes] of small) {
    if (path === KEYS) continue;
    for (let i = 0; i < 12; i++) {
      const at = Math.floor((bytes.length * i) / 12);
      const result = await verify(new Map(small).set(path, flip(at)(Uint8Array.from(bytes))));
      expect(result.faults, `${path} ${at}`).not.toEqual([]);
    }
  }
});

test('attachments and personal texts are held to their hashes', async () => {
  const salt = new Uint8Array(32).fill(7);
  const commitment = commit('Trần Thị Bình', salt, sha256);
  const leaf = encodeEntry({
    v: 1,
    at: '',
    actor: 'a1',
    stream: 's',
    number: 1,
    type: 't',
    data: { who: { commitment } },
  });
  const files = sampleExport([leaf], log, sha256);
  const scan = utf8('scan');
  const line = (text: string, known = commitment) =>
    `${JSON.stringify({ commitment: known, salt: toHex(salt), text })}\n`;
  files.set(`attachment/${toHex(sha256(scan))}`, scan);
  files.set(PERSONAL, utf8(line('Trần Thị Bình')));
  expect(await found(files)).toEqual([]);
  files.set(`attachment/${toHex(sha256(scan))}`, utf8('scam'));
  const stranger = commit('Lê Văn Cường', salt, sha256);
  files.set(PERSONAL, utf8(`${line('Trần Thị Bích')}${line('Lê Văn Cường', stranger)}{\n`));
  expect((await found(files)).map(([, reason]) => reason)).toEqual([
    'attachment-changed',
    'text-changed',
    'text-unknown',
    'text-changed',
  ]);
});

test('an entry that the tree holds in another spelling than the canonical one is found', async () => {
  const spaced = utf8(new TextDecoder().decode(leaves[0]).replace('"v":1', '"v": 1'));
  const longer = utf8(new TextDecoder().decode(leaves[1]).replace('"v":1', '"v":1,"w":1'));
  expect(await found(sampleExport([spaced, longer], log, sha256))).toEqual([
    [0, 'entry-not-canonical'],
    [1, 'entry-not-canonical'],
  ]);
});

test.each([
  ['members out of order', '{"b":1,"a":2}', false],
  ['a member twice', '{"a":1,"a":1}', false],
  ['half a character', '"\\ud800"', false],
  ['a number beyond 2^53', '9007199254740994', false],
  ['a minus before nought', '-0', false],
  ['a needless escape', '"\\u0061"', false],
  ['members whose names are numbers, by their text', '{"10":1,"9":2}', true],
  ['members by UTF-16, not by code point', '{"\u{1f5f3}":1,"\ufb33":2}', true],
  ['a backslash before ud', '"\\\\ud800"', true],
  ['the deepest that is kept', `${'['.repeat(63)}${']'.repeat(63)}`, true],
  ['one level more', `${'['.repeat(66)}${']'.repeat(66)}`, false],
])('whether an entry is canonical: %s', (_, data, canonical) => {
  const leaf = utf8(`{"actor":"a","at":"","data":${data},"number":1,"stream":"s","type":"t","v":1}`);
  expect(readEntry(leaf)?.canonical).toBe(canonical);
});

test('a file too many is found, and one under another name', async () => {
  const more = new Map(whole).set('tile/entries/002.p/7', new Uint8Array(3));
  expect(await found(more)).toEqual([[700, 'file-unexpected']]);
  const renamed = new Map(whole).set('tile/entries/002.p/187', whole.get('tile/entries/002.p/188')!);
  renamed.delete('tile/entries/002.p/188');
  expect(await found(renamed)).toEqual([[700, 'file-unexpected']]);
  const twice = { ...filesOf(whole), paths: [...whole.keys(), KEYS] };
  expect((await verifyExport(twice, null, sha256)).faults).toMatchObject([{ reason: 'file-repeated' }]);
});

test('an attachment that an entry names must be there', async () => {
  const hash = toHex(sha256(utf8('biên bản')));
  const data = { number: '07', sha256: hash };
  const leaf = encodeEntry({ v: 1, at: '', actor: 'a1', stream: 's', number: 1, type: 't', data });
  const files = sampleExport([leaf], log, sha256);
  expect(await found(files)).toEqual([[0, 'attachment-missing']]);
  expect(await found(files.set(`attachment/${hash}`, utf8('biên bản')))).toEqual([]);
});

test('every fault has a sentence in both languages that says where', async () => {
  const { faults } = await verify(withEntries(leaves.toSpliced(410, 1)));
  expect(faultText(faults[0]!, 'vi')).toBe('Mục 410 đã bị lấy ra khỏi nhật ký.');
  expect(faultText(faults[1]!, 'en')).toBe('Entry 412: stream sum/2 lacks number 137; number 138 follows at once.');
});
