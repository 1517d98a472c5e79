/** What was found, as a person would read it in the file, cut to one short line. */
export function foundText(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? (JSON.stringify(value) ?? String(value)) : String(value);
  const characters = [...text.slice(0, 400).replace(/[\r\n\t]+/gu, ' ')];
  return characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : characters.join('');
}
