import { type Bases, basesAt, presentSeats, type Quorum, quorumAt } from './attendance.ts';
import { type Meeting, type SeatGaining, seatGainings, sitterOf } from './meeting.ts';
import type { MeetingRules } from './rules/meeting-rules.ts';

/** What the credentials report needs to know of a person. */
export interface CredentialsPerson {
  /** `YYYY-MM-DD`, or the year alone; null where nobody wrote it down. */
  readonly born: string | null;
  readonly sex: 'female' | 'male' | null;
}

/** What the credentials committee tells the meeting, all of those present at one moment. */
export interface CredentialsFigures {
  readonly at: string;
  readonly quorum: Quorum;
  readonly bases: Bases;
  /** Of those present, by how the seat was gained. */
  readonly gained: Readonly<Record<SeatGaining, number>>;
  /** Of those present, alternates who sit for somebody absent. */
  readonly alternates: number;
  readonly women: number;
  readonly sexUnknown: number;
  /** In full years on the meeting's first day; null where no date of birth is known. */
  readonly ages: {
    readonly youngest: number;
    readonly oldest: number;
    /** Sum of the years and of how many: the mean is their quotient. */
    readonly sum: number;
    readonly known: number;
  } | null;
  readonly units: number;
  readonly excluded: number;
}

/** Full years on a day; of somebody whose year alone is known, the years between. */
function yearsOn(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return born.length >= 10 && born.slice(5, 10) > day.slice(5, 10) ? years - 1 : years;
}

/** The figures of those present at a moment, from what is known of each of them. */
export function credentialsFigures(
  meeting: Meeting,
  at: string,
  rules: MeetingRules,
  personOf: (person: string) => CredentialsPerson | undefined,
): CredentialsFigures {
  const seats = presentSeats(meeting, at);
  const people = seats.map((seat) => personOf(sitterOf(seat)));
  const years = people.flatMap((person) => (person?.born ? [yearsOn(person.born, meeting.date)] : []));
  const gained = Object.fromEntries(
    seatGainings.map((one) => [one, seats.filter((seat) => seat.gained === one).length]),
  ) as Record<SeatGaining, number>;
  return {
    at,
    quorum: quorumAt(meeting, at, rules.quorum.threshold),
    bases: basesAt(meeting, at),
    gained,
    alternates: seats.filter((seat) => seat.alternate !== null).length,
    women: people.filter((person) => person?.sex === 'female').length,
    sexUnknown: people.filter((person) => (person?.sex ?? null) === null).length,
    ages:
      years.length === 0
        ? null
        : {
            youngest: Math.min(...years),
            oldest: Math.max(...years),
            sum: years.reduce((sum, one) => sum + one, 0),
            known: years.length,
          },
    units: new Set(seats.map((seat) => seat.unit)).size,
    excluded: meeting.seats.filter((seat) => seat.excluded !== null).length,
  };
}

/** `45,3`: the mean with one decimal, half up, by whole numbers. */
function meanText(sum: number, known: number, mark: string): string {
  const tenths = Math.floor((20 * sum + known) / (2 * known));
  return `${Math.floor(tenths / 10)}${mark}${tenths % 10}`;
}

const gainedWords: Readonly<Record<SeatGaining, readonly [string, string]>> = {
  'ex-officio': ['đương nhiên', 'ex officio'],
  elected: ['được bầu', 'elected'],
  appointed: ['chỉ định', 'appointed'],
  member: ['đảng viên, hội viên', 'members'],
};

/** The report as a draft, for the committee to read over and change. */
export function credentialsDraft(figures: CredentialsFigures, language: 'vi' | 'en'): string {
  return (language === 'vi' ? draftVi(figures) : draftEn(figures)).join('\n');
}

function draftVi({ quorum, gained, alternates, women, sexUnknown, ages, units, excluded, bases }: CredentialsFigures) {
  const kinds = seatGainings.filter((one) => gained[one] > 0).map((one) => `${gained[one]} ${gainedWords[one][0]}`);
  return [
    `Số đại biểu được triệu tập: ${quorum.summoned}.`,
    `Số đại biểu có mặt: ${quorum.present}, thuộc ${units} đơn vị.`,
    ...(kinds.length > 0 ? [`Trong đó: ${kinds.join(', ')}.`] : []),
    ...(alternates > 0 ? [`Đại biểu dự khuyết thay đại biểu vắng mặt: ${alternates}.`] : []),
    `Đại biểu nữ: ${women}.${sexUnknown > 0 ? ` Chưa ghi giới tính: ${sexUnknown}.` : ''}`,
    ...(ages
      ? [
          `Tuổi trẻ nhất ${ages.youngest}, cao nhất ${ages.oldest}, bình quân ${meanText(ages.sum, ages.known, ',')} (tính trên ${ages.known} người có ghi ngày sinh).`,
        ]
      : []),
    ...(excluded > 0 ? [`Không còn được tính trong số triệu tập: ${excluded}.`] : []),
    `Vắng suốt hội nghị đến lúc này, không có người thay: ${bases.summoned - bases.summonedLessAbsent}.`,
    `Cần có mặt ít nhất ${quorum.needed}: ${quorum.reached ? 'hội nghị đủ số đại biểu để tiến hành.' : 'hội nghị chưa đủ số đại biểu.'}`,
  ];
}

function draftEn({ quorum, gained, alternates, women, sexUnknown, ages, units, excluded, bases }: CredentialsFigures) {
  const kinds = seatGainings.filter((one) => gained[one] > 0).map((one) => `${gained[one]} ${gainedWords[one][1]}`);
  return [
    `Delegates summoned: ${quorum.summoned}.`,
    `Delegates present: ${quorum.present}, of ${units} units.`,
    ...(kinds.length > 0 ? [`Of them: ${kinds.join(', ')}.`] : []),
    ...(alternates > 0 ? [`Alternates in the seats of absent delegates: ${alternates}.`] : []),
    `Women: ${women}.${sexUnknown > 0 ? ` Sex not on file: ${sexUnknown}.` : ''}`,
    ...(ages
      ? [
          `Youngest ${ages.youngest}, oldest ${ages.oldest}, mean ${meanText(ages.sum, ages.known, '.')} years (of ${ages.known} whose birth is on file).`,
        ]
      : []),
    ...(excluded > 0 ? [`No longer counted among those summoned: ${excluded}.`] : []),
    `Absent throughout so far, not replaced: ${bases.summoned - bases.summonedLessAbsent}.`,
    `At least ${quorum.needed} must be present: ${quorum.reached ? 'the meeting has its quorum.' : 'the meeting has no quorum.'}`,
  ];
}
