/** How large a unit's text may be while it is drafted: an entry of the record has at most 65,535 bytes, a letter up to three. */
export const adaptationLimits = {
  articles: 400,
  /** Characters of an article's text, of its heading, of a reason or comment. */
  text: 15_000,
  heading: 500,
  why: 2_000,
  title: 500,
  /** Units that a model is sent to in one act. */
  units: 1_000,
} as const;

/** Characters of articles that one entry carries when they are laid out, counted with the model's words and both sides of a conflict. */
export const LAID_CHARACTERS = 15_000;
/** Units that one entry names. */
export const UNITS_PER_ENTRY = 200;
