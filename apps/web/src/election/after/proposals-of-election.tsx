import type { AfterView, SwitchName } from '@plenum/election';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../wording/index.ts';

/** The proposals that were tried on this election's ballots. */
export function ProposalsOfElection({ after }: { readonly after: AfterView }) {
  const { t } = useWords();
  return (
    <section className="card stack tight small">
      <h2>{t('after.proposals')}</h2>
      {after.proposals.length === 0 ? (
        <p className="soft">{t('after.noProposals')}</p>
      ) : (
        <ul className="after-list">
          {after.proposals.map(({ id, changes, reason }) => (
            <li key={id}>
              <strong>{id}</strong>: {changes.map(({ set }) => t(`switch.${set as SwitchName}`)).join('; ')}
              <p className="soft">{reason}</p>
            </li>
          ))}
        </ul>
      )}
      <Link to="/proposals">{t('after.proposalsAll')}</Link>
    </section>
  );
}
