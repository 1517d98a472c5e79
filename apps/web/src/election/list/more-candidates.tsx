import { Button } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { useWords } from '../../wording/index.ts';
import { CandidateFields, emptyCandidate, entryOfForm } from './candidate-form.tsx';
import { ImportCandidates } from './import-candidates.tsx';

const ways = ['add', 'paste', 'import'] as const;
type Way = (typeof ways)[number];

/** The three ways in which names come on the list. */
export function MoreCandidates({ election }: { readonly election: ElectionScreen }) {
  const { t } = useWords();
  const [way, setWay] = useState<Way>('add');
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = ways[(ways.indexOf(way) + by + ways.length) % ways.length]!;
    setWay(next);
    document.getElementById(`way-${next}`)?.focus();
  };
  return (
    <section className="card">
      <div className="add-tabs" role="tablist" aria-label={t('list.add')} onKeyDown={move}>
        {ways.map((each) => (
          <button
            key={each}
            id={`way-${each}`}
            type="button"
            role="tab"
            aria-selected={way === each}
            aria-controls="way-panel"
            tabIndex={way === each ? 0 : -1}
            onClick={() => setWay(each)}
          >
            {t(`list.${each}`)}
          </button>
        ))}
      </div>
      <div id="way-panel" role="tabpanel" aria-labelledby={`way-${way}`}>
        {way === 'add' ? (
          <AddOne election={election} />
        ) : (
          <ImportCandidates key={way} election={election} way={way === 'paste' ? 'paste' : 'file'} />
        )}
      </div>
    </section>
  );
}

function AddOne({ election }: { readonly election: ElectionScreen }) {
  const { t } = useWords();
  const acting = useAct(election);
  const [form, setForm] = useState(emptyCandidate);
  const [asked, setAsked] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (form.name.trim() === '') {
      name.current?.focus();
      return;
    }
    if (!(await acting.send({ act: 'list-candidates', candidates: [entryOfForm(form)] }))) return;
    setForm({ ...emptyCandidate, nominated: form.nominated });
    setAsked(false);
    name.current?.focus();
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <CandidateFields
        form={form}
        onChange={setForm}
        nameRef={name}
        nameError={asked && form.name.trim() === '' ? t('list.nameNeeded') : undefined}
      />
      <Problem error={acting.error} />
      <div>
        <Button type="submit" variant="light" loading={acting.pending}>
          {t('list.addButton')}
        </Button>
      </div>
    </form>
  );
}
