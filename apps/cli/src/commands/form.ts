import { docxLayout, renderOfficialDocx, renderOfficialPdf } from '@plenum/office';
import {
  type Departure,
  departureSentence,
  departuresOf,
  formCitationText,
  formProfileOf,
  type Instrument,
  officialPaperOf,
  readInstrument,
} from '@plenum/rulebook';
import type { Arguments } from '../arguments.ts';
import { faultsOutcome, readInstruments } from '../instruments.ts';
import type { Outcome } from '../outcome.ts';
import { type Style, wrap } from '../terminal.ts';
import { words } from '../wording.ts';

/** Where a DOCX departs from its form; `out` is where the instrument goes as it is printed in it. 3 where anything departs. */
export async function form(
  path: string,
  { out, profile, tracked, lang }: Pick<Arguments, 'out' | 'profile' | 'tracked' | 'lang'>,
  style: Style,
): Promise<Outcome> {
  const read = await readInstruments([path], lang, style, tracked);
  if (!('texts' in read)) return read;
  const { lines, findings, bytes } = read.texts[0]!;
  const instrument = readInstrument(lines, findings);
  const chosen = profile ?? formProfileOf(instrument.number);
  const say = words(lang);
  const layout = bytes[0] === 0x50 && bytes[1] === 0x4b ? await docxLayout(bytes) : null;
  if (layout !== null && 'fault' in layout) return faultsOutcome([{ ...layout, file: path }], lang, style);
  const departures = layout === null ? [] : departuresOf(layout, instrument, chosen);
  const shown =
    layout === null
      ? [say.formNotChecked]
      : departures.length === 0
        ? [say.noDepartures]
        : departures.map((one) => departureLine(one, lang, style));
  const written = out === null ? [] : ['', say.written(out)];
  return {
    exit: departures.length === 0 ? 0 : 3,
    json: {
      file: path,
      profile: chosen,
      checked: layout !== null,
      departures: departures.map((one) => ({
        code: one.code,
        line: one.line,
        found: one.found,
        expected: one.expected,
        cite: formCitationText(one.cite, lang),
        basis: one.cite.basis,
        message: departureSentence(one, lang),
      })),
      ...(out === null ? {} : { out }),
    },
    text: [style.bold(say.formOf(say.formProfiles[chosen])), ...shown, ...written].join('\n'),
    ...(out === null ? {} : { writes: [{ path: out, bytes: await paperBytes(instrument, chosen, out) }] }),
  };
}

function departureLine(departure: Departure, lang: Arguments['lang'], style: Style): string {
  const say = words(lang);
  const place = departure.line === null ? '' : `${say.lineNumber(departure.line)}: `;
  const cite = `${formCitationText(departure.cite, lang)}, ${say.basis[departure.cite.basis]}`;
  return wrap(`  ${place}${departureSentence(departure, lang)} (${cite})`, style.width, '    ');
}

function paperBytes(instrument: Instrument, profile: 'party' | 'state', out: string): Promise<Uint8Array> {
  const paper = officialPaperOf(instrument, profile);
  // The same instrument gives the same file; one without a date is of the first day there is.
  const at = new Date(`${instrument.date ?? '1980-01-01'}T05:00:00Z`);
  return /\.pdf$/i.test(out) ? renderOfficialPdf(paper, { at }) : renderOfficialDocx(paper, { at });
}
