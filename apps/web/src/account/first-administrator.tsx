import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Gate } from '../shell/gate.tsx';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { meQuery } from '../shell/queries.ts';
import { useWords } from '../wording/index.ts';

/** Opened by the one-time link that the server prints; the token stands behind the `#`, so that no log sees it. */
export function FirstAdministrator() {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form, setForm] = useState({ name: '', login: '', password: '' });
  const [token] = useState(() => window.location.hash.slice(1));
  const make = useMutation({
    mutationFn: () => call('POST', '/api/first-administrator', { token, ...form }),
    onSuccess: async () => {
      await client.resetQueries(meQuery);
      await navigate({ to: '/' });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  const field = (name: keyof typeof form) => ({
    value: form[name],
    required: true,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((old) => ({ ...old, [name]: value }));
    },
  });
  return (
    <Gate title={t('account.firstTitle')} below={t('account.firstBelow')}>
      {token === '' ? (
        <div className="notice wait">{t('account.firstNoToken')}</div>
      ) : (
        <form className="card stack" onSubmit={submit}>
          <TextInput label={t('account.name')} autoComplete="name" data-autofocus {...field('name')} />
          <TextInput
            label={t('account.login')}
            description={t('account.loginHint')}
            autoComplete="username"
            {...field('login')}
          />
          <PasswordInput
            label={t('account.password')}
            description={t('account.passwordHint')}
            autoComplete="new-password"
            minLength={10}
            visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword'), tabIndex: 0 }}
            {...field('password')}
          />
          <Problem error={make.error} />
          <Button type="submit" loading={make.isPending} fullWidth>
            {t('account.firstButton')}
          </Button>
        </form>
      )}
    </Gate>
  );
}
