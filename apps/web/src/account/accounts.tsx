import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { type Account, accountsQuery, meQuery } from '../shell/queries.ts';
import { Head } from '../shell/screen.tsx';
import { useWords } from '../wording/index.ts';
import { AccountChanges } from './account-changes.tsx';
import './account.css';
import { Dialog } from '../shell/dialog.tsx';
import { useProof } from './proof.tsx';
import { RequireFactor } from './require-factor.tsx';

export function Accounts() {
  const { t } = useWords();
  const { data: accounts } = useSuspenseQuery(accountsQuery);
  const { data: me } = useSuspenseQuery(meQuery);
  const [renewing, setRenewing] = useState<Account | null>(null);
  const [changing, setChanging] = useState<Account | null>(null);
  return (
    <>
      <Head title={t('account.accountsTitle')} below={t('account.accountsBelow')} />
      <div className="columns">
        <div className="card flush">
          <table className="accounts">
            <thead>
              <tr>
                <th>{t('account.name')}</th>
                <th>{t('account.login')}</th>
                <th>{t('account.rights')}</th>
                <th>
                  <span className="hidden">{t('account.newPassword')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {accounts.map((account) => (
                <tr key={account.id}>
                  <td>{account.name}</td>
                  <td className="mono small">{account.login}</td>
                  <td>
                    {account.administrator && <span className="tag">{t('account.administrator')}</span>}
                    {account.byCode && <span className="tag">{t('account.byCodeTag')}</span>}
                  </td>
                  <td className="num">
                    {!account.byCode && account.id !== me.account?.id && (
                      <Button size="sm" variant="subtle" onClick={() => setRenewing(account)}>
                        {t('account.newPassword')}
                        <span className="hidden"> {account.name}</span>
                      </Button>
                    )}
                    <Button size="sm" variant="subtle" onClick={() => setChanging(account)}>
                      {t('account.change')}
                      <span className="hidden"> {account.name}</span>
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className="stack">
          <NewAccount />
          <RequireFactor />
        </div>
      </div>
      {renewing && <NewPassword account={renewing} onClose={() => setRenewing(null)} />}
      {changing && <AccountChanges account={changing} onClose={() => setChanging(null)} />}
    </>
  );
}

const empty = { name: '', login: '', password: '', administrator: false };

function NewAccount() {
  const { t } = useWords();
  const client = useQueryClient();
  const [form, setForm] = useState(empty);
  const make = useMutation({
    mutationFn: () => call('POST', '/api/accounts', form),
    onSuccess: async () => {
      setForm(empty);
      await client.invalidateQueries(accountsQuery);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  const set = (change: Partial<typeof empty>) => setForm((old) => ({ ...old, ...change }));
  return (
    <form className="card stack" onSubmit={submit} aria-label={t('account.newAccount')}>
      <h2>{t('account.newAccount')}</h2>
      <TextInput
        label={t('account.name')}
        required
        autoComplete="off"
        value={form.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('account.login')}
        description={t('account.loginHint')}
        required
        autoComplete="off"
        autoCapitalize="none"
        value={form.login}
        onChange={(event) => set({ login: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('account.password')}
        description={t('account.passwordHint')}
        required
        minLength={10}
        autoComplete="new-password"
        value={form.password}
        visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword'), tabIndex: 0 }}
        onChange={(event) => set({ password: event.currentTarget.value })}
      />
      <Checkbox
        label={t('account.administrator')}
        description={t('account.administratorHint')}
        checked={form.administrator}
        onChange={(event) => set({ administrator: event.currentTarget.checked })}
      />
      <Problem error={make.error} />
      <Button type="submit" loading={make.isPending}>
        {t('account.makeAccount')}
      </Button>
    </form>
  );
}

function NewPassword({ account, onClose }: { readonly account: Account; readonly onClose: () => void }) {
  const { t } = useWords();
  const [password, setPassword] = useState('');
  const proof = useProof();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void proof.run(() => call('POST', `/api/accounts/${account.id}/password`, { password }).then(onClose));
  };
  return (
    <Dialog onClose={onClose} title={t('account.newPasswordFor', { name: account.name })}>
      <form className="stack" onSubmit={submit}>
        <PasswordInput
          label={t('account.newPassword')}
          description={t('account.passwordHint')}
          required
          minLength={10}
          data-autofocus
          autoComplete="new-password"
          value={password}
          visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword'), tabIndex: 0 }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Problem error={proof.error} />
        <Button type="submit" loading={proof.pending}>
          {t('account.keepPassword')}
        </Button>
      </form>
      {proof.dialog}
    </Dialog>
  );
}
