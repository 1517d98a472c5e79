import type { Finding } from '@plenum/kernel';
import { refusal } from './acts/act-finding.ts';
import { isTellerDuty, tellerCitations } from './duties.ts';
import type { Duty } from './events.ts';
import type { Regulation } from './regulation.ts';

/** Why one account does not hold two duties in one election. */
export const separations = ['sets-rules-keys', 'keys-approves', 'approves-own', 'only-reads'] as const;
export type Separation = (typeof separations)[number];

const acting = [
  'organiser',
  'presidium',
  'secretariat',
  'head-of-tellers',
  'teller',
] as const satisfies readonly Duty[];

/** Duties that exclude each other in one account. Practice, except where the regulation has an article on its tellers. */
export const separatedDuties: readonly { readonly pair: readonly [Duty, Duty]; readonly why: Separation }[] = [
  { pair: ['organiser', 'teller'], why: 'sets-rules-keys' },
  { pair: ['head-of-tellers', 'teller'], why: 'keys-approves' },
  { pair: ['presidium', 'teller'], why: 'keys-approves' },
  { pair: ['presidium', 'head-of-tellers'], why: 'approves-own' },
  ...acting.map((duty) => ({ pair: [duty, 'observer'] as const, why: 'only-reads' as const })),
  ...acting.map((duty) => ({ pair: [duty, 'auditor'] as const, why: 'only-reads' as const })),
];

/** Why a person who holds `held` does not also get `duty`. */
export function separationFindings(
  name: string,
  duty: Duty,
  held: readonly Duty[],
  regulation: Regulation,
): readonly Finding[] {
  return held.flatMap((other) => {
    const found = separatedDuties.find(({ pair }) => duty !== other && pair.includes(duty) && pair.includes(other));
    if (!found) return [];
    const citations = isTellerDuty(duty) || isTellerDuty(other) ? tellerCitations(regulation) : [];
    if (found.pair.every(isTellerDuty)) return [refusal('head-is-teller', { name }, citations)];
    return [refusal('duties-exclude', { name, duty, other, why: found.why }, citations)];
  });
}
