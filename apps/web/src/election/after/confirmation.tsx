import { Button } from '@mantine/core';
import { afterNouns, type ConfirmationStanding } from '@plenum/election';
import { useState } from 'react';
import { dateText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { ActDialog } from './act-dialog.tsx';
import type { AfterProps } from './after-step.tsx';
import { RecordConfirmation } from './record-confirmation.tsx';
import { DayField, LineField, today, useTyped } from './text-fields.tsx';

const tags: Readonly<Record<ConfirmationStanding, string>> = {
  'not-asked': '',
  waiting: 'wait',
  confirmed: 'yes',
  refused: 'no',
};

/** What was asked of the body above, what it answered, and where each person elected stands. */
export function Confirmation({ election, after }: AfterProps) {
  const { t, language } = useWords();
  const [doing, setDoing] = useState<'request' | 'record' | null>(null);
  const may = new Set<string>(election.mayDo);
  const words = afterNouns(language);
  const nameOf = (id: string) => election.candidates.find((one) => one.id === id)?.name ?? id;
  return (
    <section className="card stack">
      <div className="row spread">
        <div>
          <h2>{t('after.confirmation')}</h2>
          <p className="soft small">{t('after.confirmationBelow')}</p>
        </div>
        {may.has('request-confirmation') && (
          <Button variant="default" onClick={() => setDoing('request')}>
            {t('after.request')}
          </Button>
        )}
        {may.has('record-confirmation') && <Button onClick={() => setDoing('record')}>{t('after.record')}</Button>}
      </div>
      <ul className="after-list">
        {after.requests.map(({ number, to, sent, late, due }) => (
          <li key={`${number}${sent}`}>
            {t('after.requestLine', { to, number, date: dateText(sent) })}{' '}
            {late && <span className="tag wait">{t('after.sentLate', { date: dateText(due ?? '') })}</span>}
          </li>
        ))}
        {after.answers.map(({ number, by, date, late, due, refused }) => (
          <li key={`${number}${date}`}>
            {t('after.answerLine', { by, number, date: dateText(date) })}{' '}
            {late && <span className="tag wait">{t('after.answerLate', { date: dateText(due ?? '') })}</span>}
            {refused.map(({ candidate, reason }) => (
              <p key={candidate} className="small soft">
                {nameOf(candidate)}: {reason}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {after.standing.length === 0 ? (
        <p className="soft">{t('after.nobodyElected')}</p>
      ) : (
        <table>
          <caption className="hidden">{t('after.confirmation')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('after.name')}</th>
              <th scope="col">{t('after.standing')}</th>
            </tr>
          </thead>
          <tbody>
            {after.standing.map(({ candidate, is }) => (
              <tr key={candidate}>
                <td>{nameOf(candidate)}</td>
                <td>
                  <span className={`tag ${tags[is]}`}>{words.confirmation[is]}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {doing === 'request' && <Request election={election} after={after} onClose={() => setDoing(null)} />}
      {doing === 'record' && <RecordConfirmation election={election} after={after} onClose={() => setDoing(null)} />}
    </section>
  );
}

function Request({ election, onClose }: AfterProps & { readonly onClose: () => void }) {
  const { t } = useWords();
  const { typed, field } = useTyped({ number: '', to: election.meeting.parent, sent: today() });
  return (
    <ActDialog
      election={election}
      title={t('after.request')}
      below={t('after.requestBelow')}
      button={t('after.save')}
      onClose={onClose}
      act={() => ({ act: 'request-confirmation', number: typed.number.trim(), to: typed.to.trim(), sent: typed.sent })}
    >
      <LineField first label={t('after.to')} {...field('to')} />
      <div className="fields">
        <LineField label={t('after.document')} {...field('number')} />
        <DayField label={t('after.sent')} {...field('sent')} />
      </div>
    </ActDialog>
  );
}
