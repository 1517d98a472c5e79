import type { EntryView, Regulation } from '@plenum/election';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { ButtonLink } from '../../shell/button-link.tsx';
import { call } from '../../shell/http.ts';
import { type ElectionScreen, entryQuery, meQuery } from '../../shell/queries.ts';
import { useTitle } from '../../shell/screen.tsx';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { useElection } from '../frame.tsx';
import { AllKeyed } from './all-keyed.tsx';
import { FlagPicker } from './flag-picker.tsx';
import { KeyHelp, neighbours } from './key-help.tsx';
import { readKeys, shownKeys, shownNumber } from './keying.ts';
import { NumberPad } from './number-pad.tsx';
import { Paper } from './paper.tsx';
import { paperTitle } from './paper-title.ts';
import { RulesSoFar } from './rules-so-far.tsx';
import { Refusal, Saving } from './saving.tsx';
import { SpeakToggle } from './speak-toggle.tsx';
import { useKeying } from './use-keying.ts';
import './keying.css';

/** One teller, one paper after the other, by keys alone. */
export function KeyingScreen() {
  const { t } = useWords();
  const election = useElection();
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: entry } = useQuery(entryQuery(election.id));
  useTitle(t('key.title'));
  if (!entry || !me.account) return null;
  if (entry.closed)
    return (
      <main className="keying-closed stack">
        <h1>{t('key.closedTitle')}</h1>
        <p>{t('key.closedBelow')}</p>
        <div>
          <ButtonLink to="/elections/$id/entry" params={{ id: election.id }}>
            {t('key.back')}
          </ButtonLink>
        </div>
      </main>
    );
  return (
    <Keyboard
      key={`${entry.round}.${entry.count}.${entry.batch}`}
      election={election}
      entry={entry}
      account={me.account.id}
    />
  );
}

interface KeyboardProps {
  readonly election: ElectionScreen;
  readonly entry: EntryView;
  readonly account: string;
}

function Keyboard({ election, entry, account }: KeyboardProps) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const hands = useKeying(election.id, account, entry);
  const { keying, paper, press, sender, renew } = hands;
  const place = useRef<HTMLDivElement>(null);
  const reading = useMemo(() => readKeys(keying, paper), [keying, paper]);
  const names = useMemo(() => entry.candidates.map(({ name }) => name), [entry]);
  const number = shownNumber(keying);
  useKeys(press);
  useEffect(() => place.current?.focus(), []);
  const refusedNumber = useSyncExternalStore(sender.subscribe, () => sender.state().refused?.number);
  useEffect(() => {
    if (refusedNumber === undefined) return;
    void call<EntryView>('GET', `/api/elections/${election.id}/entry`).then((fresh) => {
      client.setQueryData(['entry', election.id], fresh);
      renew(fresh);
    });
  }, [refusedNumber, election.id, client, renew]);
  const regulation = election.regulation as Regulation;
  const size = entry.to - entry.from + 1;
  const done = keying.ballots.reduce((sum, ballot) => (ballot ? sum + 1 : sum), 0);
  return (
    <div className="keying">
      <header className="keying-top">
        <strong>{election.title[language]}</strong>
        <span className="soft">
          {t('key.round', { round: countText(entry.round, language) })} ·{' '}
          {t('key.blind', { entry: countText(entry.entry, language) })}
        </span>
        <Saving sender={sender} />
        <SpeakToggle spoken={hands.spoken} />
        <ButtonLink to="/elections/$id/entry" params={{ id: election.id }} variant="default" size="sm">
          {t('key.rest')}
        </ButtonLink>
      </header>
      <main className="keying-wrap">
        <h1 className="hidden">{t('key.title')}</h1>
        <div
          role="application"
          aria-label={t('key.title')}
          aria-describedby="key-help"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes its keys itself.
          tabIndex={0}
          ref={place}
          className="keying-place"
        >
          {number === null ? (
            <AllKeyed election={election} hands={hands} />
          ) : (
            <Paper
              title={paperTitle(election.title[language], language)}
              form={entry.form}
              seats={entry.seats}
              names={names}
              marks={reading.marks}
              last={reading.last}
            />
          )}
        </div>
        <aside className="keying-side">
          <div>
            <h2 className="keying-label">{t('key.ballot')}</h2>
            <p className="keying-number">
              {number === null ? countText(done, language) : countText(number, language)}{' '}
              <span>
                {number === null || entry.batches === 1
                  ? t('key.of', { collected: countText(size, language) })
                  : t('key.ofPile', {
                      from: countText(entry.from, language),
                      to: countText(entry.to, language),
                      pile: countText(entry.batch, language),
                    })}
              </span>
            </p>
            <progress className="meter" max={Math.max(1, size)} value={done} aria-label={t('key.ballot')} />
          </div>
          {number !== null && (
            <>
              {keying.review && keying.at !== null && (
                <p className="notice wait small">
                  {t('key.reviewing', { n: countText(number, language), at: countText(keying.at, language) })}
                </p>
              )}
              <div>
                <h2 className="keying-label">
                  {reading.mode === 'votes'
                    ? t('key.points')
                    : entry.form === 'agree-disagree'
                      ? reading.mode === 'kept'
                        ? t('key.agreed')
                        : t('key.disagreed')
                      : reading.mode === 'kept'
                        ? t('key.kept')
                        : t('key.struck')}
                </h2>
                <output className="keys" aria-label={t('key.keysLabel', { n: countText(number, language) })}>
                  {shownKeys(keying)}
                  <i aria-hidden="true" />
                </output>
                <RulesSoFar
                  regulation={regulation}
                  entry={entry}
                  meeting={election.meeting.kind}
                  reading={reading}
                  blocked={hands.blocked}
                />
              </div>
              {hands.picking && <FlagPicker flags={reading.flags} onPress={press} />}
            </>
          )}
          <Refusal sender={sender} />
          <NumberPad form={entry.form} weighted={entry.weighted} onPress={press} />
          <KeyHelp
            form={entry.form}
            weighted={entry.weighted}
            kept={reading.mode === 'kept'}
            reviewed={keying.review?.number ?? null}
            {...neighbours(keying)}
          />
        </aside>
      </main>
      <div className="hidden" aria-live="assertive">
        {hands.spoken.number !== null &&
          (hands.spoken.done === null
            ? t('key.announce', { n: countText(hands.spoken.number, language) })
            : t('key.announceDone', {
                done: countText(hands.spoken.done, language),
                n: countText(hands.spoken.number, language),
              }))}
      </div>
    </div>
  );
}

/** Keys count wherever the focus is, but for those that a button or a link needs itself. */
function useKeys(press: (key: string) => boolean): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const target = event.target as HTMLElement;
      if (target.closest('[role="dialog"]')) return;
      const control = target.closest('button, a, input, textarea, select');
      if (control && (event.key === 'Enter' || event.key === ' ' || control.matches('input, textarea, select'))) return;
      // A held Enter must not run through papers that nobody has looked at.
      if (event.repeat && event.key === 'Enter') return event.preventDefault();
      if (press(event.key)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [press]);
}
