import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const;

/** The folder of the Tinos package, found from wherever this code runs, bundled or not. */
export const fontFolder = (): string =>
  dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));

/** The four faces of Tinos: as wide as Times New Roman, with every Vietnamese letter. */
export const fontFiles = (): Buffer[] =>
  faces.map((face) => readFileSync(join(fontFolder(), face, `Tinos_${face}.ttf`)));
