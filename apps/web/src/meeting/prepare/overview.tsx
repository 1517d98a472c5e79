import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../shell/dialog.tsx';
import { Problem } from '../../shell/problem.tsx';
import { countText, dateText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { mayDo, useMeetingAct } from '../meeting-act.ts';
import { frameOf, MeetingFields, type TypedFrame } from '../meeting-fields.tsx';
import { type MeetingScreen, useMeeting } from '../meeting-query.ts';
import { dayAndTime, fieldOf } from '../vietnam-time.ts';
import { programmeQuery } from './programme-query.ts';

/** What the meeting is, and how far its preparation has come. */
export function PrepareOverview() {
  const meeting = useMeeting();
  return (
    <div className="stack wide">
      <WhatItIs meeting={meeting} />
      <Prepared meeting={meeting} />
    </div>
  );
}

/** How far the preparation has come, each line with the way to it. */
function Prepared({ meeting }: { readonly meeting: MeetingScreen }) {
  const { t, language } = useWords();
  const { data: programme } = useQuery(programmeQuery(meeting.id));
  const count = (n: number) => countText(n, language);
  const items = programme?.items.length ?? 0;
  const lines = [
    {
      to: '/meetings/$id/prepare/agenda',
      done: items > 0,
      text: `${t('prepare.prepared.agenda', { n: count(items) })}, ${t('prepare.prepared.papers', { n: count(programme?.papers.length ?? 0) })}`,
    },
    {
      to: '/meetings/$id/prepare/summoned',
      done: meeting.summoned > 0,
      text: t('prepare.prepared.summoned', { n: count(meeting.summoned) }),
    },
    {
      to: '/meetings/$id/prepare/papers',
      done: meeting.summonsIssued !== null,
      text: meeting.summonsIssued
        ? t('prepare.prepared.issued', { at: dayAndTime(meeting.summonsIssued.at) })
        : t('prepare.prepared.notIssued'),
    },
    {
      to: '/meetings/$id/prepare/duties',
      done: meeting.holders.length > 0,
      text: t('prepare.prepared.duties', { n: count(meeting.holders.length) }),
    },
  ] as const;
  if (!mayDo(meeting, 'correct-meeting')) return null;
  return (
    <section className="card stack" aria-label={t('prepare.prepared.title')}>
      <h2>{t('prepare.prepared.title')}</h2>
      <ul className="prepared">
        {lines.map(({ to, done, text }) => (
          <li key={to}>
            <span className={done ? 'tag yes' : 'tag wait'}>
              {t(done ? 'prepare.prepared.done' : 'prepare.prepared.open')}
            </span>{' '}
            <Link to={to} params={{ id: meeting.id }}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WhatItIs({ meeting }: { readonly meeting: MeetingScreen }) {
  const { t, meetingNoun } = useWords();
  const [correcting, setCorrecting] = useState(false);
  const lines: readonly (readonly [string, string])[] = [
    [t('meeting.kindLabel'), meetingNoun.kind[meeting.kind]],
    [t('meeting.unit'), meeting.unit.name],
    ...(meeting.body ? [[t('meeting.body'), meeting.body.name] as const] : []),
    [t('meeting.begins'), meeting.begins ? dayAndTime(meeting.begins) : dateText(meeting.date)],
    [t('meeting.endsAt'), meeting.ends ? dayAndTime(meeting.ends) : t('meeting.notSet')],
    [t('meeting.place'), meeting.place || t('meeting.notSet')],
  ];
  return (
    <section className="card stack" aria-label={t('meeting.what')}>
      <div className="row spread">
        <h2>{t('meeting.what')}</h2>
        {mayDo(meeting, 'correct-meeting') && (
          <Button variant="default" onClick={() => setCorrecting(true)}>
            {t('meeting.correct')}
          </Button>
        )}
      </div>
      <dl className="meeting-facts">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {correcting && <CorrectMeeting meeting={meeting} onClose={() => setCorrecting(false)} />}
    </section>
  );
}

function CorrectMeeting({ meeting, onClose }: { readonly meeting: MeetingScreen; readonly onClose: () => void }) {
  const { t } = useWords();
  const acting = useMeetingAct(meeting);
  const [typed, setTyped] = useState<TypedFrame>({
    name: meeting.name,
    place: meeting.place,
    date: meeting.date,
    begins: fieldOf(meeting.begins),
    ends: fieldOf(meeting.ends),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await acting.send({ act: 'correct-meeting', ...frameOf(typed) }, true)) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('meeting.correct')}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <MeetingFields typed={typed} onChange={(change) => setTyped((old) => ({ ...old, ...change }))} />
        <Problem error={acting.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={acting.pending}>
            {t('meeting.correctButton')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
