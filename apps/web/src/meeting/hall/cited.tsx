import { type Citation, citationText } from '@plenum/kernel';
import { useWords } from '../../wording/index.ts';

/** Where a rule of the meeting stands, and on what that rests where nobody has compared it with a text. */
export function Cited({ citation }: { readonly citation: Citation }) {
  const { t, language } = useWords();
  return (
    <>
      <span className="cite">{citationText(citation, language)}</span>
      {citation.basis === 'assumed' && ` (${t('regulation.notSeen')})`}
      {citation.basis === 'stated' && ` (${t('regulation.basis.stated')})`}
    </>
  );
}
