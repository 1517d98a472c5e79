import { type Decider, type Finding, impossible, refuse, type Verdict } from '@plenum/kernel';
import {
  isDay,
  type KeeperContext,
  keeperFindings,
  reasonFindings,
  refusalOf,
  settledText,
  textFindings,
} from '../keeping.ts';
import { type Amendment, amendmentKey } from './amendment.ts';
import { type Relation, relationKey } from './relation.ts';
import type { InForceDate } from './standing.ts';

export interface EffectContext extends KeeperContext {
  /** The instrument whose effect it is, by id. */
  readonly instrument: string;
  readonly isRegistered: (id: string) => boolean;
}

/** Everything a person can do with what an instrument does: its force, its relations, its instructions on others. */
export type EffectAct =
  | {
      readonly act: 'set-in-force';
      readonly dates: readonly InForceDate[];
      readonly expires: string | null;
      readonly reason: string;
    }
  | { readonly act: 'state-relations'; readonly relations: readonly Relation[] }
  | { readonly act: 'strike-relation'; readonly relation: string; readonly reason: string }
  | { readonly act: 'state-amendments'; readonly amendments: readonly Amendment[] }
  | { readonly act: 'strike-amendment'; readonly amendment: string; readonly reason: string };

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };
/** What can have happened to an instrument's effect; the stream is `effect/<instrument>`. */
export type EffectEvent =
  | E<
      'in-force-set',
      { readonly dates: readonly InForceDate[]; readonly expires: string | null; readonly reason: string }
    >
  | E<'relation-stated', Relation>
  | E<'relation-struck', { readonly relation: string; readonly reason: string }>
  | E<'amendment-stated', Amendment>
  | E<'amendment-struck', { readonly amendment: string; readonly reason: string }>;

export interface Effect {
  /** As a person set it; null where the text's own words hold. */
  readonly inForce: { readonly dates: readonly InForceDate[]; readonly expires: string | null } | null;
  /** By `relationKey`. */
  readonly relations: Readonly<Record<string, Relation>>;
  /** By `amendmentKey`. */
  readonly amendments: Readonly<Record<string, Amendment>>;
  /** Keys of relations and instructions that a person said are none, with why: the words are not offered again. */
  readonly struck: Readonly<Record<string, string>>;
}

export const noEffect: Effect = { inForce: null, relations: {}, amendments: {}, struck: {} };

const PLACE = /^[a-z]+_[\p{L}\p{N}.]{1,20}(?:__[a-z]+_[\p{L}\p{N}.]{1,20}){0,6}$/u;
/** `places` is how long all provisions of one act may be together: an entry of the record holds 65,535 bytes. */
const most = { dates: 50, places: 12_000, stated: 200, words: 300, text: 16_000, swapped: 400, key: 1_200 } as const;

const dayFindings = (day: string | null, about: string): readonly Finding[] =>
  day === null || isDay(day) ? [] : [refusalOf('rulebook-date-wrong', { found: day }, about)];

const placeFindings = (places: readonly string[]): readonly Finding[] => {
  const wrong = places.find((place) => !PLACE.test(place));
  if (wrong !== undefined) return [refusalOf('amendment-place-missing', { found: wrong }, 'place')];
  return places.join().length > most.places ? [refusalOf('rulebook-too-many', { maximum: most.places })] : [];
};

function inForceFindings({ dates, expires }: Extract<EffectAct, { act: 'set-in-force' }>): readonly Finding[] {
  const findings = dates.flatMap(({ date }) => dayFindings(date, 'date'));
  findings.push(...placeFindings(dates.flatMap(({ provisions }) => provisions)));
  if (dates.length > most.dates) findings.push(refusalOf('rulebook-too-many', { maximum: most.dates }));
  const whole = dates.filter(({ provisions }) => provisions.length === 0);
  // One day for the whole; provisions have their own beside it.
  if (whole.length !== 1) findings.push(refusalOf('in-force-missing', {}, 'date'));
  findings.push(...dayFindings(expires, 'expires'));
  if (expires !== null && whole[0] && expires < whole[0].date)
    findings.push(refusalOf('expires-before', {}, 'expires'));
  return findings;
}

function relationFindings(relation: Relation, { relations }: Effect, context: EffectContext): readonly Finding[] {
  const { source, target, provisions, citing, words, since } = relation;
  const known = relations[relationKey(relation)];
  const findings = [
    ...placeFindings([...provisions, ...(citing === null ? [] : [citing])]),
    ...dayFindings(since, 'since'),
    ...textFindings({ words }, most),
  ];
  if (source === target) findings.push(refusalOf('relation-itself', {}, 'target'));
  else if (source !== context.instrument && target !== context.instrument)
    findings.push(refusalOf('relation-not-of-this', {}, 'target'));
  if ([source, target].some((id) => id !== context.instrument && !context.isRegistered(id)))
    findings.push(refusalOf('relation-target-unknown', {}, 'target'));
  if (known && JSON.stringify(known) === JSON.stringify(ordered(relation))) findings.push(refusalOf('relation-known'));
  return findings;
}

/** With its fields in one order, so that what was stated before is known again. */
const ordered = ({ kind, source, target, provisions, citing, words, since }: Relation): Relation => ({
  kind,
  source,
  target,
  provisions,
  citing,
  words: settledText(words),
  since,
});

const settledAmendment = ({ target, action, place, text, words, citing, since }: Amendment): Amendment => ({
  target,
  action,
  place,
  text: text.map(settledText).filter((line) => line !== ''),
  words: words && { from: settledText(words.from), to: settledText(words.to) },
  citing,
  since,
});

function amendmentFindings(amendment: Amendment, effect: Effect, context: EffectContext): readonly Finding[] {
  const { target, action, place, text, words, citing, since } = amendment;
  const findings = [
    ...placeFindings([place, ...(citing === null ? [] : [citing])]),
    ...dayFindings(since, 'since'),
    ...textFindings({ text: text.join('\n') }, most, action === 'repeal' || action === 'replace-words' ? [] : ['text']),
  ];
  if (target === context.instrument) findings.push(refusalOf('relation-itself', {}, 'target'));
  else if (!context.isRegistered(target)) findings.push(refusalOf('relation-target-unknown', {}, 'target'));
  if (action === 'replace-words') {
    const { from, to } = words ?? { from: '', to: '' };
    findings.push(...textFindings({ from, to }, { from: most.swapped, to: most.swapped }, ['from']));
    if (from === to) findings.push(refusalOf('amendment-words-same', {}, 'words'));
  }
  const known = effect.amendments[amendmentKey(amendment)];
  if (known && JSON.stringify(known) === JSON.stringify(amendment)) findings.push(refusalOf('amendment-known'));
  return findings;
}

const tooMany = (count: number): readonly Finding[] =>
  count === 0 || count > most.stated ? [refusalOf('rulebook-too-many', { maximum: most.stated })] : [];

function strikeFindings(key: string, reason: string, context: EffectContext): readonly Finding[] {
  return [...keeperFindings(context), ...textFindings({ key }, most, ['key']), ...reasonFindings(reason)];
}

const verdict = (findings: readonly Finding[], events: readonly EffectEvent[]): Verdict<EffectEvent> =>
  findings.length > 0 ? refuse(...findings) : { accepted: events };

function decide(act: EffectAct, effect: Effect, context: EffectContext): Verdict<EffectEvent> {
  const keeper = keeperFindings(context);
  switch (act.act) {
    case 'set-in-force': {
      const reason = settledText(act.reason);
      const { dates, expires } = act;
      return verdict(
        [...keeper, ...inForceFindings(act), ...reasonFindings(reason)],
        [{ type: 'in-force-set', v: 1, data: { dates, expires, reason } }],
      );
    }
    case 'state-relations': {
      const relations = act.relations.map(ordered);
      return verdict(
        [
          ...keeper,
          ...tooMany(relations.length),
          ...relations.flatMap((one) => relationFindings(one, effect, context)),
        ],
        relations.map((data) => ({ type: 'relation-stated', v: 1, data })),
      );
    }
    case 'strike-relation': {
      const reason = settledText(act.reason);
      return verdict(strikeFindings(act.relation, reason, context), [
        { type: 'relation-struck', v: 1, data: { relation: act.relation, reason } },
      ]);
    }
    case 'state-amendments': {
      const amendments = act.amendments.map(settledAmendment);
      return verdict(
        [
          ...keeper,
          ...tooMany(amendments.length),
          ...amendments.flatMap((one) => amendmentFindings(one, effect, context)),
        ],
        amendments.map((data) => ({ type: 'amendment-stated', v: 1, data })),
      );
    }
    case 'strike-amendment': {
      const reason = settledText(act.reason);
      return verdict(strikeFindings(act.amendment, reason, context), [
        { type: 'amendment-struck', v: 1, data: { amendment: act.amendment, reason } },
      ]);
    }
    default:
      return impossible(act);
  }
}

const without = <Value>(all: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== key));

function evolve(effect: Effect, event: EffectEvent): Effect {
  switch (event.type) {
    case 'in-force-set': {
      const { dates, expires } = event.data;
      return { ...effect, inForce: { dates, expires } };
    }
    case 'relation-stated': {
      const key = relationKey(event.data);
      return {
        ...effect,
        relations: { ...effect.relations, [key]: event.data },
        struck: without(effect.struck, key),
      };
    }
    case 'relation-struck': {
      const { relation, reason } = event.data;
      return {
        ...effect,
        relations: without(effect.relations, relation),
        struck: { ...effect.struck, [relation]: reason },
      };
    }
    case 'amendment-stated': {
      const key = amendmentKey(event.data);
      return {
        ...effect,
        amendments: { ...effect.amendments, [key]: event.data },
        struck: without(effect.struck, key),
      };
    }
    case 'amendment-struck': {
      const { amendment, reason } = event.data;
      return {
        ...effect,
        amendments: without(effect.amendments, amendment),
        struck: { ...effect.struck, [amendment]: reason },
      };
    }
    default:
      return impossible(event);
  }
}

/** What an instrument does, as persons stated it: from when it is in force, its relations, its instructions on other texts. */
export const effectDecider: Decider<EffectAct, Effect, EffectEvent, EffectContext> = {
  initialState: noEffect,
  decide,
  evolve,
};
