import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ReasonDialog } from '../shell/fields.tsx';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { meQuery } from '../shell/queries.ts';
import { countText, momentText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { type RecordState, recordStateQuery, type Witness } from './guard-query.ts';

/** Who cosigns the record, so that nobody can set it back or rewrite it unseen; administrators name and drop them. */
export function WitnessesCard() {
  const { t } = useWords();
  const state = useQuery(recordStateQuery).data;
  const administrator = useQuery(meQuery).data?.account?.administrator ?? false;
  if (!state) return null;
  return (
    <section className="card stack" aria-label={t('guard.title')}>
      <h2>{t('guard.witnesses')}</h2>
      {state.witnesses.length === 0 ? (
        <p className="small soft">
          <strong>{t('guard.none')}.</strong> {t('guard.noneBelow')}
        </p>
      ) : (
        <ul className="witnesses">
          {state.witnesses.map((witness) => (
            <WitnessLine key={witness.name} witness={witness} newest={state.size} droppable={administrator} />
          ))}
        </ul>
      )}
      {administrator && <AddWitness />}
      <p className="small soft">
        {t('guard.logKey')}:
        <br />
        <span className="mono log-key">{state.logKey}</span>
      </p>
    </section>
  );
}

/** Above everything else on the screen: nothing new is signed until somebody decides. */
export function SigningHeld() {
  const { t } = useWords();
  const state = useQuery(recordStateQuery).data;
  if (!state || state.fault === null) return null;
  return (
    <div className="notice no held" role="alert">
      <strong>{t('guard.held')}</strong>
      <p>{t('guard.heldBelow')}</p>
      <p>{state.fault}</p>
    </div>
  );
}

interface LineProps {
  readonly witness: Witness;
  readonly newest: number;
  readonly droppable: boolean;
}

function WitnessLine({ witness, newest, droppable }: LineProps) {
  const { t, language } = useWords();
  const { name, address, state, size, at } = witness;
  const fresh = size !== null && size >= newest;
  const bad = state !== null && state !== 'cosigned';
  return (
    <li>
      <strong>{name}</strong> <span className="small soft">{address}</span>
      <p className="small">
        {size === null || at === null
          ? t('guard.never')
          : t('guard.cosigned', { size: countText(size, language), at: momentText(at) })}{' '}
        {bad ? (
          <span className="tag no">{t(`guard.state.${state}`)}</span>
        ) : (
          fresh && <span className="tag yes">{t('guard.upToDate')}</span>
        )}
      </p>
      {droppable && <DropWitness name={name} />}
    </li>
  );
}

function useChanged() {
  const client = useQueryClient();
  return (state: RecordState) => {
    client.setQueryData(recordStateQuery.queryKey, state);
    void client.invalidateQueries({ queryKey: ['record'] });
  };
}

function DropWitness({ name }: { readonly name: string }) {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  const drop = useMutation({
    mutationFn: (reason: string) => call<RecordState>('POST', '/api/record/witnesses/drop', { name, reason }),
    onSuccess: useChanged(),
  });
  return (
    <>
      <button type="button" className="plain-button" onClick={() => setOpened(true)}>
        {t('guard.drop')}
        <span className="hidden"> {name}</span>
      </button>
      {opened && (
        <ReasonDialog
          title={t('guard.dropTitle', { name })}
          label={t('guard.dropWhy')}
          button={t('guard.dropButton')}
          pending={drop.isPending}
          error={drop.error}
          onClose={() => setOpened(false)}
          onReason={(reason) => drop.mutate(reason)}
          danger
        />
      )}
    </>
  );
}

function AddWitness() {
  const { t } = useWords();
  const [form, setForm] = useState({ key: '', address: '' });
  const changed = useChanged();
  const add = useMutation({
    mutationFn: () => call<RecordState>('POST', '/api/record/witnesses', form),
    onSuccess: (state) => {
      changed(state);
      setForm({ key: '', address: '' });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <details className="no-print">
      <summary>{t('guard.add')}</summary>
      <form className="stack tight" onSubmit={submit}>
        <TextInput
          label={t('guard.key')}
          description={t('guard.keyHint')}
          required
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          value={form.key}
          onChange={(event) => setForm({ ...form, key: event.currentTarget.value })}
        />
        <TextInput
          label={t('guard.address')}
          description={t('guard.addressHint')}
          required
          type="url"
          autoComplete="off"
          maxLength={200}
          value={form.address}
          onChange={(event) => setForm({ ...form, address: event.currentTarget.value })}
        />
        <Problem error={add.error} />
        <div>
          <Button type="submit" size="sm" loading={add.isPending}>
            {t('guard.addButton')}
          </Button>
        </div>
      </form>
    </details>
  );
}
