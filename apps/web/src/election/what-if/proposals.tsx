import { type Proposal, type RoundStatus, ruleValueText, type Switches, type SwitchName } from '@plenum/election';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { proposalsQuery } from '../../shell/queries.ts';
import { Empty, Head } from '../../shell/screen.tsx';
import { countText, dateText, ordinalText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { ChangedRules } from './changed-rules.tsx';
import './what-if.css';

/** Every proposal that the reader may see: which rules, why, and what would have differed. */
export function Proposals() {
  const { t, language } = useWords();
  const { data: proposals } = useSuspenseQuery(proposalsQuery);
  return (
    <>
      <Head title={t('proposals.title')} below={t('proposals.below')} />
      {proposals.length === 0 ? (
        <Empty title={t('proposals.none')}>{t('proposals.noneBelow')}</Empty>
      ) : (
        <div className="stack">
          {proposals.map(({ election, by, at, proposal }) => (
            <section key={`${election.id}${proposal.id}`} className="card stack tight">
              <div>
                <h2>
                  <Link to="/elections/$id/after" params={{ id: election.id }}>
                    {election.title[language]}
                  </Link>
                </h2>
                <p className="small soft">{t('proposals.line', { id: proposal.id, name: by, date: dateText(at) })}</p>
              </div>
              <p className="pre">{proposal.reason}</p>
              <Changes proposal={proposal} />
              <Differs proposal={proposal} />
              <Figures proposal={proposal} />
            </section>
          ))}
        </div>
      )}
    </>
  );
}

function Changes({ proposal }: { readonly proposal: Proposal }) {
  const { language } = useWords();
  const say = (set: string, value: unknown) =>
    ruleValueText(set as SwitchName, value as Switches[SwitchName]['value'], language);
  return (
    <div className="tried-scroll">
      <ChangedRules
        rules={proposal.changes.map(({ set, from, to }) => ({
          set: set as SwitchName,
          from: say(set, from),
          to: say(set, to),
        }))}
      />
    </div>
  );
}

function Differs({ proposal: { differs } }: { readonly proposal: Proposal }) {
  const { t, language } = useWords();
  const [was, is] = differs.status as readonly RoundStatus[];
  const lines = [
    ...(differs.lost.length > 0 ? [t('proposals.lost', { n: countText(differs.lost.length, language) })] : []),
    ...(differs.elected.length > 0 ? [t('proposals.more', { n: countText(differs.elected.length, language) })] : []),
    ...(differs.invalid !== 0
      ? [
          t('proposals.invalid', {
            n: `${differs.invalid > 0 ? '+' : '−'}${countText(Math.abs(differs.invalid), language)}`,
          }),
        ]
      : []),
    ...(was && is ? [t('proposals.status', { before: t(`roundStatus.${was}`), after: t(`roundStatus.${is}`) })] : []),
  ];
  return <p>{lines.length > 0 ? lines.join(' · ') : t('proposals.same')}</p>;
}

function Figures({ proposal }: { readonly proposal: Proposal }) {
  const { t, language } = useWords();
  const count = (value: number | null) => (value === null ? '–' : countText(value, language));
  return (
    <details>
      <summary>{t('proposals.figures')}</summary>
      {proposal.rounds.map(({ before, after }, index) => {
        const rows = [
          [t('whatIf.base'), count(before.base), after && count(after.base)],
          [t('whatIf.needed'), count(before.needed), after && count(after.needed)],
          [t('whatIf.valid'), count(before.valid), after && count(after.valid)],
          [t('whatIf.invalid'), count(before.invalid), after && count(after.invalid)],
          [t('whatIf.electedCount'), count(before.elected), after && count(after.elected)],
        ] as const;
        return (
          <div key={index} className="tried-scroll">
            <table className="tried">
              <caption>{t('frame.round', { ordinal: ordinalText(index + 1, language) })}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('whatIf.figure')}</th>
                  <th scope="col">{t('whatIf.before')}</th>
                  <th scope="col">{t('whatIf.after')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(([label, was, is]) => (
                  <tr key={label} className={was === is ? '' : 'differs'}>
                    <th scope="row">{label}</th>
                    <td>{was}</td>
                    <td>{is ?? t('proposals.notHeld')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      })}
    </details>
  );
}
