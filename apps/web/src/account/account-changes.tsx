import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../shell/dialog.tsx';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { type Account, accountsQuery } from '../shell/queries.ts';
import { useWords } from '../wording/index.ts';
import { useProof } from './proof.tsx';

/** What an administrator changes of somebody's account, each with its own button; the password has its own dialog. */
export function AccountChanges({ account, onClose }: { readonly account: Account; readonly onClose: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const proof = useProof();
  const [login, setLogin] = useState(account.login);
  const [administrator, setAdministrator] = useState(account.administrator);
  const [reason, setReason] = useState('');
  const [done, setDone] = useState('');
  const send = (method: 'POST' | 'DELETE', what: string, said: string, body?: object) => (event?: FormEvent) => {
    event?.preventDefault();
    setDone('');
    void proof.run(async () => {
      await call(method, `/api/accounts/${account.id}/${what}`, body);
      await client.invalidateQueries(accountsQuery);
      setDone(said);
      if (what === 'close') onClose();
    });
  };
  return (
    <Dialog onClose={onClose} title={t('account.changesFor', { name: account.name })}>
      <div className="stack">
        <Problem error={proof.error} />
        {done && (
          <p className="notice yes small" role="status">
            {done}
          </p>
        )}
        <form className="stack tight" onSubmit={send('POST', 'login', t('account.loginKept'), { login })}>
          <TextInput
            label={t('account.login')}
            description={t('account.loginHint')}
            required
            autoComplete="off"
            autoCapitalize="none"
            value={login}
            onChange={(event) => setLogin(event.currentTarget.value)}
          />
          <div>
            <Button type="submit" variant="default" disabled={login === account.login || proof.pending}>
              {t('account.keepLogin')}
            </Button>
          </div>
        </form>
        <form
          className="stack tight"
          onSubmit={send('POST', 'administrator', t('account.rightsKept'), { administrator })}
        >
          <Checkbox
            label={t('account.administrator')}
            description={t('account.administratorHint')}
            checked={administrator}
            onChange={(event) => setAdministrator(event.currentTarget.checked)}
          />
          <div>
            <Button type="submit" variant="default" disabled={proof.pending || administrator === account.administrator}>
              {t('account.keepRights')}
            </Button>
          </div>
        </form>
        <div className="stack tight">
          <p className="small soft">{t('account.signOutBelow')}</p>
          <div>
            <Button
              variant="default"
              disabled={proof.pending}
              onClick={() => send('DELETE', 'sessions', t('account.signedOut'))()}
            >
              {t('account.signOutEverywhere')}
            </Button>
          </div>
        </div>
        <div className="stack tight">
          <p className="small soft">{t('factor.dropBelow')}</p>
          <div>
            <Button
              variant="default"
              disabled={proof.pending}
              onClick={() => send('DELETE', 'passkeys', t('factor.dropped'))()}
            >
              {t('factor.drop')}
            </Button>
          </div>
        </div>
        <form className="stack tight" onSubmit={send('POST', 'close', '', { reason })}>
          <Textarea
            label={t('account.closeReason')}
            description={t('account.closeBelow')}
            required
            autosize
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div>
            <Button type="submit" color="brick" disabled={proof.pending}>
              {t('account.closeAccount')}
            </Button>
          </div>
        </form>
      </div>
      {proof.dialog}
    </Dialog>
  );
}
