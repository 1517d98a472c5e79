import type { BallotForm } from '@plenum/election';
import { memo } from 'react';
import { useWords } from '../../wording/index.ts';

interface NumberPadProps {
  readonly form: BallotForm;
  readonly weighted: boolean;
  readonly onPress: (key: string) => boolean;
}

/** The same keys for a screen without a keyboard; hidden where there is one. */
export const NumberPad = memo(function NumberPad({ form, weighted, onPress }: NumberPadProps) {
  const { t } = useWords();
  const extra = form === 'cumulative' ? ['=', ...(weighted ? ['W'] : []), 'V'] : ['K', '?', 'V'];
  const keys = [
    ...'123',
    'Backspace',
    ...'456',
    extra[0]!,
    ...'789',
    extra[1]!,
    'ArrowUp',
    '0',
    ' ',
    extra[2] ?? 'ArrowDown',
  ];
  const faces: Record<string, string> = { Backspace: '⌫', ' ': '␣', ArrowUp: '↑', ArrowDown: '↓' };
  const names: Record<string, string> = {
    Backspace: t('key.backspace'),
    ' ': t('key.space'),
    ArrowUp: t('key.earlier'),
    ArrowDown: t('key.later'),
  };
  return (
    <fieldset className="number-pad" aria-label={t('key.touch')}>
      {keys.map((key) => (
        <button key={key} type="button" aria-label={names[key]} onClick={() => onPress(key)}>
          {faces[key] ?? key}
        </button>
      ))}
      <button type="button" className="wide" onClick={() => onPress('Enter')}>
        Enter
      </button>
    </fieldset>
  );
});
