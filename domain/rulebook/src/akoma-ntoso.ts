import type { Level } from './marker.ts';
import type { Instrument, Provision } from './outline.ts';
import { provisionId } from './provision-id.ts';
import type { TextLine } from './text-line.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

const elementOf: Readonly<Record<Level, string>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  clause: 'paragraph',
  point: 'point',
};

/** What the file says of itself: the day of the export (`YYYY-MM-DD`) and who made it. */
export interface AkomaNtosoExport {
  readonly day: string;
  readonly editor: string;
}

/**
 * The instrument as Akoma Ntoso 3.0 (OASIS LegalDocML): meta, preface, preamble, body or mainBody, conclusions, and the instruments
 * that are issued with it as attachments. Provisions keep their ids; an id that stands twice gets `-2`, as the schema wants each
 * once, and those of an attachment begin with `att_1__`. A date that the text does not give is `0001-01-01`, named `unknown`.
 */
export function akomaNtosoOf(instrument: Instrument, about: AkomaNtosoExport): string {
  const taken = new Map<string, number>();
  const context: Context = { about, unique: (id) => uniqueId(taken, id), prefix: '' };
  return `<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="${NAMESPACE}">\n${documentOf(instrument, context)}\n</akomaNtoso>\n`;
}

interface Context {
  readonly about: AkomaNtosoExport;
  readonly unique: (id: string) => string;
  /** `att_1__` in the first attachment. */
  readonly prefix: string;
}

function uniqueId(taken: Map<string, number>, id: string): string {
  const before = taken.get(id) ?? 0;
  taken.set(id, before + 1);
  return before === 0 ? id : uniqueId(taken, `${id}-${before + 1}`);
}

function documentOf(instrument: Instrument, context: Context): string {
  const { preamble, parts, closing, attached } = instrument;
  const name = plainName(instrument.type ?? 'văn bản');
  const meta = metaOf(instrument, context);
  if (parts.length === 0) {
    const lines = [...preamble, ...closing];
    return element('doc', { name }, [
      meta,
      element('mainBody', {}, lines.length === 0 ? ['<p/>'] : lines.map(paragraph)),
      attachmentsOf(attached, context),
    ]);
  }
  const basis = preamble.findIndex(({ text }) => /^[-–\s]*(căn cứ|theo|thực hiện|xét)(?!\p{L})/iu.test(text));
  const preface = basis < 0 ? preamble : preamble.slice(0, basis);
  const rest = basis < 0 ? [] : preamble.slice(basis);
  return element('act', { name }, [
    meta,
    section('preface', preface, (line) => prefaceLine(line, instrument)),
    section('preamble', rest, paragraph),
    element(
      'body',
      {},
      parts.map((part) => provisionElement(part, [], context)),
    ),
    section('conclusions', closing, paragraph),
    attachmentsOf(attached, context),
  ]);
}

function attachmentsOf(attached: readonly Instrument[], context: Context): string {
  if (attached.length === 0) return '';
  const each = attached.map((one, n) => {
    const id = context.unique(`${context.prefix}att_${n + 1}`);
    return element('attachment', { eId: id }, [documentOf(one, { ...context, prefix: `${id}__` })]);
  });
  return element('attachments', {}, each);
}

const section = (name: string, lines: readonly TextLine[], show: (line: TextLine) => string): string =>
  lines.length === 0 ? '' : element(name, {}, lines.map(show));

/** The type, and the number where it stands whole on its line, are named as such. */
function prefaceLine(line: TextLine, { type, number }: Instrument): string {
  if (type !== null && line.text === type.toLocaleUpperCase('vi'))
    return `<p><docType>${escaped(line.text)}</docType></p>`;
  if (number !== null && line.text.endsWith(number))
    return `<p>${escaped(line.text.slice(0, -number.length))}<docNumber>${escaped(number)}</docNumber></p>`;
  return paragraph(line);
}

function provisionElement(provision: Provision, above: readonly Provision[], context: Context): string {
  const { level, label, heading, text, parts } = provision;
  const id = context.unique(context.prefix + provisionId(provision, above));
  const path = [...above, provision];
  // A word and its number are parted from the heading by a sign; other labels hold theirs.
  const shown = /^\p{L}+\s/u.test(label) ? `${label}.` : label;
  const inner = [`<num>${escaped(shown)}</num>`];
  if (heading !== '')
    inner.push(`<heading eId="${escaped(context.unique(`${id}__heading`))}">${escaped(heading)}</heading>`);
  if (text.length > 0) {
    const name = parts.length > 0 ? 'intro' : 'content';
    inner.push(element(name, { eId: context.unique(`${id}__${name}`) }, text.map(paragraph)));
  }
  return element(elementOf[level], { eId: id }, [
    ...inner,
    ...parts.map((part) => provisionElement(part, path, context)),
  ]);
}

/** Work, expression and manifestation as FRBR has them; the address of the work is its type, date and number without tones. */
function metaOf({ type, number, date, issuer, title }: Instrument, { about, prefix }: Context): string {
  const name = plainName(type ?? 'văn bản');
  const work = `/akn/vn/act/${name}/${date ?? '0001-01-01'}/${plainName(number ?? title ?? 'không số')}`;
  const component = prefix === '' ? '!main' : `!${prefix.replace(/__$/, '').replaceAll('__', '/')}`;
  const issued = date ?? '0001-01-01';
  const level = (uri: string, day: string, named: string, author: string, more: readonly string[]) => [
    empty('FRBRthis', { value: `${uri}/${component}` }),
    empty('FRBRuri', { value: uri }),
    empty('FRBRdate', { date: day, name: named }),
    empty('FRBRauthor', { href: author }),
    ...more,
  ];
  const named = date === null ? 'unknown' : 'issued';
  const [issuedBy, editor] = [`#${prefix}issuer`, `#${prefix}editor`];
  return element('meta', {}, [
    element('identification', { source: editor }, [
      element('FRBRWork', {}, [
        ...level(work, issued, named, issuedBy, [
          empty('FRBRcountry', { value: 'vn' }),
          ...(type === null ? [] : [empty('FRBRsubtype', { value: name })]),
          ...(number === null ? [] : [empty('FRBRnumber', { value: number })]),
          ...(title === null ? [] : [empty('FRBRname', { value: title })]),
        ]),
      ]),
      element(
        'FRBRExpression',
        {},
        level(`${work}/vie@`, issued, named, issuedBy, [empty('FRBRlanguage', { language: 'vie' })]),
      ),
      element(
        'FRBRManifestation',
        {},
        level(`${work}/vie@.xml`, about.day, 'export', editor, [empty('FRBRformat', { value: 'application/akn+xml' })]),
      ),
    ]),
    element('references', { source: editor }, [
      organisation(`${prefix}editor`, about.editor),
      organisation(`${prefix}issuer`, issuer ?? ''),
    ]),
  ]);
}

const organisation = (eId: string, showAs: string): string =>
  empty('TLCOrganization', {
    eId,
    href: `/akn/ontology/organization/${plainName(showAs === '' ? 'unknown' : showAs)}`,
    showAs,
  });

/** Letters and digits without tones, joined by hyphens: what an address can hold everywhere. */
const plainName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'x';

const paragraph = ({ text, quoted }: TextLine): string =>
  quoted ? `<p class="quoted">${escaped(text)}</p>` : `<p>${escaped(text)}</p>`;

type Attributes = Readonly<Record<string, string>>;

const attributesText = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

const empty = (name: string, attributes: Attributes): string => `<${name}${attributesText(attributes)}/>`;

const element = (name: string, attributes: Attributes, children: readonly string[]): string =>
  `<${name}${attributesText(attributes)}>\n${children.filter((child) => child !== '').join('\n')}\n</${name}>`;

/** Signs that XML 1.0 cannot hold at all: controls but tab and line feeds, lone surrogates, non-characters. */
const UNXML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string =>
  text
    .replace(UNXML, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
