/** Why nothing more is signed: the record and what was said of it do not agree, and a person has to decide. */
export type SigningFault =
  /** What a witness knows beyond this database, in both languages. */
  | { readonly code: 'held'; readonly vi: string; readonly en: string }
  /** The checkpoint in the data folder is of the log `origin`, or not readable (null). */
  | { readonly code: 'other-log'; readonly dataDir: string; readonly origin: string | null }
  /** What was signed so far was not signed with the key of this data folder, or was changed. */
  | { readonly code: 'other-key'; readonly dataDir: string }
  /** The database has fewer entries than were signed. */
  | { readonly code: 'set-back'; readonly entries: number; readonly signed: number }
  /** The first `signed` entries are not those that were signed. */
  | { readonly code: 'rewritten'; readonly signed: number }
  /** The tiles of so many entries give another root (hex) than the entries. */
  | { readonly code: 'tiles-differ'; readonly entries: number; readonly tiles: string; readonly computed: string }
  | { readonly code: 'position-missing'; readonly position: number };

type Text<Code extends SigningFault['code']> = (fault: SigningFault & { readonly code: Code }) => string;
type Wording = { readonly [Code in SigningFault['code']]: Text<Code> };

const wording: Readonly<Record<'vi' | 'en', Wording>> = {
  vi: {
    held: ({ vi }) => vi,
    'other-log': ({ dataDir, origin }) =>
      `${dataDir}/checkpoint/last là của nhật ký khác (${origin ?? 'không đọc được'}), hoặc đã bị sửa.`,
    'other-key': ({ dataDir }) =>
      `Những gì đã ký không được ký bằng ${dataDir}/keys/record.pem, hoặc đã bị sửa. Các máy chủ của một nhật ký mang cùng một ` +
      'khóa: hãy chép khóa từ máy đã ký rồi khởi động lại.',
    'set-back': ({ entries, signed }) =>
      `Cơ sở dữ liệu có ${entries} mục, nhưng ${signed} mục đã được ký: dữ liệu đã bị đưa về trạng thái cũ, có thể từ một bản sao ` +
      'lưu. Hãy đưa bản mới hơn về, hoặc bắt đầu một nhật ký mới trên một thư mục dữ liệu mới và giữ cả hai.',
    rewritten: ({ signed }) => `${signed} mục đầu không phải là những mục đã được ký.`,
    'tiles-differ': ({ entries, tiles, computed }) =>
      `Cây băm của ${entries} mục cho ${tiles}, còn tính lại từ các mục thì được ${computed}.`,
    'position-missing': ({ position }) => `Không có mục nào ở vị trí ${position}.`,
  },
  en: {
    held: ({ en }) => en,
    'other-log': ({ dataDir, origin }) =>
      `${dataDir}/checkpoint/last is of another log (${origin ?? 'unreadable'}), or was changed.`,
    'other-key': ({ dataDir }) =>
      `What was signed so far was not signed with ${dataDir}/keys/record.pem, or was changed. ` +
      'Servers of one log carry the same key: copy it from the machine that signed, then start again.',
    'set-back': ({ entries, signed }) =>
      `The database has ${entries} entries, but ${signed} were signed: it was set back, perhaps from a backup. ` +
      'Restore the newer database, or start a new log on a new data folder and keep both.',
    rewritten: ({ signed }) => `The first ${signed} entries are not those that were signed.`,
    'tiles-differ': ({ entries, tiles, computed }) =>
      `The tiles of ${entries} entries give ${tiles}, the entries ${computed}.`,
    'position-missing': ({ position }) => `No entry has position ${position}.`,
  },
};

/** What is wrong and what to do about it, for whoever comes to the machine. */
export const signingFaultText = (fault: SigningFault, lang: 'vi' | 'en'): string =>
  (wording[lang][fault.code] as Text<SigningFault['code']>)(fault);

/** Why nothing more is signed. It needs a person. */
export class RecordDisagreesError extends Error {
  readonly fault: SigningFault;

  constructor(fault: SigningFault) {
    super(signingFaultText(fault, 'en'));
    this.name = 'RecordDisagreesError';
    this.fault = fault;
  }
}
