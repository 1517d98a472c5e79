import type { FieldKind, FieldTree } from '@plenum/election';
import type { FormFault } from './form-fault.ts';

interface Paragraph {
  readonly number: number;
  text: string;
}

/** The paragraphs of a part of a DOCX with their text, in the order in which they end; a text box is its own. */
function paragraphsOf(xml: string): readonly Paragraph[] {
  const open: Paragraph[] = [];
  const all: Paragraph[] = [];
  for (const [token, text] of xml.matchAll(
    /<w:p(?:\s[^>]*[^/>])?>|<\/w:p>|<w:(?:tab|br)\/>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g,
  )) {
    if (token.startsWith('<w:t>') || token.startsWith('<w:t ')) {
      const paragraph = open.at(-1);
      if (paragraph) paragraph.text += unescaped(text ?? '');
    } else if (token === '</w:p>') open.pop();
    else if (token.startsWith('<w:p')) {
      const paragraph = { number: all.length + 1, text: '' };
      open.push(paragraph);
      all.push(paragraph);
    }
  }
  return all;
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

interface Loop {
  readonly name: string;
  readonly path: string;
  readonly tree: FieldTree;
  readonly paragraph: number;
}

/** Every field that a part uses, by path (`lan_bau.ung_vien.ho_ten`), and every fault of its tags with the paragraph. */
export function tagsOf(part: string, xml: string, root: FieldTree) {
  const used = new Set<string>();
  const faults: FormFault[] = [];
  const loops: Loop[] = [];
  const fault = (code: FormFault['code'], found: string, paragraph: number): void => {
    faults.push({ code, found, part, paragraph });
  };
  for (const { number, text } of paragraphsOf(xml)) {
    const rest = text.replace(/\{\{([^{}]*)\}\}/g, (_tag, content: string) => {
      readTag(content.trim(), number);
      return '';
    });
    if (/\{\{|\}\}/.test(rest)) fault('tag-broken', text.trim().slice(0, 60), number);
  }
  for (const loop of loops) fault('loop-unclosed', loop.name, loop.paragraph);
  return { used, faults };

  function readTag(tag: string, paragraph: number): void {
    if (tag.startsWith('/')) {
      closeLoop(tag.slice(1).trim(), paragraph);
      return;
    }
    const opens = tag.startsWith('#') || tag.startsWith('^');
    const name = opens ? tag.slice(1).trim() : tag;
    const found = lookUp(name);
    if (!found) {
      fault('unknown-field', name, paragraph);
      if (opens) loops.push({ name, path: name, tree: {}, paragraph });
      return;
    }
    used.add(found.path);
    const rows = typeof found.kind === 'object' ? found.kind : null;
    // `{{^…}}` and `{{#…}}` of a picture say what stands where there is none, and where there is one.
    if (opens && !rows && found.kind !== 'picture') fault('is-no-loop', name, paragraph);
    if (!opens && rows) fault('is-a-loop', name, paragraph);
    if (opens) loops.push({ name, path: found.path, tree: rows ?? {}, paragraph });
  }

  function closeLoop(name: string, paragraph: number): void {
    const top = loops.at(-1);
    if (!top || (name !== '' && !loops.some((loop) => loop.name === name))) {
      fault('loop-unopened', name, paragraph);
      return;
    }
    if (name !== '' && top.name !== name) {
      fault('loop-crossed', name, paragraph);
      while (loops.at(-1)?.name !== name) loops.pop();
    }
    loops.pop();
  }

  /** From the innermost loop outwards, as the filling looks a name up. */
  function lookUp(name: string): { readonly kind: FieldKind; readonly path: string } | null {
    for (const { tree, path } of [...loops].reverse())
      if (Object.hasOwn(tree, name)) return { kind: tree[name]!, path: `${path}.${name}` };
    return Object.hasOwn(root, name) ? { kind: root[name]!, path: name } : null;
  }
}
