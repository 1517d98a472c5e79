import { type HallView, hallView, type Regulation } from '@plenum/election';
import { citationText, sourceOf } from '@plenum/kernel';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useAwake } from '../../shell/awake.ts';
import { useLive } from '../../shell/live.ts';
import { useTitle } from '../../shell/screen.tsx';
import { LanguageSwitch } from '../../shell/shell.tsx';
import { JoinCode } from '../../venue/join-code.tsx';
import { ordinalText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { useElection } from '../frame.tsx';
import { HallScene } from './hall-scene.tsx';
import './hall.css';

/** The election for everybody in the hall: one question at a time, large, without the frame that people work in. */
export function HallScreen() {
  const { t, language } = useWords();
  const election = useElection();
  const connected = useLive();
  const page = useRef<HTMLElement>(null);
  useAwake();
  useTitle(`${t('hall.title')} · ${election.title[language]}`);
  const hall = hallView({ ...election, regulation: election.regulation as Regulation });
  return (
    <main className={`hall ${hall.scene}`} ref={page}>
      <header>
        <h1>
          {election.title[language]}
          {'round' in hall && ` · ${t('hall.round', { ordinal: ordinalText(hall.round, language) })}`}
        </h1>
        <p>{election.meeting.name}</p>
      </header>
      <div className="hall-scene" aria-live="polite">
        <HallScene hall={hall} meeting={election.meeting.kind} />
      </div>
      <footer>
        <span>
          <Rests hall={hall} />
        </span>
        {(hall.scene === 'list' || hall.scene === 'base') && <JoinCode />}
        <span className="hall-lost" role="status">
          {!connected && t('hall.disconnected')}
        </span>
        <span className="hall-controls">
          {document.fullscreenEnabled && (
            <button
              type="button"
              className="plain-button"
              onClick={() => void page.current?.requestFullscreen().catch(() => undefined)}
            >
              {t('hall.fullScreen')}
            </button>
          )}
          <LanguageSwitch />
          <Link to="/elections/$id" params={{ id: election.id }}>
            {t('hall.back')}
          </Link>
        </span>
      </footer>
    </main>
  );
}

/** What the figures on the screen rest on. */
function Rests({ hall }: { readonly hall: HallView }) {
  const { t, language } = useWords();
  if (hall.scene === 'base')
    return (
      <>
        {citationText(hall.cite, language)}
        {sourceOf(hall.cite) === 'assumed' && ` (${t('regulation.notSeen')})`} · {t('hall.announced')}
      </>
    );
  if (hall.scene === 'result' || hall.scene === 'void') return t('hall.declared');
  if (hall.scene === 'counting') return t('hall.noPartial');
  return null;
}
