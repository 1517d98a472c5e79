import { instrumentName, percentOf, tidyText } from '@plenum/kernel';
import { formatCount, formatDate, formatHash, formatLongDate, formatPercent } from './figures.ts';
import type { MinutesBlock } from './minutes-document.ts';
import { minutesHeading } from './minutes-heading.ts';
import { roundParts } from './minutes-round.ts';
import { type MinutesMaking, type MinutesSource, makingOf } from './minutes-source.ts';
import { paperWording } from './paper-wording.ts';
import { type ResultFileRow, resultFile } from './result-file.ts';

/** What a field of a form holds: a text, what a code (QR) in its place opens, or rows that a loop goes through. */
export type FieldKind = 'text' | 'picture' | FieldTree;
export interface FieldTree {
  readonly [name: string]: FieldKind;
}

const person = { tt: 'text', ho_ten: 'text', so_phieu: 'text', ty_le: 'text' } as const;

/** The fields that an organisation's own form of the minutes may have; a name inside a loop may also be one outside it. */
export const minutesFieldTree = {
  to_chuc: 'text',
  cap_tren: 'text',
  hoi_nghi: 'text',
  noi_hop: 'text',
  ngay: 'text',
  so: 'text',
  cuoc_bau: 'text',
  quy_che: 'text',
  van_ban: 'text',
  so_luong_bau: 'text',
  so_nguoi: 'text',
  so_du: 'text',
  ty_le_so_du: 'text',
  ban_kiem_phieu: 'text',
  truong_ban: 'text',
  so_trung_cu: 'text',
  con_khuyet: 'text',
  so_ban: 'text',
  nhat_ky: 'text',
  bien_nhan: 'text',
  ma_bien_nhan: 'picture',
  lan_bau: {
    ten: 'text',
    can_bau: 'text',
    co_mat: 'text',
    co_so_chi_tiet: 'text',
    co_so: 'text',
    can_dat: 'text',
    phat_ra: 'text',
    thu_ve: 'text',
    hop_le: 'text',
    khong_hop_le: 'text',
    ghi_chu: 'text',
    ung_vien: { ...person, ngay_sinh: 'text' },
    nguoi_trung_cu: person,
    ket_luan: 'text',
  },
} as const satisfies FieldTree;

/**
 * Without these a paper is no minutes of a count: the control figures with the notes on them, votes for each person, who is
 * elected, and where it stands in the record. Practice of the forms seen, no provision. A loop's fields stand after a dot.
 */
export const requiredFields = [
  'hoi_nghi',
  'cuoc_bau',
  'lan_bau',
  'lan_bau.phat_ra',
  'lan_bau.thu_ve',
  'lan_bau.hop_le',
  'lan_bau.khong_hop_le',
  'lan_bau.ghi_chu',
  'lan_bau.ung_vien',
  'lan_bau.ung_vien.ho_ten',
  'lan_bau.ung_vien.so_phieu',
  'lan_bau.nguoi_trung_cu',
  'lan_bau.nguoi_trung_cu.ho_ten',
  'lan_bau.ket_luan',
  'nhat_ky',
] as const;

/** What the fields hold, in the shape of a tree of fields. */
export type FieldValues<Tree extends FieldTree> = {
  readonly [Name in keyof Tree]: Tree[Name] extends FieldTree ? readonly FieldValues<Tree[Name]>[] : string;
};
export type MinutesFields = FieldValues<typeof minutesFieldTree>;

/** The values that a form's fields are filled with: the figures and sentences of the minutes, of one source with them. */
export function minutesFields(source: MinutesSource): MinutesFields {
  const making = makingOf(source);
  const { election, counted, lang, heading, say, checkpoint, receipt } = making;
  const text = (count: number): string => formatCount(count, lang);
  const names = counted.rounds[0]?.result.votes.length ?? election.candidates.length;
  const surplus = Math.max(names - election.seats, 0);
  return {
    to_chuc: heading?.organisation ?? '',
    cap_tren: heading?.parent ?? '',
    hoi_nghi: heading?.name || making.terms.meeting,
    noi_hop: heading?.place || say.blank,
    ngay: heading?.date ? formatLongDate(heading.date, lang) : say.blankDate,
    so: minutesHeading(making).number,
    cuoc_bau: election.title[lang],
    quy_che: election.regulation.title[lang],
    van_ban: instrumentName(election.regulation.instrument, lang),
    so_luong_bau: text(election.seats),
    so_nguoi: text(names),
    so_du: text(surplus),
    ty_le_so_du: formatPercent(percentOf(surplus, election.seats), lang),
    ban_kiem_phieu: (making.tellers ?? []).map(tidyText).filter(Boolean).join(', ') || say.blankLine,
    truong_ban: making.head || say.blank,
    so_trung_cu: text(counted.result.elected.length),
    con_khuyet: text(counted.result.unfilled),
    so_ban: String(election.regulation.switches.minutes.value.copies).padStart(2, '0'),
    nhat_ky: checkpoint
      ? say.recordAt(String(checkpoint.size), formatHash(checkpoint.root))
      : say.noRecord(election.regulation.id, election.regulation.version),
    bien_nhan: receipt && isAddress(receipt.content) ? receipt.content : '',
    ma_bien_nhan: receipt?.content ?? '',
    lan_bau: roundFields(making, source),
  };
}

const isAddress = (content: string): boolean => /^https?:/.test(content);

function roundFields(making: MinutesMaking, source: MinutesSource): MinutesFields['lan_bau'] {
  const { lang, election } = making;
  const text = (count: number | null): string => (count === null ? '–' : formatCount(count, lang));
  const born = new Map(election.candidates.map((candidate) => [candidate.id, candidate.born ?? '']));
  return resultFile(source).rounds.map((round, index) => {
    const parts = roundParts(making, index).map(({ blocks }) => blocks);
    const [base, papers, , elected, approval] = parts.map((blocks, at) =>
      sentencesOf(at === 3 ? afterTable(blocks) : blocks),
    );
    const present = making.remarks?.[index]?.announced?.present ?? election.rounds[index]?.present ?? null;
    const people = (rows: readonly ResultFileRow[]) =>
      rows.map((row, at) => ({ tt: text(at + 1), ho_ten: row.name, so_phieu: text(row.votes), ty_le: row.share }));
    const ids = making.counted.rounds[index]?.result.elected ?? [];
    return {
      ten: round.name,
      can_bau: text(round.seats),
      co_mat: text(present),
      co_so_chi_tiet: base ?? '',
      co_so: text(round.base),
      can_dat: text(round.needed),
      phat_ra: text(round.issued),
      thu_ve: text(round.collected),
      hop_le: text(round.valid),
      khong_hop_le: text(round.invalid),
      ghi_chu: papers ?? '',
      ung_vien: round.rows.map((row, at) => ({
        ...people(round.rows)[at]!,
        ngay_sinh: formatDate(born.get(row.id) ?? ''),
      })),
      nguoi_trung_cu: people(ids.flatMap((id) => round.rows.find((row) => row.id === id) ?? [])),
      ket_luan: [elected || paperWording(lang).form.nothingOpen, approval].filter(Boolean).join('\n'),
    };
  });
}

/** What follows the table of those elected: its lead-in has no place where the form sets the table itself. */
const afterTable = (blocks: readonly MinutesBlock[]): readonly MinutesBlock[] =>
  blocks.slice(blocks.findLastIndex(({ kind }) => kind === 'table') + 1);

/** The running text of a part, its tables left out: those are loops of the form. */
function sentencesOf(blocks: readonly MinutesBlock[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [block.runs.map((run) => run.text).join('')];
      if (block.kind === 'list') return block.items.map((item) => `– ${item.map((run) => run.text).join('')}`);
      return [];
    })
    .join('\n');
}
