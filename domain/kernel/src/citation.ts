import { instrumentName } from './instrument-name.ts';

/**
 * How far a rule rests on the text of its instrument: read there, in guidance, in practice sheets, or only assumed; or stated by
 * the organisation itself, which answers for it.
 */
export type Basis = 'text' | 'guidance' | 'practice' | 'stated' | 'assumed';

/** Where a rule stands: instrument, article and below. `article` is empty for an instrument as a whole. */
export interface Citation {
  /** Number and symbol with the year where the symbol alone is ambiguous: `190-QĐ/TW`, `04-HD/TW (2024)`. */
  readonly instrument: string;
  readonly article?: string;
  readonly clause?: string;
  readonly point?: string;
  /** Date of the instrument's version, `YYYY-MM-DD`. */
  readonly version?: string;
  readonly basis: Basis;
  /** The day somebody last compared the rule with its source, `YYYY-MM-DD`; absent where nobody has. */
  readonly checked?: string;
}

/** The contract's two words: anything but an assumption was seen. */
export const sourceOf = (citation: Citation): 'seen' | 'assumed' => (citation.basis === 'assumed' ? 'assumed' : 'seen');

/** `Điều 30.3`, `Điều 17.2.a` (`Article 30.3` in English); the instrument itself where no article is named. */
export function provisionText(citation: Citation, lang: 'vi' | 'en' = 'vi'): string {
  if (!citation.article) return instrumentName(citation.instrument, lang);
  return `${lang === 'vi' ? 'Điều' : 'Article'} ${[citation.article, citation.clause, citation.point].filter(Boolean).join('.')}`;
}

/** `Điều 30.3 · 190-QĐ/TW`. */
export const citationText = (citation: Citation, lang: 'vi' | 'en' = 'vi'): string =>
  citation.article
    ? `${provisionText(citation, lang)} · ${instrumentName(citation.instrument, lang)}`
    : instrumentName(citation.instrument, lang);
