import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import type { ModelUnits } from '@plenum/rulebook';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../shell/dialog.tsx';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { countText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { instrumentsQuery, nameOfLine } from './rulebook-query.ts';

interface SendModelProps {
  readonly data: ModelUnits;
  readonly onClose: () => void;
}

/** Sends a model to the units that a person chooses, with a date, and says which model it takes the place of. */
export function SendModel({ data, onClose }: SendModelProps) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const { data: lines } = useQuery(instrumentsQuery);
  // The first time those of the level below are meant; later only the person knows who is.
  const meant = data.units.length > 0 ? [] : data.sendable.filter(({ kind }) => kind === data.sendable[0]?.kind);
  const [chosen, setChosen] = useState<readonly string[]>(meant.map(({ id }) => id));
  const [due, setDue] = useState('');
  const [instead, setInstead] = useState('');
  const send = useMutation({
    mutationFn: () =>
      call<ModelUnits>('POST', `/api/instruments/${data.model.id}/send`, {
        units: chosen,
        due: due === '' ? null : due,
        instead: instead === '' ? null : instead,
        ...(data.number > 0 && { seen: data.number }),
      }),
    onSuccess: (after) => {
      client.setQueryData(['instrument', data.model.id, 'units'], after);
      void client.invalidateQueries({ queryKey: ['drafts'] });
      onClose();
    },
  });
  const models = new Set(lines?.flatMap(({ model }) => model ?? []));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <Dialog size="lg" onClose={onClose} title={t('adaptation.send')}>
      <form className="stack" onSubmit={submit}>
        <Checkbox.Group label={t('adaptation.sendWhich')} value={[...chosen]} onChange={setChosen}>
          <div className="choices">
            {data.sendable.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </div>
        </Checkbox.Group>
        <div className="row">
          <Button size="xs" variant="subtle" onClick={() => setChosen(data.sendable.map(({ id }) => id))}>
            {t('adaptation.sendAll')}
          </Button>
        </div>
        <TextInput
          type="date"
          label={t('adaptation.sendDue')}
          value={due}
          onChange={(event) => setDue(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('adaptation.sendInstead')}
          description={t('adaptation.sendInsteadHint')}
          value={instead}
          onChange={(event) => setInstead(event.currentTarget.value)}
          data={[
            { value: '', label: t('adaptation.sendInsteadNone') },
            ...(lines ?? [])
              .filter(({ id }) => models.has(id) && id !== data.model.id)
              .map((line) => ({ value: line.id, label: `${nameOfLine(line)} – ${line.title}` })),
          ]}
        />
        <Problem error={send.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={send.isPending} disabled={chosen.length === 0}>
            {t('adaptation.sendButton', { n: countText(chosen.length, language) })}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
