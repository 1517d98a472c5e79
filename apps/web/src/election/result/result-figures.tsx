import type { InvalidReason, Regulation, RoundResult } from '@plenum/election';
import { provisionText } from '@plenum/kernel';
import { Figure } from '../../shell/figure.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { baseSentence, ruleText } from '../base/base-sentence.ts';
import type { RoundScreen } from '../rounds.tsx';

/** A round that its paper counts make void is declared without reading a ballot. */
export const isRead = ({ status, ballots }: RoundResult): boolean =>
  status !== 'void' || ballots.valid + ballots.invalid > 0;

/** The four figures that decide, each with its reason and provision. */
export function ResultFigures({ election, round }: { readonly election: ElectionScreen; readonly round: RoundScreen }) {
  const { t, noun, language } = useWords();
  const result = round.declared!.result;
  const { ballots, base, needed } = result;
  const count = (value: number) => countText(value, language);
  const rests = round.declared!.steps.find(({ code }) => code === 'base')?.citations[0];
  const threshold = (election.regulation as Regulation).switches.threshold.value;
  const invalid = Object.entries(ballots.invalidBy) as [InvalidReason, number][];
  const because =
    base.of === 'summoned-less-excluded'
      ? baseSentence(election, round.base, { t, noun, language }).sum
      : noun.base[base.of];
  return (
    <div className="figures">
      <Figure
        label={t('result.base')}
        value={base.value === null ? '–' : count(base.value)}
        cite={rests && provisionText(rests, language)}
      >
        {because}
        {base.source === 'assumed' && base.value !== null && ` (${t('regulation.notSeen')})`}
      </Figure>
      <Figure label={t('result.needed')} value={needed === null ? '–' : count(needed)}>
        {result.kind === 'tie'
          ? t('result.neededTie')
          : needed === null
            ? t('result.neededNone')
            : t('result.neededOf', { rule: ruleText(threshold, t), base: count(base.value ?? 0) })}
      </Figure>
      <Figure
        label={t('result.collected')}
        value={count(ballots.collected)}
        base={t('result.ofIssued', { issued: count(ballots.issued) })}
      >
        {isRead(result)
          ? t('result.valid', { valid: count(ballots.valid), invalid: count(ballots.invalid) })
          : t('result.unread')}
        {invalid.length > 0 &&
          `: ${invalid.map(([reason, n]) => t('result.invalidBy', { n: count(n), reason: noun.invalid[reason] })).join(', ')}`}
      </Figure>
      <Figure
        label={t('result.elected')}
        value={count(result.elected.length)}
        base={t('result.ofSeats', { seats: count(result.seats) })}
      >
        {result.open ? (
          <>
            <span className="tag wait">{t('result.openSeats', { n: count(result.open.seats) })}</span>{' '}
            {t(`result.because.${result.open.because}`)}
          </>
        ) : result.status === 'complete' ? (
          <span className="tag yes">{t('result.full')}</span>
        ) : (
          <span className="tag no">{t('result.void')}</span>
        )}
      </Figure>
    </div>
  );
}
