import { Button, FileInput, NativeSelect } from '@mantine/core';
import { organisationNouns, personColumns, postColumns, unitColumns } from '@plenum/organisation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Figure } from '../shell/figure.tsx';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { save } from '../shell/save.ts';
import { Head } from '../shell/screen.tsx';
import { countText, dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { organisationKey } from './organisation-query.ts';
import './organisation.css';

interface Change {
  readonly line: number;
  readonly kind: 'added' | 'changed';
  readonly code: string;
  readonly name: string;
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}
interface Preview {
  readonly id: string | null;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly changes: readonly Change[];
  readonly faults: readonly { readonly line: number; readonly column: number; readonly message: string }[];
  readonly faultCount: number;
}
const columnsOf = { people: personColumns, units: unitColumns, posts: postColumns };
type Kind = keyof typeof columnsOf;

/** A file of units, people or posts: every change and every fault is seen before anything is kept. */
export function ImportScreen() {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [kind, setKind] = useState<Kind>('people');
  const [file, setFile] = useState<File | null>(null);
  const look = useMutation({
    mutationFn: () => {
      const form = new FormData();
      form.set('kind', kind);
      form.set('file', file!);
      return call<Preview>('POST', '/api/organizations/imports', form);
    },
  });
  const keep = useMutation({
    mutationFn: (id: string) => call<{ added: number; changed: number }>('POST', `/api/organizations/imports/${id}`),
    onSuccess: async () => {
      look.reset();
      setFile(null);
      await client.invalidateQueries({ queryKey: organisationKey });
    },
  });
  const again = () => {
    look.reset();
    keep.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.reset();
    look.mutate();
  };
  const columns = columnsOf[kind];
  return (
    <>
      <Head
        crumb={<Link to="/organisation">{t('org.title')}</Link>}
        title={t('org.importTitle')}
        below={t('org.importBelow')}
      />
      <div className="stack wide">
        <form className="card stack" onSubmit={submit}>
          <div className="row asked">
            <NativeSelect
              label={t('org.importWhat')}
              value={kind}
              onChange={(event) => {
                setKind(event.currentTarget.value as Kind);
                again();
              }}
              data={[
                { value: 'people', label: t('org.importPeople') },
                { value: 'units', label: t('org.importUnits') },
                { value: 'posts', label: t('org.importPosts') },
              ]}
            />
            <FileInput
              label={t('org.importFile')}
              placeholder={t('org.chooseFile')}
              accept=".csv,.xlsx"
              required
              value={file}
              style={{ flex: '1 1 240px' }}
              onChange={(chosen) => {
                setFile(chosen);
                again();
              }}
            />
            <Button type="submit" variant={look.data ? 'light' : 'filled'} loading={look.isPending} disabled={!file}>
              {t('org.look')}
            </Button>
          </div>
          <p className="small soft">
            {t('org.importHint')}{' '}
            {t('org.importColumns', { columns: columns.map((column) => column.header[language]).join(', ') })}
          </p>
          <div>
            <Button
              size="sm"
              variant="subtle"
              onClick={() => void save(`/api/organizations/export/${kind}.xlsx?lang=${language}`, `${kind}.xlsx`)}
            >
              {t('org.template')}
            </Button>
          </div>
        </form>
        <Problem error={look.error ?? keep.error} />
        {keep.data && (
          <div className="notice yes" role="status">
            {t('org.takenIn', {
              added: countText(keep.data.added, language),
              changed: countText(keep.data.changed, language),
            })}
          </div>
        )}
        {look.data && <PreviewOf preview={look.data} pending={keep.isPending} onKeep={(id) => keep.mutate(id)} />}
      </div>
    </>
  );
}

interface PreviewOfProps {
  readonly preview: Preview;
  readonly pending: boolean;
  readonly onKeep: (id: string) => void;
}

function PreviewOf({ preview, pending, onKeep }: PreviewOfProps) {
  const { t, language } = useWords();
  const { id, added, changed, unchanged, faultCount } = preview;
  const count = (n: number) => countText(n, language);
  return (
    <section className="stack" aria-live="polite">
      <div className="figures">
        <Figure label={t('org.willAdd')} value={count(added)} />
        <Figure label={t('org.willChange')} value={count(changed)} />
        <Figure label={t('org.willKeep')} value={count(unchanged)} />
        <Figure label={t('org.faultCount')} value={count(faultCount)} />
      </div>
      {faultCount > 0 && <Faults preview={preview} />}
      {faultCount === 0 && id === null && <p>{t('org.nothingToDo')}</p>}
      {id !== null && (
        <div>
          <Button loading={pending} onClick={() => onKeep(id)}>
            {t('org.takeIn', { added: count(added), changed: count(changed) })}
          </Button>
        </div>
      )}
      {preview.changes.length > 0 && <Changes preview={preview} />}
    </section>
  );
}

function Faults({ preview }: { readonly preview: Preview }) {
  const { t, language } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const more = preview.faultCount - preview.faults.length;
  return (
    <div ref={box} className="notice no" role="alert" tabIndex={-1}>
      <strong>{t('org.faultsTitle', { n: countText(preview.faultCount, language) })}</strong>
      <ul>
        {preview.faults.map((fault, at) => (
          <li key={`${at}${fault.message}`}>{fault.message}</li>
        ))}
        {more > 0 && <li>{t('org.faultsMore', { n: countText(more, language) })}</li>}
      </ul>
    </div>
  );
}

function Changes({ preview }: { readonly preview: Preview }) {
  const { t, language } = useWords();
  const all = preview.added + preview.changed;
  return (
    <>
      <h2>{t('org.changesTitle')}</h2>
      {all > preview.changes.length && (
        <p className="small soft">{t('org.changesMore', { n: countText(preview.changes.length, language) })}</p>
      )}
      <section
        className="card flush changes"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
        tabIndex={0}
        aria-label={t('org.changesTitle')}
      >
        <table className="people">
          <thead>
            <tr>
              <th className="num">{t('org.line')}</th>
              <th>{t('org.personName')}</th>
              <th>{t('org.what')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.changes.map((change) => (
              <tr key={change.line}>
                <td className="num" data-label={t('org.line')}>
                  {change.line}
                </td>
                <td>
                  {change.name} <span className="mono small soft">{change.code}</span>
                </td>
                <td>
                  {change.kind === 'added' ? (
                    <span className="tag yes">{t('org.added')}</span>
                  ) : (
                    <ChangedFields change={change} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

type FieldName = keyof ReturnType<typeof fieldNames>;
const fieldNames = () => ({
  name: 0,
  kind: 0,
  parent: 0,
  founded: 0,
  code: 0,
  born: 0,
  sex: 0,
  joined: 0,
  official: 0,
  unit: 0,
  status: 0,
  until: 0,
});

function ChangedFields({ change }: { readonly change: Change }) {
  const { t, language } = useWords();
  const noun = organisationNouns(language);
  const words: Readonly<Record<string, string>> = { ...noun.status, ...noun.sex, ...noun.unitKind };
  const shown = (field: string, value: string): string => {
    if (value === '') return '–';
    if (field === 'status' || field === 'sex' || field === 'kind') return words[value] ?? value;
    return dateText(value);
  };
  return (
    <ul className="lines">
      {change.fields.map(({ field, before, after }) => (
        <li key={field}>
          {t(`org.field.${field as FieldName}`)}: <del>{shown(field, before)}</del> → <ins>{shown(field, after)}</ins>
        </li>
      ))}
    </ul>
  );
}
