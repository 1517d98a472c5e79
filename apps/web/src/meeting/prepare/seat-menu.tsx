import { ActionIcon, Button, Group, Menu, NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../shell/dialog.tsx';
import { ReasonDialog } from '../../shell/fields.tsx';
import { Problem } from '../../shell/problem.tsx';
import { useWords } from '../../wording/index.ts';
import { mayDo, useMeetingAct } from '../meeting-act.ts';
import type { MeetingPeople, MeetingScreen, PersonInMeeting, SeatInMeeting } from '../meeting-query.ts';

interface SeatMenuProps {
  readonly meeting: MeetingScreen;
  readonly seat: SeatInMeeting;
  readonly people: MeetingPeople;
}
type Opened = 'withdraw' | 'exclude' | 'replace' | null;

/** What can be done with a seat: given to an alternate, no longer counted, or taken off as a mistake. */
export function SeatMenu({ meeting, seat, people }: SeatMenuProps) {
  const { t } = useWords();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const free = seat.alternate === null && seat.excluded === null;
  if (seat.excluded !== null) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            className="no-print"
            aria-label={t('prepare.summoned.actions', { name: seat.name })}
          >
            ⋯
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {free && mayDo(meeting, 'replace-absentee') && (
            <Menu.Item onClick={() => setOpened('replace')}>{t('prepare.summoned.replace')}</Menu.Item>
          )}
          {mayDo(meeting, 'exclude-seat') && (
            <Menu.Item onClick={() => setOpened('exclude')}>{t('prepare.summoned.exclude')}</Menu.Item>
          )}
          {free && mayDo(meeting, 'withdraw-summons') && (
            <Menu.Item color="brick" onClick={() => setOpened('withdraw')}>
              {t('prepare.summoned.withdraw')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {opened === 'replace' && <ReplaceDialog meeting={meeting} seat={seat} people={people} onClose={close} />}
      {(opened === 'withdraw' || opened === 'exclude') && (
        <SeatReason meeting={meeting} seat={seat} what={opened} onClose={close} />
      )}
    </>
  );
}

interface SeatReasonProps {
  readonly meeting: MeetingScreen;
  readonly seat: SeatInMeeting;
  readonly what: 'withdraw' | 'exclude';
  readonly onClose: () => void;
}

function SeatReason({ meeting, seat, what, onClose }: SeatReasonProps) {
  const { t } = useWords();
  const acting = useMeetingAct(meeting);
  const act = what === 'withdraw' ? 'withdraw-summons' : 'exclude-seat';
  return (
    <ReasonDialog
      title={t(`prepare.summoned.${what}Title`, { name: seat.name })}
      label={t(`prepare.summoned.${what}Reason`)}
      button={t(`prepare.summoned.${what}`)}
      danger
      pending={acting.pending}
      error={acting.error}
      onClose={onClose}
      onReason={(reason) => void acting.send({ act, seat: seat.seat, reason }).then((done) => done && onClose())}
    />
  );
}

interface ReplaceDialogProps extends SeatMenuProps {
  readonly onClose: () => void;
}

/** An alternate of the same delegation takes the seat of somebody who does not come. */
function ReplaceDialog({ meeting, seat, people, onClose }: ReplaceDialogProps) {
  const { t } = useWords();
  const acting = useMeetingAct(meeting);
  const free = people.alternates.filter((one) => one.unit === seat.unit && !one.sits);
  const [by, setBy] = useState(free[0]?.person ?? '');
  const [reason, setReason] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await acting.send({ act: 'replace-absentee', seat: seat.seat, by, reason })) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('prepare.summoned.replaceTitle', { name: seat.name })}>
      {free.length === 0 ? (
        <p>{t('prepare.summoned.noAlternate')}</p>
      ) : (
        <form className="stack" onSubmit={(event) => void submit(event)}>
          <NativeSelect
            label={t('prepare.summoned.replaceBy')}
            value={by}
            data-autofocus
            onChange={(event) => setBy(event.currentTarget.value)}
            data={free.map(({ person, name }) => ({ value: person, label: name }))}
          />
          <Textarea
            label={t('prepare.summoned.replaceReason')}
            description={t('shell.reasonKept')}
            required
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Problem error={acting.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={acting.pending}>
              {t('prepare.summoned.replaceButton')}
            </Button>
          </Group>
        </form>
      )}
    </Dialog>
  );
}

interface AlternateMenuProps {
  readonly meeting: MeetingScreen;
  readonly alternate: PersonInMeeting;
}

export function AlternateMenu({ meeting, alternate }: AlternateMenuProps) {
  const { t } = useWords();
  const acting = useMeetingAct(meeting);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="sm" variant="subtle" className="no-print" onClick={() => setOpened(true)}>
        {t('prepare.summoned.withdraw')}
        <span className="hidden"> {alternate.name}</span>
      </Button>
      {opened && (
        <ReasonDialog
          title={t('prepare.summoned.withdrawTitle', { name: alternate.name })}
          label={t('prepare.summoned.withdrawReason')}
          button={t('prepare.summoned.withdraw')}
          danger
          pending={acting.pending}
          error={acting.error}
          onClose={() => setOpened(false)}
          onReason={(reason) =>
            void acting
              .send({ act: 'withdraw-alternate', person: alternate.person, reason })
              .then((done) => done && setOpened(false))
          }
        />
      )}
    </>
  );
}
