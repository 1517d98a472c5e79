import { type FileFault, type Language, sentence } from '@plenum/election';
import { faultText } from '@plenum/election/files';
import { citationText, type Finding } from '@plenum/kernel';
import type { Outcome } from './outcome.ts';
import { type Style, wrap } from './terminal.ts';
import { words } from './wording.ts';

const citesText = (finding: Finding, lang?: Language): string =>
  finding.citations.map((cite) => citationText(cite, lang)).join('; ');

/** A finding as the contract's JSON has it: the provision as its instrument writes it, in any language. */
export const findingJson = (finding: Finding, lang: Language) => ({
  code: finding.code,
  severity: finding.severity,
  cite: citesText(finding),
  message: sentence(finding, lang),
});

export function findingText(finding: Finding, lang: Language, style: Style): string {
  const { severity, message } = findingJson(finding, lang);
  const cite = citesText(finding, lang);
  const text = wrap(`${message}${cite === '' ? '' : ` (${cite})`}`, style.width, '    ').trimStart();
  return `  ${severity === 'refusal' ? style.bold(words(lang).severity[severity]) : style.dim(words(lang).severity[severity])}: ${text}`;
}

const faultJson = (fault: FileFault, lang: Language) => {
  const { message, expected } = faultText(fault, lang);
  return {
    code: fault.code,
    message,
    file: fault.file,
    ...(fault.line === undefined ? {} : { line: fault.line }),
    ...(fault.column === undefined ? {} : { column: fault.column }),
    ...(fault.found === undefined ? {} : { found: fault.found }),
    expected,
  };
};

/** Bad input: every fault with its place. */
export function faultsOutcome(faults: readonly FileFault[], lang: Language, style: Style): Outcome {
  const say = words(lang);
  const errors = faults.map((fault) => faultJson(fault, lang));
  const lines = errors.map(({ file, line, column, message, expected }) => {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return `${style.bold(place)}: ${message} ${style.dim(say.expected(expected))}`;
  });
  return { exit: 2, json: { errors }, text: [say.faults(faults.length), ...lines].join('\n') };
}

/** The rules forbid what the files hold: with the articles. */
export const refusedOutcome = (
  refused: readonly Finding[],
  about: { readonly election: string; readonly regulation: string },
  lang: Language,
  style: Style,
): Outcome => ({
  exit: 4,
  json: { ...about, findings: refused.map((finding) => findingJson(finding, lang)) },
  text: [words(lang).forbidden, ...refused.map((finding) => findingText(finding, lang, style))].join('\n'),
});
