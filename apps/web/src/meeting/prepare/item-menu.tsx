import { ActionIcon, Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { ReasonDialog } from '../../shell/fields.tsx';
import { useWords } from '../../wording/index.ts';
import type { MeetingScreen } from '../meeting-query.ts';
import { LinkElection } from './link-election.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import { type ItemScreen, mayProgramme, type ProgrammeScreen, type useProgrammeAct } from './programme-query.ts';

interface ItemMenuProps {
  readonly item: ItemScreen;
  readonly meeting: MeetingScreen;
  readonly programme: ProgrammeScreen;
  readonly acting: ReturnType<typeof useProgrammeAct>;
  readonly onEdit: () => void;
}

/** What can be done with an item: begun and ended by who chairs; changed, moved and taken off by who prepares. */
export function ItemMenu(props: ItemMenuProps) {
  const { t } = useWords();
  const { item, meeting, programme, acting, onEdit } = props;
  const [opened, setOpened] = useState<'reopen' | 'paper' | 'election' | null>(null);
  const prepares = mayProgramme(meeting, 'change-item');
  const close = () => setOpened(null);
  const ids = programme.items.map(({ id }) => id);
  const at = ids.indexOf(item.id);
  const move = (to: number) => {
    const order = ids.filter((id) => id !== item.id);
    order.splice(to, 0, item.id);
    void acting.send({ act: 'order-items', ids: order }, programme.number);
  };
  if (!prepares && !mayProgramme(meeting, 'start-item')) return null;
  return (
    <div className="agenda-do no-print">
      {mayProgramme(meeting, 'start-item') && <RunButton {...props} />}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={t('prepare.agenda.actions', { title: item.title })}>
            ⋯
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {prepares && <Menu.Item onClick={onEdit}>{t('prepare.agenda.change')}</Menu.Item>}
          {prepares && at > 0 && <Menu.Item onClick={() => move(at - 1)}>{t('prepare.agenda.up')}</Menu.Item>}
          {prepares && at < ids.length - 1 && (
            <Menu.Item onClick={() => move(at + 1)}>{t('prepare.agenda.down')}</Menu.Item>
          )}
          {prepares && <Menu.Item onClick={() => setOpened('paper')}>{t('prepare.paper.lay')}</Menu.Item>}
          {prepares && <Menu.Item onClick={() => setOpened('election')}>{t('prepare.agenda.linkElection')}</Menu.Item>}
          {item.started !== null && (
            <Menu.Item onClick={() => setOpened('reopen')}>{t('prepare.agenda.reopen')}</Menu.Item>
          )}
          {prepares && item.started === null && (
            <Menu.Item color="brick" onClick={() => void acting.send({ act: 'remove-item', id: item.id })}>
              {t('prepare.agenda.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {opened === 'paper' && <PaperDialog meeting={meeting} items={programme.items} item={item.id} onClose={close} />}
      {opened === 'election' && <LinkElection meeting={meeting} item={item} onClose={close} />}
      {opened === 'reopen' && (
        <ReasonDialog
          title={t('prepare.agenda.reopenTitle', { title: item.title })}
          label={t('prepare.agenda.reopenReason')}
          button={t('prepare.agenda.reopen')}
          pending={acting.pending}
          error={acting.error}
          onClose={close}
          onReason={(reason) =>
            void acting.send({ act: 'reopen-item', id: item.id, reason }).then((done) => done && close())
          }
        />
      )}
    </div>
  );
}

function RunButton({ item, acting }: Pick<ItemMenuProps, 'item' | 'acting'>) {
  const { t } = useWords();
  if (item.ended !== null) return null;
  const running = item.started !== null;
  return (
    <Button
      size="sm"
      variant={running ? 'light' : 'default'}
      onClick={() => void acting.send({ act: running ? 'end-item' : 'start-item', id: item.id })}
    >
      {t(running ? 'prepare.agenda.end' : 'prepare.agenda.start')}
      <span className="hidden"> {item.title}</span>
    </Button>
  );
}
