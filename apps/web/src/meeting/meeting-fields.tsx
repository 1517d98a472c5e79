import { TextInput } from '@mantine/core';
import { useWords } from '../wording/index.ts';
import { momentOf } from './vietnam-time.ts';

/** What is typed of a meeting: moments as a field for date and time holds them. */
export interface TypedFrame {
  readonly name: string;
  readonly place: string;
  readonly date: string;
  readonly begins: string;
  readonly ends: string;
}

/** What to send for it. The first day is that of the opening where that is set. */
export const frameOf = ({ name, place, date, begins, ends }: TypedFrame) => ({
  name: name.trim(),
  place: place.trim(),
  date: begins === '' ? date : begins.slice(0, 10),
  begins: momentOf(begins),
  ends: momentOf(ends),
});

interface MeetingFieldsProps {
  readonly typed: TypedFrame;
  readonly onChange: (change: Partial<TypedFrame>) => void;
}

/** Name, place and times of a meeting. */
export function MeetingFields({ typed, onChange }: MeetingFieldsProps) {
  const { t } = useWords();
  const field = (name: keyof TypedFrame) => ({
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput
        label={t('meeting.name')}
        placeholder={t('meeting.nameHint')}
        required
        maxLength={300}
        {...field('name')}
      />
      <TextInput label={t('meeting.place')} maxLength={300} {...field('place')} />
      <div className="fields">
        <TextInput
          label={t('meeting.begins')}
          description={t('meeting.momentHint')}
          type="datetime-local"
          {...field('begins')}
        />
        <TextInput
          label={t('meeting.endsAt')}
          description={t('meeting.momentHint')}
          type="datetime-local"
          {...field('ends')}
        />
      </div>
      {typed.begins === '' && <TextInput label={t('meeting.date')} type="date" required {...field('date')} />}
    </>
  );
}
