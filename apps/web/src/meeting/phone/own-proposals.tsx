import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../wording/index.ts';
import { proposalsQuery } from '../hall/hall-query.ts';
import { Amend } from '../run/proposals-panel.tsx';

/** What is proposed, with the amendments in their order, and the way to hand one in. */
export function OwnProposals({ meeting, mayAct }: { readonly meeting: string; readonly mayAct: boolean }) {
  const { t } = useWords();
  const { data: proposals = [] } = useQuery(proposalsQuery(meeting));
  const [amending, setAmending] = useState<string | null>(null);
  if (proposals.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{t('inHall.proposals.title')}</h2>
      {proposals.map((proposal) => (
        <details key={proposal.id}>
          <summary>{proposal.title}</summary>
          <div className="stack tight">
            <p className="pre">{proposal.text}</p>
            <ol>
              {[...proposal.amendments]
                .sort((a, b) => a.place - b.place)
                .map((one) => (
                  <li key={one.id}>
                    <strong>{one.passage}</strong>: {one.text}{' '}
                    <span className="small soft">
                      {one.name} · {t(`inHall.standing.${one.standing}`)}
                    </span>
                  </li>
                ))}
            </ol>
            {mayAct && proposal.order.length > 0 && amending !== proposal.id && (
              <Button variant="default" onClick={() => setAmending(proposal.id)}>
                {t('inHall.proposals.amend')}
              </Button>
            )}
            {amending === proposal.id && (
              <Amend meeting={meeting} proposal={proposal.id} onClose={() => setAmending(null)} />
            )}
          </div>
        </details>
      ))}
    </section>
  );
}
