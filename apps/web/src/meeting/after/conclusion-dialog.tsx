import { Button, Group, NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import type { ConclusionEntry } from '@plenum/meeting';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { instrumentsQuery, nameOfLine } from '../../rulebook/rulebook-query.ts';
import { Dialog } from '../../shell/dialog.tsx';
import { Problem } from '../../shell/problem.tsx';
import { useWords } from '../../wording/index.ts';
import { useMeeting } from '../meeting-query.ts';
import { type ConclusionInList, type ConclusionsScreenData, useConclusionAct } from './after-query.ts';

interface DialogProps {
  readonly data: ConclusionsScreenData;
  /** The conclusion that is corrected; null for a new one. */
  readonly of: ConclusionInList | null;
  readonly onClose: () => void;
}
type Line<Value> = Value & { readonly line: number };
type GroundLine = Line<ConclusionEntry['grounds'][number]>;
type TaskLine = Line<ConclusionEntry['tasks'][number]>;

const lines = <Value extends object>(values: readonly Value[]): readonly Line<Value>[] =>
  values.map((value, line) => ({ ...value, line }));
const withLine = <One extends { readonly line: number }>(
  all: readonly One[],
  value: Omit<One, 'line'>,
): readonly One[] => [...all, { ...value, line: Math.max(-1, ...all.map(({ line }) => line)) + 1 } as One];
const changed = <One extends { readonly line: number }>(all: readonly One[], line: number, change: Partial<One>) =>
  all.map((one) => (one.line === line ? { ...one, ...change } : one));

/** A conclusion with what it rests on and its tasks, line by line. */
export function ConclusionDialog({ data, of, onClose }: DialogProps) {
  const { t } = useWords();
  const { id } = useMeeting();
  const acting = useConclusionAct(id);
  const [item, setItem] = useState(of?.item ?? data.items[0]?.id ?? '');
  const [text, setText] = useState(of?.text ?? '');
  const [grounds, setGrounds] = useState<readonly GroundLine[]>(() => lines(of?.grounds ?? []));
  const [tasks, setTasks] = useState<readonly TaskLine[]>(() =>
    lines(of?.tasks.map(({ unitName: _, ...task }) => task) ?? []),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const conclusion: ConclusionEntry = {
      item: item === '' ? null : item,
      text,
      grounds: grounds.map(({ line: _, ...ground }) => ground),
      tasks: tasks.map(({ line: _, ...task }) => task),
    };
    const act = of
      ? ({ act: 'correct-conclusion', id: of.id, conclusion } as const)
      : ({ act: 'draft-conclusion', conclusion } as const);
    if (await acting.send(act, of ? data.number : undefined)) onClose();
  };
  return (
    <Dialog size="xl" onClose={onClose} title={t(of ? 'conclusions.correctTitle' : 'conclusions.write')}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <NativeSelect
          label={t('conclusions.item')}
          value={item}
          onChange={(event) => setItem(event.currentTarget.value)}
          data={[
            ...data.items.map(({ id: value, title }) => ({ value, label: title })),
            { value: '', label: t('conclusions.whole') },
          ]}
        />
        <Textarea
          label={t('conclusions.text')}
          required
          data-autofocus
          autosize
          minRows={3}
          maxLength={3000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <GroundLines grounds={grounds} onChange={setGrounds} />
        <TaskLines tasks={tasks} units={data.units} onChange={setTasks} />
        <Problem error={acting.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={acting.pending}>
            {t('conclusions.save')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

function GroundLines({
  grounds,
  onChange,
}: {
  readonly grounds: readonly GroundLine[];
  readonly onChange: (grounds: readonly GroundLine[]) => void;
}) {
  const { t } = useWords();
  const { data: instruments = [] } = useQuery(instrumentsQuery);
  const symbolOf = (id: string): string => {
    const found = instruments.find((one) => one.id === id);
    return found ? (found.number ?? found.title) : '';
  };
  return (
    <fieldset className="lines">
      <legend>{t('conclusions.grounds')}</legend>
      {grounds.map(({ line, instrument, symbol, provision }, at) => (
        <div key={line} className="ground-line">
          <NativeSelect
            label={t('conclusions.instrument', { n: at + 1 })}
            value={instrument ?? ''}
            onChange={(event) => {
              const id = event.currentTarget.value;
              onChange(
                changed(grounds, line, {
                  instrument: id === '' ? null : id,
                  symbol: id === '' ? symbol : symbolOf(id),
                }),
              );
            }}
            data={[
              { value: '', label: t('conclusions.typed') },
              ...instruments.map((one) => ({ value: one.id, label: nameOfLine(one) })),
            ]}
          />
          <TextInput
            label={t('conclusions.symbol')}
            maxLength={300}
            value={symbol}
            readOnly={instrument !== null}
            onChange={(event) => onChange(changed(grounds, line, { symbol: event.currentTarget.value }))}
          />
          <TextInput
            label={t('conclusions.provision')}
            placeholder={t('conclusions.provisionHint')}
            maxLength={300}
            value={provision}
            onChange={(event) => onChange(changed(grounds, line, { provision: event.currentTarget.value }))}
          />
          <Button
            variant="subtle"
            onClick={() => onChange(grounds.filter((one) => one.line !== line))}
            aria-label={t('conclusions.removeGround', { n: at + 1 })}
          >
            {t('conclusions.remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() => onChange(withLine(grounds, { instrument: null, symbol: '', provision: '' }))}
        >
          {t('conclusions.addGround')}
        </Button>
      </div>
    </fieldset>
  );
}

function TaskLines({
  tasks,
  units,
  onChange,
}: {
  readonly tasks: readonly TaskLine[];
  readonly units: ConclusionsScreenData['units'];
  readonly onChange: (tasks: readonly TaskLine[]) => void;
}) {
  const { t } = useWords();
  return (
    <fieldset className="lines">
      <legend>{t('conclusions.tasks')}</legend>
      {tasks.map(({ line, unit, task, due }, at) => (
        <div key={line} className="task-line">
          <Select
            label={t('conclusions.unitOf', { n: at + 1 })}
            searchable
            limit={50}
            placeholder={t('conclusions.chooseUnit')}
            data={units.map(({ id, name }) => ({ value: id, label: name }))}
            value={unit === '' ? null : unit}
            onChange={(id) => onChange(changed(tasks, line, { unit: id ?? '' }))}
          />
          <TextInput
            label={t('conclusions.task')}
            maxLength={300}
            value={task}
            onChange={(event) => onChange(changed(tasks, line, { task: event.currentTarget.value }))}
          />
          <TextInput
            label={t('conclusions.due')}
            type="date"
            value={due}
            onChange={(event) => onChange(changed(tasks, line, { due: event.currentTarget.value }))}
          />
          <Button
            variant="subtle"
            onClick={() => onChange(tasks.filter((one) => one.line !== line))}
            aria-label={t('conclusions.removeTask', { n: at + 1 })}
          >
            {t('conclusions.remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button variant="default" size="xs" onClick={() => onChange(withLine(tasks, { unit: '', task: '', due: '' }))}>
          {t('conclusions.addTask')}
        </Button>
      </div>
    </fieldset>
  );
}
