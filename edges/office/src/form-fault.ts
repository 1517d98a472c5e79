import type { Language } from '@plenum/election';

export type FormFaultCode =
  | 'too-large'
  | 'unsafe'
  | 'unreadable'
  | 'broken-xml'
  | 'unknown-field'
  | 'missing-field'
  | 'is-a-loop'
  | 'is-no-loop'
  | 'loop-unclosed'
  | 'loop-unopened'
  | 'loop-crossed'
  | 'tag-broken'
  | 'not-filled';

/** One fault of a form; `paragraph` counts from 1 through the part, in the order of the text, cells too; 0 is the whole file. */
export interface FormFault {
  readonly code: FormFaultCode;
  /** The field, or what was found. */
  readonly found: string;
  /** `document`, `header1`, `footer2`; empty for the whole file. */
  readonly part: string;
  readonly paragraph: number;
}

export const formLimits = { bytes: 4_000_000, inflatedBytes: 40_000_000, entries: 500, faults: 100 } as const;

const sentences: Readonly<
  Record<FormFaultCode, readonly [vi: (found: string) => string, en: (found: string) => string]>
> = {
  'too-large': [() => 'Tệp lớn hơn 4 MB.', () => 'The file is larger than 4 MB.'],
  unsafe: [
    (found) =>
      `Tệp bị từ chối vì không an toàn: ${found}. Chỉ nhận DOCX không có macro, không nhúng tệp, không nối ra ngoài.`,
    (found) =>
      `Refused as unsafe: ${found}. Only a DOCX without macros, embedded files or links to outside content is taken.`,
  ],
  unreadable: [() => 'Không đọc được: đây không phải tệp DOCX.', () => 'Cannot be read: this is no DOCX file.'],
  'broken-xml': [
    (found) => `Một phần của tệp bị hỏng (XML): ${found}. Hãy mở và lưu lại tệp.`,
    (found) => `A part of the file is broken XML: ${found}. Open the file and save it again.`,
  ],
  'unknown-field': [
    (found) => `Không có trường {{${found}}}. Xem danh sách trường ở màn hình tải mẫu.`,
    (found) => `There is no field {{${found}}}. The screen for the form lists the fields.`,
  ],
  'missing-field': [
    (found) => `Thiếu trường bắt buộc {{${found}}}.`,
    (found) => `The required field {{${found}}} is missing.`,
  ],
  'is-a-loop': [
    (found) => `{{${found}}} là một danh sách: viết {{#${found}}} … {{/${found}}}.`,
    (found) => `{{${found}}} is a list: write {{#${found}}} … {{/${found}}}.`,
  ],
  'is-no-loop': [
    (found) => `{{${found}}} là một giá trị, không phải danh sách: viết {{${found}}}.`,
    (found) => `{{${found}}} is a value, not a list: write {{${found}}}.`,
  ],
  'loop-unclosed': [
    (found) => `Danh sách {{#${found}}} chưa đóng bằng {{/${found}}}.`,
    (found) => `The list {{#${found}}} is not closed with {{/${found}}}.`,
  ],
  'loop-unopened': [
    (found) => `{{/${found}}} đóng một danh sách chưa mở.`,
    (found) => `{{/${found}}} closes a list that was not opened.`,
  ],
  'loop-crossed': [
    (found) => `{{/${found}}} đóng khi danh sách bên trong còn mở.`,
    (found) => `{{/${found}}} closes while a list inside it is open.`,
  ],
  'tag-broken': [
    (found) => `Dấu ngoặc {{ }} không trọn trong một đoạn: “${found}”.`,
    (found) => `The braces {{ }} are not whole within one paragraph: “${found}”.`,
  ],
  'not-filled': [
    (found) => `Không điền thử được mẫu: ${found}.`,
    (found) => `The form could not be filled on trial: ${found}.`,
  ],
};

/** A fault as a person reads it, with its place. */
export function formFaultText({ code, found, part, paragraph }: FormFault, lang: Language): string {
  const sentence = sentences[code][lang === 'vi' ? 0 : 1](found);
  if (paragraph === 0) return sentence;
  const where = part === 'document' ? '' : ` (${part})`;
  return lang === 'vi' ? `Đoạn ${paragraph}${where}: ${sentence}` : `Paragraph ${paragraph}${where}: ${sentence}`;
}
