import { Button, SegmentedControl } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { Dialog } from '../../shell/dialog.tsx';
import { CountInput, countOf } from '../../shell/fields.tsx';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import type { RoundScreen } from '../rounds.tsx';

interface HowKeyedProps {
  readonly election: ElectionScreen;
  readonly round: RoundScreen;
}

/** For the head, before or while papers are keyed: how many piles, and how many entries of every paper. */
export function HowKeyed({ election, round }: HowKeyedProps) {
  const { t } = useWords();
  const acting = useAct(election);
  const [splitting, setSplitting] = useState(false);
  const [mayAsk, maySplit] = [election.mayDo.includes('ask-entries'), election.mayDo.includes('split-papers')];
  const splits = maySplit && (round.papers?.collected ?? 0) > 1;
  if (!mayAsk && !splits) return null;
  return (
    <section className="card stack tight no-print">
      <h3>{t('entry.tools')}</h3>
      <p className="small soft">{t('entry.toolsBelow')}</p>
      <div className="row">
        {mayAsk && (
          <div className="row">
            <span id="entries-asked">{t('entry.entriesAsked')}</span>
            <SegmentedControl
              aria-labelledby="entries-asked"
              value={String(round.entriesAsked)}
              data={[
                { value: '2', label: t('entry.two') },
                { value: '3', label: t('entry.three') },
              ]}
              onChange={(value) => void acting.send({ act: 'ask-entries', entries: value === '3' ? 3 : 2 })}
            />
          </div>
        )}
        {splits && (
          <Button variant="default" onClick={() => setSplitting(true)}>
            {t('entry.splitButton')}
          </Button>
        )}
      </div>
      <Problem error={acting.error} />
      {splitting && <Split election={election} round={round} onClose={() => setSplitting(false)} />}
    </section>
  );
}

/** So many piles of nearly the same size, after those that are begun and stay. */
function evenly(collected: number, fixed: readonly number[], piles: number): readonly number[] {
  const left = collected - fixed.reduce((sum, size) => sum + size, 0);
  const count = Math.max(1, piles - fixed.length);
  return [
    ...fixed,
    ...Array.from({ length: count }, (_, index) => Math.floor(left / count) + (index < left % count ? 1 : 0)),
  ];
}

function Split({ election, round, onClose }: HowKeyedProps & { readonly onClose: () => void }) {
  const { t, language } = useWords();
  const acting = useAct(election);
  const collected = round.papers?.collected ?? 0;
  const begun = Math.max(0, ...round.entries.map(({ batch }) => batch));
  const now = round.batches.map(({ from, to }) => to - from + 1);
  const fixed = now.slice(0, begun);
  const [sizes, setSizes] = useState(() =>
    (now.length > 1 ? now : evenly(collected, fixed, begun + 2)).map((size) => String(size)),
  );
  const [piles, setPiles] = useState(String(sizes.length));
  const read = sizes.map(countOf);
  const sum = read.reduce<number>((total, size) => total + (size ?? 0), 0);
  const fits = sum === collected && read.every((size) => size !== null && size > 0);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (fits && (await acting.send({ act: 'split-papers', sizes: read.map((size) => size ?? 0) }))) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('entry.splitTitle')}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <p>{t('entry.splitBelow', { collected: countText(collected, language) })}</p>
        <CountInput
          label={t('entry.splitCount')}
          data-autofocus
          value={piles}
          onChange={(text) => {
            setPiles(text);
            const count = countOf(text);
            if (count !== null && count >= 1 && count <= Math.min(100, collected))
              setSizes(evenly(collected, fixed, count).map((size) => String(size)));
          }}
        />
        <div className="fields">
          {sizes.map((size, index) => (
            <CountInput
              key={index}
              label={t('entry.splitSize', { pile: countText(index + 1, language) })}
              description={index < begun ? t('entry.splitFixed') : undefined}
              disabled={index < begun}
              value={size}
              onChange={(text) => setSizes(sizes.with(index, text))}
            />
          ))}
        </div>
        <p className={fits ? 'soft' : 'notice wait'} aria-live="polite">
          {t('entry.splitSum', { sum: countText(sum, language), collected: countText(collected, language) })}
        </p>
        <Problem error={acting.error} />
        <Button type="submit" loading={acting.pending} disabled={!fits}>
          {t('entry.splitButton')}
        </Button>
      </form>
    </Dialog>
  );
}
