import { useElection } from '../election/frame.tsx';
import { useWords } from '../wording/index.ts';
import { CheckpointCard } from './checkpoint-card.tsx';
import { RecordTable } from './record-table.tsx';

/** What was done in one election. */
export function ElectionRecord() {
  const { t } = useWords();
  const election = useElection();
  const stream = `election/${election.id}`;
  return (
    <div className="columns">
      <div className="stack">
        <div>
          <h2>{t('record.ofElection')}</h2>
          <p className="soft">{t('record.below')}</p>
        </div>
        <RecordTable stream={stream} />
      </div>
      <CheckpointCard stream={stream} />
    </div>
  );
}
