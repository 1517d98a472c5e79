import { isOffice } from '../structure.ts';
import { isCapitals, isName, type TextLine } from '../text-line.ts';
import { authorityOf } from './authority.ts';

/** What stands under an instrument, line by line. */
export interface ClosingParts {
  /** A law's note of the session that passed it. */
  readonly note: readonly string[];
  readonly recipients: readonly string[];
  /** For whom is signed, office, the name. */
  readonly signature: readonly string[];
}

/** One of those who signed; null where the text does not say it. */
export interface Signer {
  /** `TM. BAN THƯỜNG VỤ`; two where one stands for another: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`. */
  readonly authority: readonly string[];
  /** `PHÓ BÍ THƯ` */
  readonly office: string | null;
  readonly name: string | null;
}

/** Whose signature an instrument bears, and to whom it goes, as its own text says. */
export interface Signature {
  readonly signers: readonly Signer[];
  readonly recipients: readonly string[];
}

/** Each line of the closing in exactly one of its parts. */
export function closingParts(closing: readonly TextLine[]): ClosingParts {
  const [note, recipients, signature]: [string[], string[], string[]] = [[], [], []];
  let inRecipients = false;
  for (const { text } of closing) {
    const to = /^nơi nhận\s*:?\s*/iu.exec(text);
    if (to) {
      inRecipients = true;
      if (to[0].length < text.length) recipients.push(text.slice(to[0].length));
    } else if (/thông qua/u.test(text) && /^(Luật|Bộ luật|Pháp lệnh|Nghị quyết) này/u.test(text)) note.push(text);
    else if (inRecipients && isRecipient(text)) recipients.push(text);
    else signature.push(text);
  }
  return { note, recipients, signature };
}

const isRecipient = (text: string): boolean =>
  /^[-–•+*]/.test(text) || /[;:,]$/.test(text) || /^(như|lưu)(?!\p{L})/iu.test(text);

/** What is signed with: `(đã ký)`, `(Ký tên, đóng dấu)`, a rule, a bracket that a picture left. */
const NO_WORDS = /^(\(.*\)|[^\p{L}]*|\/?s\/?|đã ký)$/iu;

/** Reads the signature block and the recipients. A name ends a block: a joint instrument has several. */
export function signatureOf(closing: readonly TextLine[]): Signature {
  const { recipients, signature } = closingParts(closing);
  const signers: Signer[] = [];
  let open: { authority: string[]; office: string[]; name: string | null } | null = null;
  const end = () => {
    if (open) signers.push(signerOf(open));
    open = null;
  };
  for (const text of signature) {
    const said = text.replace(/\s*\(.*\)\s*$/u, '');
    if (NO_WORDS.test(text)) continue;
    open ??= { authority: [], office: [], name: null };
    if (authorityOf(said)) open.authority.push(said);
    else if (isName(said)) {
      open.name = said;
      end();
    } else if (isCapitals(said)) open.office.push(said);
  }
  end();
  return {
    signers: signers.filter(({ name, office, authority }) => name !== null || office !== null || authority.length > 0),
    recipients: recipients.map((text) => text.replace(/^[-–•+*]\s*/, '').replace(/[;,.]$/, '')),
  };
}

/** A name may be in capitals too: then it stands below the office. */
function signerOf({ authority, office, name }: { authority: string[]; office: string[]; name: string | null }): Signer {
  const inCapitals = name === null && authority.length + office.length > 1 ? office.at(-1) : undefined;
  const isPerson = inCapitals !== undefined && !isOffice(inCapitals) && isName(capitalised(inCapitals));
  const offices = isPerson ? office.slice(0, -1) : office;
  return {
    authority,
    office: offices.length === 0 ? null : offices.join(' '),
    name: isPerson ? inCapitals : name,
  };
}

const capitalised = (text: string): string =>
  text
    .toLocaleLowerCase('vi')
    .split(' ')
    .map((word) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1))
    .join(' ');
