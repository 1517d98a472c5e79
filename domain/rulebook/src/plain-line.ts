/** Text as the register keeps it: NFC, white space single, none at the ends; null where nothing is left. */
export const plainLine = (text: string | null): string | null => {
  const found = text?.normalize('NFC').replace(/\s+/g, ' ').trim() ?? '';
  return found === '' ? null : found;
};
