import { stepSentence } from '@plenum/election';
import { citationText } from '@plenum/kernel';
import { Cite } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { useWords } from '../../wording/index.ts';
import type { RoundScreen } from '../rounds.tsx';

/** How the result was worked out, step by step: the same list that the minutes rest on. */
export function ResultSteps({ election, round }: { readonly election: ElectionScreen; readonly round: RoundScreen }) {
  const { t, language } = useWords();
  const nameOf = new Map(election.candidates.map(({ id, name }) => [id, name]));
  return (
    <details className="card result-steps">
      <summary>{t('result.steps')}</summary>
      <ol>
        {round.declared!.steps.map((step, index) => (
          <li key={`${step.code}${index}`}>
            {stepSentence(step, language, (id) => nameOf.get(id) ?? id)}{' '}
            {[...new Set(step.citations.map((one) => citationText(one, language)))].map((cite) => (
              <Cite key={cite} text={cite} />
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}
