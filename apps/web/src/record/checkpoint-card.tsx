import { Button } from '@mantine/core';
import { formatHash } from '@plenum/election';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { save } from '../shell/save.ts';
import { countText, momentText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { recordQuery } from './record-query.ts';

interface Verification {
  readonly entries: number;
  readonly ok: boolean;
  readonly faults: readonly { readonly at: number; readonly code: string; readonly message: string }[];
}

/** The signed checkpoint, the check of the whole record against it, and the file with which anybody else can check. */
export function CheckpointCard({ stream }: { readonly stream: string }) {
  const { t, language } = useWords();
  const record = useInfiniteQuery(recordQuery(stream));
  const checkpoint = record.data?.pages[0]?.checkpoint ?? null;
  const verify = useMutation({ mutationFn: () => call<Verification>('POST', '/api/record/verify') });
  const take = useMutation({ mutationFn: () => save('/api/record/export.zip', 'record.zip') });
  return (
    <aside className="card stack">
      <div>
        <h2>{t('record.checkpoint')}</h2>
        {checkpoint ? (
          <p className="small">
            <strong>{t('record.checkpointSize', { size: countText(checkpoint.size, language) })}</strong>
            <br />
            {t('record.checkpointRoot')} <span className="mono">{formatHash(checkpoint.root)}</span>
            <br />
            {t('record.checkpointAt', { at: momentText(checkpoint.at) })}
          </p>
        ) : (
          <p className="small soft">{t('record.noCheckpoint')}</p>
        )}
      </div>
      <Button loading={verify.isPending} onClick={() => verify.mutate()}>
        {t('record.verify')}
      </Button>
      <div aria-live="polite">
        {verify.isPending && <p className="small soft">{t('record.verifying')}</p>}
        {verify.data?.ok && (
          <p className="notice yes small">{t('record.verified', { n: countText(verify.data.entries, language) })}</p>
        )}
        {verify.data && !verify.data.ok && (
          <div className="notice no small">
            <strong>{t('record.broken')}</strong>
            <ul>
              {verify.data.faults.map((fault) => (
                <li key={`${fault.at}${fault.code}`}>
                  #{fault.at} {fault.message}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <Problem error={verify.error} />
      <div className="stack tight">
        <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
          {t('record.export')}
        </Button>
        <p className="small soft">{t('record.exportHint')}</p>
        <Problem error={take.error} />
      </div>
    </aside>
  );
}
