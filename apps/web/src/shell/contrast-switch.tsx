import { useWords } from '../wording/index.ts';
import { useContrast } from './contrast.ts';

/** High contrast on or off; a system that asks for it gets it without a click. */
export function ContrastSwitch() {
  const { t } = useWords();
  const [high, choose] = useContrast();
  return (
    <button type="button" className="plain-button" aria-pressed={high} onClick={() => choose(!high)}>
      {high && <span aria-hidden="true">✓ </span>}
      {t('contrast.more')}
    </button>
  );
}
