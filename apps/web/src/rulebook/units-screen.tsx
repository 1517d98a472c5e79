import { Button } from '@mantine/core';
import type { ModelUnit, ModelUnits } from '@plenum/rulebook';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty, Head } from '../shell/screen.tsx';
import { countText, dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { BeginDraft } from './begin-draft.tsx';
import { unitsQuery } from './rulebook-query.ts';
import { SendModel } from './send-model.tsx';
import { stateTags } from './state-tags.ts';
import './rulebook.css';
import './draft.css';

/** Every unit that was sent the model, by its articles; the worst first, and those that have nothing yet among them. */
export function UnitsScreen() {
  const { t, language } = useWords();
  const { id = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(unitsQuery(id));
  const [sending, setSending] = useState(false);
  const { units, model, sendable } = data;
  const send = sendable.length > 0 && <Button onClick={() => setSending(true)}>{t('adaptation.send')}</Button>;
  const count = (fits: (unit: ModelUnit) => boolean) => countText(units.filter(fits).length, language);
  return (
    <>
      <Head
        crumb={
          <Link to="/rulebook/$id" params={{ id }}>
            {model.title}
          </Link>
        }
        title={t('rulebook.units')}
        below={t('adaptation.unitsBelow', {
          n: countText(units.length, language),
          none: count(({ standing }) => standing !== 'text'),
          open: count(({ open }) => open > 0),
        })}
        actions={send}
      />
      {units.length === 0 ? (
        <Empty title={t('adaptation.noUnits')} actions={send}>
          {t('adaptation.noUnitsBelow')}
        </Empty>
      ) : (
        <Matrix data={data} />
      )}
      {sending && <SendModel data={data} onClose={() => setSending(false)} />}
    </>
  );
}

function Matrix({ data }: { readonly data: ModelUnits }) {
  const { t } = useWords();
  return (
    <section
      className="card flush"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
      tabIndex={0}
      aria-label={t('rulebook.units')}
    >
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t('rulebook.unit')}</th>
            <th scope="col">{t('adaptation.standingHead')}</th>
            <th scope="col">{t('adaptation.openHead')}</th>
            {data.articles.map((number) => (
              <th key={number} scope="col">
                {t('rulebook.articleShort', { number })}
              </th>
            ))}
            <th scope="col">{t('rulebook.addedCount')}</th>
          </tr>
        </thead>
        <tbody>
          {data.units.map((unit) => (
            <Row key={unit.unit ?? unit.instrument?.id} unit={unit} data={data} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ unit, data }: { readonly unit: ModelUnit; readonly data: ModelUnits }) {
  const { t, language } = useWords();
  const { conformance, deviations, open } = unit;
  const byModel = new Map(conformance?.articles.map((article) => [article.model, article.state]));
  return (
    <tr>
      <th scope="row">
        {unit.instrument ? (
          <Link
            to={unit.standing === 'text' ? '/rulebook/$id/conformance' : '/rulebook/$id'}
            params={{ id: unit.instrument.id }}
          >
            {unit.name}
          </Link>
        ) : (
          unit.name
        )}
      </th>
      <td>
        <Standing unit={unit} data={data} />
      </td>
      <td className="num">{conformance ? countText(open, language) : '–'}</td>
      {data.articles.map((number) => {
        const state = byModel.get(number);
        const mark = deviations[`model:${number}`]?.mark;
        return (
          <td key={number}>
            {state ? <span className={`tag ${stateTags[state]}`}>{t(`rulebook.state.${state}`)}</span> : '–'}
            {mark && state !== 'same' && <div className="soft small">{t(`rulebook.markedShort.${mark}`)}</div>}
          </td>
        );
      })}
      <td className="num">{conformance ? countText(conformance.summary.added, language) : '–'}</td>
    </tr>
  );
}

function Standing({ unit, data }: { readonly unit: ModelUnit; readonly data: ModelUnits }) {
  const { t } = useWords();
  const { standing, due, overdue, draft } = unit;
  const mayBegin = unit.unit !== null && draft === null && standing !== 'text' && data.own.includes(unit.unit);
  return (
    <span className="stack tight">
      <span>
        <span className={`tag ${standing === 'text' ? 'yes' : standing === 'none' ? 'no' : 'wait'}`}>
          {t(`adaptation.standing.${standing}`)}
        </span>
        {due !== null && standing !== 'text' && (
          <span className={overdue ? 'tag no' : 'soft small'}>
            {' '}
            {t(overdue ? 'adaptation.overdue' : 'adaptation.due', { due: dateText(due) })}
          </span>
        )}
      </span>
      {draft !== null && (
        <Link to="/rulebook/drafts/$id" params={{ id: draft }}>
          {t('adaptation.open')}
          <span className="hidden"> {unit.name}</span>
        </Link>
      )}
      {mayBegin && unit.unit !== null && (
        <span>
          <BeginDraft
            unit={unit.unit}
            unitName={unit.name}
            model={data.model.id}
            from={standing === 'of-model-before' ? (unit.instrument?.id ?? null) : null}
          />
        </span>
      )}
    </span>
  );
}
