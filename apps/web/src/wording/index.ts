import { type Nouns, nouns } from '@plenum/election';
import { type MeetingNouns, meetingNouns } from '@plenum/meeting';
import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { en } from './en.ts';
import { chosenLanguage, keepLanguage, type Language } from './language.ts';
import { vi } from './vi.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'plenum';
    resources: { plenum: typeof vi };
    returnNull: false;
  }
}

export type Words = TFunction<'plenum'>;

export async function startWording(): Promise<void> {
  const language = chosenLanguage();
  keepLanguage(language);
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'plenum',
    ns: ['plenum'],
    resources: { vi: { plenum: vi }, en: { plenum: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/** The words of a screen, the field's nouns (which findings, steps and minutes use too), and the language they are in. */
export function useWords(): {
  readonly t: Words;
  readonly noun: Nouns;
  readonly meetingNoun: MeetingNouns;
  readonly language: Language;
} {
  const { t, i18n } = useTranslation('plenum');
  const language = i18n.language === 'en' ? 'en' : 'vi';
  return { t, noun: nouns(language), meetingNoun: meetingNouns(language), language };
}

export async function changeLanguage(language: Language): Promise<void> {
  keepLanguage(language);
  await i18next.changeLanguage(language);
}
