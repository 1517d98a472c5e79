import { Button, Checkbox, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Problem } from '../shell/problem.tsx';
import { savePosted } from '../shell/save.ts';
import { useWords } from '../wording/index.ts';

const empty = { passphrase: '', again: '', withKey: true };
/** As the server asks. */
const minimum = 12;

/** Everything in one sealed file, taken while people work. */
export function BackupCard() {
  const { t } = useWords();
  const client = useQueryClient();
  const [form, setForm] = useState(empty);
  const [asked, setAsked] = useState(false);
  const same = form.passphrase === form.again;
  const take = useMutation({
    mutationFn: () =>
      savePosted('/api/backup', { passphrase: form.passphrase, withKey: form.withKey }, `plenum-${Date.now()}.backup`),
    onSuccess: () => {
      setForm(empty);
      setAsked(false);
      void client.invalidateQueries({ queryKey: ['record'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (same) take.mutate();
  };
  const visibility = { 'aria-label': t('account.showPassword'), tabIndex: 0 };
  return (
    <form className="card stack" onSubmit={submit} aria-label={t('backup.title')}>
      <div>
        <h2>{t('backup.title')}</h2>
        <p className="small soft">{t('backup.below')}</p>
      </div>
      <PasswordInput
        label={t('backup.passphrase')}
        description={t('backup.passphraseHint')}
        required
        minLength={minimum}
        maxLength={500}
        autoComplete="new-password"
        value={form.passphrase}
        visibilityToggleButtonProps={visibility}
        onChange={(event) => setForm({ ...form, passphrase: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('backup.again')}
        required
        maxLength={500}
        autoComplete="new-password"
        value={form.again}
        error={asked && !same ? t('backup.notTheSame') : undefined}
        visibilityToggleButtonProps={visibility}
        onChange={(event) => setForm({ ...form, again: event.currentTarget.value })}
      />
      <Checkbox
        label={t('backup.withKey')}
        description={t('backup.withKeyHint')}
        checked={form.withKey}
        onChange={(event) => setForm({ ...form, withKey: event.currentTarget.checked })}
      />
      <Problem error={take.error} />
      <Button type="submit" variant="default" loading={take.isPending}>
        {t('backup.take')}
      </Button>
      <div aria-live="polite">{take.isSuccess && <p className="notice yes small">{t('backup.taken')}</p>}</div>
      <p className="small soft">{t('backup.restore')}</p>
    </form>
  );
}
