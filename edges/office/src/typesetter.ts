import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFiles, fontFolder } from './fonts.ts';

export { fontFolder } from './fonts.ts';
export { headingTemplate } from './heading-template.ts';
export { printable } from './printable.ts';

let compiler: NodeCompiler | null = null;

/** The one compiler of this process: it holds the fonts. */
export function ready(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace: fontFolder(), fontArgs: [{ fontBlobs: fontFiles() }] });
  return compiler;
}
