/** What a code on paper reaches: one election, or one meeting. */
export type CodeReach = { readonly election: string } | { readonly meeting: string };

/** A person who may sign in. `name` and `login` are empty once they were erased. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly administrator: boolean;
  readonly closed: boolean;
  /** Opened for codes on paper: it has no password. */
  readonly byCode: boolean;
}

/** Null before the account is opened. */
export type AccountState = Account | null;

/** The form in which a login is stored and compared: NFC, trimmed, lower case. */
export const loginForm = (text: string): string => text.normalize('NFC').trim().toLowerCase();
