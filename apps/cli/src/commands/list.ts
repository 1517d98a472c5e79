import {
  type CandidateListCheck,
  checkCandidateList,
  type Election,
  formatCount,
  formatPercent,
  type Language,
} from '@plenum/election';
import { readElectionFile } from '@plenum/election/files';
import { isRefusal } from '@plenum/kernel';
import { readText, regulationBeside } from '../inputs.ts';
import type { Outcome } from '../outcome.ts';
import { faultsOutcome, findingJson, findingText } from '../report.ts';
import { type Style, table, wrap } from '../terminal.ts';
import { words } from '../wording.ts';

/** Checks one election's candidate list and gives its ballot order; 4 where the regulation refuses it. */
export function list(file: string, lang: Language, style: Style): Outcome {
  const read = readText(file);
  if ('faults' in read) return faultsOutcome(read.faults, lang, style);
  const outcome = readElectionFile(read.text, { file, regulation: regulationBeside(file) });
  if ('faults' in outcome) return faultsOutcome(outcome.faults, lang, style);
  const { election } = outcome;
  const check = checkCandidateList(election);
  return {
    exit: check.findings.some(isRefusal) ? 4 : 0,
    json: {
      order: check.order,
      seats: check.seats,
      candidates: check.candidates,
      surplus: check.surplus,
      findings: check.findings.map((finding) => findingJson(finding, lang)),
    },
    text: listText(election, check, lang, style),
  };
}

function listText(election: Election, check: CandidateListCheck, lang: Language, style: Style): string {
  const say = words(lang);
  const byId = new Map(election.candidates.map((candidate) => [candidate.id, candidate]));
  const rows = check.order.map((id, index) => {
    const candidate = byId.get(id)!;
    return [String(index + 1), candidate.name, id, say.nominated[candidate.nominated]];
  });
  const columns = [
    { header: '', align: 'right' },
    { header: say.name, align: 'left' },
    { header: '', align: 'left' },
    { header: '', align: 'left' },
  ] as const;
  const count = (figure: number) => formatCount(figure, lang);
  const { surplus } = check;
  const share = formatPercent(surplus.share, lang);
  return [
    style.bold(election.title[lang]),
    wrap(say.listFigures(count(check.seats), count(check.candidates), count(surplus.count), share), style.width),
    '',
    style.bold(say.ballotOrder),
    table(columns, rows, style),
    '',
    ...(check.findings.length === 0
      ? [`  ${say.listInOrder}`]
      : check.findings.map((finding) => findingText(finding, lang, style))),
  ].join('\n');
}
