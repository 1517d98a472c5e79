import {
  type CountedElection,
  type Regulation,
  type RoundStatus,
  ruleText,
  stepSentence,
  type WhatIf,
  whySentence,
} from '@plenum/election';
import { citationText } from '@plenum/kernel';
import { Cite } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText, ordinalText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { ChangedRules } from './changed-rules.tsx';
import { type Tryable, withChanges } from './tried-rules.ts';

interface ComparisonProps {
  readonly election: ElectionScreen;
  readonly tried: WhatIf;
  readonly changes: readonly { readonly set: Tryable; readonly to: unknown }[];
}

/** What changes, the figures and the people before and after, and why. */
export function Comparison({ election, tried, changes }: ComparisonProps) {
  const { t, language } = useWords();
  const { before, after, changed } = tried;
  const nameOf = (id: string) => election.candidates.find((one) => one.id === id)?.name ?? id;
  const names = (ids: readonly string[]) => ids.map(nameOf).join(', ');
  const regulation = election.regulation as Regulation;
  const amended = withChanges(regulation, changes, t('whatIf.cite'));
  const counted = after.result.rounds.length;
  const same = changed.elected.length + changed.lost.length + changed.status.length === 0 && changed.invalid === 0;
  const [was, is] = changed.status as readonly RoundStatus[];
  return (
    <div className="stack">
      <section className={`notice ${same ? '' : 'wait'} stack tight`}>
        <h3 className="tried-title">{t(same ? 'whatIf.same' : 'whatIf.changes')}</h3>
        {same ? (
          <p>{t('whatIf.sameBelow')}</p>
        ) : (
          <ul>
            {changed.elected.length > 0 && <li>{t('whatIf.elected', { names: names(changed.elected) })}</li>}
            {changed.lost.length > 0 && <li>{t('whatIf.lost', { names: names(changed.lost) })}</li>}
            {was && is && (
              <li>{t('whatIf.status', { before: t(`roundStatus.${was}`), after: t(`roundStatus.${is}`) })}</li>
            )}
            {changed.invalid !== 0 && (
              <li>
                {t(changed.invalid > 0 ? 'whatIf.invalidMore' : 'whatIf.invalidLess', {
                  n: countText(Math.abs(changed.invalid), language),
                })}
              </li>
            )}
          </ul>
        )}
        {counted < before.result.rounds.length && (
          <p>{t('whatIf.notHeld', { ordinal: ordinalText(counted + 1, language) })}</p>
        )}
      </section>
      <section className="card flush">
        <ChangedRules
          rules={changes.map(({ set }) => ({
            set,
            from: ruleText(regulation, set, language),
            to: ruleText(amended, set, language),
          }))}
        />
      </section>
      {after.result.rounds.map((_, index) => (
        <Figures key={index} tried={tried} index={index} />
      ))}
      <People election={election} tried={tried} amended={amended} nameOf={nameOf} />
      <section className="card result-steps">
        <details>
          <summary>{t('whatIf.reasons')}</summary>
          {after.rounds.map((round, index) => (
            <div key={index}>
              {after.rounds.length > 1 && (
                <h3 className="tried-round">{t('frame.round', { ordinal: ordinalText(index + 1, language) })}</h3>
              )}
              <ol>
                {round.steps.map((step, at) => (
                  <li key={`${at}${step.code}`}>
                    {stepSentence(step, language, nameOf)}{' '}
                    {[...new Set(step.citations.map((one) => citationText(one, language)))].map((cite) => (
                      <Cite key={cite} text={cite} />
                    ))}
                  </li>
                ))}
              </ol>
            </div>
          ))}
        </details>
      </section>
    </div>
  );
}

/** The deciding figures of one round, side by side. */
function Figures({ tried, index }: { readonly tried: WhatIf; readonly index: number }) {
  const { t, noun, language } = useWords();
  const [was, is] = [tried.before.result.rounds[index], tried.after.result.rounds[index]];
  if (!was || !is) return null;
  const count = (value: number | null) => (value === null ? '–' : countText(value, language));
  const title =
    tried.before.result.rounds.length > 1 ? t('frame.round', { ordinal: ordinalText(index + 1, language) }) : null;
  const rows = [
    [t('whatIf.base'), ...[was, is].map(({ base }) => `${count(base.value)} · ${noun.base[base.of]}`)],
    [t('whatIf.needed'), count(was.needed), count(is.needed)],
    [t('whatIf.valid'), count(was.ballots.valid), count(is.ballots.valid)],
    [t('whatIf.invalid'), count(was.ballots.invalid), count(is.ballots.invalid)],
    [t('whatIf.electedCount'), ...[was, is].map(({ elected, seats }) => `${count(elected.length)} / ${count(seats)}`)],
    [t('whatIf.outcome'), t(`roundStatus.${was.status}`), t(`roundStatus.${is.status}`)],
  ] as const;
  return (
    <section className="card flush">
      <table className="tried">
        <caption className="hidden">{title ?? t('whatIf.figure')}</caption>
        <thead>
          <tr>
            <th scope="col">{title ?? t('whatIf.figure')}</th>
            <th scope="col">{t('whatIf.before')}</th>
            <th scope="col">{t('whatIf.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label = '', before, after]) => (
            <tr key={label} className={before === after ? '' : 'differs'}>
              <th scope="row">{label}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface PeopleProps {
  readonly election: ElectionScreen;
  readonly tried: WhatIf;
  readonly amended: Regulation;
  readonly nameOf: (id: string) => string;
}

/** Everybody who stood: those whose lot changes first, with the reason in one sentence. */
function People({ election, tried, amended, nameOf }: PeopleProps) {
  const { t, language } = useWords();
  const changed = new Set([...tried.changed.elected, ...tried.changed.lost]);
  const ids = (tried.before.result.rounds[0]?.votes ?? []).map(({ candidate }) => candidate);
  const place = (id: string) => (changed.has(id) ? 0 : tried.before.result.elected.includes(id) ? 1 : 2);
  const rows = [...ids].sort((a, b) => place(a) - place(b));
  return (
    <section className="card flush">
      <table className="tried">
        <caption className="hidden">{t('whatIf.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('whatIf.name')}</th>
            <th scope="col">{t('whatIf.before')}</th>
            <th scope="col">{t('whatIf.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((id) => {
            const round = tried.after.result.rounds.findLast(({ votes }) => votes.some((one) => one.candidate === id));
            return (
              <tr key={id} className={changed.has(id) ? 'differs' : ''}>
                <th scope="row">
                  {nameOf(id)}
                  {changed.has(id) && round && (
                    <p className="small tried-why">
                      {whySentence(round, id, amended, election.meeting.kind, language)}
                    </p>
                  )}
                </th>
                <Lot counted={tried.before} id={id} />
                <Lot counted={tried.after} id={id} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Whether somebody is in, and with how many votes in the last round in which they stood. */
function Lot({ counted, id }: { readonly counted: CountedElection; readonly id: string }) {
  const { t, language } = useWords();
  const votes = counted.result.rounds.flatMap((round) => round.votes.filter((one) => one.candidate === id)).at(-1);
  const elected = counted.result.elected.includes(id);
  return (
    <td>
      <span className={`tag ${elected ? 'yes' : ''}`}>{t(elected ? 'whatIf.in' : 'whatIf.out')}</span>{' '}
      {votes && <span className="tried-votes">{t('whatIf.votesOf', { n: countText(votes.votes, language) })}</span>}
    </td>
  );
}
