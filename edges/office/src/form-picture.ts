import type { DXT } from 'docxtemplater';
import type PizZip from 'pizzip';
import { codePng } from './code-picture.ts';

/** One part of a form in which pictures stand, with what each shows, in the order of the text. */
type PicturesOf = Map<string, string[]>;

/**
 * Sets a code (QR) where a form names a field of the kind `picture`; the field holds what the code opens, and nothing is set where
 * that is empty. Header, footer and text may each have it.
 */
export class FormPictures implements DXT.Module {
  readonly name = 'code-pictures';
  readonly #fields: ReadonlySet<string>;
  readonly #set: PicturesOf = new Map();

  constructor(fields: readonly string[]) {
    this.#fields = new Set(fields);
  }

  parse(tag: string): DXT.SimplePart | null {
    const value = tag.trim();
    return this.#fields.has(value) ? { type: 'placeholder', value, module: this.name } : null;
  }

  /** The text ends before the picture and begins again after it: a drawing is a run of its own. */
  render(part: DXT.Part, { filePath, scopeManager }: DXT.RenderOptions): DXT.Rendered | null {
    if (part.module !== this.name) return null;
    const content = String(scopeManager.getValue(part.value, { part }) ?? '');
    if (content === '') return { value: '', errors: [] };
    const contents = this.#set.get(filePath) ?? [];
    this.#set.set(filePath, [...contents, content]);
    const drawing = drawingXml(content, contents.length + 1);
    return { value: `</w:t></w:r><w:r>${drawing}</w:r><w:r><w:t xml:space="preserve">`, errors: [] };
  }

  /** Puts the pictures and what points to them into the filled file. */
  addTo(zip: PizZip): void {
    if (this.#set.size === 0) return;
    for (const [part, contents] of this.#set) {
      const [, folder, file] = /^(.*\/)([^/]+)$/.exec(part)!;
      const relations = `${folder}_rels/${file}.rels`;
      const links = contents.map((content, index) => {
        const picture = `media/plenum-${file!.replace('.xml', '')}-${index + 1}.png`;
        zip.file(`${folder}${picture}`, codePng(content));
        return `<Relationship Id="${relationId(index + 1)}" Type="${officeRelations}/image" Target="${picture}"/>`;
      });
      const kept = zip.file(relations)?.asText() ?? `<Relationships xmlns="${packageRelations}"></Relationships>`;
      const whole = kept.replace(/<Relationships([^>]*)\/>\s*$/, '<Relationships$1></Relationships>');
      zip.file(relations, whole.replace('</Relationships>', `${links.join('')}</Relationships>`));
    }
    const types = zip.file('[Content_Types].xml')?.asText() ?? '';
    if (!/Extension="png"/i.test(types))
      zip.file(
        '[Content_Types].xml',
        types.replace(/<Types[^>]*>/, (open) => `${open}<Default Extension="png" ContentType="image/png"/>`),
      );
  }
}

const schemas = 'http://schemas.openxmlformats.org';
const officeRelations = `${schemas}/officeDocument/2006/relationships`;
const packageRelations = `${schemas}/package/2006/relationships`;
const relationId = (number: number): string => `plenumCode${number}`;

/** 360 EMU are a hundredth of a millimetre: 25 mm, or 42 mm where the code holds a whole receipt. */
const sideEmu = (content: string): number => (content.length > 200 ? 42 : 25) * 36_000;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function drawingXml(content: string, number: number): string {
  const side = sideEmu(content);
  // Whoever cannot scan it reads what it opens; a whole receipt is nothing to read out.
  const told = content.length > 200 ? 'QR' : content;
  const named = `id="${7_000 + number}" name="QR ${number}" descr="${escaped(told)}"`;
  const main = `${schemas}/drawingml/2006/main`;
  const picture = `${schemas}/drawingml/2006/picture`;
  const placed = `${schemas}/drawingml/2006/wordprocessingDrawing`;
  return [
    `<w:drawing><wp:inline xmlns:wp="${placed}" distT="0" distB="0" distL="0" distR="0">`,
    `<wp:extent cx="${side}" cy="${side}"/><wp:docPr ${named}/>`,
    `<a:graphic xmlns:a="${main}"><a:graphicData uri="${picture}"><pic:pic xmlns:pic="${picture}">`,
    `<pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip xmlns:r="${officeRelations}" r:embed="${relationId(number)}"/>`,
    '<a:stretch><a:fillRect/></a:stretch></pic:blipFill>',
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${side}" cy="${side}"/></a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>',
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>',
  ].join('');
}
