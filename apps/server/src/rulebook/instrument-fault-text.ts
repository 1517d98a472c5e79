import type { InstrumentFault } from '@plenum/office';
import type { Language } from '../http/language.ts';

const texts: Readonly<Record<InstrumentFault, Readonly<Record<Language, string>>>> = {
  'too-large': { vi: 'Tệp quá lớn.', en: 'The file is too large.' },
  'not-utf-8': {
    vi: 'Văn bản không phải mã UTF-8. Hãy lưu lại dạng UTF-8 hoặc DOCX.',
    en: 'The text is not UTF-8. Save it as UTF-8 or as DOCX.',
  },
  unreadable: {
    vi: 'Không đọc được nội dung. Cần tệp TXT, DOCX hoặc Akoma Ntoso.',
    en: 'The content could not be read. A TXT, DOCX or Akoma Ntoso file is needed.',
  },
  unsafe: {
    vi: 'Tệp không an toàn (nén quá lớn, có DOCTYPE hoặc macro) nên không nhận.',
    en: 'The file is not safe (inflates too far, has a DOCTYPE or macros), so it is not taken.',
  },
  'no-text': {
    vi: 'Tệp không có chữ nào. Bản quét cần được nhận dạng chữ trước.',
    en: 'The file holds no text. A scan must be made text first.',
  },
};

/** Why a file was not taken, and what to do. */
export const instrumentFaultText = (fault: InstrumentFault, language: Language): string => texts[fault][language];
