/** A file's name without signs that do not stand in one, at most so long; its ending stays. */
export const cleanFileName = (name: string, maximum: number): string =>
  [...name.normalize('NFC')]
    .filter((char) => char >= ' ' && !'/\\"\u007f'.includes(char))
    .join('')
    .slice(-maximum);

/** Its ending in small letters, without the dot. */
export const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

/** The header by which a browser saves a file under its name, whatever letters it has. */
export const savedAs = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
