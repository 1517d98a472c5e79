interface InDelegation {
  readonly person: string;
  readonly unit: string;
}

/**
 * Puts delegations together into so many groups of about the same size, the largest first, each into what is smallest then; none is
 * split. Fewer groups come out where there are fewer delegations.
 */
export function shareGroups(people: readonly InDelegation[], howMany: number): readonly (readonly string[])[] {
  const delegations = new Map<string, string[]>();
  for (const { person, unit } of people) delegations.set(unit, [...(delegations.get(unit) ?? []), person]);
  const groups: string[][] = Array.from({ length: howMany }, () => []);
  for (const members of [...delegations.values()].sort((a, b) => b.length - a.length))
    groups.reduce((least, group) => (group.length < least.length ? group : least)).push(...members);
  return groups.filter((group) => group.length > 0);
}
