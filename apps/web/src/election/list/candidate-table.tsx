import { Button } from '@mantine/core';
import type { Candidate } from '@plenum/election';
import { useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { ReasonDialog } from '../../shell/fields.tsx';
import type { SpokenFinding } from '../../shell/http.ts';
import { Cite } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText, dateText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { CorrectCandidate } from './correct-candidate.tsx';
import './candidate-table.css';

/** The list in the order of the paper, with what the rules say beside each name. */
export function CandidateTable({ election }: { readonly election: ElectionScreen }) {
  const { t } = useWords();
  const [correcting, setCorrecting] = useState<Candidate | null>(null);
  const [removing, setRemoving] = useState<Candidate | null>(null);
  const acting = useAct(election);
  const order = election.closedList ?? election.listCheck.order;
  const byId = new Map(election.candidates.map((candidate) => [candidate.id, candidate]));
  const rows = order.flatMap((id) => byId.get(id) ?? []);
  const mayChange = election.mayDo.includes('correct-candidate');
  const mayRemove = election.mayDo.includes('remove-candidate');
  return (
    <section className="stack tight">
      <div className="card flush">
        <table className="candidates">
          <caption className="hidden">{t('list.title')}</caption>
          <thead>
            <tr>
              <th className="num" scope="col">
                {t('list.number')}
              </th>
              <th scope="col">{t('list.name')}</th>
              <th scope="col">{t('list.born')}</th>
              <th scope="col">{t('list.nominated')}</th>
              <th scope="col">{t('list.says')}</th>
              {(mayChange || mayRemove) && (
                <th scope="col">
                  <span className="hidden">{t('list.actions')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((candidate, index) => (
              <Row
                key={candidate.id}
                candidate={candidate}
                number={index + 1}
                findings={election.listCheck.findings.filter(({ about }) => about === candidate.id)}
                onCorrect={mayChange ? () => setCorrecting(candidate) : undefined}
                onRemove={mayRemove ? () => setRemoving(candidate) : undefined}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="small soft">{t('list.ballotOrder')}</p>
      {correcting && (
        <CorrectCandidate election={election} candidate={correcting} onClose={() => setCorrecting(null)} />
      )}
      {removing && (
        <ReasonDialog
          title={t('list.removeTitle', { name: removing.name })}
          label={t('list.removeReason')}
          button={t('list.remove')}
          danger
          pending={acting.pending}
          error={acting.error}
          onClose={() => {
            acting.clear();
            setRemoving(null);
          }}
          onReason={(reason) =>
            void acting
              .send({ act: 'remove-candidate', id: removing.id, reason })
              .then((done) => done && setRemoving(null))
          }
        />
      )}
    </section>
  );
}

interface RowProps {
  readonly candidate: Candidate;
  readonly number: number;
  readonly findings: readonly SpokenFinding[];
  readonly onCorrect: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}

function Row({ candidate, number, findings, onCorrect, onRemove }: RowProps) {
  const { t, language } = useWords();
  return (
    <tr>
      <td className="num soft">{number}</td>
      <td>
        <strong>{candidate.name}</strong>
        {candidate.committeeMember && <span className="small soft"> {t('list.committeeMemberShort')}</span>}
      </td>
      <td className="soft" data-label={t('list.born')}>
        {candidate.born ? dateText(candidate.born) : '–'}
      </td>
      <td className="soft" data-label={t('list.nominated')}>
        {t(`nomination.${candidate.nominated}`)}
        {candidate.support !== undefined && ` · ${t('list.supportShort')} ${countText(candidate.support, language)}`}
      </td>
      <td>
        {findings.length === 0 ? (
          <span className="small soft">
            <span aria-hidden="true">✓ </span>
            {t('list.fine')}
          </span>
        ) : (
          <ul className="says">
            {findings.map((finding) => (
              <li key={finding.code + finding.message} className={finding.severity}>
                {finding.message} {finding.cite && <Cite text={finding.cite} />}
              </li>
            ))}
          </ul>
        )}
      </td>
      {(onCorrect || onRemove) && (
        <td className="row-actions">
          {onCorrect && (
            <Button size="sm" variant="subtle" onClick={onCorrect}>
              {t('list.correct')}
              <span className="hidden"> {candidate.name}</span>
            </Button>
          )}
          {onRemove && (
            <Button size="sm" variant="subtle" color="brick" onClick={onRemove}>
              {t('list.remove')}
              <span className="hidden"> {candidate.name}</span>
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}
