import { Button } from '@mantine/core';
import { formatPercent } from '@plenum/election';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { ButtonLink } from '../../shell/button-link.tsx';
import { ReasonDialog } from '../../shell/fields.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText, ordinalText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import type { RoundScreen } from '../rounds.tsx';

/** How a declared result may still be checked: by a sample, or by counting everything again. */
export function CheckCard({ election, round }: { readonly election: ElectionScreen; readonly round: RoundScreen }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const acting = useAct(election);
  const [asking, setAsking] = useState(false);
  const last = election.rounds.at(-1)?.number === round.number;
  const mayRecount = last && election.mayDo.includes('recount-round');
  const figures = round.audit?.closed ? round.audit.figures : null;
  const sampled = (round.audit?.draws.length ?? 0) > 0;
  const begin = async (reason: string) => {
    if (await acting.send({ act: 'recount-round', reason }))
      await navigate({ to: '/elections/$id/entry', params: { id: election.id } });
  };
  if (!mayRecount && !sampled) return null;
  return (
    <section className="card stack tight small no-print">
      <h3>{t('result.check')}</h3>
      <p>
        {figures
          ? t('result.sampleDone', {
              draws: countText(figures.draws, language),
              confidence: formatPercent(figures.confidence, language),
            })
          : t('result.sampleBelow')}
      </p>
      <div className="row">
        {last && (
          <ButtonLink to="/elections/$id/audit" params={{ id: election.id }} variant="default" size="sm">
            {t('result.sampleButton')}
          </ButtonLink>
        )}
        {mayRecount && (
          <Button size="sm" variant="default" onClick={() => setAsking(true)}>
            {t('result.recount')}
          </Button>
        )}
      </div>
      {asking && (
        <ReasonDialog
          title={t('result.recountTitle', { ordinal: ordinalText(round.number, language) })}
          explanation={t('result.recountBelow')}
          label={t('result.recountReason')}
          button={t('result.recountButton')}
          danger
          pending={acting.pending}
          error={acting.error}
          onClose={() => {
            acting.clear();
            setAsking(false);
          }}
          onReason={(reason) => void begin(reason)}
        />
      )}
    </section>
  );
}
