import { Button } from '@mantine/core';
import { interpretKeys, type KeyedPaper } from '@plenum/election';
import { useEffect, useRef, useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { KeysField } from '../compare/keys-field.tsx';
import { ballotOf, notFinished } from '../keying/keying.ts';
import { Paper } from '../keying/paper.tsx';
import { paperTitle } from '../keying/paper-title.ts';
import type { RoundScreen } from '../rounds.tsx';
import { namesOf } from './names-of.ts';

interface ReadPaperProps {
  readonly election: ElectionScreen;
  readonly round: RoundScreen;
  readonly number: number;
  readonly onRead: () => void;
}

/** One drawn paper, typed by the keys of the keyed entry with nothing in sight of how it was counted. */
export function ReadPaper({ election, round, number, onRead }: ReadPaperProps) {
  const { t, language } = useWords();
  const acting = useAct(election);
  const [keys, setKeys] = useState('');
  const field = useRef<HTMLDivElement>(null);
  const opened = round.opened!;
  const paper: KeyedPaper = { form: opened.form, candidates: opened.candidates.length, weighted: false };
  const reading = interpretKeys(keys, paper);
  useEffect(() => field.current?.focus(), []);
  const done = async () => {
    if (notFinished(reading, paper)) return;
    if (await acting.send({ act: 'read-sampled-paper', ballot: ballotOf(number, reading) })) onRead();
  };
  return (
    <section className="card stack">
      <div>
        <h3>{t('audit.read', { n: countText(number, language) })}</h3>
        <p className="small soft">{t('audit.readBelow', { n: countText(number, language) })}</p>
      </div>
      <div className="own">
        <KeysField ref={field} keys={keys} paper={paper} onKeys={setKeys} onDone={() => void done()} />
        <Paper
          compact
          title={paperTitle(election.title[language], language)}
          form={opened.form}
          seats={opened.seats}
          names={namesOf(election, round)}
          marks={reading.marks}
          last={reading.last}
        />
      </div>
      <Problem error={acting.error} />
      <div>
        <Button loading={acting.pending} disabled={notFinished(reading, paper) !== null} onClick={() => void done()}>
          <kbd>Enter</kbd>&nbsp;{t('audit.done')}
        </Button>
      </div>
    </section>
  );
}
