import { formatDate, formatLongDate, momentInWords, paperHeading, signatureBlock } from '@plenum/election';
import { clockInVietNam, dayInVietNam } from '@plenum/kernel';
import { type IssuedSummons, meetingNouns, type Programme, timingOf } from '@plenum/meeting';
import type { SummonsPaper } from '@plenum/office';
import type { Language } from '../http/language.ts';
import type { SeatView } from './meeting-view.ts';

import type { MeetingReach } from './reach.ts';

const words = {
  vi: {
    title: 'GIẤY TRIỆU TẬP',
    opening: (issuer: string) => `${issuer} trân trọng triệu tập`,
    delegation: 'Đoàn',
    as: 'Tư cách',
    attend: 'Đến dự',
    time: 'Thời gian',
    from: 'Khai mạc',
    until: 'dự kiến kết thúc',
    place: 'Địa điểm',
    agenda: 'Chương trình dự kiến',
    closing: (party: boolean) =>
      `Đề nghị ${party ? 'đồng chí' : 'ông (bà)'} sắp xếp công việc, đến dự đúng thành phần, đúng thời gian; nếu không dự được, báo trước cho cơ quan triệu tập để bố trí đại biểu dự khuyết.`,
    recipients: ['Nơi nhận:', '- Như trên,', '- Lưu Văn phòng.'],
  },
  en: {
    title: 'SUMMONS',
    opening: (issuer: string) => `${issuer} summons`,
    delegation: 'Delegation',
    as: 'Seat gained',
    attend: 'To attend',
    time: 'Time',
    from: 'Opening',
    until: 'planned to end',
    place: 'Place',
    agenda: 'Agenda as planned',
    closing: () =>
      'Please arrange to be there in person and on time. If you cannot attend, tell the body that summons you beforehand, so that an alternate can take the seat.',
    recipients: ['To:', '- as above,', '- the office’s file.'],
  },
} as const;

const addressOf = (form: IssuedSummons['form'], language: Language): string =>
  language === 'en' ? 'To' : form === 'party' || form === 'youth-union' ? 'Đồng chí' : 'Ông (bà)';

/** The summons of a meeting for some of those summoned, in the form that was chosen when they were issued. */
export function summonsPaper(
  { meeting }: Pick<MeetingReach, 'meeting'>,
  issued: IssuedSummons,
  seats: readonly Pick<SeatView, 'name' | 'unitName' | 'gained' | 'basis'>[],
  programme: Programme,
  language: Language,
): SummonsPaper {
  const say = words[language];
  const { form, parent, issuer, town, number, title, signer } = issued;
  const { begins, ends } = meeting;
  const time = [
    begins && `${say.from} ${momentInWords(begins, language)}`,
    ends && `${say.until} ${momentInWords(ends, language)}`,
  ];
  const heading = { form, lang: language, parent, issuer, place: town, date: dayInVietNam(issued.at) };
  const nouns = meetingNouns(language);
  const { date: _, ...head } = paperHeading({ ...heading, symbol: number || '……' });
  return {
    lang: language,
    ...head,
    title: say.title,
    opening: say.opening(issuer),
    address: addressOf(form, language),
    facts: [
      [say.attend, meeting.name],
      [say.time, time.filter(Boolean).join('; ') || formatLongDate(meeting.date, language)],
      [say.place, meeting.place],
    ],
    agendaTitle: say.agenda,
    agenda: agendaLines(programme, begins),
    closing: say.closing(form === 'party'),
    recipients: say.recipients,
    signature: {
      lines: signatureBlock(language, titlesOf(title), null).lines.slice(0, titlesOf(title).length),
      name: signer,
    },
    slips: seats.map(({ name, unitName, gained, basis }) => ({
      name,
      lines: [
        ...(basis ? [basis] : []),
        `${say.delegation}: ${unitName}`,
        `${say.as}: ${nouns.gained[gained].toLowerCase()}`,
      ],
    })),
    made: issued.at,
  };
}

/** `T/M Ban Thường vụ, Bí thư` is printed in two lines, as signatures stand. */
const titlesOf = (title: string): readonly string[] =>
  title
    .split(/\s*,\s*/)
    .filter((part) => part !== '')
    .map((part) => part.toLocaleUpperCase('vi'));

/** Items with the hour they are planned for, and the day where it is another than the one before. */
function agendaLines({ items }: Programme, begins: string | null): SummonsPaper['agenda'] {
  const timed = timingOf(items, begins, '');
  let day = '';
  return items.map((item, at): readonly [string, string] => {
    const from = timed.items[at]?.planned?.from ?? null;
    if (from === null) return ['', item.title];
    const [on, clock] = [dayInVietNam(from), clockInVietNam(from)];
    const shown = on === day ? clock : `${clock}, ${formatDate(on)}`;
    day = on;
    return [shown, item.title];
  });
}
