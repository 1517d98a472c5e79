import {
  type Language,
  minutesWording,
  type Regulation,
  regulations,
  ruleText,
  type Switch,
  type SwitchName,
} from '@plenum/election';
import { writeRegulation } from '@plenum/election/files';
import { citationText, sourceOf } from '@plenum/kernel';
import { regulationBeside } from '../inputs.ts';
import type { Outcome } from '../outcome.ts';
import { faultsOutcome } from '../report.ts';
import { type Style, table, wrap } from '../terminal.ts';
import { words } from '../wording.ts';

const switchesOf = ({ switches }: Regulation) => Object.entries(switches) as [SwitchName, Switch<unknown>][];

function sources(regulation: Regulation) {
  const seen = switchesOf(regulation).filter(([, rule]) => sourceOf(rule.cite) === 'seen').length;
  return { seen, assumed: switchesOf(regulation).length - seen };
}

/** All regulations, each with how many of its rules were seen in their sources. */
export function listRegulations(lang: Language, style: Style): Outcome {
  const say = words(lang);
  const rows = regulations.map((regulation) => {
    const { seen, assumed } = sources(regulation);
    return [regulation.id, regulation.instrument, say.seenCount(String(seen), String(assumed)), regulation.title[lang]];
  });
  const columns = ['', '', '', ''].map((header) => ({ header, align: 'left' as const }));
  return {
    exit: 0,
    json: {
      regulations: regulations.map((regulation) => {
        const { id, version, title, instrument } = regulation;
        return { id, version, title, instrument, ...sources(regulation) };
      }),
    },
    text: `${style.bold(say.regulations)}\n${table(columns, rows, style).split('\n').slice(1).join('\n')}`,
  };
}

/** One regulation, built in or from a file: every switch, its value, where it stands, and whether that was seen. */
export function showRegulation(idOrPath: string, asFile: boolean, lang: Language, style: Style): Outcome {
  const found = regulationBeside('-')(idOrPath);
  if (!('switches' in found)) {
    // The id stands on the command line, not in a file.
    return faultsOutcome(
      found.map((fault) => (fault.file === '-' ? { ...fault, file: idOrPath } : fault)),
      lang,
      style,
    );
  }
  // As a file, to copy and change: what `regulation: ./ours.yaml` in an election file reads.
  if (asFile) return { exit: 0, json: found, text: writeRegulation(found).trimEnd() };
  return { exit: 0, json: regulationJson(found), text: regulationText(found, lang, style) };
}

function regulationJson(regulation: Regulation) {
  const { plenum, id, version, title, instrument } = regulation;
  const switches = switchesOf(regulation).map(([name, rule]) => [
    name,
    {
      value: rule.value,
      cite: citationText(rule.cite),
      source: sourceOf(rule.cite),
      citation: rule.cite,
      ...(rule.citeFor ? { citeFor: rule.citeFor } : {}),
    },
  ]);
  return { plenum, id, version, title, instrument, switches: Object.fromEntries(switches) };
}

function regulationText(regulation: Regulation, lang: Language, style: Style): string {
  const say = words(lang);
  const names = minutesWording(lang).switchName;
  const { seen, assumed } = sources(regulation);
  const lines = switchesOf(regulation).map(([name, rule]) => {
    const cite = `${citationText(rule.cite, lang)} · ${say.basis[rule.cite.basis]}`;
    return [
      `  ${style.bold(name)}  ${names[name]}  ${style.dim(cite)}`,
      wrap(ruleText(regulation, name, lang).join('; '), style.width, '      '),
    ].join('\n');
  });
  return [
    `${style.bold(regulation.title[lang])}\n${regulation.id} · ${regulation.instrument} · ${regulation.version} · ${say.seenCount(String(seen), String(assumed))}`,
    lines.join('\n'),
  ].join('\n\n');
}
