import { Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { Findings } from '../../shell/problem.tsx';
import { clockText, countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import type { EntrySender, SavingState } from './entry-sender.ts';

/** What is known of the sending. Only what shows it is drawn again when it changes: that happens twice a key. */
export const useSaving = (sender: EntrySender): SavingState => useSyncExternalStore(sender.subscribe, sender.state);

/** Whether what was typed is on the server's disk. */
export function Saving({ sender }: { readonly sender: EntrySender }) {
  const { t, language } = useWords();
  const saving = useSaving(sender);
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
export function Refusal({ sender }: { readonly sender: EntrySender }) {
  const { t, language } = useWords();
  const saving = useSaving(sender);
  if (!saving.refused) return null;
  return (
    <div className="notice no" role="alert">
      <strong>{t('key.refused', { n: countText(saving.refused.number, language) })}</strong>
      {saving.refused.findings.length > 0 ? (
        <Findings findings={saving.refused.findings} />
      ) : (
        <p>{saving.refused.message}</p>
      )}
      <Button size="sm" variant="default" mt={8} onClick={() => sender.forgetRefusal()}>
        {t('shell.close')}
      </Button>
    </div>
  );
}
