import { ReasonDialog } from '../../shell/fields.tsx';
import { useWords } from '../../wording/index.ts';
import { useMinutesAct } from './after-query.ts';

/** Asks for the reason with which closed minutes are opened again. */
export function ReopenDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const acting = useMinutesAct(id);
  return (
    <ReasonDialog
      title={t('meetingMinutes.reopen')}
      explanation={<p>{t('meetingMinutes.reopenNext')}</p>}
      label={t('meetingMinutes.reason')}
      button={t('meetingMinutes.reopenButton')}
      pending={acting.pending}
      error={acting.error}
      onClose={onClose}
      onReason={(reason) => void acting.send({ act: 'reopen-minutes', reason }).then((done) => done && onClose())}
    />
  );
}
