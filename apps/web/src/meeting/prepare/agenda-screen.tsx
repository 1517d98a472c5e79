import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../shell/problem.tsx';
import { Empty } from '../../shell/screen.tsx';
import { useWords } from '../../wording/index.ts';
import { type MeetingScreen, useMeeting } from '../meeting-query.ts';
import { timeText } from '../vietnam-time.ts';
import { ItemDialog } from './item-dialog.tsx';
import { ItemMenu } from './item-menu.tsx';
import { Late } from './late.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import { PaperList } from './paper-list.tsx';
import {
  type ItemScreen,
  mayProgramme,
  type ProgrammeScreen,
  programmeQuery,
  useProgrammeAct,
} from './programme-query.ts';
import './agenda.css';

type Opened = { readonly what: 'item'; readonly item: ItemScreen | null } | { readonly what: 'paper' } | null;

/** The agenda with its times, who presents, and the papers under each item. */
export function AgendaScreen() {
  const { t } = useWords();
  const meeting = useMeeting();
  const { data: programme } = useSuspenseQuery(programmeQuery(meeting.id));
  const [opened, setOpened] = useState<Opened>(null);
  const acting = useProgrammeAct(meeting);
  const prepares = mayProgramme(meeting, 'add-item');
  const add = prepares && (
    <Button onClick={() => setOpened({ what: 'item', item: null })}>{t('prepare.agenda.add')}</Button>
  );
  return (
    <div className="stack wide">
      {programme.items.length === 0 ? (
        <Empty title={t('prepare.agenda.empty')} actions={add}>
          {t('prepare.agenda.emptyBelow')}
        </Empty>
      ) : (
        <section className="stack" aria-label={t('prepare.agenda.title')}>
          <div className="row spread">
            <div className="row">
              <h2>{t('prepare.agenda.title')}</h2>
              <Late seconds={meeting.ended === null && begun(programme) ? programme.lateSeconds : null} />
            </div>
            {add}
          </div>
          {meeting.begins === null && <p className="notice wait">{t('prepare.agenda.noBegin')}</p>}
          <Problem error={acting.error} />
          <ol className="agenda card flush">
            {programme.items.map((item) => (
              <Item
                key={item.id}
                item={item}
                meeting={meeting}
                programme={programme}
                acting={acting}
                onEdit={() => setOpened({ what: 'item', item })}
              />
            ))}
          </ol>
        </section>
      )}
      <section className="stack tight" aria-label={t('prepare.paper.ofMeeting')}>
        <div className="row spread">
          <h2>{t('prepare.paper.ofMeeting')}</h2>
          {mayProgramme(meeting, 'lay-paper') && (
            <Button variant="default" onClick={() => setOpened({ what: 'paper' })}>
              {t('prepare.paper.lay')}
            </Button>
          )}
        </div>
        <PaperList meeting={meeting} papers={programme.papers.filter((paper) => paper.item === null)} empty />
      </section>
      {opened?.what === 'item' && <ItemDialog meeting={meeting} item={opened.item} onClose={() => setOpened(null)} />}
      {opened?.what === 'paper' && (
        <PaperDialog meeting={meeting} items={programme.items} onClose={() => setOpened(null)} />
      )}
    </div>
  );
}

const begun = (programme: ProgrammeScreen): boolean => programme.items.some((item) => item.started !== null);

interface ItemProps {
  readonly item: ItemScreen;
  readonly meeting: MeetingScreen;
  readonly programme: ProgrammeScreen;
  readonly acting: ReturnType<typeof useProgrammeAct>;
  readonly onEdit: () => void;
}

function Item({ item, meeting, programme, acting, onEdit }: ItemProps) {
  const { t } = useWords();
  const papers = programme.papers.filter((paper) => paper.item === item.id);
  const underWay = item.started !== null && item.ended === null;
  return (
    <li className={underWay ? 'agenda-item now' : 'agenda-item'}>
      <div className="agenda-time">
        <ItemTime item={item} />
        <span className="small soft">{t('prepare.agenda.duration', { n: item.minutes })}</span>
      </div>
      <div className="stack tight">
        <div>
          <strong>{item.title}</strong> <span className="tag">{t(`prepare.agenda.kindOf.${item.kind}`)}</span>
        </div>
        {item.presenter && <div className="soft">{item.presenter}</div>}
        <PaperList meeting={meeting} papers={papers} />
      </div>
      <ItemMenu item={item} meeting={meeting} programme={programme} acting={acting} onEdit={onEdit} />
    </li>
  );
}

/** As it was, as it is expected, and beside it as it was planned where that differs. */
function ItemTime({ item }: { readonly item: ItemScreen }) {
  const { t } = useWords();
  const { planned, expected, started, ended } = item;
  const plan = planned && timeText(planned.from);
  if (started !== null)
    return (
      <>
        <span className="agenda-clock">
          {ended === null
            ? t('prepare.agenda.now', { from: timeText(started) })
            : t('prepare.agenda.was', { from: timeText(started), until: timeText(ended) })}
        </span>
        {plan && plan !== timeText(started) && (
          <span className="small soft">{t('prepare.agenda.planned', { from: plan })}</span>
        )}
      </>
    );
  const from = expected ? timeText(expected.from) : null;
  return <span className="agenda-clock">{plan ?? from ?? '–'}</span>;
}
