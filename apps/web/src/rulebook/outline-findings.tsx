import type { OutlineFinding } from '@plenum/rulebook';
import { countText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';

/** What a person should look at in a text that was read; nothing was dropped because of it. */
export function OutlineFindings({ findings }: { readonly findings: readonly OutlineFinding[] }) {
  const { t, language } = useWords();
  if (findings.length === 0) return null;
  return (
    <details className="outline-findings">
      <summary>{t('rulebook.toLookAt', { n: countText(findings.length, language) })}</summary>
      <ul>
        {findings.map(({ reason, line, found, expected }) => (
          <li key={`${line}${found}`}>
            {t('rulebook.atLine', { line })}: {t(`rulebook.finding.${reason}`, { found, expected })}
          </li>
        ))}
      </ul>
    </details>
  );
}
