import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ButtonLink } from '../shell/button-link.tsx';
import { Gate } from '../shell/gate.tsx';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { meQuery } from '../shell/queries.ts';
import { useWords } from '../wording/index.ts';

/** Signs in by a code on paper. Scanned, the code stands behind the `#`, so that no log sees it; it is used by the button alone. */
export function CodeLogIn() {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [code, setCode] = useState(() => decodeURIComponent(window.location.hash.slice(1)).slice(0, 40));
  const enter = useMutation({
    mutationFn: () => call<{ election: string | null; meeting: string | null }>('POST', '/api/session/code', { code }),
    onSuccess: async ({ election, meeting }) => {
      await client.resetQueries(meQuery);
      if (meeting !== null) await navigate({ to: '/meetings/$id/me', params: { id: meeting }, replace: true });
      else await navigate({ to: '/elections/$id', params: { id: election ?? '' }, replace: true });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate();
  };
  return (
    <Gate title={t('account.codeTitle')} below={t('account.codeBelow')}>
      <form className="card stack" onSubmit={submit}>
        <TextInput
          label={t('account.code')}
          description={t('account.codeHint')}
          required
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          data-autofocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Problem error={enter.error} />
        <Button type="submit" loading={enter.isPending} fullWidth>
          {t('account.codeEnter')}
        </Button>
      </form>
      <div>
        <ButtonLink to="/login" variant="subtle">
          {t('account.byPassword')}
        </ButtonLink>
      </div>
    </Gate>
  );
}
