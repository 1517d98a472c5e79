import { Button } from '@mantine/core';
import { ButtonLink } from '../../shell/button-link.tsx';
import { Problem } from '../../shell/problem.tsx';
import { Waiting } from '../../shell/screen.tsx';
import { useWords } from '../../wording/index.ts';
import { HallFigures } from '../desk/desk-screen.tsx';
import type { Hall } from '../hall/hall-query.ts';
import { useHall } from '../hall/use-hall.ts';
import { dutiesOf } from '../meeting-act.ts';
import { type MeetingScreen, useMeeting } from '../meeting-query.ts';
import { mayProgramme, useProgrammeAct } from '../prepare/programme-query.ts';
import { ProposalsPanel } from './proposals-panel.tsx';
import { RulesCard } from './rules-card.tsx';
import { SpeakersPanel } from './speakers-panel.tsx';
import { VotesPanel } from './votes-panel.tsx';
import '../desk/desk.css';
import './run.css';

/** What who chairs needs: who is here, who speaks, what is voted on. */
export function RunScreen() {
  const { t } = useWords();
  const meeting = useMeeting();
  const { hall, aheadMs } = useHall(meeting.id);
  if (!hall) return <Waiting />;
  const mayChair = dutiesOf(meeting).some((duty) => ['office', 'organiser', 'presidium', 'secretariat'].includes(duty));
  return (
    <div className="run">
      <h2 className="hidden">{t('meeting.tab.run')}</h2>
      <div className="stack">
        <VotesPanel meeting={meeting} hall={hall} mayChair={mayChair} />
        <SpeakersPanel meeting={meeting} hall={hall} aheadMs={aheadMs} mayChair={mayChair} />
        <ProposalsPanel meeting={meeting} hall={hall} mayChair={mayChair} />
      </div>
      <aside className="stack">
        <HallFigures hall={hall} />
        <Agenda meeting={meeting} hall={hall} />
        <RulesCard meeting={meeting} hall={hall} />
        <section className="card stack tight">
          <h3>{t('inHall.run.screens')}</h3>
          <ButtonLink to="/meetings/$id/hall" params={{ id: meeting.id }} target="_blank" variant="default">
            {t('inHall.screen')}
          </ButtonLink>
          <ButtonLink to="/meetings/$id/elections" params={{ id: meeting.id }} variant="subtle">
            {t('inHall.run.elections')}
          </ButtonLink>
        </section>
      </aside>
    </div>
  );
}

/** The item under way and the next: ended and begun from here, whatever the plan said. */
function Agenda({ meeting, hall }: { readonly meeting: MeetingScreen; readonly hall: Hall }) {
  const { t } = useWords();
  const acting = useProgrammeAct(meeting);
  const turn = hall.now ?? hall.next;
  if (!hall.now && !hall.next) return null;
  return (
    <section className="card stack tight">
      <h3>{t('inHall.now')}</h3>
      <p>{hall.now ? hall.now.title : t('inHall.nothingNow')}</p>
      {hall.next && (
        <p className="small soft">
          {t('inHall.next')}: {hall.next.title}
        </p>
      )}
      {turn && mayProgramme(meeting, 'start-item') && (
        <Button
          variant="default"
          loading={acting.pending}
          onClick={() => void acting.send({ act: hall.now ? 'end-item' : 'start-item', id: turn.id })}
        >
          {t(hall.now ? 'inHall.run.endItem' : 'inHall.run.startItem', { title: turn.title })}
        </Button>
      )}
      <Problem error={acting.error} />
    </section>
  );
}
