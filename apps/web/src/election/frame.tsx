import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useParams } from '@tanstack/react-router';
import { meetingOfElectionQuery } from '../meeting/after/after-query.ts';
import { ButtonLink } from '../shell/button-link.tsx';
import { type ElectionScreen, electionQuery } from '../shell/queries.ts';
import { Head } from '../shell/screen.tsx';
import { StepsBar } from '../shell/steps-bar.tsx';
import { countText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { AssumedRules } from './assumed-rules.tsx';
import { Duties } from './duties.tsx';
import { stepPaths, stepState, steps } from './steps.ts';
import './frame.css';

export function useElection(): ElectionScreen {
  const { id } = useParams({ strict: false });
  return useSuspenseQuery(electionQuery(id ?? '')).data;
}

/** What every screen of an election stands in: where it belongs, its steps, who holds which duty. */
export function ElectionFrame() {
  const { t, noun, language } = useWords();
  const election = useElection();
  const form = election.rounds.at(-1)?.opened?.form;
  const { data: meeting = null } = useQuery(meetingOfElectionQuery(election.id));
  return (
    <>
      <Head
        crumb={
          <>
            <Link to="/">{t('shell.elections')}</Link> ›{' '}
            {meeting ? (
              <Link
                to="/meetings/$id/elections"
                params={{ id: meeting.id }}
                title={t('meetingElections.backTo', { name: meeting.name, item: meeting.item })}
              >
                {meeting.name}
              </Link>
            ) : (
              election.meeting.name
            )}
          </>
        }
        title={election.title[language]}
        below={
          <>
            {election.candidates.length > 0
              ? t('frame.seatsOf', {
                  seats: countText(election.seats, language),
                  candidates: countText(election.candidates.length, language),
                })
              : t('frame.seats', { seats: countText(election.seats, language) })}
            {form && ` · ${noun.form[form]}`} ·{' '}
            <Link to="/regulations/$id" params={{ id: election.regulation.id }}>
              {election.regulation.title[language]}
            </Link>
          </>
        }
        actions={
          <>
            <Duties election={election} />
            {election.stage !== 'list' && (
              <ButtonLink to="/elections/$id/hall" params={{ id: election.id }} target="_blank" variant="default">
                {t('hall.button')}
                <span className="hidden"> ({t('hall.newTab')})</span>
              </ButtonLink>
            )}
          </>
        }
      />
      <Steps election={election} />
      <AssumedRules election={election} />
      <Outlet />
    </>
  );
}

function Steps({ election }: { readonly election: ElectionScreen }) {
  const { t } = useWords();
  return (
    <StepsBar label={t('frame.steps')}>
      {(on) =>
        [...steps, 'record' as const].map((step) => {
          const state = step === 'record' ? 'aside' : stepState(step, election);
          const here = on(stepPaths[step].replace('$id', election.id));
          return (
            <li key={step} className={`${state} ${here ? 'on' : ''}`}>
              <Link to={stepPaths[step]} params={{ id: election.id }} aria-current={here ? 'step' : undefined}>
                {state === 'done' && <span className="tick">✓ </span>}
                {t(`step.${step}`)}
                {state === 'done' && <span className="hidden"> ({t('frame.stepDone')})</span>}
                {state === 'now' && <span className="hidden"> ({t('frame.stepNow')})</span>}
              </Link>
            </li>
          );
        })
      }
    </StepsBar>
  );
}
