import { type CountedElection, type Election, type Language, minutesOf } from '@plenum/election';
import { countFiles } from '@plenum/election/files';
import { countText } from '../count-text.ts';
import { beside, readBytes, readText, regulationBeside } from '../inputs.ts';
import type { Outcome } from '../outcome.ts';
import { faultsOutcome, findingJson, refusedOutcome } from '../report.ts';
import type { Style } from '../terminal.ts';

/** Counts one election from its files; with `minutes`, also the minutes to sign. */
export async function count(file: string, minutes: string | null, lang: Language, style: Style): Promise<Outcome> {
  const read = readText(file);
  if ('faults' in read) return faultsOutcome(read.faults, lang, style);
  const outcome = countFiles({
    electionText: read.text,
    file,
    readFile: (name) => readBytes(beside(file, name)),
    regulation: regulationBeside(file),
  });
  if ('faults' in outcome) return faultsOutcome(outcome.faults, lang, style);
  if ('refused' in outcome) {
    const { id, regulation } = outcome.election;
    return refusedOutcome(outcome.refused, { election: id, regulation: regulation.id }, lang, style);
  }
  const { election, counted } = outcome;
  return {
    exit: exitOf(counted),
    json: resultJson(counted, lang),
    text: countText(election, counted, lang, style),
    ...(minutes === null
      ? {}
      : { writes: [{ path: minutes, bytes: await minutesBytes(election, counted, minutes, lang) }] }),
  };
}

/** The contract's result, with the findings in words. */
export const resultJson = (counted: CountedElection, lang: Language) => ({
  ...counted.result,
  findings: counted.findings.map((finding) => findingJson(finding, lang)),
});

/** Complete, or something is left for people to decide. */
export const exitOf = (counted: CountedElection): 0 | 3 => (counted.result.status === 'complete' ? 0 : 3);

/** Only minutes need the document writers, so only they wait for them to load. */
async function minutesBytes(
  election: Election,
  counted: CountedElection,
  path: string,
  lang: Language,
): Promise<Uint8Array> {
  const office = await import('@plenum/office');
  const document = minutesOf({ election, counted, lang });
  return /\.pdf$/i.test(path) ? office.renderPaperPdf(document) : office.renderMinutesDocx(document);
}
