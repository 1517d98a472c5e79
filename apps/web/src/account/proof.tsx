import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Dialog } from '../shell/dialog.tsx';
import { Answered, call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { useWords } from '../wording/index.ts';

interface Proving {
  /** Does it; where the server asks who the person is, asks for the password first and does it then. */
  readonly run: (what: () => Promise<unknown>) => Promise<void>;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly clear: () => void;
  readonly dialog: ReactNode;
}

const asksProof = (error: unknown): boolean => error instanceof Answered && error.code === 'prove-again';

/** For changes of an account, which the server takes only shortly after a password or passkey was given. */
export function useProof(): Proving {
  const [waiting, setWaiting] = useState<(() => Promise<unknown>) | null>(null);
  const act = useMutation({ mutationFn: (what: () => Promise<unknown>) => what() });
  const run = async (what: () => Promise<unknown>): Promise<void> => {
    await act.mutateAsync(what).catch((error: unknown) => {
      if (!asksProof(error)) return;
      act.reset();
      setWaiting(() => what);
    });
  };
  return {
    run,
    pending: act.isPending,
    error: act.error,
    clear: act.reset,
    dialog: waiting && (
      <ProofDialog
        onClose={() => setWaiting(null)}
        onProven={async () => {
          setWaiting(null);
          await run(waiting);
        }}
      />
    ),
  };
}

function ProofDialog({ onClose, onProven }: { readonly onClose: () => void; readonly onProven: () => Promise<void> }) {
  const { t } = useWords();
  const [password, setPassword] = useState('');
  const prove = useMutation({
    mutationFn: () => call('POST', '/api/session/proof', { password }),
    onSuccess: onProven,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    prove.mutate();
  };
  return (
    <Dialog onClose={onClose} title={t('account.proofTitle')}>
      <form className="stack" onSubmit={submit}>
        <PasswordInput
          label={t('account.currentPassword')}
          description={t('account.proofBelow')}
          required
          data-autofocus
          autoComplete="current-password"
          value={password}
          visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword'), tabIndex: 0 }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Problem error={prove.error} />
        <Button type="submit" loading={prove.isPending}>
          {t('account.proofButton')}
        </Button>
      </form>
    </Dialog>
  );
}
