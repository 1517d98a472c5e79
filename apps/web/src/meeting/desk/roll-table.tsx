import { Button, SegmentedControl, Table, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ReasonDialog } from '../../shell/fields.tsx';
import { useWords } from '../../wording/index.ts';
import { meetingPath, type RollSeat, rollKey } from '../hall/hall-query.ts';
import { mayDo, useMeetingAct } from '../meeting-act.ts';
import type { MeetingScreen } from '../meeting-query.ts';
import { timeText } from '../vietnam-time.ts';
import { findSeats } from './find-seat.ts';

const page = 100;
type Which = 'absent' | 'present' | 'all';

/** Who is here and who is not; from here somebody suspended is taken out of those who count, also while present. */
export function RollTable({
  meeting,
  seats,
}: {
  readonly meeting: MeetingScreen;
  readonly seats: readonly RollSeat[];
}) {
  const { t } = useWords();
  const [which, setWhich] = useState<Which>('absent');
  const [text, setText] = useState('');
  const [shown, setShown] = useState(page);
  const [excluding, setExcluding] = useState<RollSeat | null>(null);
  const named = text.trim() === '' ? seats : findSeats(seats, text);
  const listed = named.filter((seat) => which === 'all' || (seat.since !== null) === (which === 'present'));
  return (
    <section className="card stack roll-card">
      <h2>{t('inHall.roll.title')}</h2>
      <div className="row">
        <SegmentedControl
          aria-label={t('inHall.roll.which')}
          value={which}
          onChange={(value) => setWhich(value as Which)}
          data={(['absent', 'present', 'all'] as const).map((value) => ({ value, label: t(`inHall.roll.${value}`) }))}
        />
        <TextInput
          aria-label={t('inHall.roll.search')}
          placeholder={t('inHall.roll.search')}
          value={text}
          maxLength={100}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <span className="soft">{t('inHall.roll.count', { n: listed.length })}</span>
        <a href={meetingPath(meeting.id, '/cards.pdf')} target="_blank" rel="noreferrer">
          {t('inHall.roll.cards')}
        </a>
      </div>
      <section
        className="roll-scroll"
        aria-label={t('inHall.roll.title')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
        tabIndex={0}
      >
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className="num">{t('inHall.roll.number')}</Table.Th>
              <Table.Th>{t('inHall.roll.name')}</Table.Th>
              <Table.Th>{t('inHall.roll.unit')}</Table.Th>
              <Table.Th>{t('inHall.roll.state')}</Table.Th>
              <Table.Th>
                <span className="hidden">{t('inHall.roll.acts')}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {listed.slice(0, shown).map((seat) => (
              <Table.Tr key={seat.seat}>
                <Table.Td className="num">{seat.number}</Table.Td>
                <Table.Td>
                  {seat.name}
                  {seat.insteadOf && (
                    <div className="small soft">{t('inHall.roll.insteadOf', { name: seat.insteadOf })}</div>
                  )}
                </Table.Td>
                <Table.Td>{seat.unit}</Table.Td>
                <Table.Td>
                  {seat.excluded !== null
                    ? t('inHall.roll.excluded', { reason: seat.excluded })
                    : seat.since === null
                      ? t('inHall.roll.notHere')
                      : t('inHall.roll.since', { time: timeText(seat.since) })}
                </Table.Td>
                <Table.Td>
                  {seat.excluded === null && mayDo(meeting, 'exclude-seat') && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t('inHall.roll.excludeWhom', { name: seat.name })}
                      onClick={() => setExcluding(seat)}
                    >
                      {t('inHall.roll.exclude')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {listed.length === 0 && <p className="soft">{t('inHall.roll.nobody')}</p>}
      {listed.length > shown && (
        <Button variant="default" onClick={() => setShown((old) => old + page)}>
          {t('inHall.roll.more', { shown, n: listed.length })}
        </Button>
      )}
      {excluding && <Exclude meeting={meeting} seat={excluding} onClose={() => setExcluding(null)} />}
    </section>
  );
}

interface ExcludeProps {
  readonly meeting: MeetingScreen;
  readonly seat: RollSeat;
  readonly onClose: () => void;
}

function Exclude({ meeting, seat, onClose }: ExcludeProps) {
  const { t } = useWords();
  const client = useQueryClient();
  const act = useMeetingAct(meeting);
  return (
    <ReasonDialog
      danger
      title={t('inHall.roll.excludeWhom', { name: seat.name })}
      explanation={t('inHall.roll.excludeBelow')}
      label={t('inHall.roll.reason')}
      button={t('inHall.roll.excludeButton')}
      pending={act.pending}
      error={act.error}
      onClose={onClose}
      onReason={async (reason) => {
        if (!(await act.send({ act: 'exclude-seat', seat: seat.seat, reason }))) return;
        await client.invalidateQueries({ queryKey: rollKey(meeting.id) });
        onClose();
      }}
    />
  );
}
