import type { BallotForm } from '@plenum/election';
import { memo } from 'react';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { type Keying, shownNumber } from './keying.ts';

interface KeyHelpProps {
  readonly form: BallotForm;
  readonly weighted: boolean;
  /** Whether numbers mean the kept names. */
  readonly kept: boolean;
  /** The paper shown, the one that Enter leads to and the one before; null where there is none. */
  readonly shown: number | null;
  readonly next: number | null;
  readonly earlier: number | null;
  /** The earlier paper that is looked at again. */
  readonly reviewed: number | null;
}

/** What `KeyHelp` says of the papers around the one that is keyed. */
export function neighbours(keying: Keying): Pick<KeyHelpProps, 'shown' | 'next' | 'earlier'> {
  const { from, ballots, at } = keying;
  const shown = shownNumber(keying);
  const next = at === null ? -1 : ballots.indexOf(null, at - from + 1);
  const earlier = (shown ?? from + ballots.length) - 1;
  return { shown, next: next > 0 ? next + from : null, earlier: earlier >= from ? earlier : null };
}

/** The keys that do something now, and what. Drawn again only where that changes. */
export const KeyHelp = memo(function KeyHelp(props: KeyHelpProps) {
  const { form, weighted, kept, shown, next, earlier, reviewed } = props;
  const { t, language } = useWords();
  const n = (number: number) => ({ n: countText(number, language) });
  const keys: (readonly [string, string])[] = [];
  if (shown !== null) {
    const ends = next === null ? t('key.enterLast') : t('key.enter', n(next));
    keys.push(['Enter', reviewed === null ? ends : t('key.enterReview')]);
    keys.push(['Space', t('key.space')], ['⌫', t('key.backspace')]);
    if (form === 'strike-out') keys.push(['K', kept ? t('key.strikeMode') : t('key.keepMode')]);
    if (form === 'agree-disagree')
      keys.push(['K', kept ? t('key.disagreeMode') : t('key.agreeMode')], ['B', t('key.both')], ['N', t('key.blank')]);
    if (form === 'cumulative') keys.push(['=', t('key.equals')]);
    else keys.push(['?', t('key.doubtful')]);
    if (weighted) keys.push(['W', t('key.weight')]);
    keys.push(['V', t('key.flags')]);
  }
  if (earlier !== null) keys.push(['↑', t('key.review', n(earlier))]);
  if (reviewed !== null) keys.push(['↓', t('key.forward', n(reviewed + 1))], ['Esc', t('key.discard')]);
  return (
    <section className="card key-help" id="key-help" aria-label={t('key.keys')}>
      <dl className="small">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="small soft">{t('key.noTotals')}</p>
    </section>
  );
});
