import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { type SeatGaining, seatGainings } from '@plenum/meeting';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { MeetingPersonPicker, type PickedForMeeting } from '../../organisation/person-picker.tsx';
import { Dialog } from '../../shell/dialog.tsx';
import { Problem } from '../../shell/problem.tsx';
import { useWords } from '../../wording/index.ts';
import { useMeetingAct } from '../meeting-act.ts';
import type { MeetingScreen } from '../meeting-query.ts';
import { sendersQuery } from './summons-query.ts';

interface AddDelegateProps {
  readonly meeting: MeetingScreen;
  readonly onClose: () => void;
}

/** Summons one person, or names them an alternate. */
export function AddDelegate({ meeting, onClose }: AddDelegateProps) {
  const { t, meetingNoun } = useWords();
  const acting = useMeetingAct(meeting);
  const { data: senders = [] } = useQuery(sendersQuery(meeting.id));
  const [person, setPerson] = useState('');
  const [unit, setUnit] = useState(meeting.unit.id);
  const [gained, setGained] = useState<SeatGaining | 'alternate'>(
    meeting.kind === 'delegates-congress' ? 'elected' : 'member',
  );
  const [basis, setBasis] = useState('');
  const choose = (chosen: PickedForMeeting | null) => {
    if (chosen) setUnit(chosen.delegation);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const act =
      gained === 'alternate'
        ? ({ act: 'summon', people: [], alternates: [{ person, unit }] } as const)
        : ({ act: 'summon', people: [{ person, unit, gained, basis }] } as const);
    if (await acting.send(act)) onClose();
  };
  const units = [meeting.unit, ...senders.map((sender) => ({ id: sender.unit, name: sender.name }))];
  return (
    <Dialog onClose={onClose} title={t('prepare.summoned.addOne')}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <MeetingPersonPicker
          meeting={meeting.id}
          label={t('prepare.summoned.person')}
          value={person}
          onChange={setPerson}
          onPerson={choose}
        />
        <NativeSelect
          label={t('prepare.summoned.unit')}
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <NativeSelect
          label={t('prepare.summoned.gained')}
          value={gained}
          onChange={(event) => setGained(event.currentTarget.value as SeatGaining | 'alternate')}
          data={[
            ...seatGainings.map((value) => ({ value, label: meetingNoun.gained[value] })),
            { value: 'alternate', label: t('prepare.summoned.asAlternate') },
          ]}
        />
        {gained !== 'alternate' && (
          <TextInput
            label={t('prepare.summoned.basis')}
            maxLength={300}
            value={basis}
            onChange={(event) => setBasis(event.currentTarget.value)}
          />
        )}
        <Problem error={acting.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={acting.pending} disabled={person === ''}>
            {t('prepare.summoned.addButton')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
