import { Button, FileInput, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { countText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { call } from './http.ts';
import { Problem } from './problem.tsx';
import './import-form.css';

/** What every preview says of the lines that are not right: the server's sentence has place, found and expected. */
export interface Previewed {
  readonly faults: readonly { readonly message: string }[];
}

interface ImportFormProps<Preview extends Previewed> {
  readonly way: 'paste' | 'file';
  /** Answers with what it read and every fault, and keeps nothing. */
  readonly path: string;
  /** Endings of the files that are taken, as `accept` has them. */
  readonly accept: string;
  readonly hint: string;
  readonly placeholder: string;
  /** How many lines were read. */
  readonly count: (preview: Preview) => number;
  readonly table: (preview: Preview) => ReactNode;
  /** Keeps what was looked at. @returns whether it was kept */
  readonly onAdd: (preview: Preview) => Promise<boolean>;
  readonly adding: { readonly pending: boolean; readonly error: Error | null; readonly clear: () => void };
}

/** Pasted lines or a file: first shown with every fault in it; written only when the person agrees. */
export function ImportForm<Preview extends Previewed>({ adding, onAdd, table, ...props }: ImportFormProps<Preview>) {
  const { t, language } = useWords();
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const look = useMutation({
    mutationFn: () => {
      if (props.way === 'paste') return call<Preview>('POST', props.path, { text: text.normalize('NFC') });
      const form = new FormData();
      form.set('file', file!);
      return call<Preview>('POST', props.path, form);
    },
  });
  const preview = look.data;
  const count = preview ? props.count(preview) : 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.clear();
    look.mutate();
  };
  const add = async () => {
    if (!preview || !(await onAdd(preview))) return;
    look.reset();
    setText('');
    setFile(null);
  };
  return (
    <div className="stack">
      <form className="stack" onSubmit={submit}>
        {props.way === 'paste' ? (
          <Textarea
            label={t('list.pasteLabel')}
            description={props.hint}
            placeholder={props.placeholder}
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
            description={props.hint}
            placeholder={t('list.chooseFile')}
            accept={props.accept}
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
            disabled={props.way === 'paste' ? text.trim() === '' : file === null}
          >
            {t('list.look')}
          </Button>
        </div>
      </form>
      <Problem error={look.error} />
      {preview && preview.faults.length > 0 && <Faults faults={preview.faults} />}
      {preview && preview.faults.length === 0 && (
        <section className="stack tight" aria-live="polite">
          <h3>{t('list.preview', { n: countText(count, language) })}</h3>
          <section
            className="card flush import-rows"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
            tabIndex={0}
            aria-label={t('list.look')}
          >
            {table(preview)}
          </section>
          <Problem error={adding.error} />
          <div>
            <Button loading={adding.pending} disabled={count === 0} onClick={() => void add()}>
              {t('list.addMany', { n: countText(count, language) })}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}

function Faults({ faults }: Previewed) {
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
