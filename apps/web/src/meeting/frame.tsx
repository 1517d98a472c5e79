import { Link, Outlet } from '@tanstack/react-router';
import { Head } from '../shell/screen.tsx';
import { StepsBar } from '../shell/steps-bar.tsx';
import { dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { dutiesOf } from './meeting-act.ts';
import { type MeetingScreen, useMeeting } from './meeting-query.ts';
import { tabsFor } from './tabs.ts';
import { dayAndTime } from './vietnam-time.ts';

/** What every screen of a meeting stands in: what it is, when and where, and its parts. */
export function MeetingFrame() {
  const { t } = useWords();
  const meeting = useMeeting();
  return (
    <>
      <Head
        crumb={
          <>
            <Link to="/meetings">{t('meeting.title')}</Link> › {meeting.unit.name}
          </>
        }
        title={meeting.name}
        below={<WhenAndWhere meeting={meeting} />}
        actions={<span className="small soft">{useDutyText(meeting)}</span>}
      />
      <StepsBar label={t('meeting.tabs')}>
        {(on) =>
          tabsFor(meeting).map((tab) => (
            <li key={tab.name} className={on(tab.to.replace('$id', meeting.id)) ? 'on' : ''}>
              <Link
                to={tab.to}
                params={{ id: meeting.id }}
                aria-current={on(tab.to.replace('$id', meeting.id)) ? 'page' : undefined}
              >
                {t(`meeting.tab.${tab.name}`)}
              </Link>
            </li>
          ))
        }
      </StepsBar>
      <Outlet />
    </>
  );
}

function WhenAndWhere({ meeting }: { readonly meeting: MeetingScreen }) {
  const { t, meetingNoun } = useWords();
  return [
    meetingNoun.kind[meeting.kind],
    meeting.begins ? dayAndTime(meeting.begins) : dateText(meeting.date),
    meeting.place && t('meeting.atPlace', { place: meeting.place }),
    meeting.ended && t('meeting.ended'),
  ]
    .filter(Boolean)
    .join(' · ');
}

function useDutyText(meeting: MeetingScreen): string {
  const { t, meetingNoun } = useWords();
  const duties = dutiesOf(meeting).map((duty) => meetingNoun.duty[duty]);
  return duties.length === 0 ? t('meeting.noDuty') : t('meeting.yourDuties', { duties: duties.join(', ') });
}
