import {
  type Election,
  formatCount,
  type Language,
  minutesWording,
  type Regulation,
  ruleText,
  type SwitchName,
  type WhatIf,
} from '@plenum/election';
import { countFiles, readAmendmentsFile, whatIfFiles } from '@plenum/election/files';
import { citationText } from '@plenum/kernel';
import { countText } from '../count-text.ts';
import { beside, readBytes, readText, regulationBeside } from '../inputs.ts';
import type { Outcome } from '../outcome.ts';
import { faultsOutcome, refusedOutcome } from '../report.ts';
import { type Style, wrap } from '../terminal.ts';
import { words } from '../wording.ts';
import { exitOf, resultJson } from './count.ts';

/** Counts one election under its regulation and under that regulation as `amendFile` changes it. */
export function whatIf(file: string, amendFile: string, lang: Language, style: Style): Outcome {
  const [read, amendRead] = [readText(file), readText(amendFile)];
  const changes = 'faults' in amendRead ? amendRead : readAmendmentsFile(amendRead.text, amendFile);
  const ofAmendments = 'faults' in changes ? changes.faults : [];
  if ('faults' in read) return faultsOutcome([...read.faults, ...ofAmendments], lang, style);
  const options = {
    electionText: read.text,
    file,
    readFile: (name: string) => readBytes(beside(file, name)),
    regulation: regulationBeside(file),
  };
  if ('faults' in changes) {
    const counted = countFiles(options);
    return faultsOutcome([...('faults' in counted ? counted.faults : []), ...ofAmendments], lang, style);
  }
  const outcome = whatIfFiles(options, changes.applyTo);
  if ('faults' in outcome) return faultsOutcome(outcome.faults, lang, style);
  if ('refused' in outcome) {
    const { id, regulation } = outcome.election;
    return refusedOutcome(outcome.refused, { election: id, regulation: regulation.id }, lang, style);
  }
  const { before, after, changed } = outcome.whatIf;
  return {
    exit: exitOf(after),
    json: { before: resultJson(before, lang), after: resultJson(after, lang), changed },
    text: whatIfText(outcome.election, outcome.amended, outcome.whatIf, lang, style),
  };
}

function whatIfText(
  election: Election,
  amended: Regulation,
  { before, after, changed }: WhatIf,
  lang: Language,
  style: Style,
): string {
  const say = words(lang);
  const names = new Map(election.candidates.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(', ');
  const [from, to] = [before.result.status, after.result.status];
  const lines = [
    ...(changed.elected.length > 0 ? [say.changedElected(named(changed.elected))] : []),
    ...(changed.lost.length > 0 ? [say.changedLost(named(changed.lost))] : []),
    ...(from === to ? [] : [say.changedStatus(say.status[from], say.status[to])]),
    ...(changed.invalid === 0
      ? []
      : [say.changedInvalid(`${changed.invalid > 0 ? '+' : '−'}${formatCount(Math.abs(changed.invalid), lang)}`)]),
  ];
  const ruleNames = minutesWording(lang).switchName;
  const rules = (Object.keys(amended.switches) as SwitchName[]).flatMap((name) => {
    const [was, is] = [election.regulation, amended].map((each) => ruleText(each, name, lang).join('; '));
    const { cite } = amended.switches[name];
    return was === is ? [] : [`  ${ruleNames[name]}: ${was} → ${is} (${citationText(cite, lang)}).`];
  });
  const heading = (text: string) => `${style.bold(`── ${text} ──`)}\n`;
  return [
    heading(say.before) + countText(election, before, lang, style),
    heading(say.after) +
      (rules.length > 0
        ? `${[style.bold(say.changedRules), ...rules.map((line) => wrap(line, style.width))].join('\n')}\n\n`
        : '') +
      countText({ ...election, regulation: amended }, after, lang, style),
    heading(say.changed) +
      (lines.length > 0 ? lines : [say.nothingChanged]).map((line) => wrap(line, style.width)).join('\n'),
  ].join('\n\n');
}
