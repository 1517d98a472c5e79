import { type Draw, strangeTexts, strangeValues } from './draw.ts';

/** A value with one of its parts, at any depth, replaced, taken out, doubled, or its field renamed. */
export function mutatedValue(value: unknown, draw: Draw): unknown {
  const at = draw.below(Math.min(sizeOf(value), 200));
  let seen = 0;
  const walk = (one: unknown): unknown => {
    if (seen++ === at) return draw.oneIn(2) ? draw.text() : draw.pick(strangeValues);
    if (Array.isArray(one)) {
      const items = one.map(walk);
      if (items.length > 0 && draw.oneIn(20)) items.push(items[draw.below(items.length)]);
      return items;
    }
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one)
        .filter(() => !draw.oneIn(60))
        .map(([name, field]) => [draw.oneIn(60) ? draw.text() : name, walk(field)]),
    );
  };
  return walk(value);
}

function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, one) => sum + sizeOf(one), 1);
}

/** Bytes with up to three changes: flipped, cut, doubled, moved, or with something strange put in. */
export function mutatedBytes(bytes: Uint8Array, draw: Draw): Uint8Array {
  let changed: Buffer = Buffer.from(bytes);
  for (let times = 1 + draw.below(3); times > 0; times -= 1) changed = changedOnce(changed, draw);
  return changed;
}

function changedOnce(bytes: Buffer, draw: Draw): Buffer {
  const [one, other] = [draw.below(bytes.length + 1), draw.below(bytes.length + 1)];
  const [from, to] = [Math.min(one, other), Math.min(Math.max(one, other), Math.min(one, other) + 4000)];
  switch (draw.below(7)) {
    case 0: {
      const flipped = Buffer.from(bytes);
      if (from < flipped.length) flipped[from] = draw.below(256);
      return flipped;
    }
    case 1:
      return bytes.subarray(0, from);
    case 2:
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
    case 4:
      return Buffer.concat([bytes.subarray(0, from), Buffer.from(draw.pick(strangeTexts)), bytes.subarray(from)]);
    case 5:
      return Buffer.concat([bytes.subarray(0, from), Buffer.from(draw.text()), bytes.subarray(to)]);
    default:
      return otherNumber(bytes, draw);
  }
}

/** One of the numbers or words that stand in a text, by another. */
function otherNumber(bytes: Buffer, draw: Draw): Buffer {
  if (bytes.length > 200_000) return bytes;
  const text = bytes.toString('latin1');
  const words = [...text.matchAll(/\d+|[A-Za-z-]{2,}/g)];
  const word = words[draw.below(words.length)];
  if (!word) return bytes;
  const by = draw.oneIn(2)
    ? draw.pick(['0', '-1', '1e9', '99999999999999999999', '0x10', '1.5', 'null', 'true', '', '~', '&a *a', '<<: *a'])
    : (words[draw.below(words.length)]?.[0] ?? '');
  return Buffer.from(text.slice(0, word.index) + by + text.slice(word.index + word[0].length), 'latin1');
}
