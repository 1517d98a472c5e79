import type { FaultyFile, InstrumentFault } from '@plenum/office';
import type { Language } from '../http/language.ts';

const texts: Readonly<Record<InstrumentFault, Readonly<Record<Language, string>>>> = {
  'too-large': { vi: 'Tệp quá lớn.', en: 'The file is too large.' },
  'not-utf-8': {
    vi: 'Không nhận ra mã chữ của văn bản. Hãy lưu lại dạng UTF-8 hoặc DOCX.',
    en: 'The encoding of the text could not be told. Save it as UTF-8 or as DOCX.',
  },
  unreadable: {
    vi: 'Không đọc được nội dung. Cần tệp TXT, DOCX hoặc Akoma Ntoso.',
    en: 'The content could not be read. A TXT, DOCX or Akoma Ntoso file is needed.',
  },
  'broken-xml': {
    vi: 'Tệp bị hỏng bên trong (XML). Hãy mở bằng chương trình soạn thảo và lưu lại.',
    en: 'The file is broken inside (XML). Open it in a word processor and save it again.',
  },
  macros: {
    vi: 'Tệp có macro nên không nhận. Hãy lưu lại dạng .docx không có macro.',
    en: 'The file has macros, so it is not taken. Save it as .docx without macros.',
  },
  doctype: {
    vi: 'Tệp có DOCTYPE, thứ mà không văn bản nào cần, nên không nhận.',
    en: 'The file has a DOCTYPE, which no document needs, so it is not taken.',
  },
  inflates: {
    vi: 'Tệp bung ra lớn hơn mức cho phép (có thể là bom nén) nên không nhận.',
    en: 'The file inflates to more than is read (it may be a zip bomb), so it is not taken.',
  },
  unsafe: {
    vi: 'Tệp nén bị hỏng hoặc không an toàn nên không nhận.',
    en: 'The file is a broken or unsafe zip, so it is not taken.',
  },
  'no-text': {
    vi: 'Tệp chỉ có hình hoặc không có chữ nào. Bản quét hay PDF cần được nhận dạng chữ và lưu thành DOCX hoặc TXT trước.',
    en: 'The file holds pictures only, or nothing. A scan or a PDF must be made text (DOCX or TXT) first.',
  },
};

/** Why a file was not taken, and what to do. */
export function instrumentFaultText({ fault, found, place }: FaultyFile, language: Language): string {
  const said = texts[fault][language];
  if (!place) return said;
  const { part, line, column } = place;
  const where = language === 'vi' ? `dòng ${line}, cột ${column}` : `line ${line}, column ${column}`;
  return `${said} (${part === '' ? where : `${part}, ${where}`}: ${found})`;
}
