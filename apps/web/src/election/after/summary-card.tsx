import { Button, TextInput } from '@mantine/core';
import type { MinutesDocument } from '@plenum/election';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../shell/dialog.tsx';
import { call } from '../../shell/http.ts';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { save } from '../../shell/save.ts';
import { Waiting } from '../../shell/screen.tsx';
import { useWords } from '../../wording/index.ts';
import { MinutesPaper } from '../minutes/minutes-paper.tsx';

/** The one-page summary for the body above: to look at, and to take away. */
export function SummaryCard({ election }: { readonly election: ElectionScreen }) {
  const { t, language } = useWords();
  const [number, setNumber] = useState('');
  const [looking, setLooking] = useState(false);
  const query = new URLSearchParams({ lang: language, ...(number.trim() && { number: number.trim() }) }).toString();
  const draw = useMutation({
    mutationFn: (format: 'pdf' | 'docx') =>
      save(`/api/elections/${election.id}/summary.${format}?${query}`, `bao-cao-${election.id}.${format}`),
  });
  return (
    <section className="card stack no-print">
      <div>
        <h2>{t('after.summary')}</h2>
        <p className="small soft">{t('after.summaryBelow')}</p>
      </div>
      <TextInput
        label={t('after.summaryNumber')}
        maxLength={40}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Problem error={draw.error} />
      <Button variant="default" onClick={() => setLooking(true)}>
        {t('after.summaryPreview')}
      </Button>
      <Button loading={draw.isPending && draw.variables === 'pdf'} onClick={() => draw.mutate('pdf')}>
        {t('after.summaryPdf')}
      </Button>
      <Button
        variant="default"
        loading={draw.isPending && draw.variables === 'docx'}
        onClick={() => draw.mutate('docx')}
      >
        {t('after.summaryDocx')}
      </Button>
      <span className="hidden" role="status">
        {draw.isPending ? t('after.drawing') : ''}
      </span>
      {looking && <Preview path={`/api/elections/${election.id}/summary?${query}`} onClose={() => setLooking(false)} />}
    </section>
  );
}

function Preview({ path, onClose }: { readonly path: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const preview = useQuery({
    queryKey: ['summary', path],
    queryFn: () => call<MinutesDocument>('GET', path),
    gcTime: 0,
  });
  return (
    <Dialog onClose={onClose} size="auto" title={t('after.summaryPreview')}>
      {preview.data ? (
        <section className="after-paper" aria-label={t('after.summary')}>
          <MinutesPaper document={preview.data} />
        </section>
      ) : preview.error ? (
        <Problem error={preview.error} />
      ) : (
        <Waiting />
      )}
    </Dialog>
  );
}
