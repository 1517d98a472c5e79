import { Button } from '@mantine/core';
import type { EntryProgress } from '@plenum/election';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { ButtonLink } from '../../shell/button-link.tsx';
import { ReasonDialog } from '../../shell/fields.tsx';
import { Problem } from '../../shell/problem.tsx';
import { type ElectionScreen, meQuery } from '../../shell/queries.ts';
import { Empty } from '../../shell/screen.tsx';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { useElection } from '../frame.tsx';
import { type RoundScreen, RoundTabs, useShownRound } from '../rounds.tsx';
import { Papers } from './papers.tsx';
import './entry.css';

const isOpened = (round: RoundScreen): boolean => round.opened !== null;

/** The papers of a round and how far the two blind entries are: never what they hold. */
export function EntryStep() {
  const { t } = useWords();
  const election = useElection();
  const round = useShownRound(election, isOpened);
  if (!round)
    return (
      <Empty
        title={t('entry.notOpened')}
        actions={
          <ButtonLink to="/elections/$id/base" params={{ id: election.id }} variant="default">
            {t('frame.goToStep', { step: t('step.base') })}
          </ButtonLink>
        }
      >
        {t('entry.notOpenedBelow')}
      </Empty>
    );
  return (
    <div className="stack wide">
      <RoundTabs election={election} step="entry" shown={round.number} fits={isOpened} />
      <Papers key={round.number} election={election} round={round} />
      {round.papers && <Entries election={election} round={round} />}
    </div>
  );
}

function Entries({ election, round }: { readonly election: ElectionScreen; readonly round: RoundScreen }) {
  const { t } = useWords();
  const both = round.entries.length === 2 && round.entries.every(({ closed }) => closed);
  const tellers = election.holders.filter(({ duties }) => duties.includes('teller'));
  const last = election.rounds.at(-1)?.number === round.number;
  if (round.papers && round.papers.collected > round.papers.issued) return null;
  return (
    <section className="stack">
      <div>
        <h2>{t('entry.title')}</h2>
        <p className="soft">{t('entry.below')}</p>
      </div>
      <div className="entries">
        {([1, 2] as const).map((number) => (
          <EntryCard
            key={number}
            election={election}
            round={round}
            number={number}
            entry={round.entries.find(({ entry }) => entry === number) ?? null}
          />
        ))}
      </div>
      {!both && tellers.length < 2 && <p className="notice wait">{t('entry.noTellers')}</p>}
      {!both && last && <Mine election={election} round={round} />}
      {both && last && election.stage !== 'entry' && (
        <div className="row">
          <span>{t('entry.bothClosed')}</span>
          {election.stage === 'differences' ? (
            <ButtonLink to="/elections/$id/compare" params={{ id: election.id }}>
              {t('entry.goCompare')}
            </ButtonLink>
          ) : (
            <ButtonLink to="/elections/$id/result" params={{ id: election.id }}>
              {t('entry.goResult')}
            </ButtonLink>
          )}
        </div>
      )}
    </section>
  );
}

interface EntryCardProps {
  readonly election: ElectionScreen;
  readonly round: RoundScreen;
  readonly number: 1 | 2;
  readonly entry: EntryProgress | null;
}

function EntryCard({ election, round, number, entry }: EntryCardProps) {
  const { t, language } = useWords();
  const acting = useAct(election);
  const [reopening, setReopening] = useState(false);
  const collected = round.papers?.collected ?? 0;
  const mayReopen =
    entry?.closed === true &&
    election.mayDo.includes('reopen-entry') &&
    election.rounds.at(-1)?.number === round.number;
  return (
    <div className="card stack tight">
      <h3>{number === 1 ? t('entry.first') : t('entry.second')}</h3>
      {entry ? (
        <>
          <p>
            <strong>{entry.name}</strong>{' '}
            <span className={`tag ${entry.closed ? 'yes' : 'wait'}`}>
              {entry.closed ? t('entry.closed') : t('entry.keying')}
            </span>
          </p>
          <progress
            className="meter"
            max={Math.max(1, collected)}
            value={entry.keyed}
            aria-label={t('entry.keyed', {
              keyed: countText(entry.keyed, language),
              collected: countText(collected, language),
            })}
          />
          <p className="small soft">
            {t('entry.keyed', { keyed: countText(entry.keyed, language), collected: countText(collected, language) })}
          </p>
          {mayReopen && (
            <div>
              <Button size="sm" variant="default" onClick={() => setReopening(true)}>
                {t('entry.reopen')}
              </Button>
            </div>
          )}
          <ReasonDialog
            opened={reopening}
            title={t('entry.reopenTitle', { name: entry.name })}
            label={t('entry.reopenReason')}
            button={t('entry.reopen')}
            pending={acting.pending}
            error={acting.error}
            onClose={() => {
              acting.clear();
              setReopening(false);
            }}
            onReason={(reason) =>
              void acting
                .send({ act: 'reopen-entry', teller: entry.teller, reason })
                .then((done) => done && setReopening(false))
            }
          />
        </>
      ) : (
        <p className="soft">{t('entry.nobody')}</p>
      )}
    </div>
  );
}

/** What the reader does here: begin, go on, or wait. */
function Mine({ election, round }: { readonly election: ElectionScreen; readonly round: RoundScreen }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const acting = useAct(election);
  const { data: me } = useQuery(meQuery);
  const may = new Set(election.mayDo);
  const begin = async () => {
    if (await acting.send({ act: 'begin-entry' }))
      await navigate({ to: '/elections/$id/key', params: { id: election.id } });
  };
  if (may.has('key-ballot')) {
    const own = round.entries.find(({ teller }) => teller === me?.account?.id);
    return (
      <div>
        <ButtonLink to="/elections/$id/key" params={{ id: election.id }}>
          {t('entry.continue', {
            n: countText(Math.min((own?.keyed ?? 0) + 1, round.papers?.collected ?? 1), language),
          })}
        </ButtonLink>
      </div>
    );
  }
  if (may.has('begin-entry'))
    return (
      <div className="stack tight">
        <Problem error={acting.error} />
        <div>
          <Button loading={acting.pending} onClick={() => void begin()}>
            {t('entry.begin')}
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
