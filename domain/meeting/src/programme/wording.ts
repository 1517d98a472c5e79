import { type Finding, impossible } from '@plenum/kernel';
import type { ProgrammeEvent } from './events.ts';
import { type ProgrammeRefusalCode, programmeRefusalCodes } from './refusal.ts';

type Sentence = (values: Finding['values']) => string;

/** Vietnamese, then English. */
const refusals: Readonly<Record<ProgrammeRefusalCode, readonly [Sentence, Sentence]>> = {
  'programme-out-of-reach': [
    () => 'Bạn không được giao việc với chương trình và tài liệu của hội nghị này.',
    () => 'The agenda and papers of this meeting are not among your duties.',
  ],
  'item-unknown': [() => 'Chương trình không có mục này.', () => 'The agenda has no such item.'],
  'item-title-missing': [() => 'Chưa ghi tên.', () => 'The title is missing.'],
  'programme-text-too-long': [
    ({ maximum }) => `Dài quá ${maximum} ký tự.`,
    ({ maximum }) => `Longer than ${maximum} characters.`,
  ],
  'item-minutes-out-of-range': [
    ({ maximum }) => `Thời lượng từ 1 đến ${maximum} phút.`,
    ({ maximum }) => `An item takes from 1 to ${maximum} minutes.`,
  ],
  'item-has-begun': [({ title }) => `“${title}” đã bắt đầu.`, ({ title }) => `“${title}” has begun.`],
  'item-not-begun': [({ title }) => `“${title}” chưa bắt đầu.`, ({ title }) => `“${title}” has not begun.`],
  'item-is-over': [({ title }) => `“${title}” đã xong.`, ({ title }) => `“${title}” is over.`],
  'items-incomplete': [
    () => 'Thứ tự phải có đủ các mục, mỗi mục một lần. Hãy xem lại chương trình.',
    () => 'The order names every item once. Look at the agenda again.',
  ],
  'too-many-items': [({ maximum }) => `Nhiều nhất ${maximum} mục.`, ({ maximum }) => `At most ${maximum} items.`],
  'election-unknown': [
    () => 'Không có cuộc bầu cử này, hoặc bạn không được xem.',
    () => 'There is no such election, or it is not among your duties.',
  ],
  'election-linked-already': [
    () => 'Cuộc bầu cử này đã ở một mục của chương trình.',
    () => 'The election stands under an item already.',
  ],
  'election-not-linked': [
    () => 'Cuộc bầu cử này không ở mục này.',
    () => 'The election does not stand under this item.',
  ],
  'paper-unknown': [() => 'Không có tài liệu này.', () => 'There is no such paper.'],
  'paper-is-withdrawn': [({ title }) => `“${title}” đã rút.`, ({ title }) => `“${title}” was withdrawn.`],
  'paper-version-same': [() => 'Tệp này giống bản đang có.', () => 'This file is the version that lies there.'],
  'paper-of-other-kind': [
    () => 'Tài liệu phải là tệp PDF, DOCX, XLSX, PPTX, ODT hoặc TXT, có nội dung.',
    () => 'A paper is a PDF, DOCX, XLSX, PPTX, ODT or TXT file that is not empty.',
  ],
  'too-many-papers': [({ maximum }) => `Nhiều nhất ${maximum}.`, ({ maximum }) => `At most ${maximum}.`],
  'programme-reason-missing': [() => 'Chưa ghi lý do.', () => 'The reason is missing.'],
};

/** The sentence of a finding about an agenda or a paper; null for a code that is not ours. */
export function programmeSentence(finding: Pick<Finding, 'code' | 'values'>, language: 'vi' | 'en'): string | null {
  const code = programmeRefusalCodes.find((one) => one === finding.code);
  return code ? refusals[code][language === 'vi' ? 0 : 1](finding.values) : null;
}

/** What happened to an agenda, in words. */
export function programmeEventSentence({ type, data }: ProgrammeEvent, language: 'vi' | 'en'): string {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  switch (type) {
    case 'item-added':
      return say(
        `Thêm mục “${data.title}”, ${data.minutes} phút`,
        `Item “${data.title}” added, ${data.minutes} minutes`,
      );
    case 'item-changed':
      return say(`Sửa mục “${data.title}”`, `Item “${data.title}” changed`);
    case 'item-removed':
      return say('Bỏ một mục của chương trình', 'An item was taken off the agenda');
    case 'items-ordered':
      return say('Xếp lại chương trình', 'The agenda was put in a new order');
    case 'item-started':
      return say('Bắt đầu một mục của chương trình', 'An item of the agenda began');
    case 'item-ended':
      return say('Kết thúc một mục của chương trình', 'An item of the agenda ended');
    case 'item-reopened':
      return say(`Mở lại một mục: ${data.reason}`, `An item was reopened: ${data.reason}`);
    case 'election-linked':
      return say('Gắn một cuộc bầu cử vào chương trình', 'An election was put on the agenda');
    case 'election-unlinked':
      return say('Gỡ một cuộc bầu cử khỏi chương trình', 'An election was taken off the agenda');
    case 'paper-laid':
      return say(`Trình tài liệu “${data.title}”`, `Paper “${data.title}” laid`);
    case 'paper-version-laid':
      return say(
        `Thay bản mới của tài liệu: ${data.version.name}`,
        `New version of a paper laid: ${data.version.name}`,
      );
    case 'paper-withdrawn':
      return say(`Rút tài liệu: ${data.reason}`, `A paper was withdrawn: ${data.reason}`);
    default:
      return impossible(type);
  }
}
