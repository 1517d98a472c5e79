import { Button } from '@mantine/core';
import { Findings } from '../../shell/problem.tsx';
import { clockText, countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import type { SavingState } from './entry-sender.ts';

/** Whether what was typed is on the server's disk. */
export function Saving({ saving }: { readonly saving: SavingState }) {
  const { t, language } = useWords();
  const away = saving.kind === 'offline' || saving.kind === 'signed-out';
  return (
    <span className={`saving small ${away ? 'away' : ''}`} role={away ? 'alert' : undefined}>
      {saving.kind === 'signed-out'
        ? t('key.signedOut')
        : saving.kind === 'offline' && saving.said !== null
          ? `${saving.said} ${t('key.keptMeanwhile')}`
          : saving.kind === 'offline'
            ? saving.waiting > 0
              ? t('key.keptMany', { n: countText(saving.waiting, language) })
              : t('key.keptHere')
            : saving.savedAt === null
              ? t('key.notSaved')
              : t('key.saved', { time: clockText(new Date(saving.savedAt)) })}
    </span>
  );
}

/** A paper that the server would not take, and why. */
export function Refusal({ saving, onRead }: { readonly saving: SavingState; readonly onRead: () => void }) {
  const { t, language } = useWords();
  if (!saving.refused) return null;
  return (
    <div className="notice no" role="alert">
      <strong>{t('key.refused', { n: countText(saving.refused.number, language) })}</strong>
      {saving.refused.findings.length > 0 ? (
        <Findings findings={saving.refused.findings} />
      ) : (
        <p>{saving.refused.message}</p>
      )}
      <Button size="sm" variant="default" mt={8} onClick={onRead}>
        {t('shell.close')}
      </Button>
    </div>
  );
}
