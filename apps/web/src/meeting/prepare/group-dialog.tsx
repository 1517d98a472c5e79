import { Button, Group, NativeSelect, Select, TextInput } from '@mantine/core';
import type { DiscussionGroup } from '@plenum/meeting';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../shell/dialog.tsx';
import { Problem } from '../../shell/problem.tsx';
import { useWords } from '../../wording/index.ts';
import { useMeetingAct } from '../meeting-act.ts';
import type { MeetingPeople, MeetingScreen, SeatInMeeting } from '../meeting-query.ts';

interface GroupDialogProps {
  readonly meeting: MeetingScreen;
  readonly people: MeetingPeople;
  /** Null for a new one. */
  readonly group: DiscussionGroup | null;
  /** Those in no group yet. */
  readonly free: readonly SeatInMeeting[];
  readonly onClose: () => void;
}

/** A group's name, its members, who chairs and who minutes. */
export function GroupDialog({ meeting, people, group, free, onClose }: GroupDialogProps) {
  const { t } = useWords();
  const acting = useMeetingAct(meeting);
  const [typed, setTyped] = useState({
    name: group?.name ?? t('prepare.groups.nameOf', { n: people.groups.length + 1 }),
    chair: group?.chair ?? '',
    secretary: group?.secretary ?? '',
  });
  const [members, setMembers] = useState<readonly string[]>(group?.members ?? []);
  const set = (change: Partial<typeof typed>) => setTyped((old) => ({ ...old, ...change }));
  const nameOf = (person: string): string =>
    [...people.seats, ...people.alternates].find((one) => one.person === person)?.name ?? person;
  const open = free.filter(({ person }) => !members.includes(person));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { name: typed.name, chair: typed.chair || null, secretary: typed.secretary || null, members };
    const act = group
      ? ({ act: 'change-group', group: group.id, ...body } as const)
      : ({ act: 'form-group', ...body } as const);
    if (await acting.send(act)) onClose();
  };
  const choices = [
    { value: '', label: t('prepare.groups.nobody') },
    ...members.map((person) => ({ value: person, label: nameOf(person) })),
  ];
  return (
    <Dialog size="lg" onClose={onClose} title={t(group ? 'prepare.groups.change' : 'prepare.groups.form')}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('prepare.groups.name')}
          required
          data-autofocus
          maxLength={300}
          value={typed.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <AddMembers open={open} onAdd={(added) => setMembers((old) => [...old, ...added])} />
        <Members
          members={members}
          nameOf={nameOf}
          onTake={(person) => setMembers((old) => old.filter((one) => one !== person))}
        />
        <div className="fields">
          <NativeSelect
            label={t('prepare.groups.chair')}
            value={typed.chair}
            onChange={(event) => set({ chair: event.currentTarget.value })}
            data={choices}
          />
          <NativeSelect
            label={t('prepare.groups.secretary')}
            value={typed.secretary}
            onChange={(event) => set({ secretary: event.currentTarget.value })}
            data={choices}
          />
        </div>
        <Problem error={acting.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={acting.pending}>
            {t(group ? 'prepare.groups.changeButton' : 'prepare.groups.formButton')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

interface AddMembersProps {
  readonly open: readonly SeatInMeeting[];
  readonly onAdd: (people: readonly string[]) => void;
}

/** One person at a time, or a whole delegation. */
function AddMembers({ open, onAdd }: AddMembersProps) {
  const { t } = useWords();
  const units = [...new Map(open.map(({ unit, unitName }) => [unit, unitName]))];
  return (
    <div className="fields">
      <Select
        label={t('prepare.groups.add')}
        searchable
        limit={8}
        maxDropdownHeight={440}
        comboboxProps={{ withinPortal: true }}
        data={open.map(({ person, name, unitName }) => ({ value: person, label: `${name} · ${unitName}` }))}
        value={null}
        onChange={(person) => person && onAdd([person])}
      />
      <NativeSelect
        label={t('prepare.groups.delegation')}
        value=""
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value) onAdd(open.filter(({ unit }) => unit === value).map(({ person }) => person));
        }}
        data={[{ value: '', label: '…' }, ...units.map(([value, label]) => ({ value, label }))]}
      />
    </div>
  );
}

interface MembersProps {
  readonly members: readonly string[];
  readonly nameOf: (person: string) => string;
  readonly onTake: (person: string) => void;
}

function Members({ members, nameOf, onTake }: MembersProps) {
  const { t } = useWords();
  return (
    <fieldset className="members">
      <legend>
        {t('prepare.groups.members')} ({members.length})
      </legend>
      {members.map((person) => (
        <button
          key={person}
          type="button"
          className="member"
          aria-label={t('prepare.groups.take', { name: nameOf(person) })}
          onClick={() => onTake(person)}
        >
          {nameOf(person)} ×
        </button>
      ))}
    </fieldset>
  );
}
