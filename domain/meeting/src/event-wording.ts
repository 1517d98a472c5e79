import type { MeetingDuty } from './duty.ts';
import type { MeetingEvent } from './events.ts';
import { meetingNouns } from './nouns.ts';
import { meetingRulesOf } from './rules/meeting-rules.ts';

/** How ids become names in a sentence. */
export interface MeetingNames {
  readonly person: (id: string) => string;
  readonly account: (id: string) => string;
}

/** What happened in a meeting, in words. */
export function meetingEventSentence(event: MeetingEvent, language: 'vi' | 'en', names: MeetingNames): string {
  return language === 'vi' ? inVietnamese(event, names) : inEnglish(event, names);
}

const listed = (duties: readonly MeetingDuty[], language: 'vi' | 'en'): string =>
  duties.map((duty) => meetingNouns(language).duty[duty]).join(', ');

function inVietnamese({ type, data }: MeetingEvent, { person, account }: MeetingNames): string {
  switch (type) {
    case 'meeting-convened':
      return `Triệu tập ${data.name}`;
    case 'meeting-corrected':
      return `Sửa tên, thời gian, địa điểm: ${data.name}`;
    case 'duties-given':
      return `Giao ${account(data.account)} làm ${listed(data.duties, 'vi')}`;
    case 'duties-withdrawn':
      return `Thôi giao ${account(data.account)} làm ${listed(data.duties, 'vi')}`;
    case 'delegates-allotted':
      return `Phân bổ ${data.total} đại biểu cho ${data.shares.length} đơn vị`;
    case 'summoned':
      return `Triệu tập ${person(data.person)} (${meetingNouns('vi').gained[data.gained].toLowerCase()})`;
    case 'summons-withdrawn':
      return `Rút ${person(data.person)} khỏi danh sách triệu tập: ${data.reason}`;
    case 'alternate-named':
      return `Ghi ${person(data.person)} làm đại biểu dự khuyết`;
    case 'alternate-withdrawn':
      return `Rút ${person(data.person)} khỏi danh sách dự khuyết: ${data.reason}`;
    case 'not-summoned':
      return `Không triệu tập ${person(data.person)}: ${meetingNouns('vi').notSummoned[data.reason].toLowerCase()}`;
    case 'summons-issued':
      return `Phát hành giấy triệu tập ${data.number}`.trim();
    case 'group-formed':
      return `Lập ${data.name} (${data.members.length} người)`;
    case 'group-changed':
      return `Sửa ${data.name} (${data.members.length} người)`;
    case 'group-dissolved':
      return 'Bỏ một tổ thảo luận';
    case 'replaced':
      return `${person(data.by)} thay một đại biểu vắng mặt: ${data.reason}`;
    case 'seat-excluded':
      return `Một đại biểu không còn được tính trong số triệu tập: ${data.reason}`;
    case 'arrived':
      return `${person(data.person)} có mặt`;
    case 'departed':
      return `${person(data.person)} ra về`;
    case 'rules-chosen':
      return `Áp dụng quy tắc: ${meetingRulesOf(data.rules).name.vi}`;
    case 'rules-stated':
      return `Áp dụng quy tắc của đơn vị: ${data.name} (${data.source})`;
    case 'credentials-announced':
      return `Báo cáo thẩm tra tư cách đại biểu: ${data.figures.quorum.present} có mặt trên ${data.figures.quorum.summoned} được triệu tập`;
    case 'meeting-ended':
      return 'Hội nghị kết thúc';
  }
}

function inEnglish({ type, data }: MeetingEvent, { person, account }: MeetingNames): string {
  switch (type) {
    case 'meeting-convened':
      return `${data.name} convened`;
    case 'meeting-corrected':
      return `Name, time and place corrected: ${data.name}`;
    case 'duties-given':
      return `${account(data.account)} made ${listed(data.duties, 'en')}`;
    case 'duties-withdrawn':
      return `${account(data.account)} no longer ${listed(data.duties, 'en')}`;
    case 'delegates-allotted':
      return `${data.total} delegates allotted to ${data.shares.length} units`;
    case 'summoned':
      return `${person(data.person)} summoned (${meetingNouns('en').gained[data.gained].toLowerCase()})`;
    case 'summons-withdrawn':
      return `${person(data.person)} taken off the list of those summoned: ${data.reason}`;
    case 'alternate-named':
      return `${person(data.person)} named an alternate`;
    case 'alternate-withdrawn':
      return `${person(data.person)} taken off the alternates: ${data.reason}`;
    case 'not-summoned':
      return `${person(data.person)} not summoned: ${meetingNouns('en').notSummoned[data.reason].toLowerCase()}`;
    case 'summons-issued':
      return `Summons ${data.number} issued`.replace('  ', ' ');
    case 'group-formed':
      return `${data.name} formed (${data.members.length} people)`;
    case 'group-changed':
      return `${data.name} changed (${data.members.length} people)`;
    case 'group-dissolved':
      return 'A discussion group dissolved';
    case 'replaced':
      return `${person(data.by)} took the seat of somebody absent: ${data.reason}`;
    case 'seat-excluded':
      return `A seat no longer counts among those summoned: ${data.reason}`;
    case 'arrived':
      return `${person(data.person)} arrived`;
    case 'departed':
      return `${person(data.person)} left`;
    case 'rules-chosen':
      return `Chose the rules: ${meetingRulesOf(data.rules).name.en}`;
    case 'rules-stated':
      return `Took the organisation’s own rules: ${data.name} (${data.source})`;
    case 'credentials-announced':
      return `Credentials report: ${data.figures.quorum.present} present of ${data.figures.quorum.summoned} summoned`;
    case 'meeting-ended':
      return 'The meeting ended';
  }
}
