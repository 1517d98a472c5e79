import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../shell/problem.tsx';
import { save } from '../../shell/save.ts';
import { useWords } from '../../wording/index.ts';
import { useMeeting } from '../meeting-query.ts';
import { dossierQuery } from './after-query.ts';
import './after.css';

/** All papers of the meeting as one numbered PDF and one zip: what is in them, and what is missing yet. */
export function MeetingDossier() {
  const { t } = useWords();
  const { id } = useMeeting();
  const { data: parts } = useSuspenseQuery(dossierQuery(id));
  const [error, setError] = useState<Error | null>(null);
  const [pending, setPending] = useState<string | null>(null);
  const take = async (format: 'pdf' | 'zip') => {
    setError(null);
    setPending(format);
    try {
      await save(`/api/meetings/${id}/dossier.${format}`, `ho-so-${id}.${format}`);
    } catch (failed) {
      setError(failed as Error);
    } finally {
      setPending(null);
    }
  };
  return (
    <section className="card stack" aria-label={t('meetingDossier.title')}>
      <h2>{t('meetingDossier.title')}</h2>
      <p className="soft">{t('meetingDossier.below')}</p>
      <ol className="dossier-parts">
        {parts.map(({ key, title, there }) => (
          <li key={key}>
            {title}{' '}
            <span className={there ? 'tag yes' : 'tag'}>
              {t(there ? 'meetingDossier.there' : 'meetingDossier.missing')}
            </span>
          </li>
        ))}
      </ol>
      <div className="row no-print">
        <Button loading={pending === 'pdf'} onClick={() => void take('pdf')}>
          {t('meetingDossier.pdf')}
        </Button>
        <Button variant="default" loading={pending === 'zip'} onClick={() => void take('zip')}>
          {t('meetingDossier.zip')}
        </Button>
      </div>
      <Problem error={error} />
    </section>
  );
}
