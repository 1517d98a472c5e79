import { Button, TextInput } from '@mantine/core';
import { isSeed } from '@plenum/election';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { CountInput, countOf } from '../../shell/fields.tsx';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import type { RoundScreen } from '../rounds.tsx';

interface DrawSampleProps {
  readonly election: ElectionScreen;
  readonly audit: NonNullable<RoundScreen['audit']>;
}

/** The digits made in public and how many draws; once drawn, how many more. */
export function DrawSample({ election, audit }: DrawSampleProps) {
  const { t, language } = useWords();
  const acting = useAct(election);
  const first = audit.seed === null;
  const left = Math.max(1, (audit.suggested ?? 0) - audit.draws.length);
  const [seed, setSeed] = useState('');
  const [draws, setDraws] = useState(String(left));
  const [asked, setAsked] = useState(false);
  const wanted = countOf(draws);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (wanted === null || wanted < 1 || (first && !isSeed(seed))) return;
    await acting.send({ act: 'draw-sample', ...(first && { seed }), draws: wanted });
  };
  return (
    <form className="card stack" style={{ maxWidth: 760 }} onSubmit={(event) => void submit(event)} noValidate>
      <div className="fields">
        {first && (
          <TextInput
            label={t('audit.seed')}
            description={t('audit.seedHint')}
            required
            data-autofocus
            inputMode="numeric"
            autoComplete="off"
            maxLength={40}
            value={seed}
            error={asked && !isSeed(seed) ? t('audit.seedFault') : undefined}
            onChange={(event) => setSeed(event.currentTarget.value.replace(/\D/g, ''))}
          />
        )}
        <CountInput
          label={t('audit.draws')}
          description={
            audit.suggested === null ? undefined : t('audit.drawsHint', { n: countText(audit.suggested, language) })
          }
          required
          value={draws}
          onChange={setDraws}
        />
      </div>
      <Problem error={acting.error} />
      <div>
        <Button type="submit" variant={first ? 'filled' : 'default'} loading={acting.pending}>
          {first ? t('audit.draw') : t('audit.more')}
        </Button>
      </div>
    </form>
  );
}
