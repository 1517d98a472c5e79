import { citationText, type Finding, impossible, percentOf } from '@plenum/kernel';
import type { VoteBase } from '../rules/meeting-rules.ts';
import { basisNote, thresholdText } from '../rules/threshold.ts';
import type { OpenVoteEvent } from './events.ts';
import type { OpenVoteSummary, VoteChoice } from './open-vote.ts';
import { type OpenVoteRefusalCode, openVoteRefusalCodes } from './refusal.ts';

type Sentence = (values: Finding['values']) => string;
const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));
const choices: Readonly<Record<VoteChoice, readonly [string, string]>> = {
  for: ['tán thành', 'for'],
  against: ['không tán thành', 'against'],
  abstain: ['không có ý kiến', 'abstained'],
};
const choiceWord = (choice: unknown, language: 0 | 1): string =>
  choices[choice as VoteChoice]?.[language] ?? String(choice);

/** Vietnamese, then English. */
const refusals: Readonly<Record<OpenVoteRefusalCode, readonly [Sentence, Sentence]>> = {
  'vote-out-of-reach': [
    () => 'Bạn không được giao điều hành biểu quyết.',
    () => 'Running votes is not among your duties.',
  ],
  'not-your-vote': [
    () => 'Bạn không phải là đại biểu có quyền biểu quyết.',
    () => 'You do not sit in this meeting with a vote.',
  ],
  'not-your-count': [() => 'Bạn không được giao đếm biểu quyết.', () => 'Counting votes is not among your duties.'],
  'vote-not-opened': [() => 'Chưa mở biểu quyết này.', () => 'This vote has not been opened.'],
  'vote-is-closed': [() => 'Biểu quyết đã kết thúc.', () => 'The vote is closed.'],
  'vote-is-cancelled': [() => 'Biểu quyết này đã hủy.', () => 'This vote was broken off.'],
  'vote-without-quorum': [
    ({ present, needed, summoned }) =>
      `Chưa đủ số đại biểu để biểu quyết: có mặt ${present}, cần ít nhất ${needed} trong ${summoned} người được triệu tập.`,
    ({ present, needed, summoned }) =>
      `There is no quorum for a vote: ${present} are present, at least ${needed} of ${summoned} summoned are needed.`,
  ],
  'vote-text-missing': [
    ({ field }) => (field === 'reason' ? 'Chưa ghi lý do.' : 'Chưa ghi nội dung biểu quyết.'),
    ({ field }) => (field === 'reason' ? 'The reason is missing.' : 'The question is missing.'),
  ],
  'vote-text-too-long': [
    ({ limit }) => `Nội dung dài quá ${limit} ký tự.`,
    ({ limit }) => `The question is longer than ${limit} characters.`,
  ],
  'decision-kind-unknown': [
    () => 'Quy tắc của hội nghị không có loại quyết định này.',
    () => 'The rules of this meeting know no decision of this kind.',
  ],
  'areas-missing': [
    () => 'Hãy ghi các khu vực mà ban kiểm phiếu đếm.',
    () => 'Name the areas of the hall that the tellers count.',
  ],
  'areas-are-for-hands': [
    () => 'Biểu quyết bằng điện thoại không chia khu vực.',
    () => 'A vote on phones is not counted by area.',
  ],
  'area-named-twice': [({ area }) => `Khu vực ${area} ghi hai lần.`, ({ area }) => `The area ${area} is named twice.`],
  'area-unknown': [
    ({ area }) => `Biểu quyết này không có khu vực ${area}.`,
    ({ area }) => `This vote has no area ${area}.`,
  ],
  'area-not-counted': [
    ({ areas }) => `Chưa có số của khu vực ${list(areas)}.`,
    ({ areas }) => `No count yet of the area ${list(areas)}.`,
  ],
  'count-not-whole': [() => 'Mỗi số đếm là số nguyên, không âm.', () => 'Each figure is a whole number, not negative.'],
  'more-votes-than-present': [
    ({ counted, present }) => `Tổng ${counted} nhiều hơn ${present} người có mặt lúc mở biểu quyết. Hãy đếm lại.`,
    ({ counted, present }) => `${counted} in all are more than the ${present} present at the opening. Count again.`,
  ],
  'vote-is-by-hand': [
    () => 'Biểu quyết này giơ tay hoặc thẻ, không dùng điện thoại.',
    () => 'This vote is by a show of hands or cards, not on phones.',
  ],
  'vote-is-on-phones': [
    () => 'Biểu quyết này trên điện thoại, không đếm theo khu vực.',
    () => 'This vote is on phones and not counted by area.',
  ],
  'has-no-vote': [
    ({ person }) => `${person} không phải là đại biểu có quyền biểu quyết.`,
    ({ person }) => `${person} does not sit in this meeting with a vote.`,
  ],
  'voter-suspended': [
    ({ reason, person = 'Bạn' }) => `${person} không còn được tính trong số triệu tập: ${reason}.`,
    ({ reason, person }) =>
      `${person ?? 'You'} no longer ${person ? 'counts' : 'count'} among those summoned: ${reason}.`,
  ],
  'voter-not-present': [
    ({ person = 'Bạn' }) => `${person} chưa điểm danh có mặt, hoặc đã rời hội trường.`,
    ({ person }) =>
      `${person ? `${person} is` : 'You are'} not checked in, or ${person ? 'has' : 'have'} left the hall.`,
  ],
  'voter-came-after-opening': [
    ({ person = 'Bạn' }) => `${person} vào hội trường sau khi đã mở biểu quyết này.`,
    ({ person = 'You' }) => `${person} came into the hall after this vote was opened.`,
  ],
  'proposal-part-unknown': [
    () => 'Không có đề xuất hoặc ý kiến sửa đổi này.',
    () => 'There is no such proposal or amendment.',
  ],
  'proposal-part-decided': [
    () => 'Nội dung này đã được quyết định, đã rút hoặc không còn đặt ra.',
    () => 'This has been decided, withdrawn, or has fallen.',
  ],
  'proposal-under-vote': [
    ({ question }) => `Đang biểu quyết về chính đề xuất này: ${question}. Kết thúc hoặc hủy lần ấy trước đã.`,
    ({ question }) => `A vote on this very proposal is open: ${question}. Close it or break it off first.`,
  ],
  'amendment-comes-before': [
    ({ passage, text }) => `Trước hết phải biểu quyết ý kiến sửa đổi còn đợi (${passage}: ${text}).`,
    ({ passage, text }) => `An amendment that still waits comes before (${passage}: ${text}).`,
  ],
  'cast-already': [
    ({ choice }) => `Bạn đã biểu quyết: ${choiceWord(choice, 0)}. Lần đầu được giữ.`,
    ({ choice }) => `You have voted: ${choiceWord(choice, 1)}. The first vote stands.`,
  ],
  'cast-at-the-desk': [
    ({ choice }) => `Phiếu của bạn đã được nhập tại bàn: ${choiceWord(choice, 0)}. Lần đầu được giữ.`,
    ({ choice }) => `Your vote was entered at the desk: ${choiceWord(choice, 1)}. The first vote stands.`,
  ],
  'delegate-has-voted': [
    ({ person, how }) =>
      how === 'desk'
        ? `Phiếu của ${person} đã được nhập rồi; không nhập lần nữa.`
        : `${person} đã tự biểu quyết trên điện thoại; không nhập thay nữa.`,
    ({ person, how }) =>
      how === 'desk'
        ? `The vote of ${person} has been entered already; it is not entered again.`
        : `${person} has voted on their own phone; nothing is entered for them.`,
  ],
};

/** The sentence of a finding about an open vote; null for a code that is not ours. */
export function openVoteSentence(finding: Pick<Finding, 'code' | 'values'>, language: 'vi' | 'en'): string | null {
  const code = openVoteRefusalCodes.find((one) => one === finding.code);
  return code ? refusals[code][language === 'vi' ? 0 : 1](finding.values) : null;
}

const bases: Readonly<Record<VoteBase, readonly [string, string]>> = {
  present: ['đại biểu có mặt', 'present'],
  summoned: ['đại biểu được triệu tập', 'summoned'],
  summonedLessAbsent: ['đại biểu được triệu tập (trừ người vắng suốt)', 'summoned, without those absent throughout'],
};
/** Of whom the share is taken. */
export const baseText = (base: VoteBase, language: 'vi' | 'en'): string => bases[base][language === 'vi' ? 0 : 1];

const enteredIn = ({ entered }: Pick<OpenVoteSummary, 'entered'>): number =>
  entered.reduce((sum, { votes }) => sum + votes, 0);

/** The result of a closed vote in one sentence, with figures, base and citation; null while there is none. */
export function resultSentence(
  vote: Pick<OpenVoteSummary, 'closed' | 'decision' | 'entered'>,
  language: 'vi' | 'en',
): string | null {
  if (!vote.closed) return null;
  const { result } = vote.closed;
  const { base, threshold, citation } = vote.decision;
  const percent = percentOf(result.for, result.base);
  const cited = [citationText(citation, language), basisNote(citation, language)]
    .filter((part) => part !== '')
    .join(', ');
  const rule = thresholdText(threshold, language);
  const entered = enteredIn(vote);
  if (language === 'vi') {
    const share = percent === null ? '' : ` (${percent.replace('.', ',')} %)`;
    const verdict = result.adopted ? 'Đã thông qua' : 'Không thông qua';
    const atDesk = entered === 0 ? '' : ` Trong đó ${entered} phiếu của đại biểu không có điện thoại nhập tại bàn.`;
    return `${verdict}: ${result.for} tán thành trên ${result.base} ${bases[base][0]}${share}, ${result.against} không tán thành, ${result.abstain} không có ý kiến; cần ${rule}, tức ${result.needed} (${cited}).${atDesk}`;
  }
  const share = percent === null ? '' : ` (${percent} %)`;
  const verdict = result.adopted ? 'Adopted' : 'Not adopted';
  const atDesk = entered === 0 ? '' : ` Of these ${entered} were entered at the desk for delegates without a phone.`;
  return `${verdict}: ${result.for} for, of ${result.base} ${bases[base][1]}${share}, ${result.against} against, ${result.abstain} abstained; ${rule} was needed, ${result.needed} votes (${cited}).${atDesk}`;
}

/** What happened in an open vote, in words. A named vote says whose it is, as the vote is open. */
export function openVoteEventSentence(
  event: OpenVoteEvent,
  language: 'vi' | 'en',
  person: (id: string) => string,
): string {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  switch (event.type) {
    case 'open-vote-opened': {
      const { question, hall } = event.data;
      return say(
        `Mở biểu quyết: ${question} (có mặt ${hall.bases.present} trong ${hall.bases.summoned} người được triệu tập)`,
        `Opened a vote: ${question} (${hall.bases.present} present of ${hall.bases.summoned} summoned)`,
      );
    }
    case 'area-counted': {
      const { area, for: yes, against, abstain } = event.data;
      return say(
        `Khu vực ${area}: ${yes} tán thành, ${against} không tán thành, ${abstain} không có ý kiến`,
        `Area ${area}: ${yes} for, ${against} against, ${abstain} abstained`,
      );
    }
    case 'vote-cast':
      return say(
        `${person(event.data.person)} biểu quyết: ${choices[event.data.choice][0]}`,
        `${person(event.data.person)} voted: ${choices[event.data.choice][1]}`,
      );
    case 'vote-entered':
      return say(
        `Nhập phiếu cho ${person(event.data.person)}, không có điện thoại: ${choices[event.data.choice][0]}`,
        `Entered the vote of ${person(event.data.person)}, who has no phone: ${choices[event.data.choice][1]}`,
      );
    case 'open-vote-closed': {
      const { result } = event.data;
      return say(
        `Kết thúc biểu quyết: ${result.for} tán thành trên ${result.base}, ${result.adopted ? 'thông qua' : 'không thông qua'}`,
        `Closed the vote: ${result.for} for, of ${result.base}: ${result.adopted ? 'adopted' : 'not adopted'}`,
      );
    }
    case 'open-vote-cancelled':
      return say(`Hủy biểu quyết: ${event.data.reason}`, `Broke the vote off: ${event.data.reason}`);
    default:
      return impossible(event);
  }
}
