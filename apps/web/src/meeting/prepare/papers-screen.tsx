import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../../wording/index.ts';
import { mayDo } from '../meeting-act.ts';
import { type MeetingScreen, meetingPeopleQuery, useMeeting } from '../meeting-query.ts';
import { dayAndTime } from '../vietnam-time.ts';
import { DelegateCodes } from './delegate-codes.tsx';
import { IssueSummons } from './issue-summons.tsx';

/** The summons on paper and for calendars, and codes on paper for delegates without an account. */
export function PapersScreen() {
  const meeting = useMeeting();
  const { data: people } = useQuery(meetingPeopleQuery(meeting.id));
  return (
    <div className="stack wide">
      <Summons meeting={meeting} />
      {people && mayDo(meeting, 'summon') && <DelegateCodes meeting={meeting} people={people} />}
    </div>
  );
}

function Summons({ meeting }: { readonly meeting: MeetingScreen }) {
  const { t, language } = useWords();
  const [issuing, setIssuing] = useState(false);
  const issued = meeting.summonsIssued;
  return (
    <section className="card stack" aria-label={t('prepare.papers.summons')}>
      <h2>{t('prepare.papers.summons')}</h2>
      <p className="soft">{t('prepare.papers.summonsBelow')}</p>
      {issued && (
        <p>
          {[issued.number, issued.issuer, dayAndTime(issued.at), issued.signer]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      )}
      <div className="row">
        {mayDo(meeting, 'issue-summons') && (
          <Button variant={issued ? 'default' : 'filled'} onClick={() => setIssuing(true)}>
            {t(issued ? 'prepare.papers.issueAgain' : 'prepare.papers.issue')}
          </Button>
        )}
        {issued && (
          <Button component="a" href={`/api/meetings/${meeting.id}/summons.pdf?lang=${language}`} target="_blank">
            {t('prepare.papers.print')}
          </Button>
        )}
        <Button component="a" variant="default" href={`/api/meetings/${meeting.id}/meeting.ics`}>
          {t('prepare.papers.calendar')}
        </Button>
      </div>
      {issuing && <IssueSummons meeting={meeting} onClose={() => setIssuing(false)} />}
    </section>
  );
}
