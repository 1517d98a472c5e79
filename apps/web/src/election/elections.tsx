import { Button } from '@mantine/core';
import type { ElectionSummary, Expected, Stage } from '@plenum/election';
import { instrumentName } from '@plenum/kernel';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../shell/button-link.tsx';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { electionsQuery, meQuery, regulationsQuery } from '../shell/queries.ts';
import { Empty, Head } from '../shell/screen.tsx';
import { countText, dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { AlsoWaiting } from './also-waiting.tsx';
import { waitsFor, whoseTurn } from './waits-for.ts';
import './elections.css';

/** Home: which elections there are, where each stands, and which of them wait for the reader. */
export function Elections() {
  const { t, language } = useWords();
  const { data: elections } = useSuspenseQuery(electionsQuery);
  const waiting = elections.filter((election) => waitsFor(election) !== null);
  const others = elections.filter((election) => waitsFor(election) === null && election.stage !== 'finished');
  const finished = elections.filter((election) => election.stage === 'finished');
  if (elections.length === 0) return <NoElections />;
  return (
    <>
      <Head
        title={t('elections.title')}
        below={t('elections.below', {
          n: countText(elections.length, language),
          waiting: countText(waiting.length, language),
        })}
        actions={<ButtonLink to="/elections/new">{t('elections.open')}</ButtonLink>}
      />
      <div className="stack wide">
        <Group title={t('elections.waiting')} elections={waiting} />
        <AlsoWaiting />
        <Group title={t('elections.others')} elections={others} />
        <Group title={t('elections.finished')} elections={finished} />
      </div>
    </>
  );
}

function NoElections() {
  const { t } = useWords();
  const client = useQueryClient();
  const { data: me } = useSuspenseQuery(meQuery);
  const make = useMutation({
    mutationFn: () => call('POST', '/api/example'),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <>
      <Head title={t('elections.title')} />
      <Empty
        title={t('elections.none')}
        actions={
          <>
            <ButtonLink to="/elections/new">{t('elections.open')}</ButtonLink>
            {me.account?.administrator && (
              <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
                {t('elections.makeExample')}
              </Button>
            )}
          </>
        }
      >
        {t('elections.noneBelow')}
      </Empty>
      {make.isPending && (
        <p role="status" className="soft" style={{ marginTop: 12 }}>
          {t('elections.makingExample')}
        </p>
      )}
      <Problem error={make.error} />
      <AlsoWaiting />
    </>
  );
}

function Group({ title, elections }: { readonly title: string; readonly elections: readonly ElectionSummary[] }) {
  if (elections.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>
        {title} <span className="soft small">{elections.length}</span>
      </h2>
      <ul className="elections">
        {elections.map((election) => (
          <Row key={election.id} election={election} />
        ))}
      </ul>
    </section>
  );
}

function Row({ election }: { readonly election: ElectionSummary }) {
  const { t, noun, language } = useWords();
  const { data: regulations } = useSuspenseQuery(regulationsQuery);
  const regulation = regulations.find(({ id }) => id === election.regulation);
  const waits = waitsFor(election);
  const turn = whoseTurn(election);
  return (
    <li>
      <Link to="/elections/$id" params={{ id: election.id }} className="card election-row">
        <span className="election-title">
          <strong>{election.title[language]}</strong>
          <span className="small soft">
            {[
              election.meeting.name,
              dateText(election.meeting.date),
              regulation && instrumentName(regulation.instrument, language),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <span className="election-state">
          <StageTag stage={election.stage} waits={waits !== null} />
          <span className="small soft">
            {election.elected > 0 || election.stage === 'finished'
              ? t('elections.elected', {
                  elected: countText(election.elected, language),
                  seats: countText(election.seats, language),
                })
              : t('elections.seats', { seats: countText(election.seats, language) })}
            {election.status === 'void' && ` · ${t('roundStatus.void')}`}
            {election.status === 'doubtful' && ` · ${t('roundStatus.doubtful')}`}
          </span>
        </span>
        {waits ? (
          <span className="election-waits small">{t(`waits.${waits}`)}</span>
        ) : (
          <span className="small soft">
            {turn && t('elections.turn', { duty: noun.duty[turn] })}
            <ExpectedNext election={election} />
          </span>
        )}
      </Link>
    </li>
  );
}

/** What a finished election still waits for, and until when: a complaint, the report, the answer of the body above. */
function ExpectedNext({ election }: { readonly election: ElectionSummary }) {
  const { t } = useWords();
  const next = election.expected?.find(({ what }) => !whenPapersLie.has(what));
  if (election.stage !== 'finished' || !next) return null;
  return (
    <>
      {t(`after.expected.${next.what}`)}
      {next.by && `, ${t('after.by', { date: dateText(next.by) })}`}
    </>
  );
}

const whenPapersLie: ReadonlySet<string> = new Set([
  'complaints-until',
  'seal',
  'destroy-from',
] satisfies Expected['what'][]);

export function StageTag({ stage, waits }: { readonly stage: Stage; readonly waits: boolean }) {
  const { t } = useWords();
  const kind = stage === 'finished' ? 'yes' : waits ? 'wait' : '';
  return <span className={`tag ${kind}`}>{t(`stage.${stage}`)}</span>;
}
