/** Signs that neither XML nor a typesetter can hold: controls but tab and line feed, lone surrogates, non-characters. */
const unprintable = /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A value as it can be printed: every text within it in NFC, without unprintable signs. */
export function printable<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'string' ? part.replace(unprintable, '').normalize('NFC') : part,
    ),
  ) as Value;
}
