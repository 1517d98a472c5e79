import { type Finding, personal, tidyText } from '@plenum/kernel';
import type { Elector } from '../electors.ts';
import { limits } from '../files/limits.ts';
import type { OpenElection } from '../state.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import type { ElectorEntry } from './elector-act.ts';
import { dateFaults, textFaults } from './given-text.ts';

/** Most people on the list of those summoned. */
export const electorLimit = 3_000;

type IdentifiedElector = ElectorEntry & { readonly id: string };

/**
 * Puts people on the list of those summoned, all or none, every fault at once. Once a round was opened the number summoned stands;
 * alternates may still come on a list that is there. A meeting that counts shares or weighted votes has no such list: its base is typed.
 */
export const listElectors: Decide<'list-electors'> = (act, election, context) => {
  const entries = withIds(act.electors, election.electors.electors);
  const total = election.electors.electors.length + entries.length;
  const none = election.electors.electors.length === 0;
  const weighted = context.regulation.switches.weighted.value || election.meeting.kind === 'shareholders-meeting';
  return unless(
    [
      weighted && refusal('list-counts-people'),
      entries.length === 0 && refusal('no-electors-given'),
      total > electorLimit && refusal('too-many-electors', { found: total, limit: electorLimit }),
      isSummonedFixed(election) && (none || entries.some((one) => !one.alternate)) && refusal('summoned-stand'),
      ...entries.flatMap(electorFaults),
      ...repeats(entries, election.electors.electors),
    ],
    () =>
      entries.map((entry) => ({
        type: 'elector-listed',
        v: 1,
        data: {
          id: entry.id,
          name: personal(tidyText(entry.name)),
          born: entry.born ? personal(entry.born) : null,
          unit: tidyText(entry.unit ?? ''),
          alternate: entry.alternate ?? false,
        },
      })),
  );
};

/** Whether the number of those summoned was announced for a round that people have voted in. */
export const isSummonedFixed = (election: OpenElection): boolean => election.rounds.some((round) => round.opened);

function withIds(entries: readonly ElectorEntry[], listed: readonly Elector[]): readonly IdentifiedElector[] {
  const used = new Set([...listed.map((one) => one.id), ...entries.flatMap((one) => (one.id ? [one.id] : []))]);
  let last = 0;
  return entries.map((entry) => {
    if (entry.id) return { ...entry, id: entry.id };
    let id: string;
    do id = `e${String(++last).padStart(3, '0')}`;
    while (used.has(id));
    return { ...entry, id };
  });
}

const electorFaults = (entry: IdentifiedElector): readonly Finding[] => [
  ...(/^[a-z0-9-]+$/iu.test(entry.id) && entry.id.length <= limits.idLength
    ? []
    : [refusal('elector-id-wrong', { id: entry.id }, [], entry.id)]),
  ...textFaults('name', entry.name, entry.id),
  ...dateFaults('born', entry.born, entry.id),
  ...((entry.unit ?? '').length > limits.textLength
    ? [refusal('text-over-limit', { field: 'unit', limit: limits.textLength }, [], entry.id)]
    : []),
];

const person = (entry: Pick<ElectorEntry, 'name' | 'born'>): string =>
  `${tidyText(entry.name).toLocaleLowerCase('vi')}|${entry.born ?? ''}`;

/** Ids used twice, and people listed twice: the same name and birth date. */
function repeats(entries: readonly IdentifiedElector[], listed: readonly Elector[]): readonly Finding[] {
  const ids = new Set(listed.map((one) => one.id));
  const people = new Set(listed.map(person));
  return entries.flatMap((entry) => {
    const name = tidyText(entry.name);
    const findings = [
      ...(ids.has(entry.id) ? [refusal('elector-id-taken', { id: entry.id }, [], entry.id)] : []),
      ...(people.has(person(entry)) ? [refusal('elector-twice', { name, born: entry.born ?? '' }, [], entry.id)] : []),
    ];
    ids.add(entry.id);
    people.add(person(entry));
    return findings;
  });
}
