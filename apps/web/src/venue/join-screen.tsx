import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty, Head } from '../shell/screen.tsx';
import { useWords } from '../wording/index.ts';
import { joinQuery } from './join-query.ts';
import { QrCode } from './qr-code.tsx';
import './join.css';

/** The sheet that lies on the tellers' table: how to come in from another machine. */
export function JoinScreen() {
  const { t } = useWords();
  const { data: join } = useSuspenseQuery(joinQuery);
  const [chosen, setChosen] = useState(0);
  const [network, setNetwork] = useState('');
  const address = join.addresses[chosen] ?? join.addresses[0];
  if (address === undefined)
    return (
      <>
        <Head title={t('join.title')} />
        <Empty title={t('join.alone')}>{t('join.aloneBelow')}</Empty>
      </>
    );
  return (
    <>
      <Head
        title={t('join.title')}
        below={<span className="no-print">{t('join.below')}</span>}
        actions={<Button onClick={() => window.print()}>{t('join.print')}</Button>}
      />
      <div className="fields no-print join-fields">
        {join.addresses.length > 1 && (
          <NativeSelect
            label={t('join.which')}
            value={String(chosen)}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
            data={join.addresses.map((label, value) => ({ value: String(value), label }))}
          />
        )}
        <TextInput
          label={t('join.network')}
          description={t('join.networkHint')}
          maxLength={60}
          autoComplete="off"
          value={network}
          onChange={(event) => setNetwork(event.currentTarget.value)}
        />
      </div>
      <section className="card join-sheet">
        <QrCode text={address} label={t('join.code', { address })} />
        <div className="stack">
          <p className="join-address">{address}</p>
          <ol>
            <li>
              {t('join.steps.network')} {network !== '' && <strong>{network}</strong>}
            </li>
            <li>{t('join.steps.open')}</li>
            <li>{t('join.steps.logIn')}</li>
          </ol>
          {!join.encrypted && <p className="notice wait small">{t('join.plain')}</p>}
        </div>
      </section>
    </>
  );
}
