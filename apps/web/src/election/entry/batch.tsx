import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useAct } from '../../shell/act.ts';
import { ButtonLink } from '../../shell/button-link.tsx';
import { Problem } from '../../shell/problem.tsx';
import { type ElectionScreen, meQuery } from '../../shell/queries.ts';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import type { RoundScreen } from '../rounds.tsx';
import { EntryCard } from './entry-card.tsx';

interface BatchProps {
  readonly election: ElectionScreen;
  readonly round: RoundScreen;
  readonly batch: RoundScreen['batches'][number];
}

const entryNumbers = [1, 2, 3] as const;

/** The entries of one pile; the pile's name where the papers are split. */
export function Batch({ election, round, batch }: BatchProps) {
  const { t, language } = useWords();
  const entries = round.entries.filter((entry) => entry.batch === batch.number);
  const split = round.batches.length > 1;
  const cards = entryNumbers
    .slice(0, round.entriesAsked)
    .map((number) => (
      <EntryCard
        key={number}
        election={election}
        round={round}
        number={number}
        papers={batch.to - batch.from + 1}
        entry={entries.find(({ entry }) => entry === number) ?? null}
      />
    ));
  if (!split) return <div className="entries">{cards}</div>;
  const pile = {
    pile: countText(batch.number, language),
    from: countText(batch.from, language),
    to: countText(batch.to, language),
  };
  return (
    <section className="stack tight pile" aria-label={t('entry.pile', pile)}>
      <div className="row spread">
        <h3>
          {t('entry.pile', pile)}{' '}
          <span className={`tag ${batch.closed ? 'yes' : 'wait'}`}>
            {batch.closed ? t('entry.pileClosed') : entries.length > 0 ? t('entry.pileOpen') : t('entry.pileWaits')}
          </span>
        </h3>
        <Settled batch={batch} />
        <TakePile election={election} round={round} batch={batch} />
      </div>
      <div className="entries">{cards}</div>
    </section>
  );
}

function Settled({ batch }: { readonly batch: BatchProps['batch'] }) {
  const { t, language } = useWords();
  if (!batch.differences || !batch.doubtful) return null;
  const total = batch.differences.total + batch.doubtful.total;
  return (
    <span className="small soft">
      {total === 0
        ? t('entry.pileEqual')
        : t('entry.pileDiffers', {
            n: countText(total, language),
            settled: countText(batch.differences.settled + batch.doubtful.settled, language),
          })}
    </span>
  );
}

/** A teller takes this very pile, where one of its entries is free. */
function TakePile({ election, round, batch }: BatchProps) {
  const { t, language } = useWords();
  const begin = useBegin(election);
  const { data: me } = useQuery(meQuery);
  const entries = round.entries.filter((entry) => entry.batch === batch.number);
  const own = entries.some(({ teller }) => teller === me?.account?.id);
  if (!election.mayDo.includes('begin-entry') || own || entries.length >= round.entriesAsked) return null;
  return (
    <div>
      <Problem error={begin.error} />
      <Button size="sm" variant="default" loading={begin.pending} onClick={() => void begin.begin(batch.number)}>
        {t('entry.pileTake', { pile: countText(batch.number, language) })}
      </Button>
    </div>
  );
}

function useBegin(election: ElectionScreen) {
  const navigate = useNavigate();
  const acting = useAct(election);
  const begin = async (batch?: number) => {
    if (await acting.send({ act: 'begin-entry', ...(batch !== undefined && { batch }) }))
      await navigate({ to: '/elections/$id/key', params: { id: election.id } });
  };
  return { begin, pending: acting.pending, error: acting.error };
}

/** What the reader does here: begin, go on, or wait. */
export function Mine({ election, round }: Omit<BatchProps, 'batch'>) {
  const { t, language } = useWords();
  const { data: me } = useQuery(meQuery);
  const { begin, pending, error } = useBegin(election);
  const may = new Set(election.mayDo);
  const mine = round.entries.filter(({ teller }) => teller === me?.account?.id);
  if (may.has('key-ballot')) {
    const open = mine.find(({ closed }) => !closed);
    const from = round.batches.find(({ number }) => number === open?.batch)?.from ?? 1;
    const n = from + Math.min(open?.keyed ?? 0, Math.max(0, (open?.papers ?? 1) - 1));
    return (
      <div>
        <ButtonLink to="/elections/$id/key" params={{ id: election.id }}>
          {t('entry.continue', { n: countText(n, language) })}
        </ButtonLink>
      </div>
    );
  }
  if (may.has('begin-entry'))
    return (
      <div className="stack tight">
        <Problem error={error} />
        <div>
          <Button loading={pending} onClick={() => void begin()}>
            {mine.length > 0 ? t('entry.pileNext') : t('entry.begin')}
          </Button>
        </div>
      </div>
    );
  return (
    <p className="soft">
      {election.duties.includes('teller') && round.entries.some(({ closed }) => closed)
        ? t('entry.waitsOther')
        : t('entry.waitsTellers')}
    </p>
  );
}
