import { type AuthorityKind, authorityKinds, type FormProfile } from './form-profile.ts';

const WRITTEN: Readonly<Record<AuthorityKind, RegExp>> = {
  'for-body': /^(?:T\/M|TM\.?|T\.M\.?)(?=\s|$)/u,
  'for-head': /^(?:K\/T|KT\.?)(?=\s|$)/u,
  'by-order': /^(?:T\/L|TL\.?)(?=\s|$)/u,
  'by-mandate': /^(?:T\/U|TUQ\.?)(?=\s|$)/u,
  acting: /^Q\.(?=\s|$)/u,
};

/** What a line of a signature begins with where it says for whom is signed, in either form. */
export function authorityOf(line: string): { readonly kind: AuthorityKind; readonly written: string } | null {
  for (const kind of authorityKinds) {
    const match = WRITTEN[kind].exec(line);
    if (match) return { kind, written: match[0] };
  }
  return null;
}

/** The line with the abbreviation as the form writes it: `TM. BAN CHẤP HÀNH` is `T/M BAN CHẤP HÀNH` in the Party's. */
export function authorityIn(line: string, profile: FormProfile): string {
  const found = authorityOf(line);
  return found ? profile.authority.written[found.kind] + line.slice(found.written.length) : line;
}
