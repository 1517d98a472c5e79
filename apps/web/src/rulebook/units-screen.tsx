import type { UnitConformance } from '@plenum/rulebook';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Head } from '../shell/screen.tsx';
import { countText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { instrumentQuery, unitsQuery } from './rulebook-query.ts';
import { stateTags } from './state-tags.ts';
import './rulebook.css';

/** Every unit's text by the model's articles, the least alike first. */
export function UnitsScreen() {
  const { t, language } = useWords();
  const { id = '' } = useParams({ strict: false });
  const { data: view } = useSuspenseQuery(instrumentQuery(id));
  const { data: units } = useSuspenseQuery(unitsQuery(id));
  const numbers = units[0]?.articles.flatMap(({ model }) => (model === null ? [] : [model])) ?? [];
  return (
    <>
      <Head
        crumb={
          <Link to="/rulebook/$id" params={{ id }}>
            {view.instrument.title}
          </Link>
        }
        title={t('rulebook.units')}
        below={t('rulebook.unitsBelow', { n: countText(units.length, language) })}
      />
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
              {numbers.map((number) => (
                <th key={number} scope="col">
                  {t('rulebook.articleShort', { number })}
                </th>
              ))}
              <th scope="col">{t('rulebook.addedCount')}</th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <Row key={unit.instrument.id} unit={unit} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Row({ unit }: { readonly unit: UnitConformance }) {
  const { t, language } = useWords();
  return (
    <tr>
      <th scope="row">
        <Link to="/rulebook/$id/conformance" params={{ id: unit.instrument.id }}>
          {unit.instrument.issuer ?? unit.instrument.title}
        </Link>
      </th>
      {unit.articles
        .filter(({ model }) => model !== null)
        .map(({ model, state }) => {
          const mark = unit.deviations[`model:${model}`]?.mark;
          return (
            <td key={model}>
              <span className={`tag ${stateTags[state]}`}>{t(`rulebook.state.${state}`)}</span>
              {mark && <div className="soft small">{t(`rulebook.marked.${mark}`)}</div>}
            </td>
          );
        })}
      <td>{countText(unit.summary.added, language)}</td>
    </tr>
  );
}
