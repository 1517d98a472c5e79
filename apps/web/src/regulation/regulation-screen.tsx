import { meetingKinds, type Regulation, ruleText, type SwitchName } from '@plenum/election';
import { type Citation, citationText, instrumentName, sourceOf } from '@plenum/kernel';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { regulationQuery } from '../shell/queries.ts';
import { Head } from '../shell/screen.tsx';
import { dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import './regulation.css';

const groups = {
  count: ['base', 'exclusions', 'threshold', 'quorum', 'turnout', 'tie', 'furtherRounds'],
  ballot: ['withSurplus', 'withoutSurplus', 'weighted', 'invalid', 'singleStruck', 'nameOrder', 'secret'],
  list: [
    'surplusRequired',
    'surplusMaximum',
    'surplusMinimum',
    'preparedRange',
    'smallBody',
    'entryGate',
    'committeeRestriction',
    'tellersOffList',
  ],
  after: ['minutes', 'after'],
} as const satisfies Record<string, readonly SwitchName[]>;

/** One regulation, rule by rule: what it says in words, where it stands, and whether anybody has compared it with the text. */
export function RegulationScreen() {
  const { t, language } = useWords();
  const { id } = useParams({ strict: false });
  const { data: regulation } = useSuspenseQuery(regulationQuery(id ?? ''));
  return (
    <>
      <Head
        crumb={<Link to="/regulations">{t('shell.regulations')}</Link>}
        title={regulation.title[language]}
        below={`${instrumentName(regulation.instrument, language)} · ${t('regulation.versionOf', { version: dateText(regulation.version) })}`}
      />
      <div className="stack wide">
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
          <section key={group} className="stack tight">
            <h2>{t(`regulation.group.${group}`)}</h2>
            <div className="card flush">
              <table className="switches">
                <caption className="hidden">{t(`regulation.group.${group}`)}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('regulation.rule')}</th>
                    <th scope="col">{t('regulation.value')}</th>
                    <th scope="col">{t('regulation.cite')}</th>
                  </tr>
                </thead>
                <tbody>
                  {groups[group].map((name) => (
                    <Row key={name} regulation={regulation} name={name} />
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        ))}
      </div>
    </>
  );
}

function Row({ regulation, name }: { readonly regulation: Regulation; readonly name: SwitchName }) {
  const { t, noun, language } = useWords();
  const rule = regulation.switches[name];
  const lines = ruleText(regulation, name, language);
  return (
    <tr>
      <th scope="row">{t(`switch.${name}`)}</th>
      <td>
        {lines.length === 1 ? (
          lines[0]
        ) : (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </td>
      <td>
        <Source citation={rule.cite} />
        {meetingKinds.map((kind) => {
          const own = rule.citeFor?.[kind];
          return own ? <Source key={kind} citation={own} meeting={noun.meeting[kind]} /> : null;
        })}
      </td>
    </tr>
  );
}

function Source({ citation, meeting }: { readonly citation: Citation; readonly meeting?: string }) {
  const { t, language } = useWords();
  const cite = citationText(citation, language);
  const seen = sourceOf(citation) === 'seen';
  return (
    <div className="source">
      <span>{meeting ? t('regulation.for', { meeting, cite }) : cite}</span>{' '}
      <span className={`tag ${seen ? 'yes' : 'wait'}`}>
        {seen
          ? `${t(`regulation.basis.${citation.basis}`)}${citation.checked ? ` · ${t('regulation.seenOn', { date: dateText(citation.checked) })}` : ''}`
          : t('regulation.notSeen')}
      </span>
    </div>
  );
}
