import type { Language } from '@plenum/election';
import {
  akomaNtosoOf,
  citationsOf,
  type FoundCitation,
  type Instrument,
  inForceOf,
  type OutlineFinding,
  type Provision,
  readInstrument,
  signatureOf,
} from '@plenum/rulebook';
import type { Arguments } from '../arguments.ts';
import { readInstruments } from '../instruments.ts';
import type { Outcome } from '../outcome.ts';
import { type Style, wrap } from '../terminal.ts';
import { words } from '../wording.ts';

/** The structure of one instrument and what it cites; `out` is where it goes as Akoma Ntoso. */
export async function outline(
  path: string,
  { out, tracked, lang }: Pick<Arguments, 'out' | 'tracked' | 'lang'>,
  style: Style,
): Promise<Outcome> {
  const read = await readInstruments([path], lang, style, tracked);
  if (!('texts' in read)) return read;
  const { lines, findings } = read.texts[0]!;
  const instrument = readInstrument(lines, findings);
  const done = { exit: 0, json: outlineJson(instrument, lang), text: outlineText(instrument, lang, style) } as const;
  if (out === null) return done;
  const day = new Date().toISOString().slice(0, 10);
  const bytes = new TextEncoder().encode(akomaNtosoOf(instrument, { day, editor: 'Plenum' }));
  return { ...done, text: `${done.text}\n\n${words(lang).written(out)}`, writes: [{ path: out, bytes }] };
}

interface OutlineJson {
  readonly [field: string]: unknown;
}

function outlineJson(instrument: Instrument, lang: Language): OutlineJson {
  const { number, date, type, issuer, title, parts, findings, attached } = instrument;
  return {
    number,
    date,
    type,
    issuer,
    title,
    parts: parts.map(partJson),
    citations: citationsOf(instrument),
    signature: signatureOf(instrument.closing),
    inForce: inForceOf(instrument),
    findings: findings.map((finding) => ({
      code: finding.reason,
      line: finding.line,
      message: findingText(finding, lang),
      found: finding.found,
      expected: finding.expected,
    })),
    attached: attached.map((one) => outlineJson(one, lang)),
  };
}

const partJson = ({ level, label, number, heading, line, parts }: Provision): OutlineJson => ({
  level,
  label,
  number,
  heading,
  line,
  parts: parts.map(partJson),
});

const findingText = ({ reason, found, expected }: OutlineFinding, lang: Language): string =>
  words(lang).outlineFinding[reason](found, expected);

function outlineText(instrument: Instrument, lang: Language, style: Style): string {
  const say = words(lang);
  const { number, date, type, issuer, title } = instrument;
  const name = [type, number, date].filter((part) => part !== null).join(' · ');
  const lines = [style.bold(name === '' ? say.unnamed : name)];
  for (const about of [issuer, title]) if (about !== null) lines.push(wrap(about, style.width));
  lines.push('', ...instrument.parts.flatMap((part) => partLines(part, '  ', style)));
  const { signers, recipients } = signatureOf(instrument.closing);
  for (const { authority, office, name: signer } of signers)
    lines.push(
      '',
      style.bold(say.signedBy),
      wrap(`  ${[...authority, office, signer].filter(Boolean).join(', ')}`, style.width),
    );
  if (recipients.length > 0)
    lines.push('', style.bold(say.recipients), ...recipients.map((one) => wrap(`  ${one}`, style.width)));
  const dates = inForceOf(instrument);
  if (dates.length > 0) lines.push('', style.bold(say.inForce));
  for (const { date, provisions, line } of dates)
    lines.push(`  ${date ?? say.noDate} ${provisions.join(', ')} ${style.dim(String(line))}`);
  const citations = citationsOf(instrument);
  if (citations.length > 0)
    lines.push('', style.bold(say.citations), ...citations.map((one) => citationLine(one, style)));
  if (instrument.findings.length > 0) {
    lines.push('', style.bold(say.toLookAt));
    for (const finding of instrument.findings)
      lines.push(wrap(`${say.lineNumber(finding.line)}: ${findingText(finding, lang)}`, style.width));
  }
  for (const one of instrument.attached) lines.push('', say.attachedHere, outlineText(one, lang, style));
  return lines.join('\n');
}

function partLines({ label, heading, line, parts, text }: Provision, indent: string, style: Style): readonly string[] {
  const says = heading === '' ? (text[0]?.text ?? '') : heading;
  const room = Math.max(20, style.width - indent.length - label.length - 8);
  const shown = says.length > room ? `${says.slice(0, room - 1)}…` : says;
  return [
    `${indent}${style.bold(label)} ${shown} ${style.dim(String(line))}`,
    ...parts.flatMap((part) => partLines(part, `${indent}  `, style)),
  ];
}

const citationLine = ({ text, line, instrument, date, provision }: FoundCitation, style: Style): string => {
  const to = [instrument, date, provision].filter((part) => part !== null).join(' ');
  return `  ${text}${to === '' ? '' : ` → ${to}`} ${style.dim(String(line))}`;
};
