import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { minutesForms, type SummonsHead } from '@plenum/meeting';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../shell/dialog.tsx';
import { Problem } from '../../shell/problem.tsx';
import { useWords } from '../../wording/index.ts';
import { useMeetingAct } from '../meeting-act.ts';
import type { MeetingScreen } from '../meeting-query.ts';

interface IssueSummonsProps {
  readonly meeting: MeetingScreen;
  readonly onClose: () => void;
}

/** Who summons, under which number, and who signs. */
export function IssueSummons({ meeting, onClose }: IssueSummonsProps) {
  const { t } = useWords();
  const acting = useMeetingAct(meeting);
  const [typed, setTyped] = useState<SummonsHead>(
    meeting.summonsIssued ?? {
      form: 'party',
      parent: '',
      issuer: meeting.unit.name,
      town: '',
      number: '',
      title: '',
      signer: '',
    },
  );
  const fields = ['parent', 'issuer', 'number', 'town', 'title', 'signer'] as const;
  const needed: ReadonlySet<string> = new Set(['issuer', 'town', 'signer']);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { form, parent, issuer, town, number, title, signer } = typed;
    if (await acting.send({ act: 'issue-summons', form, parent, issuer, town, number, title, signer })) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('prepare.papers.issue')}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <NativeSelect
          label={t('prepare.papers.form')}
          value={typed.form}
          data-autofocus
          onChange={(event) => setTyped({ ...typed, form: event.currentTarget.value as SummonsHead['form'] })}
          data={minutesForms.map((value) => ({ value, label: t(`prepare.papers.formOf.${value}`) }))}
        />
        {fields.map((name) => (
          <TextInput
            key={name}
            label={t(`prepare.papers.head.${name}`)}
            required={needed.has(name)}
            maxLength={name === 'number' ? 60 : 300}
            value={typed[name]}
            onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
          />
        ))}
        <Problem error={acting.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={acting.pending}>
            {t('prepare.papers.issueButton')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
