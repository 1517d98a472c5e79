import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Gate } from '../shell/gate.tsx';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { meQuery } from '../shell/queries.ts';
import { useWords } from '../wording/index.ts';
import './account.css';
import { ExampleAccounts } from './example-accounts.tsx';
import { identityProblemOf } from './identity.ts';
import { OtherWays } from './other-ways.tsx';

export function LogIn() {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { backTo, problem } = useSearch({ from: '/login' });
  const turnedBack = identityProblemOf(problem);
  const { data: me } = useQuery(meQuery);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const entered = async () => {
    await client.resetQueries(meQuery);
    await navigate({ href: backTo?.startsWith('/') && !backTo.startsWith('//') ? backTo : '/' });
  };
  const enter = useMutation({
    mutationFn: (as: { login: string; password: string }) => call('POST', '/api/session', as),
    onSuccess: entered,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate({ login: login.trim(), password });
  };
  return (
    <Gate title={me?.organisation || t('account.logInTitle')} below={t('account.logInBelow')}>
      {me?.needsFirstAdministrator && <div className="notice wait">{t('account.needsFirst')}</div>}
      {turnedBack && (
        <div className="notice no" role="alert">
          {t(`identity.problem.${turnedBack}`, { name: me?.provider ?? '' })}
        </div>
      )}
      <form className="card stack" onSubmit={submit}>
        <TextInput
          label={t('account.login')}
          autoComplete="username"
          autoCapitalize="none"
          required
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('account.password')}
          autoComplete="current-password"
          required
          value={password}
          visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword'), tabIndex: 0 }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Problem error={enter.error} />
        <Button type="submit" loading={enter.isPending} fullWidth>
          {t('account.logIn')}
        </Button>
      </form>
      <OtherWays provider={me?.provider ?? null} onEntered={entered} />
      {me?.example && me.exampleAccounts && (
        <ExampleAccounts accounts={me.exampleAccounts} pending={enter.isPending} onChoose={(as) => enter.mutate(as)} />
      )}
    </Gate>
  );
}
