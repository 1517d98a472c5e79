/** What an instruction does to a provision of another instrument. */
export const amendmentActions = ['replace', 'add-after', 'add-under', 'repeal', 'replace-words'] as const;
export type AmendmentAction = (typeof amendmentActions)[number];

/** An instruction on a provision: the consolidated text is made from these. */
export interface Amendment {
  /** The instrument that is amended, by id. */
  readonly target: string;
  readonly action: AmendmentAction;
  /** The provision from its article down, `art_12__para_2`; after which, or under which, something is added. */
  readonly place: string;
  /** The new text line by line, with its labels as printed; empty where nothing new is said. */
  readonly text: readonly string[];
  /** For `replace-words` alone. An empty `to` takes the words away. */
  readonly words: { readonly from: string; readonly to: string } | null;
  /** The provision that gives the instruction; null where a person added it without. */
  readonly citing: string | null;
  /** From when, `YYYY-MM-DD`; null where it begins with the force of the provision that gives it. */
  readonly since: string | null;
}

/** An instruction's name in its stream. */
export const amendmentKey = ({ target, action, place, words, citing }: Omit<Amendment, 'text' | 'since'>): string =>
  [target, citing ?? '', action, place, words?.from ?? ''].join(' ');
