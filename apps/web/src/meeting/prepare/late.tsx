import { useWords } from '../../wording/index.ts';

/** How far the meeting is behind its plan or ahead of it, in whole minutes. */
export function Late({ seconds }: { readonly seconds: number | null }) {
  const { t } = useWords();
  if (seconds === null) return null;
  const minutes = Math.round(Math.abs(seconds) / 60);
  if (minutes === 0) return <span className="tag yes">{t('prepare.agenda.onTime')}</span>;
  return (
    <span className={seconds > 0 ? 'tag wait' : 'tag'}>
      {t(seconds > 0 ? 'prepare.agenda.late' : 'prepare.agenda.early', { n: minutes })}
    </span>
  );
}
