import { FileInput, SegmentedControl } from '@mantine/core';
import {
  type Departure,
  departureSentence,
  type FormCheck,
  type FormProfileId,
  formCitationText,
  formProfileIds,
  formProfileOf,
} from '@plenum/rulebook';
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { Head } from '../shell/screen.tsx';
import { countText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { formQuery, instrumentQuery, nameOfLine } from './rulebook-query.ts';
import './rulebook.css';

/** An instrument in the form of its organisation, and where its file, or another one, departs from it. */
export function FormScreen() {
  const { t } = useWords();
  const { id = '' } = useParams({ strict: false });
  const { profile: asked } = useSearch({ strict: false }) as { readonly profile?: FormProfileId };
  const { data: view } = useSuspenseQuery(instrumentQuery(id));
  const profile = asked ?? formProfileOf(view.instrument.number);
  const check = useQuery(formQuery(id, profile));
  const navigate = useNavigate();
  const address = (format: 'pdf' | 'docx') => `/api/instruments/${id}/paper/${format}?profile=${profile}`;
  return (
    <>
      <Head
        crumb={
          <Link to="/rulebook/$id" params={{ id }}>
            {view.instrument.number === null ? view.instrument.title : nameOfLine(view.instrument as never)}
          </Link>
        }
        title={t('instrumentFiles.formTitle')}
        below={t('instrumentFiles.formBelow')}
        actions={
          <>
            <a href={address('pdf')} target="_blank" rel="noreferrer">
              {t('instrumentFiles.pdf')}
            </a>
            <a href={address('docx')} download>
              {t('instrumentFiles.docx')}
            </a>
          </>
        }
      />
      <div className="stack">
        <div className="stack tight">
          <span id="form-profile">{t('instrumentFiles.profile')}</span>
          <SegmentedControl
            className="form-profile"
            aria-labelledby="form-profile"
            value={profile}
            onChange={(chosen) =>
              void navigate({ to: '/rulebook/$id/form', params: { id }, search: { profile: chosen as FormProfileId } })
            }
            data={formProfileIds.map((value) => ({ value, label: t(`instrumentFiles.profiles.${value}`) }))}
          />
          <span className="soft small">{t(`instrumentFiles.profileRests.${profile}`)}</span>
        </div>
        <section className="card stack tight" aria-live="polite">
          <h2>{t('instrumentFiles.ofRegistered')}</h2>
          <Problem error={check.error} />
          {check.data && <Departures check={check.data} />}
        </section>
        <OtherFile profile={profile} />
      </div>
    </>
  );
}

/** Another DOCX held against the form; nothing of it is kept. */
function OtherFile({ profile }: { readonly profile: FormProfileId }) {
  const { t } = useWords();
  const [file, setFile] = useState<File | null>(null);
  const look = useMutation({
    mutationFn: (chosen: File) => {
      const form = new FormData();
      form.set('file', chosen);
      form.set('profile', profile);
      return call<FormCheck>('POST', '/api/instrument-forms', form);
    },
  });
  return (
    <section className="card stack tight no-print" aria-live="polite">
      <h2>{t('instrumentFiles.ofOther')}</h2>
      <FileInput
        label={t('instrumentFiles.otherFile')}
        description={t('instrumentFiles.otherHint')}
        placeholder={t('list.chooseFile')}
        accept=".docx"
        value={file}
        onChange={(chosen) => {
          setFile(chosen);
          look.reset();
          if (chosen) look.mutate(chosen);
        }}
      />
      <Problem error={look.error} />
      {look.data && <Departures check={look.data} />}
    </section>
  );
}

function Departures({ check }: { readonly check: FormCheck }) {
  const { t, language } = useWords();
  if (!check.checked) return <p>{t('instrumentFiles.notChecked')}</p>;
  if (check.departures.length === 0) return <p>{t('instrumentFiles.noDepartures')}</p>;
  return (
    <>
      <p>{t('instrumentFiles.departures', { n: countText(check.departures.length, language) })}</p>
      <table className="instruments departures">
        <thead>
          <tr>
            <th>{t('instrumentFiles.place')}</th>
            <th>{t('instrumentFiles.departure')}</th>
            <th>{t('instrumentFiles.source')}</th>
          </tr>
        </thead>
        <tbody>
          {check.departures.map((departure) => (
            <Departed key={`${departure.code}${departure.line}${departure.found}`} departure={departure} />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Said here and not by the server, so that a change of language reaches what was found before. */
function Departed({ departure }: { readonly departure: Departure }) {
  const { t, language } = useWords();
  const { line, cite } = departure;
  return (
    <tr>
      <td data-label={t('instrumentFiles.place')}>
        {line === null ? t('instrumentFiles.wholePage') : t('rulebook.atLine', { line })}
      </td>
      <td>{departureSentence(departure, language)}</td>
      <td data-label={t('instrumentFiles.source')}>
        {formCitationText(cite, language)}{' '}
        <span className={`tag ${cite.basis === 'assumed' ? 'wait' : 'yes'}`}>
          {t(`regulation.basis.${cite.basis}`)}
        </span>
      </td>
    </tr>
  );
}
