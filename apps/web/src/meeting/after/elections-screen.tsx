import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../shell/http.ts';
import { Problem } from '../../shell/problem.tsx';
import { Empty } from '../../shell/screen.tsx';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { meetingKey, useMeeting } from '../meeting-query.ts';
import { type MeetingElection, meetingElectionsQuery } from './after-query.ts';
import { NewMeetingElection } from './new-meeting-election.tsx';
import './after.css';

/** The elections of the agenda: where each stands, who of those who vote is here, and the way into it. */
export function MeetingElections() {
  const { t } = useWords();
  const { id } = useMeeting();
  const { data } = useSuspenseQuery(meetingElectionsQuery(id));
  const [opening, setOpening] = useState(false);
  const open = data.mayOpen && <Button onClick={() => setOpening(true)}>{t('meetingElections.open')}</Button>;
  return (
    <div className="stack wide">
      {data.elections.length === 0 ? (
        <Empty title={t('meetingElections.none')} actions={open}>
          {t('meetingElections.noneBelow')}
        </Empty>
      ) : (
        <>
          {open && <div className="row no-print">{open}</div>}
          <ul className="conclusions">
            {data.elections.map((election) => (
              <OneElection key={election.id} election={election} meeting={id} mayTake={data.mayOpen} />
            ))}
          </ul>
        </>
      )}
      {opening && <NewMeetingElection onClose={() => setOpening(false)} />}
    </div>
  );
}

function OneElection({
  election,
  meeting,
  mayTake,
}: {
  readonly election: MeetingElection;
  readonly meeting: string;
  readonly mayTake: boolean;
}) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const take = useMutation({
    mutationFn: () => call('POST', `/api/meetings/${meeting}/elections/${election.id}/attendance`, {}),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: meetingKey(meeting) });
      await client.invalidateQueries({ queryKey: ['election', election.id] });
    },
  });
  return (
    <li className="card stack tight">
      <div className="row spread">
        <div>
          <strong>
            {election.mine ? (
              <Link to="/elections/$id" params={{ id: election.id }}>
                {election.title[language]}
              </Link>
            ) : (
              election.title[language]
            )}
          </strong>
          <div className="small soft">
            {t('meetingElections.underItem', { item: election.itemTitle })} ·{' '}
            {t('meetingElections.seats', { n: countText(election.seats, language) })}
          </div>
        </div>
        <span className={election.declared ? 'tag yes' : 'tag wait'}>
          {t(election.declared ? 'meetingElections.declared' : 'meetingElections.underWay')}
        </span>
      </div>
      <div className="row">
        <span>
          {t('meetingElections.here', {
            here: countText(election.here, language),
            electors: countText(election.electors, language),
          })}
        </span>
        {mayTake && !election.declared && election.electors > 0 && (
          <Button size="xs" variant="default" loading={take.isPending} onClick={() => take.mutate()}>
            {t('meetingElections.take')}
          </Button>
        )}
      </div>
      <Problem error={take.error} />
    </li>
  );
}
