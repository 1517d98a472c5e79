import { Link } from '@tanstack/react-router';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import type { RoundScreen } from '../rounds.tsx';

/** What the result rests on, with the way down to it. */
export function Evidence({ election, round }: { readonly election: ElectionScreen; readonly round: RoundScreen }) {
  const { t, language } = useWords();
  const tellers = [...new Set(round.entries.map(({ name }) => name))];
  const count = (value: number) => countText(value, language);
  const over = election.stage === 'minutes' || election.stage === 'finished';
  return (
    <section className="card stack tight small">
      <h3>{t('result.evidence')}</h3>
      {tellers.length > 0 && (
        <p>
          {t(round.entriesAsked === 3 ? 'result.threeEntries' : 'result.twoEntries', { tellers: tellers.join(', ') })}{' '}
          {round.batches.length > 1 && t('result.piles', { n: count(round.batches.length) })}
        </p>
      )}
      {round.differences && (
        <p>
          {t('result.differences', { n: count(round.differences.total), settled: count(round.differences.settled) })}
        </p>
      )}
      {round.doubtful && round.doubtful.total > 0 && (
        <p>{t('result.doubtful', { n: count(round.doubtful.total), settled: count(round.doubtful.settled) })}</p>
      )}
      {round.papers?.note && <p>{round.papers.note}</p>}
      <p>
        <Link to="/elections/$id/record" params={{ id: election.id }}>
          {t('result.recordLink')}
        </Link>
      </p>
      {over && (
        <p>
          <a href={`/api/elections/${election.id}/election.zip`} download>
            {t('result.download')}
          </a>
          <br />
          <span className="soft">{t('result.downloadHint')}</span>
        </p>
      )}
    </section>
  );
}
