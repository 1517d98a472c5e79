import { Button } from '@mantine/core';
import type { Candidate } from '@plenum/election';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { Dialog } from '../../shell/dialog.tsx';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { useWords } from '../../wording/index.ts';
import { CandidateFields, entryOfForm, formOfCandidate } from './candidate-form.tsx';

interface CorrectCandidateProps {
  readonly election: ElectionScreen;
  readonly candidate: Candidate;
  readonly onClose: () => void;
}

export function CorrectCandidate({ election, candidate, onClose }: CorrectCandidateProps) {
  const { t } = useWords();
  const acting = useAct(election);
  const [form, setForm] = useState(() => formOfCandidate(candidate));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void acting
      .send({ act: 'correct-candidate', candidate: { ...entryOfForm(form), id: candidate.id } })
      .then((done) => done && onClose());
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('list.correctTitle', { name: candidate.name })}>
      <form className="stack" onSubmit={submit}>
        <CandidateFields form={form} onChange={setForm} />
        <Problem error={acting.error} />
        <div>
          <Button type="submit" loading={acting.pending}>
            {t('list.correctButton')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
