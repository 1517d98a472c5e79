/** Instruments that are called by a name in words; a number and symbol (`190-QĐ/TW`) is the same in every language. */
const inEnglish: Readonly<Record<string, string>> = {
  'Đa số quá bán (quy tắc chung)': 'Simple majority (general rule)',
  'Thông lệ điều hành hội nghị': 'Usual order of business',
  'Điều lệ Đảng': 'Party Statutes',
  'Điều lệ Công đoàn Việt Nam': 'Statutes of the Viet Nam Trade Unions',
  'Điều lệ Hội Liên hiệp Phụ nữ Việt Nam': 'Charter of the Viet Nam Women’s Union',
  'Điều lệ Đoàn TNCS Hồ Chí Minh': 'Statutes of the Ho Chi Minh Youth Union',
  'Luật Doanh nghiệp 2020': 'Law on Enterprises (2020)',
  'Hướng dẫn đại hội công đoàn (2013)': 'Trade union congress guidance (2013)',
  'Tài liệu nghiệp vụ bầu cử của Đoàn': 'Youth Union handbook on elections',
};

/** An instrument as a reader of this language is told it; one without a name in it comes back as it is. */
export const instrumentName = (instrument: string, lang: 'vi' | 'en'): string =>
  lang === 'en' ? (inEnglish[instrument] ?? instrument) : instrument;

/** The same where it stands in brackets: `28/HD-TLĐ, 2021` for `28/HD-TLĐ (2021)`. */
export const instrumentInBrackets = (instrument: string, lang: 'vi' | 'en'): string =>
  instrumentName(instrument, lang).replace(/ \(([^()]*)\)$/, ', $1');

/** The instrument beside the title of rules that rest on it; empty where the title names it already. */
export function instrumentBeside(title: string, instrument: string, lang: 'vi' | 'en'): string {
  const name = instrumentName(instrument, lang);
  return title.includes(name) || name.startsWith(`${title} (`) ? '' : name;
}
