import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { meQuery } from '../shell/queries.ts';
import { Head } from '../shell/screen.tsx';
import { momentText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { passkeysQuery, sessionsQuery } from './account-queries.ts';
import { IdentityCard } from './identity-card.tsx';
import { addPasskey, passkeysWork, turnedAway } from './passkeys.ts';
import { useProof } from './proof.tsx';
import './account.css';

/** Where the reader is signed in, and by what they sign in. */
export function MyAccount() {
  const { t } = useWords();
  const { data: me } = useSuspenseQuery(meQuery);
  const whole = me.election === null && me.meeting === null;
  return (
    <>
      <Head
        title={t('account.mineTitle')}
        below={[me.account?.name, whole && me.account?.login].filter(Boolean).join(' · ')}
      />
      <div className="stack wide">
        <Sessions />
        {whole && (
          <div className="columns">
            <Passkeys />
            <OwnPassword />
            {me.provider && <IdentityCard />}
          </div>
        )}
      </div>
    </>
  );
}

function Sessions() {
  const { t } = useWords();
  const client = useQueryClient();
  const { data: sessions } = useSuspenseQuery(sessionsQuery);
  const proof = useProof();
  const end = (path: string) =>
    void proof.run(() => call('DELETE', path).then(() => client.invalidateQueries(sessionsQuery)));
  return (
    <section className="card stack tight" aria-label={t('account.sessions')}>
      <div className="row spread">
        <h2>{t('account.sessions')}</h2>
        {sessions.length > 1 && (
          <Button size="sm" variant="default" loading={proof.pending} onClick={() => end('/api/sessions')}>
            {t('account.endOthers')}
          </Button>
        )}
      </div>
      <p className="small soft">{t('account.sessionsBelow')}</p>
      <ul className="account-lines">
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <strong>{session.device || t('account.unknownDevice')}</strong>{' '}
              {session.current && <span className="tag yes">{t('account.thisDevice')}</span>}
              <div className="small soft">
                {t(`account.by.${session.by}`)} ·{' '}
                {t('account.sinceSeen', { since: momentText(session.since), seen: momentText(session.seen) })}
              </div>
            </div>
            {!session.current && (
              <Button
                size="sm"
                variant="subtle"
                disabled={proof.pending}
                onClick={() => end(`/api/sessions/${session.id}`)}
              >
                {t('account.endSession')}
                <span className="hidden"> {session.device}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Problem error={proof.error} />
      {proof.dialog}
    </section>
  );
}

function Passkeys() {
  const { t } = useWords();
  const client = useQueryClient();
  const { data: passkeys } = useSuspenseQuery(passkeysQuery);
  const [name, setName] = useState('');
  const proof = useProof();
  const refresh = () => client.invalidateQueries(passkeysQuery);
  const add = (event: FormEvent) => {
    event.preventDefault();
    void proof.run(async () => {
      await addPasskey(name.trim());
      setName('');
      await refresh();
    });
  };
  return (
    <section className="card stack tight" aria-label={t('account.passkeys')}>
      <h2>{t('account.passkeys')}</h2>
      <p className="small soft">{t('account.passkeysBelow')}</p>
      {passkeys.length === 0 && <p>{t('account.noPasskeys')}</p>}
      <ul className="account-lines">
        {passkeys.map((passkey) => (
          <li key={passkey.id}>
            <div>
              <strong>{passkey.name}</strong>
              <div className="small soft">
                {t('account.passkeyMade', { made: momentText(passkey.made) })}
                {passkey.used && ` · ${t('account.passkeyUsed', { used: momentText(passkey.used) })}`}
              </div>
            </div>
            <Button
              size="sm"
              variant="subtle"
              disabled={proof.pending}
              onClick={() => void proof.run(() => call('DELETE', `/api/passkeys/${passkey.id}`).then(refresh))}
            >
              {t('account.removePasskey')}
              <span className="hidden"> {passkey.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {passkeysWork() ? (
        <form className="stack tight" onSubmit={add}>
          <TextInput
            label={t('account.passkeyName')}
            description={t('account.passkeyNameHint')}
            required
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Problem
            error={proof.error && turnedAway(proof.error) ? new Error(t('account.passkeyTurnedAway')) : proof.error}
          />
          <div>
            <Button type="submit" loading={proof.pending}>
              {t('account.addPasskey')}
            </Button>
          </div>
        </form>
      ) : (
        <p className="notice small">{t('account.passkeysNotHere')}</p>
      )}
      {proof.dialog}
    </section>
  );
}

function OwnPassword() {
  const { t } = useWords();
  const client = useQueryClient();
  const { data: me } = useSuspenseQuery(meQuery);
  const [form, setForm] = useState({ current: '', password: '' });
  const change = useMutation({
    mutationFn: () => call('POST', `/api/accounts/${me.account?.id}/password`, form),
    onSuccess: async () => {
      setForm({ current: '', password: '' });
      await client.invalidateQueries(sessionsQuery);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  const field = (name: keyof typeof form) => ({
    required: true,
    value: form[name],
    visibilityToggleButtonProps: { 'aria-label': t('account.showPassword'), tabIndex: 0 },
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setForm((old) => ({ ...old, [name]: value }));
    },
  });
  return (
    <form className="card stack tight" onSubmit={submit} aria-label={t('account.ownPassword')}>
      <h2>{t('account.ownPassword')}</h2>
      <p className="small soft">{t('account.ownPasswordBelow')}</p>
      <PasswordInput label={t('account.currentPassword')} autoComplete="current-password" {...field('current')} />
      <PasswordInput
        label={t('account.newPassword')}
        description={t('account.passwordHint')}
        minLength={10}
        autoComplete="new-password"
        {...field('password')}
      />
      <Problem error={change.error} />
      {change.isSuccess && (
        <p className="notice yes small" role="status">
          {t('account.passwordKept')}
        </p>
      )}
      <div>
        <Button type="submit" loading={change.isPending}>
          {t('account.keepPassword')}
        </Button>
      </div>
    </form>
  );
}
