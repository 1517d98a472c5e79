import type { Amendment } from './amendment.ts';
import type { Fault } from './fault.ts';
import { foundText } from './files/found-text.ts';
import { structureFaults } from './files/structure.ts';
import type { ExclusionRule, Regulation, Switch, SwitchName } from './regulation.ts';
import { exclusionReasons, meetingKinds } from './regulation.ts';
import { switchNames, switchSchemas } from './regulation-schema.ts';

/**
 * A regulation with its amendments applied, in their order. `set` names a switch (`threshold`) or a part of its value
 * (`surplusMaximum.percent`), with or without `switches.` before it and `.value` after the switch. An amended switch rests on the
 * amendment's own citation; one set to the value it had stays as it was, so that its count is the same in every word.
 *
 * Faults, at `[index, 'set' | 'to', …]`: `unknown-switch`, and what the switch's own schema refuses.
 */
export function amendRegulation(
  regulation: Regulation,
  amendments: readonly Amendment[],
): Regulation | readonly Fault[] {
  const faults: Fault[] = [];
  const switches: Record<string, Switch<unknown>> = { ...regulation.switches };
  amendments.forEach((amendment, index) => {
    const target = targetOf(amendment.set, switches);
    if (!target) {
      const values = { switches: switchNames.join(', ') };
      faults.push({ code: 'unknown-switch', at: [index, 'set'], found: foundText(amendment.set), values });
      return;
    }
    const before = switches[target.name]!;
    const to = target.below.length === 0 ? plainValue(target.name, amendment) : amendment.to;
    const value = withPart(before.value, target.below, to);
    const schema = switchSchemas[target.name];
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      const found = structureFaults(schema, value, parsed.error.issues);
      const depth = target.below.length;
      faults.push(
        ...found.map((fault) => ({
          ...fault,
          at: [index, 'to', ...fault.at.slice(depth)],
          values: fault.values.field === '' ? { ...fault.values, field: target.name } : fault.values,
        })),
      );
    } else if (!sameValue(before.value, parsed.data)) {
      switches[target.name] = {
        value: parsed.data,
        cite: { instrument: amendment.cite, basis: 'text' },
        amended: { from: before.value, why: amendment.why },
      };
    }
  });
  if (faults.length > 0) return faults;
  return { ...regulation, switches: switches as unknown as Regulation['switches'] };
}

interface Target {
  readonly name: SwitchName;
  readonly below: readonly string[];
}

/** Other names by which the contract's table calls a switch. */
const aliases: Readonly<Record<string, SwitchName>> = {
  further: 'furtherRounds',
  rounds: 'furtherRounds',
  ties: 'tie',
};

function targetOf(path: string, switches: Readonly<Record<string, Switch<unknown>>>): Target | null {
  const steps = path.trim().split(/[./]/);
  if (steps[0] === 'switches') steps.shift();
  const [first = '', ...below] = steps;
  const name = switchCalled(first);
  if (!name) return null;
  if (below[0] === 'value') below.shift();
  let value = switches[name]?.value;
  for (const step of below) {
    if (typeof value !== 'object' || value === null) return null;
    // A field that the value may have but does not (`threshold.strict`) can be set; the schema judges it.
    value = Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined;
    if (step === '' || step === '__proto__') return null;
  }
  return { name, below };
}

function switchCalled(text: string): SwitchName | null {
  const name = Object.hasOwn(aliases, text) ? aliases[text]! : text;
  return switchNames.find((known) => known === name) ?? null;
}

/** The switch that an amendment's path leads into; null where there is none. */
export const amendedSwitch = ({ set }: Amendment): SwitchName | null =>
  switchCalled(
    set
      .trim()
      .replace(/^switches[./]/, '')
      .split(/[./]/)[0] ?? '',
  );

function withPart(value: unknown, path: readonly string[], to: unknown): unknown {
  const [step, ...below] = path;
  if (step === undefined) return to;
  if (Array.isArray(value)) {
    const index = Number(step);
    return Number.isInteger(index)
      ? value.map((item, i) => (i === index ? withPart(item, below, to) : item))
      : { [step]: to };
  }
  const here = (value ?? {}) as Record<string, unknown>;
  return { ...here, [step]: withPart(here[step], below, to) };
}

/** The short forms in which the contract's table writes a value. */
function plainValue(name: SwitchName, amendment: Amendment): unknown {
  const { to } = amendment;
  switch (name) {
    case 'quorum':
    case 'turnout':
      return shareRule(to);
    case 'threshold':
      return typeof to === 'string' && to.includes('/') ? shareRule(to) : to;
    case 'base':
      return to === null ? 'none' : to;
    case 'furtherRounds':
      if (to === 'stop' || to === 'one, then stop') return 'one-then-stop';
      return to === 'the meeting decides' ? 'meeting-decides' : to;
    case 'exclusions':
      return Array.isArray(to) ? to.map((item) => exclusionRule(item, amendment)) : to;
    default:
      return to;
  }
}

/** `2/3` is at least two thirds, `1/2` more than a half, as the contract's table reads them; `none` is no rule. */
function shareRule(to: unknown): unknown {
  if (to === 'none') return null;
  if (typeof to !== 'string') return to;
  return to.trim() === '1/2' ? { share: '1/2', strict: true } : { share: to.trim() };
}

function exclusionRule(item: unknown, amendment: Amendment): unknown {
  const reason = exclusionReasons.find((known) => known === item);
  if (!reason) return item;
  return {
    reason,
    meetings: meetingKinds,
    cite: { instrument: amendment.cite, basis: 'text' },
  } satisfies ExclusionRule;
}

/** Equal as JSON, whatever the order of the fields; `strict: false` is the same as no `strict`. */
function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(
    ([key, field]) => field !== undefined && !(key === 'strict' && field === false),
  );
  return Object.fromEntries(fields.sort(([x], [y]) => (x < y ? -1 : 1)).map(([key, field]) => [key, sorted(field)]));
}
