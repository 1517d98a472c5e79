import { useEffect, useState } from 'react';
import { useWords } from '../../wording/index.ts';

const shelf = 'plenum.speak';

/** Speaks the running number aloud, where the browser can and the teller wants it. */
export function SpeakToggle({ spoken }: { readonly spoken: { readonly number: number | null } }) {
  const { t, language } = useWords();
  const [on, setOn] = useState(() => localStorage.getItem(shelf) === 'yes');
  useEffect(() => {
    if (!on || spoken.number === null) return;
    const words = new SpeechSynthesisUtterance(String(spoken.number));
    words.lang = language === 'vi' ? 'vi-VN' : 'en-GB';
    speechSynthesis.cancel();
    speechSynthesis.speak(words);
  }, [on, spoken, language]);
  if (!('speechSynthesis' in window)) return null;
  return (
    <button
      type="button"
      className="plain-button"
      aria-pressed={on}
      onClick={() => {
        localStorage.setItem(shelf, on ? 'no' : 'yes');
        setOn(!on);
      }}
    >
      {on ? '🔊 ' : ''}
      {t('key.speak')}
    </button>
  );
}
