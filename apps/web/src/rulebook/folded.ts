/** Letters as they are searched for: tones and case aside, so that `quy che` finds `Quy chế`. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
