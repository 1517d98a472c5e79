import { type Finding, impossible } from '@plenum/kernel';
import type { ProposalEvent } from './events.ts';
import { type ProposalRefusalCode, proposalRefusalCodes } from './refusal.ts';

type Sentence = (values: Finding['values']) => string;

/** Vietnamese, then English. */
const refusals: Readonly<Record<ProposalRefusalCode, readonly [Sentence, Sentence]>> = {
  'proposal-out-of-reach': [
    () => 'Bạn không được giao việc này với đề xuất.',
    () => 'This is not among your duties for a proposal.',
  ],
  'not-your-amendment': [() => 'Ý kiến sửa đổi này không phải của bạn.', () => 'This amendment is not yours.'],
  'proposal-not-put': [() => 'Chưa có đề xuất này.', () => 'This proposal has not been put.'],
  'proposal-decided': [() => 'Đề xuất đã được biểu quyết.', () => 'The proposal has been decided.'],
  'proposal-text-missing': [
    ({ field }) =>
      field === 'title'
        ? 'Chưa ghi tên đề xuất.'
        : field === 'passage'
          ? 'Chưa ghi sửa chỗ nào.'
          : 'Chưa ghi nội dung.',
    ({ field }) =>
      field === 'title'
        ? 'The proposal has no title.'
        : field === 'passage'
          ? 'Say which passage it changes.'
          : 'The text is missing.',
  ],
  'proposal-text-too-long': [
    ({ limit }) => `Dài quá ${limit} ký tự.`,
    ({ limit }) => `Longer than ${limit} characters.`,
  ],
  'amendment-unknown': [() => 'Không có ý kiến sửa đổi này.', () => 'There is no such amendment.'],
  'amendment-decided': [
    () => 'Ý kiến sửa đổi này đã được biểu quyết hoặc không còn đặt ra.',
    () => 'The amendment has been decided or has fallen.',
  ],
  'too-many-amendments': [
    ({ limit }) => `Nhiều nhất ${limit} ý kiến sửa đổi.`,
    ({ limit }) => `At most ${limit} amendments.`,
  ],
  'order-incomplete': [
    () => 'Thứ tự phải có đủ các ý kiến đang chờ, mỗi ý kiến một lần. Hãy xem lại danh sách.',
    () => 'The order names every amendment that waits, once. Look at the list again.',
  ],
};

/** The sentence of a finding about a proposal; null for a code that is not ours. */
export function proposalSentence(finding: Pick<Finding, 'code' | 'values'>, language: 'vi' | 'en'): string | null {
  const code = proposalRefusalCodes.find((one) => one === finding.code);
  return code ? refusals[code][language === 'vi' ? 0 : 1](finding.values) : null;
}

/** What happened to a proposal, in words. */
export function proposalEventSentence(
  event: ProposalEvent,
  language: 'vi' | 'en',
  person: (id: string) => string,
): string {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  switch (event.type) {
    case 'proposal-put':
      return say(`Đưa ra đề xuất: ${event.data.title}`, `Put the proposal: ${event.data.title}`);
    case 'amendment-handed-in': {
      const { by, passage } = event.data;
      return say(`${person(by)} đề nghị sửa ${passage}`, `${person(by)} handed in an amendment to ${passage}`);
    }
    case 'amendment-withdrawn':
      return say('Rút một ý kiến sửa đổi', 'Withdrew an amendment');
    case 'amendments-ordered':
      return say('Xếp thứ tự biểu quyết các ý kiến sửa đổi', 'Put the amendments in order');
    default:
      return impossible(event);
  }
}
