import type { StandingState } from '@plenum/rulebook';
import { useWords } from '../wording/index.ts';

const looks: Readonly<Record<StandingState, string>> = {
  unknown: '',
  'not-yet': 'wait',
  'in-force': 'yes',
  'partly-replaced': 'wait',
  replaced: 'no',
  repealed: 'no',
  expired: 'no',
};

/** Where an instrument stands, as a word. */
export function StandingTag({ state }: { readonly state: StandingState }) {
  const { t } = useWords();
  return <span className={`tag ${looks[state]}`}>{t(`effect.states.${state}`)}</span>;
}
