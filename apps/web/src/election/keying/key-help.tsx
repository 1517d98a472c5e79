import type { BallotForm } from '@plenum/election';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { readKeys, shownNumber } from './keying.ts';
import type { KeyingHands } from './use-keying.ts';

interface KeyHelpProps {
  readonly hands: KeyingHands;
  readonly form: BallotForm;
  readonly weighted: boolean;
}

/** The keys that do something now, and what. */
export function KeyHelp({ hands, form, weighted }: KeyHelpProps) {
  const { t, language } = useWords();
  const { keying, paper } = hands;
  const number = shownNumber(keying);
  const kept = readKeys(keying, paper).mode === 'kept';
  const next = keying.at === null ? -1 : keying.ballots.indexOf(null, keying.at - keying.from + 1);
  const keys: (readonly [string, string])[] = [];
  if (number !== null) {
    keys.push([
      'Enter',
      keying.review
        ? t('key.enterReview')
        : next > 0
          ? t('key.enter', { n: countText(next + keying.from, language) })
          : t('key.enterLast'),
    ]);
    keys.push(['Space', t('key.space')], ['⌫', t('key.backspace')]);
    if (form === 'strike-out') keys.push(['K', kept ? t('key.strikeMode') : t('key.keepMode')]);
    if (form === 'agree-disagree')
      keys.push(['K', kept ? t('key.disagreeMode') : t('key.agreeMode')], ['B', t('key.both')], ['N', t('key.blank')]);
    if (form === 'cumulative') keys.push(['=', t('key.equals')]);
    else keys.push(['?', t('key.doubtful')]);
    if (weighted) keys.push(['W', t('key.weight')]);
    keys.push(['V', t('key.flags')]);
  }
  const earlier = (number ?? keying.from + keying.ballots.length) - 1;
  if (earlier >= keying.from) keys.push(['↑', t('key.review', { n: countText(earlier, language) })]);
  if (keying.review)
    keys.push(['↓', t('key.forward', { n: countText(keying.review.number + 1, language) })], ['Esc', t('key.discard')]);
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
}
