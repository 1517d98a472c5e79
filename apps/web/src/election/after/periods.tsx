import { Button } from '@mantine/core';
import type { AfterView, Period } from '@plenum/election';
import { citationText } from '@plenum/kernel';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Cite } from '../../shell/problem.tsx';
import { countText, dateText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { ActDialog } from './act-dialog.tsx';
import type { AfterProps } from './after-step.tsx';
import { DayField, useTyped } from './text-fields.tsx';

const shown = ['complaint', 'report', 'answer', 'retention'] as const satisfies readonly (keyof AfterView['periods'])[];

/** The periods of the regulation, from which day they run, and where each stands. */
export function Periods({ election, after }: AfterProps) {
  const { t } = useWords();
  const [noting, setNoting] = useState(false);
  const { closing, periods } = after;
  return (
    <section className="card stack tight small">
      <h2>{t('after.periods')}</h2>
      <p>
        {t('after.closing', { date: dateText(closing.date) })}{' '}
        <span className="soft">({t(closing.noted ? 'after.closingNoted' : 'after.closingMeeting')})</span>
      </p>
      <dl className="facts">
        {shown.map((name) => {
          const period = periods[name];
          // An answer and the papers' keeping run only from what starts them.
          if (!period && name === 'answer') return null;
          if (!period && name === 'retention' && after.sealed.length === 0) return null;
          return (
            <div key={name} className="after-period">
              <dt>{t(`after.period.${name}`)}</dt>
              <dd>{period ? <PeriodText period={period} from={name === 'retention'} /> : t('after.noPeriod')}</dd>
            </div>
          );
        })}
      </dl>
      <Link to="/holidays">{t('holidays.title')}</Link>
      {election.mayDo.includes('note-closing') && (
        <div>
          <Button size="sm" variant="default" onClick={() => setNoting(true)}>
            {t('after.noteClosing')}
          </Button>
        </div>
      )}
      {noting && <NoteClosing election={election} after={after} onClose={() => setNoting(false)} />}
    </section>
  );
}

function PeriodText({ period, from }: { readonly period: Period; readonly from: boolean }) {
  const { t, language } = useWords();
  const date = dateText(period.last);
  return (
    <>
      {t(from ? 'after.from' : 'after.until', { date })},{' '}
      {t(`after.unit.${period.unit}`, { n: countText(period.length, language) })}{' '}
      <Cite text={citationText(period.cite, language)} />
      {period.cite.basis === 'assumed' && <span className="tag wait">{t('after.assumed')}</span>}{' '}
      {period.holidaysAssumed && <span className="tag wait">{t('after.holidaysAssumed')}</span>}
    </>
  );
}

function NoteClosing({ election, after, onClose }: AfterProps & { readonly onClose: () => void }) {
  const { t } = useWords();
  const { typed, field } = useTyped({ date: after.closing.date });
  return (
    <ActDialog
      election={election}
      title={t('after.noteClosingTitle')}
      below={t('after.noteClosingBelow')}
      button={t('after.save')}
      onClose={onClose}
      act={() => ({ act: 'note-closing', date: typed.date })}
    >
      <DayField label={t('after.date')} {...field('date')} />
    </ActDialog>
  );
}
