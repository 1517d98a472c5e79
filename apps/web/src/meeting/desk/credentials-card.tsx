import { Button, Group, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Problem } from '../../shell/problem.tsx';
import { useWords } from '../../wording/index.ts';
import { credentialsQuery, type Hall } from '../hall/hall-query.ts';
import { useHallAct } from '../hall/use-hall-act.ts';
import { mayDo } from '../meeting-act.ts';
import type { MeetingScreen } from '../meeting-query.ts';
import { timeText } from '../vietnam-time.ts';

/** What the credentials committee tells the meeting: drafted from the figures of this moment, read over, announced. */
export function CredentialsCard({ meeting, hall }: { readonly meeting: MeetingScreen; readonly hall: Hall }) {
  const { t } = useWords();
  const [drafting, setDrafting] = useState(false);
  const { credentials } = hall;
  const mayAnnounce = mayDo(meeting, 'announce-credentials');
  if (!credentials && !mayAnnounce) return null;
  return (
    <section className="card stack">
      <h2>{t('inHall.credentials.title')}</h2>
      {credentials && !drafting && (
        <>
          <p className="small soft">
            {t('inHall.credentials.of', {
              time: timeText(credentials.figures.at),
              present: credentials.figures.quorum.present,
              summoned: credentials.figures.quorum.summoned,
            })}
          </p>
          <p className="pre">{credentials.text}</p>
        </>
      )}
      {mayAnnounce && !drafting && (
        <div>
          <Button variant={credentials ? 'default' : 'filled'} onClick={() => setDrafting(true)}>
            {t(credentials ? 'inHall.credentials.again' : 'inHall.credentials.draft')}
          </Button>
        </div>
      )}
      {drafting && <Draft meeting={meeting} onDone={() => setDrafting(false)} />}
    </section>
  );
}

function Draft({ meeting, onDone }: { readonly meeting: MeetingScreen; readonly onDone: () => void }) {
  const { t, language } = useWords();
  const { data, error } = useQuery({ ...credentialsQuery(meeting.id), staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
  const [typed, setTyped] = useState<string | null>(null);
  const act = useHallAct(meeting.id);
  if (error) return <Problem error={error} />;
  if (!data) return null;
  const text = typed ?? data[language];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await act.send('/credentials', { text })) onDone();
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <Textarea
        label={t('inHall.credentials.text')}
        description={t('inHall.credentials.textBelow')}
        autosize
        minRows={8}
        maxLength={10_000}
        value={text}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Problem error={act.error} />
      <Group>
        <Button type="submit" loading={act.pending}>
          {t('inHall.credentials.announce')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('shell.cancel')}
        </Button>
      </Group>
    </form>
  );
}
