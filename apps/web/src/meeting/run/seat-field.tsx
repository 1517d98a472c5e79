import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../wording/index.ts';
import { findSeats } from '../desk/find-seat.ts';
import { type RollSeat, rollQuery } from '../hall/hall-query.ts';

interface Props {
  readonly meeting: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** The seat that a card number, a code or a name means: the first that fits. */
export function useSeat(meeting: string, text: string, enabled = true): RollSeat | undefined {
  const { data: roll } = useQuery({ ...rollQuery(meeting), enabled });
  return findSeats(roll?.seats ?? [], text)[0];
}

/** Somebody among those summoned, found by what is typed; who was found stands below it. */
export function SeatField({ meeting, value, onChange }: Props) {
  const { t } = useWords();
  const seat = useSeat(meeting, value);
  return (
    <TextInput
      label={t('inHall.floor.who')}
      description={
        value.trim() === ''
          ? t('inHall.floor.whoHint')
          : seat
            ? `${seat.number}. ${seat.name} · ${seat.unit}`
            : t('inHall.desk.unknown')
      }
      required
      value={value}
      maxLength={100}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
