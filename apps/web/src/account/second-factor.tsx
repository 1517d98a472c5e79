import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Gate } from '../shell/gate.tsx';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { meQuery } from '../shell/queries.ts';
import { useWords } from '../wording/index.ts';
import { addPasskey, enterByPasskey, passkeysWork, turnedAway } from './passkeys.ts';
import { useProof } from './proof.tsx';

/** After a password, where the organisation asks for two factors: a first passkey is added, or the account's own is used. */
export function SecondFactor() {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { backTo } = useSearch({ from: '/second-factor' });
  const { data: me } = useSuspenseQuery(meQuery);
  const adds = me.secondFactor === 'add';
  const done = async () => {
    await client.resetQueries(meQuery);
    await navigate({ href: backTo?.startsWith('/') && !backTo.startsWith('//') ? backTo : '/' });
  };
  const leave = useMutation({
    mutationFn: () => call('DELETE', '/api/session'),
    onSuccess: async () => {
      await client.resetQueries(meQuery);
      await navigate({ to: '/login' });
    },
  });
  return (
    <Gate title={t('factor.title')} below={me.account?.name ?? ''}>
      <section className="card stack" aria-label={t('factor.title')}>
        <p>{t(adds ? 'factor.addBelow' : 'factor.useBelow')}</p>
        {!passkeysWork() ? (
          <p className="notice wait">{t('factor.notHere')}</p>
        ) : adds ? (
          <Add onDone={done} />
        ) : (
          <Use onDone={done} />
        )}
      </section>
      <div>
        <Button variant="subtle" loading={leave.isPending} onClick={() => leave.mutate()}>
          {t('shell.logOut')}
        </Button>
      </div>
    </Gate>
  );
}

interface StepProps {
  readonly onDone: () => Promise<void>;
}

function Add({ onDone }: StepProps) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const proof = useProof();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void proof.run(() => addPasskey(name.trim()).then(onDone));
  };
  return (
    <form className="stack tight" onSubmit={submit}>
      <TextInput
        label={t('account.passkeyName')}
        description={t('account.passkeyNameHint')}
        required
        data-autofocus
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasskeyProblem error={proof.error} />
      <div>
        <Button type="submit" loading={proof.pending}>
          {t('account.addPasskey')}
        </Button>
      </div>
      {proof.dialog}
    </form>
  );
}

function Use({ onDone }: StepProps) {
  const { t } = useWords();
  const key = useMutation({ mutationFn: enterByPasskey, onSuccess: onDone });
  return (
    <div className="stack tight">
      <PasskeyProblem error={key.error} />
      <div>
        <Button loading={key.isPending} onClick={() => key.mutate()}>
          {t('account.byPasskey')}
        </Button>
      </div>
    </div>
  );
}

function PasskeyProblem({ error }: { readonly error: Error | null }) {
  const { t } = useWords();
  return <Problem error={error && turnedAway(error) ? new Error(t('account.passkeyTurnedAway')) : error} />;
}
