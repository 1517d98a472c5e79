import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ButtonLink } from '../shell/button-link.tsx';
import { Problem } from '../shell/problem.tsx';
import { useWords } from '../wording/index.ts';
import { goToProvider } from './identity.ts';
import { enterByPasskey, passkeysWork, turnedAway } from './passkeys.ts';

interface OtherWaysProps {
  /** What the organisation's own sign-in is called; null where there is none. */
  readonly provider: string | null;
  readonly onEntered: () => Promise<void>;
}

/** Without a password: by the organisation's own sign-in, a passkey, a code on paper. */
export function OtherWays({ provider, onEntered }: OtherWaysProps) {
  const { t } = useWords();
  const key = useMutation({ mutationFn: enterByPasskey, onSuccess: onEntered });
  const identity = useMutation({ mutationFn: () => goToProvider('/api/session/identity') });
  return (
    <>
      <div className="row">
        {provider && (
          <Button variant="default" loading={identity.isPending} onClick={() => identity.mutate()}>
            {t('identity.enter', { name: provider })}
          </Button>
        )}
        {passkeysWork() && (
          <Button variant="default" loading={key.isPending} onClick={() => key.mutate()}>
            {t('account.byPasskey')}
          </Button>
        )}
        <ButtonLink to="/code" variant="subtle">
          {t('account.haveCode')}
        </ButtonLink>
      </div>
      <Problem error={identity.error} />
      <Problem error={key.error && turnedAway(key.error) ? new Error(t('account.passkeyTurnedAway')) : key.error} />
    </>
  );
}
