export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language this browser was left in; Vietnamese where nobody has chosen. */
export function chosenLanguage(): Language {
  return /(?:^|;\s*)lang=en\b/.test(document.cookie) ? 'en' : 'vi';
}

/** Keeps the choice where the server reads it too. */
export function keepLanguage(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that tellers have.
  document.cookie = `lang=${language}; path=/; max-age=31536000; SameSite=Strict`;
  document.documentElement.lang = language;
}
