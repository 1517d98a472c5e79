import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useWords } from '../../wording/index.ts';
import { useMeeting } from '../meeting-query.ts';
import '../meeting.css';

/** What is prepared, in the order of work. */
const parts = [
  { name: 'overview', to: '/meetings/$id/prepare' },
  { name: 'agenda', to: '/meetings/$id/prepare/agenda' },
] as const;

/** The parts of the preparation, and the one that is open. */
export function PrepareFrame() {
  const { t } = useWords();
  const { id } = useMeeting();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <>
      <nav aria-label={t('meeting.prepareParts')} className="no-print">
        <ul className="parts">
          {parts.map(({ name, to }) => {
            const here = path === to.replace('$id', id);
            return (
              <li key={name}>
                <Link
                  to={to}
                  params={{ id }}
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
