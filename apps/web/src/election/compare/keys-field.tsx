import { interpretKeys, type KeyedPaper, keysSentence } from '@plenum/election';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { useWords } from '../../wording/index.ts';
import { FlagPicker } from '../keying/flag-picker.tsx';
import { flagOfKey, flagOfLetter, pressKey, toggleFlag } from '../keying/keys.ts';

interface KeysFieldProps {
  readonly ref?: Ref<HTMLDivElement>;
  readonly keys: string;
  readonly paper: KeyedPaper;
  readonly onKeys: (keys: string) => void;
  readonly onDone: () => void;
}

/** A reading typed by the keys of the keyed entry. */
export function KeysField({ ref, keys, paper, onKeys, onDone }: KeysFieldProps) {
  const { t, language } = useWords();
  const [picking, setPicking] = useState(false);
  const { problem, flags } = interpretKeys(keys, paper);
  const press = (key: string): boolean => {
    const flag = picking ? flagOfLetter(key) : flagOfKey(key);
    if (flag) {
      onKeys(toggleFlag(keys, flag));
      return true;
    }
    if (picking && (key === 'Enter' || key === 'Escape' || key === 'v')) {
      setPicking(false);
      return true;
    }
    if (key === 'Enter') {
      onDone();
      return true;
    }
    if (key === 'v' || key === 'V') {
      setPicking(true);
      return true;
    }
    const next = pressKey(keys, key, paper);
    if (next !== null) onKeys(next);
    return next !== null;
  };
  const listen = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (!press(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="stack tight">
      <div
        className="keys-field"
        role="application"
        aria-label={t('compare.ownKeys')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes its keys itself.
        tabIndex={0}
        ref={ref}
        onKeyDown={listen}
      >
        {keys}
        <i aria-hidden="true" />
      </div>
      <p className="small soft" aria-live="polite">
        {problem ? keysSentence(problem, language) : t('compare.ownKeys')}
      </p>
      {picking && <FlagPicker flags={flags} onPress={press} />}
    </div>
  );
}
