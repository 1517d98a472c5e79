import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../shell/button-link.tsx';
import { Empty, Head } from '../shell/screen.tsx';
import { countText, dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { type MeetingInList, meetingsQuery } from './meeting-query.ts';
import { dayAndTime } from './vietnam-time.ts';
import './meeting.css';

/** Meetings that the reader convenes, or in which they have a duty. */
export function Meetings() {
  const { t } = useWords();
  const { data: meetings } = useSuspenseQuery(meetingsQuery);
  const convene = <ButtonLink to="/meetings/new">{t('meeting.convene')}</ButtonLink>;
  if (meetings.length === 0)
    return (
      <>
        <Head title={t('meeting.title')} />
        <Empty title={t('meeting.none')} actions={convene}>
          {t('meeting.noneBelow')}
        </Empty>
      </>
    );
  return (
    <>
      <Head title={t('meeting.title')} below={t('meeting.below')} actions={convene} />
      <div className="stack wide">
        <Group title={t('meeting.coming')} meetings={meetings.filter((one) => one.ended === null)} />
        <Group title={t('meeting.ended')} meetings={meetings.filter((one) => one.ended !== null)} />
      </div>
    </>
  );
}

function Group({ title, meetings }: { readonly title: string; readonly meetings: readonly MeetingInList[] }) {
  if (meetings.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>
        {title} <span className="soft small">{meetings.length}</span>
      </h2>
      <ul className="meetings">
        {meetings.map((meeting) => (
          <Row key={meeting.id} meeting={meeting} />
        ))}
      </ul>
    </section>
  );
}

function Row({ meeting }: { readonly meeting: MeetingInList }) {
  const { t, meetingNoun, language } = useWords();
  const duties = meeting.duties.map((duty) => meetingNoun.duty[duty]).join(', ');
  return (
    <li>
      <Link
        to={meeting.minutesWait ? '/meetings/$id/minutes' : '/meetings/$id'}
        params={{ id: meeting.id }}
        className="card meeting-row"
      >
        <span className="meeting-title">
          <strong>{meeting.name}</strong>
          <span className="small soft">
            {[
              meetingNoun.kind[meeting.kind],
              meeting.begins ? dayAndTime(meeting.begins) : dateText(meeting.date),
              meeting.place,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <span className="small soft">
          {t('meeting.summonedCount', { n: countText(meeting.summoned, language) })}
          {duties && <span className="meeting-duties">{duties}</span>}
          {meeting.minutesWait && <span className="tag wait">{t(`meeting.minutesWait.${meeting.minutesWait}`)}</span>}
        </span>
      </Link>
    </li>
  );
}
