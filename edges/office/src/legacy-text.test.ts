import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { fromLegacyBytes, fromLegacyFont, fromLegacyText } from './legacy-text.ts';

/** Written by hand as the fonts have it: ABC (TCVN3) and VNI. */
const abc = '§iÒu 14. Nguyªn t¾c tæ chøc, ho¹t ®éng; nghÜa vô cña huyÖn Mü §øc, kú nghØ, ­u tiªn, hîp t¸c';
const vni =
  'Ñieàu 14. Nguyeân taéc toå chöùc, hoaït ñoäng; nghóa vuï cuûa huyeän Myõ Ñöùc, kyø nghæ, öu tieân, hôïp taùc';
const unicode = 'Điều 14. Nguyên tắc tổ chức, hoạt động; nghĩa vụ của huyện Mỹ Đức, kỳ nghỉ, ưu tiên, hợp tác';

test.each([
  ['tcvn3', abc],
  ['vni', vni],
])('a text in %s is recognised and becomes Unicode, from bytes and from pasted letters', (from, written) => {
  expect(fromLegacyText(written)).toEqual({ text: unicode, from });
  expect(fromLegacyBytes(iconv.encode(written, 'windows-1252'))).toEqual({ text: unicode, from });
});

test('windows-1258 and UTF-16 are read too', () => {
  expect(fromLegacyBytes(iconv.encode(`\ufeff${unicode}`, 'utf-16le'))).toMatchObject({
    text: unicode,
    from: 'utf-16',
  });
  const marks = 'Quy\u00EA\u0301t \u0111i\u0323nh, \u0111i\u00EA\u0300u kho\u0309a'.normalize('NFC');
  const bytes = iconv.encode(
    'Quy\u00EA\u0301t \u0111\u1ECBnh th\u00E0nh l\u00E2\u0323p'.replace('\u1ECB', 'i\u0323'),
    'windows-1258',
  );
  expect(fromLegacyBytes(bytes)).toMatchObject({ from: 'windows-1258', text: 'Quyết định thành lập' });
  expect(fromLegacyText(marks)).toBeNull();
});

test.each([
  unicode,
  unicode.normalize('NFD'),
  'Plain English text, with no marks at all.',
  'Le député a été élu à la majorité; où est le procès-verbal français ?',
  '',
])('what is no old Vietnamese text stays as it is: %s', (text) => {
  expect(fromLegacyText(text)).toBeNull();
});

test('a heading in ABC, whose tones stand small among capitals, is capitals throughout', () => {
  expect(fromLegacyText('QUY CHÕ LµM VIÖC\ncña Héi ®ång')?.text).toBe('QUY CHẾ LÀM VIỆC\ncủa Hội đồng');
});

test('the font says what its letters are, also in its capitals', () => {
  expect(fromLegacyFont('QuyÕt ®Þnh', '.VnTimeH')).toEqual({ text: 'QUYẾT ĐỊNH', from: 'tcvn3' });
  expect(fromLegacyFont('QuyÕt ®Þnh', '.VnTime')).toEqual({ text: 'Quyết định', from: 'tcvn3' });
  expect(fromLegacyFont('QUYEÁT ÑÒNH', 'VNI-Times')).toEqual({ text: 'QUYẾT ĐỊNH', from: 'vni' });
  expect(fromLegacyFont('Quyết định', 'Times New Roman')).toBeNull();
});

test('every letter of VNI is the letter that it shows', () => {
  const bases: Readonly<Record<string, string>> = { a: 'a', e: 'e', o: 'o', u: 'u', y: 'y', ơ: 'ô', ư: 'ö' };
  const tones: Readonly<Record<string, string>> = {
    '\u0301': 'ù',
    '\u0300': 'ø',
    '\u0309': 'û',
    '\u0303': 'õ',
    '\u0323': 'ï',
  };
  for (const [letter, written] of Object.entries(bases))
    for (const [tone, mark] of Object.entries(tones)) {
      if (letter === 'y' && tone === '\u0323') continue;
      expect(fromLegacyFont(written + mark, 'VNI-Times')?.text).toBe((letter + tone).normalize('NFC'));
      expect(fromLegacyFont((written + mark).toUpperCase(), 'VNI-Times')?.text).toBe(
        (letter + tone).normalize('NFC').toUpperCase(),
      );
    }
});
