import { Button, FileInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../../shell/http.ts';
import { Problem } from '../../shell/problem.tsx';
import { save } from '../../shell/save.ts';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { useMeetingAct } from '../meeting-act.ts';
import { type MeetingScreen, useMeeting } from '../meeting-query.ts';
import type { DelegatePreview } from './summons-query.ts';
import '../../organisation/organisation.css';

/** A list of delegates from a file: every line and every fault is seen before anything is kept. */
export function DelegateFileScreen() {
  const { t, language } = useWords();
  const meeting = useMeeting();
  const [file, setFile] = useState<File | null>(null);
  const look = useMutation({
    mutationFn: () => {
      const form = new FormData();
      form.set('file', file!);
      return call<DelegatePreview>('POST', `/api/meetings/${meeting.id}/delegates/preview`, form);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    look.mutate();
  };
  return (
    <div className="stack wide">
      <form className="card stack" onSubmit={submit}>
        <h2>{t('prepare.delegateFile.title')}</h2>
        <p className="soft">{t('prepare.delegateFile.below')}</p>
        <div className="row asked">
          <FileInput
            label={t('org.importFile')}
            placeholder={t('org.chooseFile')}
            accept=".csv,.xlsx"
            required
            value={file}
            style={{ flex: '1 1 240px' }}
            onChange={(chosen) => {
              setFile(chosen);
              look.reset();
            }}
          />
          <Button type="submit" variant={look.data ? 'light' : 'filled'} loading={look.isPending} disabled={!file}>
            {t('prepare.delegateFile.look')}
          </Button>
        </div>
        <p className="small soft">
          {t('prepare.delegateFile.columns', { columns: t('prepare.delegateFile.columnNames') })}
        </p>
        <div>
          <Button
            size="sm"
            variant="subtle"
            onClick={() => void save(`/api/meetings/${meeting.id}/delegates.xlsx?lang=${language}`, 'delegates.xlsx')}
          >
            {t('prepare.delegateFile.template')}
          </Button>
        </div>
      </form>
      <Problem error={look.error} />
      {look.data && <Preview meeting={meeting} preview={look.data} />}
    </div>
  );
}

function Preview({ meeting, preview }: { readonly meeting: MeetingScreen; readonly preview: DelegatePreview }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const acting = useMeetingAct(meeting);
  const count = (n: number) => countText(n, language);
  const { act, faults, faultCount } = preview;
  const keep = async () => {
    if (act && (await acting.send(act)))
      await navigate({ to: '/meetings/$id/prepare/summoned', params: { id: meeting.id } });
  };
  return (
    <section className="stack" aria-live="polite">
      {faultCount > 0 && (
        <div className="notice no" role="alert">
          <strong>{t('prepare.delegateFile.faults', { n: count(faultCount) })}</strong>
          <ul>
            {faults.map((fault, at) => (
              <li key={`${at}${fault.message}`}>{fault.message}</li>
            ))}
            {faultCount > faults.length && (
              <li>{t('prepare.delegateFile.faultsMore', { n: count(faultCount - faults.length) })}</li>
            )}
          </ul>
        </div>
      )}
      <Problem error={acting.error} />
      {act && (
        <div>
          <Button loading={acting.pending} onClick={() => void keep()}>
            {t('prepare.delegateFile.confirm', {
              seats: count(act.people.length),
              alternates: count(act.alternates?.length ?? 0),
            })}
          </Button>
        </div>
      )}
      {preview.delegates.length > 0 && <PreviewTable preview={preview} />}
    </section>
  );
}

/** Lines of the file that are drawn; the counts are of all. */
const drawn = 500;

function PreviewTable({ preview }: { readonly preview: DelegatePreview }) {
  const { t, meetingNoun, language } = useWords();
  const all = preview.delegates.length;
  return (
    <>
      {all > drawn && (
        <p className="small soft">
          {t('prepare.summoned.shown', { shown: countText(drawn, language), all: countText(all, language) })}
        </p>
      )}
      <div className="card flush">
        <table className="people">
          <thead>
            <tr>
              <th className="num">{t('prepare.delegateFile.line')}</th>
              <th>{t('prepare.summoned.name')}</th>
              <th>{t('prepare.summoned.unit')}</th>
              <th>{t('prepare.summoned.gained')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.delegates.slice(0, drawn).map((one) => (
              <tr key={one.line}>
                <td className="num" data-label={t('prepare.delegateFile.line')}>
                  {one.line}
                </td>
                <td>
                  {one.name} <span className="mono small soft">{one.code}</span>
                </td>
                <td data-label={t('prepare.summoned.unit')}>{one.unitName}</td>
                <td data-label={t('prepare.summoned.gained')}>
                  {one.place === 'alternate' ? t('prepare.summoned.asAlternate') : meetingNoun.gained[one.place]}
                  {one.basis && <div className="small soft">{one.basis}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
