import { Button, FileInput, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { InstrumentPreview, Signature, Signer, TrackedChoice } from '@plenum/rulebook';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { Head } from '../shell/screen.tsx';
import { useWords } from '../wording/index.ts';
import { OutlineFindings } from './outline-findings.tsx';
import { instrumentsQuery, nameOfLine } from './rulebook-query.ts';
import { SourceNotesCard } from './source-notes.tsx';
import './rulebook.css';

const fields = ['number', 'date', 'type', 'issuer'] as const;
type Typed = Record<(typeof fields)[number] | 'signer' | 'title' | 'model', string>;
const nothing: Typed = { number: '', date: '', type: '', issuer: '', signer: '', title: '', model: '' };

const namesOf = ({ signers }: Signature): string => signers.flatMap(({ name }) => name ?? []).join('; ');

/** `TM. BAN THƯỜNG VỤ, BÍ THƯ, Nguyễn Thị Mẫu` */
const wholeSigner = ({ authority, office, name }: Signer): string =>
  [...authority, office, name].filter((part) => part !== null).join(', ');

/** A file is looked at first: what its heading says stands in the fields, to be set right before it is registered. */
export function RegisterInstrument() {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: lines } = useSuspenseQuery(instrumentsQuery);
  const [file, setFile] = useState<File | null>(null);
  const [typed, setTyped] = useState(nothing);
  const [preview, setPreview] = useState<InstrumentPreview | null>(null);
  const [tracked, setTracked] = useState<TrackedChoice | null>(null);
  const look = useMutation({
    mutationFn: ({ chosen, choice }: { readonly chosen: File; readonly choice: TrackedChoice | null }) => {
      const form = new FormData();
      form.set('file', chosen);
      if (choice) form.set('tracked', choice);
      return call<InstrumentPreview>('POST', '/api/instruments/preview', form);
    },
    onSuccess: (found, { choice }) => {
      setPreview(found);
      // What was set right already stays when only the reading of the changes is chosen anew.
      if (choice !== null) return;
      setTyped((before) => ({
        ...before,
        ...Object.fromEntries([...fields, 'title' as const].map((field) => [field, found[field] ?? ''])),
        signer: namesOf(found.signature),
      }));
    },
  });
  const register = useMutation({
    mutationFn: () => {
      const form = new FormData();
      form.set('file', file!);
      const entry = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, text.trim() || null]));
      if (tracked) form.set('tracked', tracked);
      form.set('entry', JSON.stringify({ ...entry, title: typed.title.trim() }));
      return call<{ id: string }>('POST', '/api/instruments', form);
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['instruments'] });
      await navigate({ to: '/rulebook/$id', params: { id } });
    },
  });
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setTracked(null);
    setPreview(null);
    look.reset();
    register.reset();
    if (chosen) look.mutate({ chosen, choice: null });
  };
  const chooseTracked = (choice: TrackedChoice) => {
    setTracked(choice);
    if (file) look.mutate({ chosen: file, choice });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    register.mutate();
  };
  const set = (field: keyof Typed) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setTyped((before) => ({ ...before, [field]: value }));
  };
  return (
    <>
      <Head crumb={<Link to="/rulebook">{t('rulebook.title')}</Link>} title={t('rulebook.register')} />
      <form className="stack wide" onSubmit={submit}>
        <FileInput
          label={t('rulebook.file')}
          description={t('rulebook.fileHint')}
          placeholder={t('list.chooseFile')}
          accept=".txt,.docx,.xml"
          required
          value={file}
          onChange={choose}
        />
        <Problem error={look.error} />
        {preview && (
          <>
            <SourceNotesCard source={preview.source} tracked={tracked} onTracked={chooseTracked} />
            <section className="card stack tight" aria-live="polite">
              <h2>{t('rulebook.found')}</h2>
              <p>
                {t('rulebook.foundParts', {
                  chapters: preview.chapters,
                  articles: preview.articles,
                  clauses: preview.clauses,
                })}
              </p>
              {preview.signature.signers.map((signer) => (
                <p key={wholeSigner(signer)} lang="vi">
                  {t('rulebook.foundSigner', { signer: wholeSigner(signer) })}
                </p>
              ))}
              {preview.signature.recipients.length > 0 && (
                <p lang="vi">
                  {t('rulebook.foundRecipients', { recipients: preview.signature.recipients.join('; ') })}
                </p>
              )}
              {preview.attached > 0 && <p>{t('rulebook.foundAttached')}</p>}
              <OutlineFindings findings={preview.findings} />
            </section>
            <div className="fields">
              {fields.map((field) => (
                <TextInput
                  key={field}
                  label={t(`rulebook.${field}`)}
                  type={field === 'date' ? 'date' : 'text'}
                  value={typed[field]}
                  onChange={set(field)}
                />
              ))}
              <TextInput
                label={t('effect.signer')}
                description={t(namesOf(preview.signature) === '' ? 'rulebook.noSignerFound' : 'rulebook.signerHint')}
                value={typed.signer}
                onChange={set('signer')}
              />
            </div>
            <Textarea label={t('rulebook.titleField')} required autosize value={typed.title} onChange={set('title')} />
            <NativeSelect
              label={t('rulebook.model')}
              description={t('rulebook.modelHint')}
              value={typed.model}
              onChange={set('model')}
              data={[
                { value: '', label: t('rulebook.noModel') },
                ...lines.map((line) => ({
                  value: line.id,
                  label: `${nameOfLine(line)} – ${line.title}`.slice(0, 120),
                })),
              ]}
            />
            <Problem error={register.error} />
            <div>
              <Button type="submit" loading={register.isPending}>
                {t('rulebook.registerButton')}
              </Button>
            </div>
          </>
        )}
      </form>
    </>
  );
}
