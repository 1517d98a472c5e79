import type { SwitchName } from '@plenum/election';
import { useWords } from '../../wording/index.ts';

interface ChangedRule {
  readonly set: SwitchName;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The rules that were changed: what they say, and what they would say. */
export function ChangedRules({ rules }: { readonly rules: readonly ChangedRule[] }) {
  const { t } = useWords();
  return (
    <table>
      <caption className="hidden">{t('whatIf.changedRules')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('whatIf.changedRules')}</th>
          <th scope="col">{t('whatIf.from')}</th>
          <th scope="col">{t('whatIf.to')}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ set, from, to }) => (
          <tr key={set}>
            <th scope="row">{t(`switch.${set}`)}</th>
            <td>{from.join(', ')}</td>
            <td>
              <strong>{to.join(', ')}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
