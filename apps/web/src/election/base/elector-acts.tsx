import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { ElectorChange, ElectorRow, ExclusionReason, Regulation } from '@plenum/election';
import { useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';

interface ElectorActsProps {
  readonly election: ElectionScreen;
  readonly rows: readonly ElectorRow[];
  readonly chosen: readonly ElectorRow[];
  /** What was done, in a word. */
  readonly onDone: (what: string) => void;
}

/** What can be noted of the people who are selected, now or at a stated time. */
export function ElectorActs({ election, rows, chosen, onDone }: ElectorActsProps) {
  const { t, noun, language } = useWords();
  const acting = useAct(election);
  const [at, setAt] = useState('');
  const [note, setNote] = useState('');
  const [alternate, setAlternate] = useState('');
  const [reason, setReason] = useState('');
  const one = chosen.length === 1 ? chosen[0]! : null;
  const may = new Set(election.mayDo);
  const regulation = election.regulation as Regulation;
  const reasons = regulation.switches.exclusions.value.filter(({ meetings }) =>
    meetings.includes(election.meeting.kind),
  );
  const alternates = rows.filter((row) => row.alternate && row.replaces === null);
  const send = async (change: ElectorChange, more: { readonly alternate?: string } = {}) => {
    const done = await acting.send({
      act: 'note-elector',
      electors: chosen.map(({ id }) => id),
      change,
      note: note.trim(),
      ...(at !== '' && { at: new Date(at).toISOString() }),
      ...more,
    });
    if (done) onDone(t(`electors.change.${change}`));
  };
  const exclude = async (why: ExclusionReason | null) => {
    if (!one) return;
    const done = await acting.send({ act: 'exclude-elector', elector: one.id, reason: why, note: note.trim() });
    if (done) onDone(why === null ? t('electors.countAgain') : noun.exclusion[why]);
  };
  const remove = async () => {
    if (one && (await acting.send({ act: 'remove-elector', id: one.id, reason: note.trim() })))
      onDone(t('electors.remove'));
  };
  return (
    <section
      className="card stack tight"
      aria-label={t('electors.selected', { n: countText(chosen.length, language) })}
    >
      <strong>{one ? one.name : t('electors.selected', { n: countText(chosen.length, language) })}</strong>
      <div className="fields">
        <TextInput
          label={t('electors.at')}
          type="datetime-local"
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
        <TextInput
          label={t('electors.note')}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <div className="row">
        {(
          [
            ['came', t('electors.came')],
            ['left', t('electors.left')],
            ['suspended', t('electors.suspend')],
            ['resumed', t('electors.resume')],
          ] as const
        ).map(([change, label]) => (
          <Button
            key={change}
            variant={change === 'came' ? 'light' : 'default'}
            loading={acting.pending}
            onClick={() => void send(change)}
          >
            {label}
          </Button>
        ))}
        {one && may.has('remove-elector') && (
          <Button variant="subtle" color="brick" loading={acting.pending} onClick={() => void remove()}>
            {t('electors.remove')}
          </Button>
        )}
      </div>
      {one && !one.alternate && one.replacedBy === null && alternates.length > 0 && (
        <div className="row end">
          <NativeSelect
            label={t('electors.replace')}
            value={alternate}
            onChange={(event) => setAlternate(event.currentTarget.value)}
            data={[
              { value: '', label: t('electors.chooseAlternate') },
              ...alternates.map(({ id, name, unit }) => ({ value: id, label: unit ? `${name}, ${unit}` : name })),
            ]}
          />
          <Button
            variant="default"
            disabled={alternate === ''}
            loading={acting.pending}
            onClick={() => void send('replaced', { alternate })}
          >
            {t('electors.replace')}
          </Button>
        </div>
      )}
      {one && reasons.length > 0 && (
        <div className="row end">
          <NativeSelect
            label={t('electors.exclude')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data={[
              { value: '', label: t('electors.chooseReason') },
              ...reasons.map((rule) => ({ value: rule.reason, label: noun.exclusion[rule.reason] })),
            ]}
          />
          <Button
            variant="default"
            disabled={reason === ''}
            loading={acting.pending}
            onClick={() => void exclude(reason as ExclusionReason)}
          >
            {t('electors.excludeButton')}
          </Button>
          {one.exclusion && (
            <Button variant="default" loading={acting.pending} onClick={() => void exclude(null)}>
              {t('electors.countAgain')}
            </Button>
          )}
        </div>
      )}
      <Problem error={acting.error} />
    </section>
  );
}
