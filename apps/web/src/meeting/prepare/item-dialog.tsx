import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { type ItemKind, itemKinds } from '@plenum/meeting';
import { type FormEvent, useState } from 'react';
import { MeetingPersonPicker } from '../../organisation/person-picker.tsx';
import { Dialog } from '../../shell/dialog.tsx';
import { CountInput, countOf } from '../../shell/fields.tsx';
import { Problem } from '../../shell/problem.tsx';
import { useWords } from '../../wording/index.ts';
import type { MeetingScreen } from '../meeting-query.ts';
import { fieldOf, momentOf } from '../vietnam-time.ts';
import { type ItemScreen, useProgrammeAct } from './programme-query.ts';

interface ItemDialogProps {
  readonly meeting: MeetingScreen;
  /** Null for a new one. */
  readonly item: ItemScreen | null;
  readonly onClose: () => void;
}

/** What an item is, how long it takes, and who presents it. */
export function ItemDialog({ meeting, item, onClose }: ItemDialogProps) {
  const { t } = useWords();
  const acting = useProgrammeAct(meeting);
  // Made once, so that what is sent again is the same item.
  const [id] = useState(() => item?.id ?? crypto.randomUUID());
  const [typed, setTyped] = useState({
    title: item?.title ?? '',
    kind: item?.kind ?? ('report' as ItemKind),
    minutes: String(item?.minutes ?? 15),
    begins: fieldOf(item?.begins ?? null),
    person: item?.person ?? '',
    by: item?.by ?? '',
  });
  const set = (change: Partial<typeof typed>) => setTyped((old) => ({ ...old, ...change }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { title, kind, minutes, begins, person, by } = typed;
    const planned = {
      title,
      kind,
      minutes: countOf(minutes) ?? 0,
      begins: momentOf(begins),
      person: person || null,
      by,
    };
    if (await acting.send({ act: item ? 'change-item' : 'add-item', id, ...planned })) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t(item ? 'prepare.agenda.change' : 'prepare.agenda.add')}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('prepare.agenda.itemTitle')}
          required
          data-autofocus
          maxLength={300}
          value={typed.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <div className="fields">
          <NativeSelect
            label={t('prepare.agenda.kind')}
            value={typed.kind}
            onChange={(event) => set({ kind: event.currentTarget.value as ItemKind })}
            data={itemKinds.map((value) => ({ value, label: t(`prepare.agenda.kindOf.${value}`) }))}
          />
          <CountInput
            label={t('prepare.agenda.minutes')}
            required
            value={typed.minutes}
            onChange={(minutes) => set({ minutes })}
          />
        </div>
        <MeetingPersonPicker
          meeting={meeting.id}
          label={t('prepare.agenda.person')}
          required={false}
          value={typed.person}
          onChange={(person) => set({ person })}
        />
        <TextInput
          label={t('prepare.agenda.by')}
          description={t('prepare.agenda.byHint')}
          maxLength={200}
          value={typed.by}
          onChange={(event) => set({ by: event.currentTarget.value })}
        />
        <TextInput
          label={t('prepare.agenda.fixed')}
          description={t('prepare.agenda.fixedHint')}
          type="datetime-local"
          value={typed.begins}
          onChange={(event) => set({ begins: event.currentTarget.value })}
        />
        <Problem error={acting.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={acting.pending}>
            {t(item ? 'prepare.agenda.changeButton' : 'prepare.agenda.addButton')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
