import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { ButtonLink } from '../../shell/button-link.tsx';
import { ReasonDialog } from '../../shell/fields.tsx';
import { Findings, Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { Empty } from '../../shell/screen.tsx';
import { countText, percentText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { useElection } from '../frame.tsx';
import { CandidateTable } from './candidate-table.tsx';
import { MoreCandidates } from './more-candidates.tsx';

/** Who stands, in the order of the paper, and what the rules say of each name and of the list. */
export function ListStep() {
  const { t } = useWords();
  const election = useElection();
  const may = new Set(election.mayDo);
  const onWhole = election.listCheck.findings.filter(
    (finding) => !election.candidates.some(({ id }) => id === finding.about),
  );
  return (
    <div className="stack wide">
      <Summary election={election} />
      {onWhole.length > 0 && election.candidates.length > 0 && (
        <section className={`notice ${onWhole.some(({ severity }) => severity === 'refusal') ? 'no' : 'wait'}`}>
          <strong>{t('list.whole')}</strong>
          <Findings findings={onWhole} />
        </section>
      )}
      {election.candidates.length === 0 ? (
        <Empty title={t('list.empty')}>{t('list.emptyBelow')}</Empty>
      ) : (
        <CandidateTable election={election} />
      )}
      {may.has('list-candidates') && <MoreCandidates election={election} />}
    </div>
  );
}

function Summary({ election }: { readonly election: ElectionScreen }) {
  const { t, language } = useWords();
  const acting = useAct(election);
  const { count, share } = election.listCheck.surplus;
  const size = {
    candidates: countText(election.candidates.length, language),
    seats: countText(election.seats, language),
  };
  const surplus =
    count < 0
      ? t('list.short', { n: countText(-count, language) })
      : count === 0
        ? t('list.noSurplus')
        : share === null
          ? t('list.surplusNoShare', { n: countText(count, language) })
          : t('list.surplus', { n: countText(count, language), share: percentText(share, language) });
  return (
    <div className="stack tight">
      <div className="row spread end">
        <div>
          <h2>{election.closedList ? t('list.closed') : t('list.title')}</h2>
          {election.candidates.length > 0 && (
            <p className="soft">
              {t('list.ofSeats', size)} · {surplus}
            </p>
          )}
        </div>
        <Closing election={election} acting={acting} />
      </div>
      {!election.closedList && <Problem error={acting.error} />}
    </div>
  );
}

function Closing({
  election,
  acting,
}: {
  readonly election: ElectionScreen;
  readonly acting: ReturnType<typeof useAct>;
}) {
  const { t, language } = useWords();
  const [reopening, setReopening] = useState(false);
  const may = new Set(election.mayDo);
  if (election.closedList)
    return (
      <div className="row">
        {may.has('reopen-list') && (
          <Button variant="default" onClick={() => setReopening(true)}>
            {t('list.reopen')}
          </Button>
        )}
        {election.stage === 'base' && (
          <ButtonLink to="/elections/$id/base" params={{ id: election.id }}>
            {t('list.next')}
          </ButtonLink>
        )}
        {reopening && (
          <ReasonDialog
            title={t('list.reopen')}
            label={t('list.reopenReason')}
            button={t('list.reopen')}
            pending={acting.pending}
            error={acting.error}
            onClose={() => {
              acting.clear();
              setReopening(false);
            }}
            onReason={(reason) =>
              void acting.send({ act: 'reopen-list', reason }).then((done) => done && setReopening(false))
            }
          />
        )}
      </div>
    );
  if (!may.has('close-list'))
    return election.stage === 'list' && !election.duties.includes('organiser') ? (
      <p className="soft">{t('list.waitsOrganiser')}</p>
    ) : null;
  return (
    <div className="stack tight" style={{ justifyItems: 'end' }}>
      <Button
        disabled={election.candidates.length === 0}
        loading={acting.pending}
        onClick={() => void acting.send({ act: 'close-list' })}
      >
        {t('list.close', { n: countText(election.candidates.length, language) })}
      </Button>
      <span className="small soft">{t('list.closeBelow')}</span>
    </div>
  );
}
