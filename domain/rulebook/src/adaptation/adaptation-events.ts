type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

/** An article's words: its text is the paragraphs below its heading, one a line, clauses and points with their numbers. */
export interface ArticleText {
  readonly heading: string;
  readonly text: string;
}

/** An article as it stands in another instrument. */
export interface NumberedArticle extends ArticleText {
  readonly number: string;
}

/** Two who changed the same words of an article; a person settles it. Null where that text no longer has the article. */
export interface LaidConflict {
  /** As the earlier model has it. */
  readonly earlier: ArticleText | null;
  /** As the unit has it in force. */
  readonly own: ArticleText | null;
}

/** An article laid out for a unit to adapt. `heading` and `text` are where the unit begins. */
export interface LaidArticle extends ArticleText {
  readonly key: string;
  /** Lines of the chapter and section that it stands under: `Chương I`, `QUY ĐỊNH CHUNG`. */
  readonly group: readonly string[];
  /** The model's article; null for one that is the unit's own. */
  readonly model: NumberedArticle | null;
  /** Why the unit has left it out; null where it stands in the text. */
  readonly leftOut: string | null;
  /** What became of it where the model has changed. */
  readonly merged: 'as-before' | 'model-changed' | 'unit-changed' | 'both-changed' | 'conflict' | null;
  readonly conflict: LaidConflict | null;
}

/** What can have happened to a unit's text while it is drafted from its model; the stream is `draft-instrument/<id>`. */
export type AdaptationEvent =
  | E<
      'adaptation-begun',
      {
        readonly id: string;
        readonly unit: string;
        readonly unitName: string;
        /** The model, an instrument of the register. */
        readonly model: string;
        /** The unit's text of an earlier model that is brought together with this one; null where it begins from the model alone. */
        readonly from: string | null;
        readonly title: string;
      }
    >
  | E<'adaptation-articles-laid', { readonly articles: readonly LaidArticle[] }>
  | E<'adaptation-article-written', ArticleText & { readonly key: string }>
  | E<'adaptation-article-explained', { readonly key: string; readonly why: string }>
  | E<'adaptation-article-left-out', { readonly key: string; readonly why: string }>
  | E<'adaptation-article-restored', { readonly key: string }>
  | E<
      'adaptation-article-added',
      ArticleText & {
        readonly key: string;
        /** The article it stands after; null at the beginning. */
        readonly after: string | null;
        readonly group: readonly string[];
        readonly why: string;
      }
    >
  | E<'adaptation-article-removed', { readonly key: string }>
  | E<
      'adaptation-article-moved',
      {
        readonly key: string;
        readonly heading: string;
        /** The article it stands after; null at the beginning. */
        readonly after: string | null;
        readonly group: readonly string[];
      }
    >
  | E<'adaptation-conflict-settled', ArticleText & { readonly key: string }>
  | E<'adaptation-sent', Readonly<Record<string, never>>>
  | E<
      'adaptation-returned',
      {
        readonly text: string;
        readonly comments: readonly { readonly key: string; readonly text: string }[];
      }
    >
  | E<'adaptation-accepted', { readonly text: string }>
  | E<'adaptation-issued', { readonly instrument: string; readonly number: string | null; readonly date: string }>
  | E<'adaptation-dropped', { readonly why: string }>;

/** What can have happened to a model on its way down; the stream is `model/<id of the instrument>`. */
export type ModelEvent = E<
  'model-sent',
  {
    readonly units: readonly { readonly id: string; readonly name: string }[];
    /** By when each has its own text, `YYYY-MM-DD`. */
    readonly due: string | null;
    /** The model that this one takes the place of. */
    readonly instead: string | null;
  }
>;
