import { type BallotFlag, ballotFlags, flagLetters } from '@plenum/election';
import { useWords } from '../../wording/index.ts';

interface FlagPickerProps {
  readonly flags: readonly BallotFlag[];
  readonly onPress: (key: string) => boolean;
}

/** What a teller may note on a whole paper, each by its letter. */
export function FlagPicker({ flags, onPress }: FlagPickerProps) {
  const { t, noun } = useWords();
  return (
    <section className="card flag-picker" aria-label={t('key.flagsTitle')}>
      <p className="small">
        <strong>{t('key.flagsTitle')}</strong>
      </p>
      <ul>
        {ballotFlags.map((flag) => (
          <li key={flag}>
            <button
              type="button"
              tabIndex={-1}
              aria-pressed={flags.includes(flag)}
              onClick={() => onPress(flagLetters[flag])}
            >
              <kbd>{flagLetters[flag].toUpperCase()}</kbd>
              <span>{noun.invalid[flag]}</span>
              <span aria-hidden="true">{flags.includes(flag) ? '✓' : ''}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="small soft">
        <kbd>Enter</kbd> {t('key.flagsClose')}
      </p>
    </section>
  );
}
