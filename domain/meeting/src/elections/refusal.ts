import type { Citation, Finding } from '@plenum/kernel';

type Pair = readonly [vi: string, en: string];

const sentences = {
  'not-your-election': [
    'Cuộc bầu cử do văn phòng, ban tổ chức hoặc đoàn thư ký của hội nghị mở; bạn không được giao việc này.',
    'An election is opened by the meeting’s office, organiser or secretariat; this is not your duty.',
  ],
  'election-after-meeting': ['Hội nghị đã kết thúc.', 'The meeting has ended.'],
  'election-item-unknown': ['Chương trình không có mục này.', 'The agenda has no such item.'],
  'election-without-summoned': [
    'Chưa triệu tập ai nên chưa có danh sách cử tri.',
    'Nobody is summoned, so there is nobody who votes.',
  ],
  'committee-comes-first': [
    'Bầu cấp ủy trước: kết quả bầu cấp ủy chưa công bố nên chưa bầu bí thư, phó bí thư.',
    'The committee comes first: its result is not declared, so its secretary and deputies cannot be elected yet.',
  ],
  'teller-without-duty': [
    'Người được chọn chưa được giao làm ban kiểm phiếu của hội nghị.',
    'Somebody chosen is not among the meeting’s tellers.',
  ],
  'tellers-not-elected': [
    'Ban kiểm phiếu phải được hội nghị biểu quyết thông qua: hãy chọn lần biểu quyết đó.',
    'The meeting elects its tellers by an open vote: name the vote that was carried.',
  ],
} as const satisfies Readonly<Record<string, Pair>>;
export type MeetingElectionCode = keyof typeof sentences;
export const meetingElectionCodes = Object.keys(sentences) as readonly MeetingElectionCode[];

export const meetingElectionRefusal = (
  code: MeetingElectionCode,
  values: Finding['values'] = {},
  ...citations: readonly Citation[]
): Finding<MeetingElectionCode> => ({ code, severity: 'refusal', values, citations });

const isOurs = (code: string): code is MeetingElectionCode => Object.hasOwn(sentences, code);

/** The sentence of a finding about an election of a meeting; null for a code that is not ours. */
export const meetingElectionSentence = ({ code }: Pick<Finding, 'code'>, language: 'vi' | 'en'): string | null =>
  isOurs(code) ? sentences[code][language === 'vi' ? 0 : 1] : null;
