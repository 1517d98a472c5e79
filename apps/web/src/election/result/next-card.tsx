import { Button } from '@mantine/core';
import { useState } from 'react';
import { ButtonLink } from '../../shell/button-link.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText, ordinalText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { LowerSeats } from './lower-seats.tsx';
import { MeetingDecision } from './meeting-decision.tsx';

/** What comes next, as a button. */
export function NextCard({ election }: { readonly election: ElectionScreen }) {
  const { t, language } = useWords();
  const [deciding, setDeciding] = useState<'stop-election' | 'decide-revote' | null>(null);
  const [lowering, setLowering] = useState(false);
  const { next, stopped } = election;
  const may = new Set(election.mayDo);
  const number = election.rounds.length + 1;
  const begun = election.rounds.at(-1)?.declared === null;
  const over = next === null || next.step === 'stop';
  const further = !over && !begun && may.has('announce-base');
  return (
    <section className="card stack">
      <h3>{t('result.next')}</h3>
      <div className="stack tight">
        {next ? (
          <p>
            {t(`result.nextStep.${next.step}`, {
              seats: countText(next.seats, language),
              candidates: countText(next.candidates.length, language),
            })}
          </p>
        ) : stopped ? (
          <p>
            {t('result.stopped', { why: stopped.why, cite: stopped.cite })}{' '}
            {election.unfilled > 0 && t('result.unfilled', { n: countText(election.unfilled, language) })}
          </p>
        ) : (
          <p>{t(election.finished ? 'minutes.finished' : 'result.allFilled')}</p>
        )}
      </div>
      {begun && (
        <ButtonLink to="/elections/$id" params={{ id: election.id }}>
          {t('result.continueRound', { ordinal: ordinalText(election.rounds.length, language) })}
        </ButtonLink>
      )}
      {further && (
        <ButtonLink to="/elections/$id/base" params={{ id: election.id }}>
          {t('result.prepareRound', {
            ordinal: ordinalText(number, language),
            candidates: countText(next.candidates.length, language),
          })}
        </ButtonLink>
      )}
      {next?.awaitsDecision && !may.has('decide-revote') && <p className="small soft">{t('result.revoteAwaited')}</p>}
      {may.has('decide-revote') && <Button onClick={() => setDeciding('decide-revote')}>{t('result.revote')}</Button>}
      {!begun && over && (
        <ButtonLink
          to="/elections/$id/minutes"
          params={{ id: election.id }}
          variant={election.finished ? 'default' : 'filled'}
        >
          {t(election.finished ? 'step.minutes' : 'result.goMinutes')}
        </ButtonLink>
      )}
      {election.revotes.map(({ afterRound, why, cite }) => (
        <p key={afterRound} className="small soft">
          {t('result.revoteDecided', { ordinal: ordinalText(afterRound, language), why, cite })}
        </p>
      ))}
      {election.lowered.map(({ from, to, why, cite }) => (
        <p key={to} className="small soft">
          {t('result.loweredFrom', { from: countText(from, language), to: countText(to, language), why, cite })}
        </p>
      ))}
      {!begun && may.has('lower-seats') && (
        <Button variant="default" onClick={() => setLowering(true)}>
          {t('result.lower')}
        </Button>
      )}
      {!begun && may.has('stop-election') && (
        <Button variant="default" onClick={() => setDeciding('stop-election')}>
          {t('result.stop')}
        </Button>
      )}
      {!begun && !over && (
        <ButtonLink to="/elections/$id/minutes" params={{ id: election.id }} variant="subtle">
          {t('result.goMinutes')}
        </ButtonLink>
      )}
      {lowering && <LowerSeats election={election} onClose={() => setLowering(false)} />}
      {deciding && <MeetingDecision election={election} act={deciding} onClose={() => setDeciding(null)} />}
    </section>
  );
}
