import { Textarea, TextInput } from '@mantine/core';
import { type BallotStock, type ElectionAct, seriesText, sizeOf, stockDifference } from '@plenum/election';
import { useState } from 'react';
import { CountInput, countOf } from '../../shell/fields.tsx';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { printedOf } from './printed-papers.ts';
import { StockBalance } from './stock-balance.tsx';

/** What was typed of the papers printed, beside how many were issued. */
export function useStockFields(before: BallotStock | null, issued: number | null) {
  const [printed, setPrinted] = useState(before ? seriesText(before.series) || String(before.printed) : '');
  const [spoiled, setSpoiled] = useState(before?.spoiled?.toString() ?? '');
  const [unused, setUnused] = useState(before?.unused?.toString() ?? '');
  const [explanation, setExplanation] = useState(before?.explained ?? '');
  const papers = printedOf(printed);
  const used = printed.trim() !== '' || before !== null;
  const figures = papers && {
    printed: papers.printed ?? papers.series.reduce((sum, one) => sum + Math.max(0, sizeOf(one)), 0),
    issued,
    spoiled: countOf(spoiled),
    unused: countOf(unused),
  };
  const difference = figures && stockDifference(figures);
  const differs = difference !== null && difference !== 0;
  const complete = !used || (difference !== null && (!differs || explanation.trim() !== ''));
  const acts = (): readonly ElectionAct[] =>
    used && papers && figures
      ? [
          {
            act: 'record-stock',
            series: papers.series,
            printed: papers.printed,
            issued,
            spoiled: figures.spoiled,
            unused: figures.unused,
          },
          ...(differs ? [{ act: 'explain-stock', note: explanation.trim() } as const] : []),
        ]
      : [];
  return {
    printed: { value: printed, set: setPrinted },
    spoiled: { value: spoiled, set: setSpoiled },
    unused: { value: unused, set: setUnused },
    explanation: { value: explanation, set: setExplanation },
    used,
    papers,
    figures,
    difference,
    complete,
    /** In the order in which they are done, before the papers are counted. */
    acts,
  };
}

interface StockFieldsProps {
  readonly fields: ReturnType<typeof useStockFields>;
  readonly collected: number | null;
  /** The form was sent once: say what is missing. */
  readonly asked: boolean;
}

/** The account of the papers printed, and its balance while it is typed. */
export function StockFields({ fields, collected, asked }: StockFieldsProps) {
  const { t, language } = useWords();
  const { printed, spoiled, unused, explanation, used, papers, figures, difference } = fields;
  return (
    <fieldset className="stock-fields stack tight">
      <legend>{t('stock.title')}</legend>
      <TextInput
        label={t('stock.printed')}
        description={t('stock.printedHint')}
        maxLength={400}
        autoComplete="off"
        value={printed.value}
        error={used && papers === null && (asked || printed.value.length > 3) ? t('stock.printedFault') : undefined}
        onChange={(event) => printed.set(event.currentTarget.value)}
      />
      {used && (
        <div className="fields">
          <CountInput
            label={t('stock.spoiled')}
            required
            value={spoiled.value}
            onChange={spoiled.set}
            error={asked && countOf(spoiled.value) === null ? t('stock.needed') : undefined}
          />
          <CountInput
            label={t('stock.unused')}
            required
            value={unused.value}
            onChange={unused.set}
            error={asked && countOf(unused.value) === null ? t('stock.needed') : undefined}
          />
        </div>
      )}
      {figures && <StockBalance stock={figures} collected={collected} />}
      {difference !== null && difference !== 0 && (
        <div className="notice wait stack tight">
          <p role="status">
            <strong>{t('stock.differs', { n: countText(Math.abs(difference), language) })}</strong>{' '}
            {t('stock.differsNext')}
          </p>
          <Textarea
            label={t('stock.explanation')}
            description={t('shell.reasonKept')}
            required
            autosize
            minRows={2}
            maxLength={1000}
            value={explanation.value}
            error={asked && explanation.value.trim() === '' ? t('stock.explanationNeeded') : undefined}
            onChange={(event) => explanation.set(event.currentTarget.value)}
          />
        </div>
      )}
    </fieldset>
  );
}
