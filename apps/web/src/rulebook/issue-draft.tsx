import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { useWords } from '../wording/index.ts';
import type { Draft } from './draft-query.ts';

const fields = ['number', 'date', 'type', 'issuer', 'place'] as const;

/** The accepted text becomes the unit's instrument: number, date and who issues it. */
export function IssueDraft({ draft }: { readonly draft: Draft }) {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState({
    number: '',
    date: '',
    type: draft.model.type ?? '',
    issuer: draft.unitName,
    place: '',
    title: draft.title,
  });
  const issue = useMutation({
    mutationFn: () =>
      call<{ id: string }>('POST', `/api/adaptations/${draft.id}/issue`, {
        ...typed,
        number: typed.number.trim() === '' ? null : typed.number.trim(),
      }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['instruments'] });
      void client.invalidateQueries({ queryKey: ['draft', draft.id] });
      void client.invalidateQueries({ queryKey: ['drafts'] });
      void client.invalidateQueries({ queryKey: ['instrument', draft.model.id] });
      await navigate({ to: '/rulebook/$id', params: { id } });
    },
  });
  const set = (field: keyof typeof typed) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setTyped((before) => ({ ...before, [field]: value }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    issue.mutate();
  };
  return (
    <form className="card stack no-print" onSubmit={submit}>
      <h2>{t('adaptation.issueTitle')}</h2>
      <p className="soft">{t('adaptation.issueHint')}</p>
      <div className="fields">
        {fields.map((field) => (
          <TextInput
            key={field}
            label={field === 'place' ? t('adaptation.place') : t(`rulebook.${field}`)}
            type={field === 'date' ? 'date' : 'text'}
            required={field === 'date' || field === 'type' || field === 'issuer'}
            value={typed[field]}
            onChange={set(field)}
          />
        ))}
      </div>
      <Textarea label={t('rulebook.titleField')} required autosize value={typed.title} onChange={set('title')} />
      <Problem error={issue.error} />
      <div>
        <Button type="submit" loading={issue.isPending}>
          {t('adaptation.issue')}
        </Button>
      </div>
    </form>
  );
}
