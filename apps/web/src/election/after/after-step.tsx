import type { AfterView, Expected } from '@plenum/election';
import { ButtonLink } from '../../shell/button-link.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { Empty } from '../../shell/screen.tsx';
import { dateText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { useElection } from '../frame.tsx';
import { currentStep, stepPaths } from '../steps.ts';
import { Complaints } from './complaints.tsx';
import { Confirmation } from './confirmation.tsx';
import { PapersKept } from './papers-kept.tsx';
import { Periods } from './periods.tsx';
import { ProposalsOfElection } from './proposals-of-election.tsx';
import { SummaryCard } from './summary-card.tsx';
import { today } from './text-fields.tsx';
import './after.css';

/** What the parts of this step are given. */
export interface AfterProps {
  readonly election: ElectionScreen;
  readonly after: AfterView;
}

/** What became of the election: complaints, confirmation, the papers; and what is expected next, until when. */
export function AfterStep() {
  const { t } = useWords();
  const election = useElection();
  const after = election.after as AfterView | null;
  const at = currentStep(election.stage);
  if (!after)
    return (
      <Empty
        title={t('after.notYet')}
        actions={
          <ButtonLink to={stepPaths[at]} params={{ id: election.id }} variant="default">
            {t('frame.goToStep', { step: t(`step.${at}`) })}
          </ButtonLink>
        }
      >
        {t('after.notYetBelow')}
      </Empty>
    );
  const over = election.finished || election.stage === 'minutes';
  return (
    <div className="columns">
      <div className="stack">
        <Next after={after} over={over} />
        <Complaints election={election} after={after} />
        <Confirmation election={election} after={after} />
        <PapersKept election={election} after={after} />
      </div>
      <aside className="stack">
        <Periods election={election} after={after} />
        <SummaryCard election={election} />
        <ProposalsOfElection after={after} />
      </aside>
    </div>
  );
}

function Next({ after, over }: { readonly after: AfterView; readonly over: boolean }) {
  const { t } = useWords();
  return (
    <section className="card stack tight">
      <h2>{t('after.next')}</h2>
      {after.expected.length === 0 ? (
        <p className="soft">{t(over ? 'after.nothingNext' : 'after.stillVoting')}</p>
      ) : (
        <ul className="after-next">
          {after.expected.map((one) => (
            <li key={one.what}>
              <span>{t(`after.expected.${one.what}`)}</span> <When expected={one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function When({ expected: { what, by } }: { readonly expected: Expected }) {
  const { t } = useWords();
  if (by === null) {
    const asksDay = what === 'request' || what === 'answer' || what === 'destroy-from';
    return asksDay ? <span className="small soft">{t('after.noDay')}</span> : null;
  }
  const date = dateText(by);
  const past = by < today();
  if (what === 'destroy-from') return <span className="small soft">{t('after.from', { date })}</span>;
  if (what === 'complaints-until')
    return (
      <span className="small soft">
        {t('after.until', { date })} {past && <span className="tag">{t('after.over')}</span>}
      </span>
    );
  return (
    <span className="small soft">
      {t('after.by', { date })} {past && <span className="tag no">{t('after.overdue')}</span>}
    </span>
  );
}
