import { Button, FileInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../shell/http.ts';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { save } from '../../shell/save.ts';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';

interface FormField {
  readonly name: string;
  readonly inside: string;
  readonly loop: boolean;
  readonly required: boolean;
}

interface FormView {
  readonly form: { readonly name: string; readonly sha256: string } | null;
  readonly fields: readonly FormField[];
}

/** The organisation's own form of the minutes: which is in use, one to begin with, one to set. */
export function MinutesFormCard({ election }: { readonly election: ElectionScreen }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const path = `/api/elections/${election.id}/minutes-form`;
  const queryKey = ['minutes-form', election.id];
  const view = useQuery({ queryKey, queryFn: ({ signal }) => call<FormView>('GET', path, undefined, signal) });
  const settle = async (changed: FormView) => {
    client.setQueryData(queryKey, changed);
    setFile(null);
    await client.invalidateQueries({ queryKey: ['election', election.id] });
  };
  const upload = useMutation({
    mutationFn: (chosen: File) => {
      const body = new FormData();
      body.append('file', chosen);
      return call<FormView>('POST', path, body);
    },
    onSuccess: settle,
  });
  const drop = useMutation({ mutationFn: () => call<FormView>('DELETE', path), onSuccess: settle });
  const take = useMutation({
    mutationFn: (start: boolean) => save(`${path}.docx${start ? '?start=1' : ''}`, 'mau-bien-ban.docx'),
  });
  const may = election.mayDo.includes('set-minutes-form');
  const { form, fields = [] } = view.data ?? { form: null };
  return (
    <section className="card stack tight" aria-labelledby="minutes-form-title">
      <h3 id="minutes-form-title">{t('minutesForm.title')}</h3>
      <p className="small soft">{form ? t('minutesForm.inUse', { name: form.name }) : t('minutesForm.none')}</p>
      <Problem error={upload.error ?? drop.error ?? take.error ?? view.error} />
      <Button variant="default" onClick={() => take.mutate(true)}>
        {t('minutesForm.start')}
      </Button>
      {form && (
        <Button variant="default" onClick={() => take.mutate(false)}>
          {t('minutesForm.current')}
        </Button>
      )}
      {may && (
        <>
          <FileInput
            label={t('minutesForm.file')}
            description={t('minutesForm.fileHint', { braces: '{{…}}' })}
            placeholder={t('minutesForm.choose')}
            accept=".docx"
            value={file}
            onChange={(chosen) => {
              upload.reset();
              setFile(chosen);
            }}
            clearable
          />
          <Button
            variant="default"
            disabled={!file}
            loading={upload.isPending}
            onClick={() => file && upload.mutate(file)}
          >
            {t('minutesForm.upload')}
          </Button>
          {form && (
            <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate()}>
              {t('minutesForm.drop')}
            </Button>
          )}
        </>
      )}
      <span className="hidden" role="status">
        {upload.isPending ? t('minutesForm.uploading') : ''}
      </span>
      {fields.length > 0 && (
        <details className="small">
          <summary>{t('minutesForm.fields', { n: countText(fields.length, language) })}</summary>
          <ul className="form-fields">
            {fields.map((field) => (
              <li key={`${field.inside}.${field.name}`} data-depth={field.inside ? field.inside.split('.').length : 0}>
                <code>{field.loop ? `{{#${field.name}}} {{/${field.name}}}` : `{{${field.name}}}`}</code>
                {field.required && <span className="soft"> {t('minutesForm.required')}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
