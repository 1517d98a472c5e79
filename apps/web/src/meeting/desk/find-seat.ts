import type { RollSeat } from '../hall/hall-query.ts';

/** Without marks and case: `Trần Đức` is found by `tran duc`. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * Seats that a scanned or typed text names. A code on a card (`…/seat/<id>`, or the id alone) and a card number name one; a
 * member's code names one; anything else is looked for in names, word by word.
 */
export function findSeats(seats: readonly RollSeat[], typed: string): readonly RollSeat[] {
  const text = typed.trim();
  if (text === '') return [];
  const scanned = /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\s*$/i.exec(text)?.[1]?.toLowerCase();
  if (scanned !== undefined) return seats.filter((seat) => seat.seat === scanned);
  const byCode = seats.filter((seat) => seat.code !== '' && seat.code.toLowerCase() === text.toLowerCase());
  if (/^\d{1,6}$/.test(text)) {
    const byNumber = seats.filter((seat) => seat.number === Number(text));
    return byNumber.length > 0 ? byNumber : byCode;
  }
  if (byCode.length > 0) return byCode;
  const words = plain(text).split(' ');
  return seats.filter((seat) => {
    const name = plain(seat.name).split(' ');
    return words.every((word) => name.some((part) => part.startsWith(word)));
  });
}
