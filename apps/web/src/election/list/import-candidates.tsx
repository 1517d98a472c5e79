import { Button, FileInput, Textarea } from '@mantine/core';
import type { CandidateEntry } from '@plenum/election';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { call } from '../../shell/http.ts';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText, dateText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';

interface PreviewFault {
  readonly line?: number;
  readonly column?: number;
  readonly found?: string;
  readonly expected?: string;
  readonly message: string;
}

interface Preview {
  readonly candidates: readonly CandidateEntry[];
  readonly faults: readonly PreviewFault[];
}

/** Pasted lines or a file: first shown with every fault in it; written only when the person agrees. */
export function ImportCandidates({
  election,
  way,
}: {
  readonly election: ElectionScreen;
  readonly way: 'paste' | 'import';
}) {
  const { t, language } = useWords();
  const acting = useAct(election);
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const look = useMutation({
    mutationFn: () => {
      const path = `/api/elections/${election.id}/candidates/preview`;
      if (way === 'paste') return call<Preview>('POST', path, { text: text.normalize('NFC') });
      const form = new FormData();
      form.set('file', file!);
      return call<Preview>('POST', path, form);
    },
  });
  const preview = look.data;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    acting.clear();
    look.mutate();
  };
  const add = async () => {
    if (!preview || !(await acting.send({ act: 'list-candidates', candidates: preview.candidates }))) return;
    look.reset();
    setText('');
    setFile(null);
  };
  return (
    <div className="stack">
      <form className="stack" onSubmit={submit}>
        {way === 'paste' ? (
          <Textarea
            label={t('list.pasteLabel')}
            description={t('list.pasteHint')}
            placeholder={t('list.pastePlaceholder')}
            autosize
            minRows={4}
            maxRows={14}
            required
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              look.reset();
            }}
          />
        ) : (
          <FileInput
            label={t('list.fileLabel')}
            description={t('list.fileHint')}
            placeholder={t('list.chooseFile')}
            accept=".yaml,.yml,.json,.csv,.xlsx"
            required
            value={file}
            onChange={(chosen) => {
              setFile(chosen);
              look.reset();
            }}
          />
        )}
        <div>
          <Button
            type="submit"
            variant="light"
            loading={look.isPending}
            disabled={way === 'paste' ? text.trim() === '' : file === null}
          >
            {t('list.look')}
          </Button>
        </div>
      </form>
      <Problem error={look.error} />
      {preview && preview.faults.length > 0 && <Faults faults={preview.faults} />}
      {preview && preview.faults.length === 0 && (
        <section className="stack tight" aria-live="polite">
          <h3>{t('list.preview', { n: countText(preview.candidates.length, language) })}</h3>
          <section
            className="card flush"
            style={{ maxHeight: 320, overflowY: 'auto' }}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
            tabIndex={0}
            aria-label={t('list.look')}
          >
            <table>
              <thead>
                <tr>
                  <th>{t('list.name')}</th>
                  <th>{t('list.born')}</th>
                  <th>{t('list.joined')}</th>
                  <th>{t('list.nominated')}</th>
                </tr>
              </thead>
              <tbody>
                {preview.candidates.map((candidate, index) => (
                  <tr key={`${candidate.id ?? ''}${index}`}>
                    <td>{candidate.name}</td>
                    <td>{candidate.born ? dateText(candidate.born) : '–'}</td>
                    <td>{candidate.joined ? dateText(candidate.joined) : '–'}</td>
                    <td>{t(`nomination.${candidate.nominated}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <Problem error={acting.error} />
          <div>
            <Button loading={acting.pending} disabled={preview.candidates.length === 0} onClick={() => void add()}>
              {t('list.addMany', { n: countText(preview.candidates.length, language) })}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}

function Faults({ faults }: { readonly faults: readonly PreviewFault[] }) {
  const { t, language } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className="notice no" role="alert" tabIndex={-1}>
      <strong>{t('list.faults', { n: countText(faults.length, language) })}</strong> {t('list.faultsNext')}
      <ul>
        {faults.map((fault, index) => (
          <li key={`${index}${fault.message}`}>{fault.message}</li>
        ))}
      </ul>
    </div>
  );
}
