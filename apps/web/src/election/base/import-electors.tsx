import { Button, FileInput, SegmentedControl, Textarea } from '@mantine/core';
import type { ElectorEntry } from '@plenum/election';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { call } from '../../shell/http.ts';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText, dateText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';

interface Preview {
  readonly electors: readonly ElectorEntry[];
  readonly faults: readonly { readonly message: string }[];
}

interface ImportElectorsProps {
  readonly election: ElectionScreen;
  readonly onDone: () => void;
}

/** Pasted lines or a file: first shown with every fault in it; written only when the person agrees. */
export function ImportElectors({ election, onDone }: ImportElectorsProps) {
  const { t, language } = useWords();
  const acting = useAct(election);
  const [way, setWay] = useState<'paste' | 'file'>('paste');
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const look = useMutation({
    mutationFn: () => {
      const path = `/api/elections/${election.id}/electors/preview`;
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
    if (preview && (await acting.send({ act: 'list-electors', electors: preview.electors }))) onDone();
  };
  return (
    <div className="stack">
      <form className="stack" onSubmit={submit}>
        <SegmentedControl
          style={{ justifySelf: 'start' }}
          aria-label={t('electors.addMore')}
          value={way}
          onChange={(chosen) => {
            setWay(chosen === 'file' ? 'file' : 'paste');
            look.reset();
          }}
          data={[
            { value: 'paste', label: t('electors.pasteTab') },
            { value: 'file', label: t('electors.fileTab') },
          ]}
        />
        {way === 'paste' ? (
          <Textarea
            label={t('list.pasteLabel')}
            description={t('electors.pasteHint')}
            placeholder={t('electors.pastePlaceholder')}
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
            description={t('electors.fileHint')}
            placeholder={t('list.chooseFile')}
            accept=".csv,.xlsx"
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
          <h3>{t('list.preview', { n: countText(preview.electors.length, language) })}</h3>
          <PreviewTable electors={preview.electors} />
          <Problem error={acting.error} />
          <div>
            <Button loading={acting.pending} disabled={preview.electors.length === 0} onClick={() => void add()}>
              {t('list.addMany', { n: countText(preview.electors.length, language) })}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}

/** So many are shown of a long list; the number above says how many there are. */
const mostShown = 200;

function PreviewTable({ electors }: { readonly electors: readonly ElectorEntry[] }) {
  const { t, language } = useWords();
  const shown = electors.slice(0, mostShown);
  return (
    <section
      className="card flush elector-rows"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
      tabIndex={0}
      aria-label={t('list.look')}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t('list.name')}</th>
            <th scope="col">{t('list.born')}</th>
            <th scope="col">{t('electors.unit')}</th>
            <th scope="col">{t('electors.standing')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((elector) => (
            <tr key={`${elector.name} ${elector.born ?? ''}`}>
              <td>{elector.name}</td>
              <td>{elector.born ? dateText(elector.born) : '–'}</td>
              <td>{elector.unit || '–'}</td>
              <td>{elector.alternate ? t('electors.alternate') : t('electors.official')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {electors.length > mostShown && (
        <p className="small soft">+ {countText(electors.length - mostShown, language)}</p>
      )}
    </section>
  );
}

function Faults({ faults }: { readonly faults: Preview['faults'] }) {
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
