import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { ButtonLink } from '../../shell/button-link.tsx';
import { Figure } from '../../shell/figure.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { Empty } from '../../shell/screen.tsx';
import { countText, ordinalText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { useElection } from '../frame.tsx';
import { type RoundScreen, RoundTabs, useShownRound } from '../rounds.tsx';
import { AnnounceBase } from './announce-base.tsx';
import { baseProvision, baseSentence } from './base-sentence.ts';
import { Electors } from './electors.tsx';
import { ListedFiguresNotice } from './listed-figures.tsx';
import { OpenRound } from './open-round.tsx';

/** What the majority of the next round is measured on; frozen when the round is opened. */
export function BaseStep() {
  const { t, language } = useWords();
  const election = useElection();
  const shown = useShownRound(election);
  // Figures that are being typed stay, also where another organiser announces meanwhile.
  const [typing, setTyping] = useState(false);
  const mayAnnounce = election.mayDo.includes('announce-base');
  const waiting = election.rounds.find(({ opened }) => opened === null);
  // Until somebody types, the form follows the list of those summoned.
  const drafted = useRef('');
  if (!typing) drafted.current = JSON.stringify(election.electors);
  if (election.closedList === null)
    return (
      <div className="stack wide">
        <Electors election={election} />
        <Empty
          title={t('frame.notYet')}
          actions={
            <ButtonLink to="/elections/$id/list" params={{ id: election.id }} variant="default">
              {t('frame.goToStep', { step: t('step.list') })}
            </ButtonLink>
          }
        >
          {t('base.waitsList')}
        </Empty>
      </div>
    );
  const next = waiting?.number ?? election.rounds.length + 1;
  const announcing = mayAnnounce && (!waiting || typing);
  return (
    <div className="stack wide">
      <RoundTabs election={election} step="base" shown={shown?.number ?? null} />
      <Electors election={election} />
      {announcing && (
        <AnnounceBase
          key={`${next} ${drafted.current}`}
          election={election}
          number={next}
          before={waiting?.base ?? null}
          onTyping={() => setTyping(true)}
          onDone={() => setTyping(false)}
        />
      )}
      {shown && (!announcing || election.rounds.length > 0) && <Announced election={election} round={shown} />}
      {!announcing && !shown && (
        <Empty title={t('base.title', { ordinal: ordinalText(next, language) })}>{t('base.waitsOrganiser')}</Empty>
      )}
    </div>
  );
}

function Announced({ election, round }: { readonly election: ElectionScreen; readonly round: RoundScreen }) {
  const { t, noun, language } = useWords();
  const [correcting, setCorrecting] = useState(false);
  const count = (value: number | null) => (value === null ? '–' : countText(value, language));
  const { base } = round;
  const known = round.declared?.result;
  const value = base.base ?? known?.base.value ?? null;
  const tie = (round.opened?.kind ?? election.next?.kind) === 'tie';
  const needed = tie ? null : (base.needed ?? known?.needed ?? null);
  const standing =
    round.opened?.candidates.length ?? election.next?.candidates.length ?? election.closedList?.length ?? 0;
  const seats = round.opened?.seats ?? election.next?.seats ?? election.seats;
  if (correcting)
    return <AnnounceBase election={election} number={round.number} before={base} onDone={() => setCorrecting(false)} />;
  return (
    <section className="stack">
      <div className="row spread end">
        <div>
          <h2>{t('base.title', { ordinal: ordinalText(round.number, language) })}</h2>
          <p className="soft">{round.opened ? t('base.opened') : t('base.announced')}</p>
        </div>
        {!round.opened && election.mayDo.includes('announce-base') && (
          <Button variant="default" onClick={() => setCorrecting(true)}>
            {t('base.correct')}
          </Button>
        )}
      </div>
      <div className="figures">
        <Figure
          label={t('base.baseFigure')}
          value={count(value)}
          base={value === null && base.of !== 'none' ? t('base.known') : undefined}
          cite={baseProvision(election, language)}
        >
          {baseSentence(election, { ...base, present: base.present }, { t, noun, language }).because}
        </Figure>
        <Figure label={t('base.needed')} value={count(needed)} base={needed === null ? undefined : t('base.votes')}>
          {tie ? t('result.neededTie') : baseSentence(election, base, { t, noun, language }).rule}
        </Figure>
        <Figure label={t('base.presentFigure')} value={count(base.present)} base={`/ ${count(base.summoned)}`} />
        <Figure label={t('base.standing')} value={count(standing)} base={t('base.toElect', { seats: count(seats) })} />
      </div>
      {!round.opened && <ListedFiguresNotice election={election} typed={base} because={t('electors.changedSince')} />}
      {!round.opened && <OpenRound election={election} round={round} />}
      {round.opened && election.stage !== 'base' && election.rounds.at(-1)?.number === round.number && (
        <div>
          <ButtonLink to="/elections/$id/entry" params={{ id: election.id }} variant="default">
            {t('base.next')}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
