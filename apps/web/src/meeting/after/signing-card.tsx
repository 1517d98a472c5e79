import { Button } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../../shell/problem.tsx';
import { save } from '../../shell/save.ts';
import { useWords } from '../../wording/index.ts';
import { dayAndTime } from '../vietnam-time.ts';
import { type MinutesData, useMinutesAct } from './after-query.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';

/** Who has signed, one's own signature, and the signed files. */
export function SigningCard({ data, id }: { readonly data: MinutesData; readonly id: string }) {
  const { t } = useWords();
  const [asking, setAsking] = useState<'sign' | 'reopen' | null>(null);
  const maySign = data.signsFor !== null && !data.mySignature;
  return (
    <section className="card stack" aria-label={t('meetingMinutes.signatures')}>
      <h2>{t('meetingMinutes.signatures')}</h2>
      <ul className="plain">
        {(['presidium', 'secretariat'] as const).map((body) => {
          const of = data.signatures.filter((one) => one.as === body);
          return (
            <li key={body}>
              <strong>{t(`meetingMinutes.body.${body}`)}</strong>:{' '}
              {of.length === 0
                ? t('meetingMinutes.notSigned')
                : of.map((one) => `${one.name}, ${dayAndTime(one.at)}`).join('; ')}
            </li>
          );
        })}
      </ul>
      <div className="row no-print">
        {maySign && !data.signed && (
          <Button onClick={() => setAsking('sign')}>
            {t('meetingMinutes.signAs', { body: t(`meetingMinutes.body.${data.signsFor ?? 'presidium'}`) })}
          </Button>
        )}
        {!data.signed && data.may.includes('reopen-minutes') && (
          <Button variant="default" onClick={() => setAsking('reopen')}>
            {t('meetingMinutes.reopen')}
          </Button>
        )}
      </div>
      {data.signed && <Files id={id} />}
      {asking === 'sign' && <SignDialog data={data} id={id} onClose={() => setAsking(null)} />}
      {asking === 'reopen' && <ReopenDialog id={id} onClose={() => setAsking(null)} />}
    </section>
  );
}

function SignDialog({
  data,
  id,
  onClose,
}: {
  readonly data: MinutesData;
  readonly id: string;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const acting = useMinutesAct(id);
  const { closed, signsFor } = data;
  if (closed === null || signsFor === null) return null;
  const body = t(`meetingMinutes.body.${signsFor}`);
  return (
    <ConfirmDialog
      title={t('meetingMinutes.signAs', { body })}
      text={t('meetingMinutes.signNext', { symbol: closed.symbol })}
      button={t('meetingMinutes.signButton')}
      acting={acting}
      onClose={onClose}
      onConfirm={() =>
        void acting.send({ act: 'sign-minutes', as: signsFor, sha256: closed.sha256 }).then((done) => done && onClose())
      }
    />
  );
}

function Files({ id }: { readonly id: string }) {
  const { t } = useWords();
  const [error, setError] = useState<Error | null>(null);
  const take = (format: 'pdf' | 'docx') => {
    setError(null);
    save(`/api/meetings/${id}/minutes.${format}`, `bien-ban-${id}.${format}`).catch((failed: Error) =>
      setError(failed),
    );
  };
  return (
    <>
      <div className="row no-print">
        <Button onClick={() => take('pdf')}>{t('meetingMinutes.takePdf')}</Button>
        <Button variant="default" onClick={() => take('docx')}>
          {t('meetingMinutes.takeDocx')}
        </Button>
        <span className="small soft">{t('meetingMinutes.filesBelow')}</span>
      </div>
      <Problem error={error} />
    </>
  );
}
