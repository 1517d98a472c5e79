import { useQuery } from '@tanstack/react-query';
import { useWords } from '../wording/index.ts';
import { joinQuery } from './join-query.ts';
import { QrCode } from './qr-code.tsx';
import './join.css';

/** The code and the address, small, for a screen that has room; nothing where only this machine reaches the server. */
export function JoinCode() {
  const { t } = useWords();
  const address = useQuery(joinQuery).data?.addresses[0];
  if (address === undefined) return null;
  return (
    <aside className="join-code" aria-label={t('join.hall')}>
      <QrCode text={address} label={t('join.code', { address })} />
      <span>
        {t('join.hall')}
        <br />
        <strong>{address.replace(/^https?:\/\//, '')}</strong>
      </span>
    </aside>
  );
}
