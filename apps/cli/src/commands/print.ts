import { ballotPaperOf, checkCandidateList, formatCount } from '@plenum/election';
import { roundFromFiles } from '@plenum/election/files';
import { isRefusal } from '@plenum/kernel';
import { printBallots, writeLayout } from '@plenum/paper';
import type { Arguments } from '../arguments.ts';
import { beside, readBytes, readText, regulationBeside } from '../inputs.ts';
import type { Outcome } from '../outcome.ts';
import { faultsOutcome, findingJson, findingText, refusedOutcome } from '../report.ts';
import { type Style, wrap } from '../terminal.ts';
import { words } from '../wording.ts';

type Asked = Pick<Arguments, 'copies' | 'out' | 'layout' | 'round' | 'lang'>;

/** Ballot papers of one round and their layout. 4 where the regulation refuses the list or the round. */
export function print(file: string, { copies, out, layout, round, lang }: Asked, style: Style): Outcome {
  const read = readText(file);
  if ('faults' in read) return faultsOutcome(read.faults, lang, style);
  const options = {
    electionText: read.text,
    file,
    readFile: (name: string) => readBytes(beside(file, name)),
    regulation: regulationBeside(file),
  };
  const outcome = roundFromFiles(options, round);
  if ('faults' in outcome) return faultsOutcome(outcome.faults, lang, style);
  const about = ({ id, regulation }: { id: string; regulation: { id: string } }) => ({
    election: id,
    regulation: regulation.id,
  });
  if ('refused' in outcome) return refusedOutcome(outcome.refused, about(outcome.election), lang, style);
  const { election, premise } = outcome;
  // The list was judged before the first round; later rounds have what it left.
  const findings = premise.index === 0 ? checkCandidateList(election).findings : [];
  const refused = findings.filter(isRefusal);
  if (refused.length > 0) return refusedOutcome(refused, about(election), lang, style);

  const printed = printBallots(ballotPaperOf({ election, round: premise, lang }), copies!);
  const { pagesPerBallot } = printed.layout;
  const say = words(lang);
  const figures = {
    copies: formatCount(copies!, lang),
    pages: formatCount(copies! * pagesPerBallot, lang),
    perBallot: pagesPerBallot,
    round: premise.index + 1,
  };
  return {
    exit: 0,
    json: {
      ...about(election),
      round: premise.index + 1,
      kind: premise.kind,
      form: premise.form,
      seats: premise.seats,
      order: printed.layout.rows.map(({ candidate }) => candidate),
      ballots: copies,
      pagesPerBallot,
      pages: copies! * pagesPerBallot,
      print: printed.layout.print,
      out,
      layout,
      findings: findings.map((finding) => findingJson(finding, lang)),
    },
    text: [
      style.bold(election.title[lang]),
      wrap(say.printed(figures), style.width, ''),
      say.ballotForm[premise.form],
      `${say.written(out!)} ${say.written(layout!)}`,
      wrap(say.keepTogether, style.width, ''),
      ...findings.map((finding) => findingText(finding, lang, style)),
    ].join('\n'),
    writes: [
      { path: out!, bytes: printed.pdf },
      { path: layout!, bytes: Buffer.from(writeLayout(printed.layout)) },
    ],
  };
}
