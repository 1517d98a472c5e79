import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { type MinutesHead, minutesForms } from '@plenum/meeting';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../shell/dialog.tsx';
import { CountInput, countOf } from '../../shell/fields.tsx';
import { Problem } from '../../shell/problem.tsx';
import { useWords } from '../../wording/index.ts';
import { type MinutesData, useMinutesAct } from './after-query.ts';

/** What stands at the head of the minutes; the rest comes from the record. */
export function DraftDialog({
  data,
  id,
  onClose,
}: {
  readonly data: MinutesData;
  readonly id: string;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const acting = useMinutesAct(id);
  const [head, setHead] = useState<MinutesHead>(data.head);
  const [copies, setCopies] = useState(String(data.head.copies));
  const set = (change: Partial<MinutesHead>) => setHead((before) => ({ ...before, ...change }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await acting.send({ act: 'draft-minutes', head: { ...head, copies: countOf(copies) || 1 } })) onClose();
  };
  const text = (field: 'parent' | 'issuer' | 'place' | 'symbol', required: boolean) => (
    <TextInput
      label={t(`meetingMinutes.head.${field}`)}
      required={required}
      maxLength={field === 'symbol' ? 20 : 300}
      value={head[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <Dialog size="lg" onClose={onClose} title={t('meetingMinutes.draft')}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <p className="small soft">{t('meetingMinutes.draftNext')}</p>
        <div className="fields">
          <NativeSelect
            label={t('meetingMinutes.head.form')}
            value={head.form}
            onChange={(event) => set({ form: event.currentTarget.value as MinutesHead['form'] })}
            data={minutesForms.map((value) => ({ value, label: t(`meetingMinutes.form.${value}`) }))}
          />
          <NativeSelect
            label={t('meetingMinutes.head.lang')}
            value={head.lang}
            onChange={(event) => set({ lang: event.currentTarget.value as 'vi' | 'en' })}
            data={[
              { value: 'vi', label: 'Tiếng Việt' },
              { value: 'en', label: 'English' },
            ]}
          />
        </div>
        {text('parent', false)}
        {text('issuer', true)}
        <div className="fields">
          {text('place', true)}
          {text('symbol', true)}
          <CountInput label={t('meetingMinutes.head.copies')} required value={copies} onChange={setCopies} />
        </div>
        <Problem error={acting.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" data-autofocus loading={acting.pending}>
            {t('meetingMinutes.draftButton')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
