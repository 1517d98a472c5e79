import { Button, Checkbox, TextInput } from '@mantine/core';
import { articleForm, type ConsolidatedLine, type ConsolidatedView, type DatedAmendment } from '@plenum/rulebook';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { today } from '../organisation/today.ts';
import { Problem } from '../shell/problem.tsx';
import { Head, Waiting } from '../shell/screen.tsx';
import { dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { consolidatedQuery } from './effect-query.ts';
import { Redline } from './redline.tsx';
import { InstrumentLinks, provisionText, ToInstrument } from './rule-links.tsx';
import { nameOfLine } from './rulebook-query.ts';

/** The text of an instrument on a day, with the source beside each line that was changed. */
export function ConsolidatedScreen() {
  const { t } = useWords();
  const { id = '' } = useParams({ strict: false });
  const { on = today() } = useSearch({ strict: false }) as { on?: string };
  const navigate = useNavigate();
  const { data: view, error } = useQuery({ ...consolidatedQuery(id, on), placeholderData: keepPreviousData });
  const [gone, setGone] = useState(true);
  return (
    <>
      <Head
        crumb={
          <Link to="/rulebook/$id" params={{ id }}>
            {view ? nameOfLine(view.instrument) : t('rulebook.title')}
          </Link>
        }
        title={t('effect.consolidatedTitle')}
        below={t('effect.consolidatedBelow')}
        actions={
          <Button variant="default" onClick={() => window.print()}>
            {t('effect.print')}
          </Button>
        }
      />
      <InstrumentLinks id={id} />
      <div className="stack">
        <div className="fields no-print">
          <TextInput
            type="date"
            label={t('effect.on')}
            value={on}
            onChange={(event) => {
              const { value } = event.currentTarget;
              if (value !== '')
                void navigate({
                  to: '/rulebook/$id/consolidated',
                  params: { id },
                  search: { on: value },
                  replace: true,
                });
            }}
          />
          <Checkbox
            label={t('effect.showGone')}
            checked={gone}
            onChange={(event) => setGone(event.currentTarget.checked)}
          />
        </div>
        <p className="print-only">
          {t('effect.on')}: {dateText(on)}
        </p>
        <Problem error={error} />
        {!view && !error && <Waiting />}
        {view && (
          <>
            <Days view={view} />
            <Conflicts view={view} />
            <article className="card consolidated">
              <h2 lang="vi">{view.instrument.title}</h2>
              {view.provisions
                .filter(({ state }) => gone || state !== 'repealed')
                .map((line) => (
                  <Line key={line.id} line={line} view={view} gone={gone} />
                ))}
            </article>
          </>
        )}
      </div>
    </>
  );
}

function Days({ view }: { readonly view: ConsolidatedView }) {
  const { t } = useWords();
  const { id } = view.instrument;
  const [first] = view.days;
  if (first === undefined) return <p className="soft">{t('effect.neverAmended')}</p>;
  return (
    <div className="row no-print">
      <span>{t('effect.days')}:</span>
      {view.days.map((day) => (
        <Link key={day} to="/rulebook/$id/consolidated" params={{ id }} search={{ on: day }}>
          {dateText(day)}
        </Link>
      ))}
      <span className="soft small">{t('effect.asIssued', { date: dateText(first) })}</span>
    </div>
  );
}

function Conflicts({ view }: { readonly view: ConsolidatedView }) {
  const { t, language } = useWords();
  return (
    <>
      {view.conflicts.length > 0 && (
        <section className="notice no">
          <strong>{t('effect.conflicts')}</strong>
          <ul>
            {view.conflicts.map(({ reason, amendment }, n) => (
              <li key={`${n}${amendment.by}${amendment.place}`}>
                {t(`effect.conflict.${reason}`, { place: provisionText(amendment.place, t, language) })} –{' '}
                <Source source={amendment} view={view} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.later.length > 0 && (
        <section className="notice">
          <strong>{t('effect.later')}</strong>
          <ul>
            {view.later.map((amendment, n) => (
              <li key={`${n}${amendment.by}${amendment.place}`}>
                {t(`effect.actions.${amendment.action}`)} {provisionText(amendment.place, t, language)} –{' '}
                <Source source={amendment} view={view} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Line({
  line,
  view,
  gone,
}: {
  readonly line: ConsolidatedLine;
  readonly view: ConsolidatedView;
  readonly gone: boolean;
}) {
  const { t } = useWords();
  const { id, level, label, heading, text, state, sources, redline } = line;
  const changed = state !== 'kept';
  const depth = articleForm(id).split('__').length;
  const small = level === 'clause' || level === 'point';
  const head = level === 'article' ? `${label}.` : label;
  const shown = redline && gone ? <Redline paragraphs={redline} /> : null;
  return (
    <div className={`line ${changed ? 'changed' : ''} ${state} ${small ? `under-${Math.min(depth, 3)}` : ''}`}>
      <div lang="vi" id={articleForm(id)}>
        {small ? (
          <div>
            <strong>{label}</strong>{' '}
            {shown ??
              text.map((one, n) => (
                <span key={`${n}${one}`}>
                  {n > 0 && <br />}
                  {one}
                </span>
              ))}
          </div>
        ) : (
          <>
            <h3>
              {head} {shown ? null : heading}
            </h3>
            {shown ?? text.map((one, n) => <p key={`${n}${one}`}>{one}</p>)}
          </>
        )}
      </div>
      {changed && (
        <div className="source">
          <span className={`tag ${state === 'repealed' ? 'no' : 'wait'}`}>{t(`effect.lineStates.${state}`)}</span>
          {sources.map((source, n) => (
            <div key={`${n}${source.by}`}>
              <Source source={source} view={view} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function Source({ source, view }: { readonly source: DatedAmendment; readonly view: ConsolidatedView }) {
  const { t, language } = useWords();
  return (
    <>
      <ToInstrument line={view.names[source.by]} provision={source.citing} />
      {source.citing !== null && <>, {provisionText(source.citing, t, language)}</>}
      {source.since !== null && <>, {t('rulebook.from', { date: dateText(source.since) })}</>}
    </>
  );
}
