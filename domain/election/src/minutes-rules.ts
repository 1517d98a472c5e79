import { amendedSwitch } from './amend-regulation.ts';
import type { MinutesBlock } from './minutes-document.ts';
import { list, type MinutesPart, sentences } from './minutes-part.ts';
import type { MinutesMaking } from './minutes-source.ts';
import { citeFor, type SwitchName } from './regulation.ts';
import { switchNames } from './regulation-schema.ts';
import { ruleText } from './rule-text.ts';

/** The switches that decided a figure in these rounds, in the order of the count. */
function decisiveSwitches({ election, counted }: MinutesMaking): readonly SwitchName[] {
  const { switches } = election.regulation;
  const rounds = counted.rounds.map(({ result }) => result);
  const decisive: [SwitchName, boolean][] = [
    ['base', true],
    ['exclusions', election.meeting.excluded.length > 0],
    ['threshold', true],
    ['quorum', switches.quorum.value !== null],
    ['turnout', switches.turnout.value !== null],
    ['withSurplus', rounds.some((round) => round.votes.length > round.seats)],
    ['withoutSurplus', rounds.some((round) => round.votes.length <= round.seats)],
    ['weighted', switches.weighted.value],
    ['invalid', true],
    ['singleStruck', rounds.some((round) => round.form === 'strike-out' && round.votes.length === 1)],
    ['tie', rounds.some((round) => round.kind === 'tie' || round.open?.because === 'tie')],
    ['furtherRounds', rounds.length > 1 || rounds.some((round) => round.open !== null)],
    ['nameOrder', rounds.some((round) => round.votes.length > 1)],
    ['minutes', true],
  ];
  return decisive.filter(([, decides]) => decides).map(([name]) => name);
}

/** What was applied without having been compared with its source, and what was changed; null where there is neither. */
export function rulesPart(making: MinutesMaking): MinutesPart | null {
  const { election, lang, say } = making;
  const { switches } = election.regulation;
  const blocks: MinutesBlock[] = [];
  const assumed = decisiveSwitches(making)
    .map((name) => ({ name, cite: citeFor(switches[name], election.meeting.kind) }))
    .filter(({ cite }) => cite.basis === 'assumed');
  if (assumed.length > 0) {
    const byCitation = new Map<string, string[]>();
    for (const { name, cite } of assumed) {
      const place = say.citation(cite);
      byCitation.set(place, [...(byCitation.get(place) ?? []), say.switchName[name]]);
    }
    const rules = [...byCitation].map(([place, names]) => `${names.join(', ')} (${place})`);
    blocks.push(sentences(`${say.assumed} ${rules.join('; ')}.`));
  }
  if (election.amendments.length > 0) {
    blocks.push(sentences(say.amended));
    blocks.push(
      list(
        switchNames.flatMap((name) => {
          const from = election.amendments.filter((amendment) => amendedSwitch(amendment) === name);
          if (from.length === 0) return [];
          const why = from.flatMap((amendment) => [amendment.cite, amendment.why]).filter((text) => text !== '');
          const to = ruleText(election.regulation, name, lang).join('; ');
          return [say.amendment({ name: say.switchName[name], to, why: [...new Set(why)].join('; ') })];
        }),
      ),
    );
  }
  return blocks.length > 0 ? { title: say.rulesHeading, blocks } : null;
}
