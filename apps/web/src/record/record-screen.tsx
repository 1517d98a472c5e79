import { NativeSelect } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { electionsQuery, meQuery } from '../shell/queries.ts';
import { Head } from '../shell/screen.tsx';
import { useWords } from '../wording/index.ts';
import { BackupCard } from './backup-card.tsx';
import { CheckpointCard } from './checkpoint-card.tsx';
import { RecordTable } from './record-table.tsx';
import { SigningHeld, WitnessesCard } from './witnesses-card.tsx';

/** The record of the installation, as far as the reader may see it. */
export function RecordScreen() {
  const { t, language } = useWords();
  const administrator = useQuery(meQuery).data?.account?.administrator ?? false;
  const { data: elections } = useSuspenseQuery(electionsQuery);
  const [stream, setStream] = useState('');
  const nameOf = new Map(elections.map(({ id, title }) => [`election/${id}`, title[language]]));
  return (
    <>
      <Head title={t('record.title')} below={t('record.below')} />
      <SigningHeld />
      <div className="columns">
        <div className="stack">
          <NativeSelect
            label={t('record.filter')}
            value={stream}
            onChange={(event) => setStream(event.currentTarget.value)}
            data={[{ value: '', label: t('record.all') }, ...[...nameOf].map(([value, label]) => ({ value, label }))]}
            style={{ maxWidth: 460 }}
          />
          <RecordTable stream={stream} {...(stream === '' && { nameOf })} />
        </div>
        <div className="stack">
          <CheckpointCard stream={stream} />
          <WitnessesCard />
          {administrator && <BackupCard />}
        </div>
      </div>
    </>
  );
}
