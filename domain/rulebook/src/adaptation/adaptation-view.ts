import type { Finding } from '@plenum/kernel';
import { compareTexts } from '../article-comparison.ts';
import type { ConformanceState } from '../conformance.ts';
import type { InstrumentLine } from '../instrument-view.ts';
import type { Instrument } from '../outline.ts';
import { readInstrument } from '../read-instrument.ts';
import { type RedlineParagraph, redlineOf } from '../redline.ts';
import { textLines } from '../text-line.ts';
import type { ArticleText } from './adaptation-events.ts';
import type { Adaptation, AdaptationStage, DraftedArticle } from './adaptation-state.ts';
import { draftLines, draftNumbers, openBlanks } from './draft-text.ts';

/** An article of a unit's draft as a screen shows it beside the model's. */
export interface DraftedArticleView extends DraftedArticle {
  /** Its number in the unit's text; null where it is left out. */
  readonly number: string | null;
  readonly state: ConformanceState;
  readonly similarity: number;
  readonly blanks: number;
  /** From the model's words to the unit's. */
  readonly redline: readonly RedlineParagraph[];
  /** Where the model has changed and a person must choose: what changed in the model, and what the unit had changed. */
  readonly changes: {
    readonly inModel: readonly RedlineParagraph[];
    readonly inUnit: readonly RedlineParagraph[];
  } | null;
}

/** A unit's draft with everything that stands in its way. */
export interface AdaptationView extends Omit<Adaptation, 'articles' | 'model' | 'from'> {
  /** Of its stream. */
  readonly number: number;
  readonly model: InstrumentLine;
  readonly from: InstrumentLine | null;
  readonly articles: readonly DraftedArticleView[];
  readonly hindrances: readonly Finding[];
  readonly may: { readonly write: boolean; readonly decide: boolean };
}

/** A line of the list of drafts. */
export interface AdaptationLine {
  readonly id: string;
  readonly unit: string;
  readonly unitName: string;
  readonly model: string;
  readonly modelTitle: string;
  readonly title: string;
  readonly stage: AdaptationStage;
}

const paragraphs = (article: ArticleText | null): readonly string[] =>
  article === null ? [] : [article.heading, ...article.text.split('\n')].filter((line) => line !== '');

/** The unit's draft read as an instrument is read. */
export const draftAsInstrument = (adaptation: Adaptation): Instrument =>
  readInstrument(textLines(draftLines(adaptation, []).join('\n')));

/** The unit's articles beside the model's, with what differs. */
export function draftedArticles(adaptation: Adaptation, model: Instrument): readonly DraftedArticleView[] {
  const numbers = draftNumbers(adaptation.articles);
  const compared = compareTexts(model, draftAsInstrument(adaptation));
  const byLocal = new Map(compared.map((one) => [one.local, one]));
  return adaptation.articles.map((article) => {
    const number = numbers.get(article.key) ?? null;
    const found = number === null ? undefined : byLocal.get(number);
    const { model: before, conflict } = article;
    return {
      ...article,
      number,
      state: number === null ? 'missing' : (found?.state ?? 'added'),
      similarity: found?.similarity ?? 0,
      blanks: openBlanks(article),
      redline:
        found && found.model === (before?.number ?? null)
          ? found.redline
          : redlineOf(paragraphs(before), number === null ? [] : paragraphs(article)),
      changes: conflict && {
        inModel: redlineOf(paragraphs(conflict.earlier), paragraphs(before)),
        inUnit: redlineOf(paragraphs(conflict.earlier), paragraphs(conflict.own)),
      },
    };
  });
}

/** What a caller owes or is owed of models and drafts. */
export interface AdaptationList {
  /** Models that were sent to a unit which the caller speaks for, and have no text yet. */
  readonly owed: readonly {
    readonly model: string;
    readonly modelTitle: string;
    readonly unit: string;
    readonly unitName: string;
    readonly due: string | null;
    readonly overdue: boolean;
    /** The unit's text of the model before. */
    readonly from: string | null;
  }[];
  /** Drafts under way; `mine` says whose turn the caller is. */
  readonly drafts: readonly (AdaptationLine & { readonly mine: 'write' | 'decide' | null })[];
}
