import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useWords } from '../../wording/index.ts';
import { dutiesOf, mayDo } from '../meeting-act.ts';
import { type MeetingScreen, useMeeting } from '../meeting-query.ts';
import '../meeting.css';

/** Everybody but delegates and guests sees the lists of people. */
const seesPeople = (meeting: MeetingScreen): boolean =>
  meeting.duties.length === 0 || dutiesOf(meeting).some((duty) => duty !== 'delegate' && duty !== 'guest');

/** What is prepared, in the order of work, and who sees it. */
const parts = [
  { name: 'overview', to: '/meetings/$id/prepare', seen: () => true },
  { name: 'agenda', to: '/meetings/$id/prepare/agenda', seen: () => true },
  {
    name: 'allotment',
    to: '/meetings/$id/prepare/allotment',
    seen: (meeting: MeetingScreen) => meeting.kind === 'delegates-congress' && mayDo(meeting, 'allot-delegates'),
  },
  { name: 'summoned', to: '/meetings/$id/prepare/summoned', seen: seesPeople },
  { name: 'papers', to: '/meetings/$id/prepare/papers', seen: seesPeople },
  {
    name: 'duties',
    to: '/meetings/$id/prepare/duties',
    seen: (meeting: MeetingScreen) => seesPeople(meeting) && meeting.duties.length + dutiesOf(meeting).length > 0,
  },
  { name: 'groups', to: '/meetings/$id/prepare/groups', seen: seesPeople },
] as const;

/** The parts of the preparation, and the one that is open. */
export function PrepareFrame() {
  const { t } = useWords();
  const meeting = useMeeting();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <>
      <nav aria-label={t('meeting.prepareParts')} className="no-print">
        <ul className="parts">
          {parts
            .filter(({ seen }) => seen(meeting))
            .map(({ name, to }) => {
              const here = path === to.replace('$id', meeting.id);
              return (
                <li key={name}>
                  <Link
                    to={to}
                    params={{ id: meeting.id }}
                    className={here ? 'round-tab on' : 'round-tab'}
                    aria-current={here ? 'page' : undefined}
                  >
                    {t(`prepare.part.${name}`)}
                  </Link>
                </li>
              );
            })}
        </ul>
      </nav>
      <Outlet />
    </>
  );
}
