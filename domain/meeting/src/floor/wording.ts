import { type Finding, impossible } from '@plenum/kernel';
import type { FloorEvent } from './events.ts';
import { type FloorRefusalCode, floorRefusalCodes } from './refusal.ts';

type Sentence = (values: Finding['values']) => string;

/** Vietnamese, then English. */
const refusals: Readonly<Record<FloorRefusalCode, readonly [Sentence, Sentence]>> = {
  'floor-out-of-reach': [
    () => 'Bạn không được giao điều hành phát biểu.',
    () => 'Running the speakers’ list is not among your duties.',
  ],
  'not-your-turn': [() => 'Lượt phát biểu này không phải của bạn.', () => 'This turn is not yours.'],
  'turn-unknown': [() => 'Không có lượt phát biểu này.', () => 'There is no such turn.'],
  'turn-is-over': [() => 'Lượt này đã xong hoặc đã rút.', () => 'This turn is over or was withdrawn.'],
  'asked-already': [
    ({ person }) => `${person} đã đăng ký và đang chờ.`,
    ({ person }) => `${person} has asked and is waiting.`,
  ],
  'speaker-unknown': [() => 'Người này không dự hội nghị.', () => 'This person does not take part in the meeting.'],
  'speaker-suspended': [
    ({ person }) => `${person} không còn được tính trong số triệu tập nên không phát biểu.`,
    ({ person }) => `${person} no longer counts among those summoned and does not speak.`,
  ],
  'speaker-not-present': [({ person }) => `${person} không có mặt.`, ({ person }) => `${person} is not present.`],
  'speaker-not-called': [() => 'Hãy mời phát biểu trước khi tính giờ.', () => 'Call the speaker before the time runs.'],
  'called-already': [({ person }) => `Đã mời ${person}.`, ({ person }) => `${person} has been called.`],
  'somebody-speaks': [
    ({ person }) => `${person} đang phát biểu. Hãy kết thúc lượt đó trước.`,
    ({ person }) => `${person} is speaking. End that speech first.`,
  ],
  'nobody-speaks': [() => 'Lượt này chưa bắt đầu.', () => 'This speech has not begun.'],
  'minutes-out-of-range': [
    ({ most }) => `Thời gian từ 1 đến ${most} phút.`,
    ({ most }) => `The time is from 1 to ${most} minutes.`,
  ],
  'topic-too-long': [
    ({ limit }) => `Nội dung dài quá ${limit} ký tự.`,
    ({ limit }) => `The subject is longer than ${limit} characters.`,
  ],
  'queue-incomplete': [
    () => 'Thứ tự phải có đủ những người đang chờ, mỗi người một lần. Hãy xem lại danh sách.',
    () => 'The order names everybody who waits, once. Look at the list again.',
  ],
  'point-of-order-first': [
    () => 'Ý kiến về cách điều hành được nghe trước các phát biểu khác.',
    () => 'Points of order are heard before other speeches.',
  ],
  'text-of-other-kind': [
    () => 'Bản tham luận phải là tệp PDF, DOCX, ODT hoặc TXT, có nội dung.',
    () => 'The text is a PDF, DOCX, ODT or TXT file that is not empty.',
  ],
  'too-many-turns': [({ limit }) => `Nhiều nhất ${limit} lượt phát biểu.`, ({ limit }) => `At most ${limit} turns.`],
};

/** The sentence of a finding about the floor; null for a code that is not ours. `person` in it is what the caller put there. */
export function floorSentence(finding: Pick<Finding, 'code' | 'values'>, language: 'vi' | 'en'): string | null {
  const code = floorRefusalCodes.find((one) => one === finding.code);
  return code ? refusals[code][language === 'vi' ? 0 : 1](finding.values) : null;
}

/** What happened on the floor, in words. */
export function floorEventSentence(event: FloorEvent, language: 'vi' | 'en', person: (id: string) => string): string {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  if (event.type === 'floor-ordered') return say('Xếp lại thứ tự phát biểu', 'Put the speakers in a new order');
  const who = person(event.data.person);
  switch (event.type) {
    case 'floor-asked':
      return event.data.kind === 'point-of-order'
        ? say(`${who} đề nghị có ý kiến về cách điều hành`, `${who} raised a point of order`)
        : say(`${who} đăng ký phát biểu`, `${who} asked to speak`);
    case 'floor-withdrawn':
      return say(`${who} rút đăng ký phát biểu`, `${who} withdrew from speaking`);
    case 'speaker-called':
      return say(`Mời ${who} phát biểu, ${event.data.minutes} phút`, `Called ${who}, ${event.data.minutes} minutes`);
    case 'time-allotted':
      return say(`Cho ${who} ${event.data.minutes} phút`, `Allotted ${who} ${event.data.minutes} minutes`);
    case 'speech-started':
      return say(`${who} bắt đầu phát biểu`, `${who} began to speak`);
    case 'speech-interrupted':
      return say(`${who} tạm dừng phát biểu`, `${who} was interrupted`);
    case 'speech-ended':
      return say(`${who} kết thúc phát biểu`, `${who} ended the speech`);
    case 'speech-text-handed-in':
      return say(`${who} gửi bản tham luận ${event.data.name}`, `${who} handed in the text ${event.data.name}`);
    default:
      return impossible(event);
  }
}
