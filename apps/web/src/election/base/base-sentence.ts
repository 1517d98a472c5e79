import {
  announcedBase,
  citeFor,
  type Exclusion,
  type MeetingFigures,
  type Nouns,
  type Regulation,
  type Threshold,
} from '@plenum/election';
import { provisionText } from '@plenum/kernel';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText } from '../../wording/figures.ts';
import type { Words } from '../../wording/index.ts';
import type { Language } from '../../wording/language.ts';

interface Speaking {
  readonly t: Words;
  readonly noun: Nouns;
  readonly language: Language;
}

interface Figures {
  readonly summoned: number;
  readonly excluded: readonly Exclusion[];
  readonly present: number | null;
}

export interface BaseSentence {
  readonly base: number | null;
  readonly needed: number | null;
  /** `Cơ sở tính 348 = 350 triệu tập − 2 …`. */
  readonly because: string;
  /** `350 triệu tập − 2 …`: the same without its result. */
  readonly sum: string;
  /** `quá một phần hai`. */
  readonly rule: string;
  /** `cần 175 (quá một phần hai)`. */
  readonly needs: string;
}

/** The base and the needed votes that these figures give, in words. Worked out by the same rule that the announcement uses. */
export function baseSentence(election: ElectionScreen, figures: Figures, speaking: Speaking): BaseSentence {
  const { t, language } = speaking;
  const regulation = election.regulation as Regulation;
  const meeting: MeetingFigures = {
    kind: election.meeting.kind,
    summoned: figures.summoned,
    excluded: figures.excluded,
    ...(figures.present !== null && { present: figures.present }),
  };
  const { base, of, needed } = announcedBase(regulation, meeting);
  const rule = ruleText(regulation.switches.threshold.value, t);
  const needs =
    needed === null
      ? of === 'none'
        ? ''
        : t('base.ruleAlone', { rule })
      : t('base.needs', { needed: countText(needed, language), rule });
  const sum = sumText(figures, speaking);
  return { base, needed, because: because(of, base, sum, speaking), sum, rule, needs };
}

function because(of: string, base: number | null, sum: string, { t, language }: Speaking): string {
  if (of === 'collected') return t('base.sentenceCollected');
  if (of === 'valid') return t('base.sentenceValid');
  if (of === 'none') return t('base.sentenceNone');
  const value = base === null ? '…' : countText(base, language);
  return of === 'present' ? t('base.sentencePresent', { base: value }) : t('base.sentence', { base: value, sum });
}

function sumText({ summoned, excluded }: Figures, { t, noun, language }: Speaking): string {
  const minus = excluded
    .filter(({ count }) => count > 0)
    .map(({ reason, count }) => t('base.minus', { n: countText(count, language), reason: noun.exclusion[reason] }));
  return t('base.summonedCount', { n: countText(summoned, language) }) + minus.join('');
}

export function ruleText(threshold: Threshold, t: Words): string {
  if (threshold === 'more-than-half') return t('base.moreThanHalf');
  if (threshold === 'plurality') return t('result.neededNone');
  const share = threshold.share.replace(/^(\d+)\/100$/, '$1%');
  return threshold.strict ? t('base.moreThan', { share }) : t('base.atLeast', { share });
}

/** `Điều 30.3`: where the base of this kind of meeting stands. */
export const baseProvision = (election: ElectionScreen, language: Language): string =>
  provisionText(citeFor((election.regulation as Regulation).switches.base, election.meeting.kind), language);
