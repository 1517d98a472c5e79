import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../wording/index.ts';
import { ActDialog } from './act-dialog.tsx';
import type { AfterProps } from './after-step.tsx';
import { DayField, LineField, today, useTyped } from './text-fields.tsx';

type Answer = 'confirm' | 'refuse' | 'leave';

/** The answer of the body above, person by person; confirmed unless it is said otherwise. */
export function RecordConfirmation({ election, after, onClose }: AfterProps & { readonly onClose: () => void }) {
  const { t } = useWords();
  const { typed, field } = useTyped({ number: '', by: after.requests.at(-1)?.to ?? '', date: today() });
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const waiting = after.standing.filter(({ is }) => is === 'waiting').map(({ candidate }) => candidate);
  const answerOf = (id: string): Answer => answers[id] ?? 'confirm';
  const nameOf = (id: string) => election.candidates.find((one) => one.id === id)?.name ?? id;
  return (
    <ActDialog
      election={election}
      title={t('after.record')}
      button={t('after.save')}
      onClose={onClose}
      act={() => ({
        act: 'record-confirmation',
        number: typed.number.trim(),
        by: typed.by.trim(),
        date: typed.date,
        confirmed: waiting.filter((id) => answerOf(id) === 'confirm'),
        refused: waiting
          .filter((id) => answerOf(id) === 'refuse')
          .map((candidate) => ({ candidate, reason: (reasons[candidate] ?? '').trim() })),
      })}
    >
      <LineField first label={t('after.confirmedBy')} {...field('by')} />
      <div className="fields">
        <LineField label={t('after.number')} {...field('number')} />
        <DayField label={t('after.decisionDate')} {...field('date')} />
      </div>
      <fieldset className="after-each">
        <legend>{t('after.each')}</legend>
        {waiting.map((id) => (
          <div key={id} className="stack tight">
            <NativeSelect
              label={nameOf(id)}
              value={answerOf(id)}
              onChange={(event) => {
                const answer = event.currentTarget.value as Answer;
                setAnswers((old) => ({ ...old, [id]: answer }));
              }}
              data={(['confirm', 'refuse', 'leave'] as const).map((value) => ({ value, label: t(`after.${value}`) }))}
            />
            {answerOf(id) === 'refuse' && (
              <LineField
                label={t('after.whyRefused', { name: nameOf(id) })}
                value={reasons[id] ?? ''}
                onType={(reason) => setReasons((old) => ({ ...old, [id]: reason }))}
              />
            )}
          </div>
        ))}
      </fieldset>
    </ActDialog>
  );
}
