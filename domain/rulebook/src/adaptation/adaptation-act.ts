import type { Context } from '@plenum/kernel';
import type { ArticleText, LaidArticle } from './adaptation-events.ts';

/** What decisions about a unit's text take from outside. */
export interface AdaptationContext extends Context {
  /** Whether they speak for the unit whose text it is. */
  readonly speaksForUnit: boolean;
  /** Whether they speak for the unit above it. */
  readonly speaksForUpper: boolean;
  /** What the unit is called; null where there is none that stands open. */
  readonly unitName: string | null;
  /** The unit drafts a text of this model already. */
  readonly isUnderWay: boolean;
}

/** Everything a person can do with a unit's text while it is drafted. */
export type AdaptationAct =
  | {
      readonly act: 'begin-adaptation';
      readonly id: string;
      readonly unit: string;
      readonly model: string;
      readonly from: string | null;
      readonly title: string;
      /** What `layModel` or `layThreeWay` gives. */
      readonly articles: readonly LaidArticle[];
    }
  | ({ readonly act: 'write-article'; readonly key: string } & ArticleText)
  | ({ readonly act: 'settle-conflict'; readonly key: string } & ArticleText)
  | { readonly act: 'explain-article'; readonly key: string; readonly why: string }
  | { readonly act: 'leave-out-article'; readonly key: string; readonly why: string }
  | { readonly act: 'restore-article'; readonly key: string }
  | ({ readonly act: 'add-article'; readonly after: string | null; readonly why: string } & ArticleText)
  | { readonly act: 'remove-article'; readonly key: string }
  | { readonly act: 'move-article'; readonly key: string; readonly to: 'up' | 'down' }
  | { readonly act: 'send-adaptation' }
  | {
      readonly act: 'return-adaptation';
      readonly text: string;
      readonly comments: readonly { readonly key: string; readonly text: string }[];
    }
  | { readonly act: 'accept-adaptation'; readonly text: string }
  | {
      readonly act: 'issue-adaptation';
      /** The instrument of the register that it becomes. */
      readonly instrument: string;
      readonly number: string | null;
      readonly date: string;
    }
  | { readonly act: 'drop-adaptation'; readonly why: string };

export type ActOf<Name extends AdaptationAct['act']> = Extract<AdaptationAct, { act: Name }>;
