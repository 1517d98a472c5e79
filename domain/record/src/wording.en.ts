import type { FaultReason, FaultValues } from './fault.ts';

/** English sentences of the faults. */
export const wordingEn: Readonly<Record<FaultReason, (values: FaultValues) => string>> = {
  'entry-changed': ({ at }) => `Entry ${at} is not what was written: its content was changed.`,
  'entry-unreadable': ({ at }) => `Entry ${at} cannot be read as an entry of the record.`,
  'entry-not-canonical': ({ at }) => `Entry ${at} is not written in the one form that an entry has (RFC 8785).`,
  'entry-removed': ({ at }) => `Entry ${at} was taken out of the record.`,
  'entry-inserted': ({ at }) => `The entry at position ${at} is not in the tree: it was inserted.`,
  'entry-moved': ({ at, found }) => `Entry ${at} stands in the wrong place (at position ${found}).`,
  'number-skipped': ({ at, stream, expected, found }) =>
    `Entry ${at}: stream ${stream} lacks number ${expected}; number ${found} follows at once.`,
  'number-repeated': ({ at, stream, expected, found }) =>
    `Entry ${at}: in stream ${stream} number ${expected} was due, and number ${found} stands there.`,
  'entries-rewritten': ({ at, end }) =>
    `Entries ${at} to ${end} do not give the hash kept for their block: they were rewritten together with their tile.`,
  'tile-changed': ({ file }) => `The hashes in ${file} are not those of its entries.`,
  'file-missing': ({ file }) => `${file} is missing.`,
  'file-torn': ({ file }) => `${file} is cut off, too long or unreadable.`,
  'file-unexpected': ({ file }) => `${file} is outside the tree that the checkpoint signs.`,
  'file-repeated': ({ file }) => `${file} is there more than once.`,
  'checkpoint-unreadable': ({ file }) => `The checkpoint in ${file} cannot be read.`,
  'checkpoint-signature': ({ file, at }) =>
    `The checkpoint of ${at} entries (${file}) has no right signature of a known key.`,
  'checkpoint-of-another-log': ({ file, found, expected }) =>
    `The checkpoint in ${file} is of the log ${found}, not ${expected}.`,
  'checkpoint-disagrees': ({ at, file }) =>
    `The first ${at} entries do not give the root that the checkpoint (${file}) signs.`,
  'cosignature-wrong': ({ file, at, name }) =>
    `The checkpoint of ${at} entries (${file}) has a wrong cosignature of the witness ${name}.`,
  'cosignature-missing': ({ name }) => `The witness ${name} cosigned no checkpoint of this record.`,
  'keys-unreadable': ({ file }) => `The public keys in ${file} cannot be read.`,
  'attachment-changed': ({ file }) => `The attachment ${file} does not have the hash that is its name.`,
  'attachment-missing': ({ at, file }) => `Entry ${at} names the attachment ${file}, which is missing.`,
  'text-changed': ({ file, line }) => `${file}, line ${line}: the text is not the one that the record commits to.`,
  'text-unknown': ({ file, line }) => `${file}, line ${line}: no entry has this commitment.`,
};
