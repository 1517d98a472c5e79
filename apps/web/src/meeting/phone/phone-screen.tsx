import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTitle, Waiting } from '../../shell/screen.tsx';
import { LanguageSwitch } from '../../shell/shell.tsx';
import { useWords } from '../../wording/index.ts';
import { type Hall, type OwnPart, ownPartQuery, votesQuery } from '../hall/hall-query.ts';
import { speechClock } from '../hall/speech-clock.ts';
import { useHall, useNow } from '../hall/use-hall.ts';
import { meetingKey } from '../meeting-query.ts';
import { Agenda } from './agenda.tsx';
import { AskToSpeak } from './ask-to-speak.tsx';
import { CastVote } from './cast-vote.tsx';
import { OwnProposals } from './own-proposals.tsx';
import './phone.css';

/** A delegate's meeting on a phone: what is going on, what is voted on, and what is theirs to do. */
export function PhoneScreen() {
  const { t } = useWords();
  const { id = '' } = useParams({ strict: false });
  const { hall, aheadMs, connected, returns } = useHall(id);
  const { data: own } = useQuery(ownPartQuery(id));
  useAskAgain(id, hall, returns);
  useTitle(hall?.meeting.name ?? t('inHall.phone.title'));
  if (!hall || !own) return <Lost connected={connected} />;
  const mayAct = own.person !== null && own.excluded === null && hall.meeting.ended === null;
  return (
    <main className="phone">
      <header>
        <h1>{hall.meeting.name}</h1>
        <p className="small soft">{hall.meeting.unit}</p>
        <OwnState own={own} />
      </header>
      <p className="phone-lost" role="status">
        {!connected && t('inHall.phone.lost')}
      </p>
      {hall.open.map((vote) => (
        <CastVote key={vote.id} meeting={id} vote={vote} own={own} />
      ))}
      <Now hall={hall} aheadMs={aheadMs} />
      {mayAct && <AskToSpeak meeting={id} hall={hall} own={own} />}
      <Agenda meeting={id} />
      <OwnProposals meeting={id} mayAct={mayAct} />
      <Results meeting={id} />
      <footer className="phone-foot">
        <Link to="/meetings/$id" params={{ id }}>
          {t('inHall.phone.whole')}
        </Link>
        <LanguageSwitch />
      </footer>
    </main>
  );
}

function Lost({ connected }: { readonly connected: boolean }) {
  const { t } = useWords();
  return (
    <main className="phone">
      {!connected && (
        <p className="phone-lost" role="status">
          {t('inHall.phone.lost')}
        </p>
      )}
      <Waiting />
    </main>
  );
}

/** What is one's own is asked for again when the network came back, and when votes open and close. */
function useAskAgain(id: string, hall: Hall | null, returns: number): void {
  const client = useQueryClient();
  const votes = [...(hall?.open.map((vote) => vote.id) ?? []), hall?.result?.id].join(' ');
  const present = hall?.quorum.present;
  useEffect(() => {
    void client.invalidateQueries({ queryKey: meetingKey(id) });
  }, [client, id, returns, votes]);
  useEffect(() => {
    const own = client.getQueryData<OwnPart>(ownPartQuery(id).queryKey);
    if (own && own.person !== null && !own.present)
      void client.invalidateQueries({ queryKey: ownPartQuery(id).queryKey });
  }, [client, id, present]);
}

function OwnState({ own }: { readonly own: OwnPart }) {
  const { t } = useWords();
  return (
    <p className="phone-own">
      <span>{own.name}</span>
      {own.seat !== null && <span>{t('inHall.desk.seat', { n: own.seat })}</span>}
      {own.person !== null && (
        <span className={`tag ${own.present && own.excluded === null ? 'yes' : 'no'}`}>
          {own.excluded !== null
            ? t('inHall.phone.excluded')
            : own.present
              ? `✓ ${t('inHall.phone.present')}`
              : t('inHall.phone.notPresent')}
        </span>
      )}
    </p>
  );
}

function Now({ hall, aheadMs }: { readonly hall: Hall; readonly aheadMs: number }) {
  const { t } = useWords();
  const now = useNow(aheadMs);
  const { speaker } = hall;
  const clock = speaker && speechClock(speaker.spells, speaker.minutes, now);
  return (
    <section className="card stack tight">
      <h2>{t('inHall.now')}</h2>
      <p>{hall.meeting.ended === null ? (hall.now?.title ?? t('inHall.nothingNow')) : t('inHall.ended')}</p>
      {speaker && clock && (
        <p>
          <strong>{speaker.name}</strong>{' '}
          <span className="small soft">
            {clock.spoken} / {clock.allotted}
          </span>
        </p>
      )}
      {hall.next && (
        <p className="small soft">
          {t('inHall.next')}: {hall.next.title}
        </p>
      )}
      <p className="small soft">
        {t('inHall.presentOf', { present: hall.bases.present, summoned: hall.bases.summoned })}
      </p>
    </section>
  );
}

function Results({ meeting }: { readonly meeting: string }) {
  const { t, language } = useWords();
  const { data = [] } = useQuery(votesQuery(meeting));
  const closed = data.filter((vote) => vote.closed).toReversed();
  if (closed.length === 0) return null;
  return (
    <section className="card stack tight">
      <h2>{t('inHall.phone.results')}</h2>
      <ul className="phone-results">
        {closed.map((vote) => (
          <li key={vote.id}>
            <p>{vote.question}</p>
            <p className="small">
              <strong>{t(vote.closed?.result.adopted ? 'inHall.adopted' : 'inHall.notAdopted')}</strong>:{' '}
              {t('inHall.phone.figures', {
                for: vote.closed?.result.for,
                base: vote.closed?.result.base,
                against: vote.closed?.result.against,
                abstain: vote.closed?.result.abstain,
                lng: language,
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
