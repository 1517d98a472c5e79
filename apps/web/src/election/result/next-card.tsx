import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { ButtonLink } from '../../shell/button-link.tsx';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText, ordinalText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { LowerSeats } from './lower-seats.tsx';

/** What comes next, as a button. */
export function NextCard({ election }: { readonly election: ElectionScreen }) {
  const { t, language } = useWords();
  const [stopping, setStopping] = useState(false);
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
      {!begun && over && (
        <ButtonLink
          to="/elections/$id/minutes"
          params={{ id: election.id }}
          variant={election.finished ? 'default' : 'filled'}
        >
          {t(election.finished ? 'step.minutes' : 'result.goMinutes')}
        </ButtonLink>
      )}
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
        <Button variant="default" onClick={() => setStopping(true)}>
          {t('result.stop')}
        </Button>
      )}
      {!begun && !over && (
        <ButtonLink to="/elections/$id/minutes" params={{ id: election.id }} variant="subtle">
          {t('result.goMinutes')}
        </ButtonLink>
      )}
      {lowering && <LowerSeats election={election} onClose={() => setLowering(false)} />}
      {stopping && <Stop election={election} onClose={() => setStopping(false)} />}
    </section>
  );
}

function Stop({ election, onClose }: { readonly election: ElectionScreen; readonly onClose: () => void }) {
  const { t } = useWords();
  const acting = useAct(election);
  const [cite, setCite] = useState('');
  const [why, setWhy] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await acting.send({ act: 'stop-election', cite: cite.trim(), why: why.trim() })) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('result.stopTitle')} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <p>{t('result.stopBelow')}</p>
        <TextInput
          label={t('result.stopCite')}
          placeholder={t('result.stopCiteHint')}
          required
          data-autofocus
          maxLength={500}
          value={cite}
          onChange={(event) => setCite(event.currentTarget.value)}
        />
        <Textarea
          label={t('result.stopWhy')}
          description={t('shell.reasonKept')}
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Problem error={acting.error} />
        <Button type="submit" color="brick" loading={acting.pending}>
          {t('result.stopButton')}
        </Button>
      </form>
    </Modal>
  );
}
