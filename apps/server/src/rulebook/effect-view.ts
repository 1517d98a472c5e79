import {
  type Amendment,
  type AmendmentsView,
  amendmentKey,
  articleForm,
  type ConsolidatedProvision,
  type ConsolidatedView,
  consolidate,
  effectDecider,
  type InstrumentLine,
  type InstrumentNames,
  type MissingInstrument,
  type MissingView,
  type OfferedAmendment,
  type OfferedRelation,
  provisionId,
  provisionsOf,
  type RedlineParagraph,
  type RelationsView,
  redlineOf,
  relationKey,
  type StandingLine,
  whatFalls,
} from '@plenum/rulebook';
import { loadStream } from '@plenum/store';
import { notFound } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { effectStream } from './effect-rows.ts';
import { instrumentText } from './instrument-text.ts';
import { type WholeRegister, wholeRegister } from './whole-register.ts';

function lineOf(register: WholeRegister, id: string): InstrumentLine {
  const line = register.byId.get(id);
  if (!line) throw notFound();
  return line;
}

const namesOf = (register: WholeRegister, ids: Iterable<string>): InstrumentNames =>
  Object.fromEntries([...new Set(ids)].flatMap((id) => (register.byId.has(id) ? [[id, register.byId.get(id)!]] : [])));

const keyed = <Value>(all: Readonly<Record<string, Value>>) =>
  Object.entries(all).map(([key, value]) => ({ ...value, key }));
const reasons = (struck: Readonly<Record<string, string>>) =>
  Object.entries(struck).map(([key, reason]) => ({ key, reason }));

const numberOf = async (services: Services, id: string): Promise<number> =>
  (await loadStream(services.store, effectDecider, effectStream(id))).number;

/** What the words of one instrument state and nobody has confirmed or struck. */
function offeredRelations(register: WholeRegister, id: string): readonly OfferedRelation[] {
  const { relations, struck } = register.effectOf(id);
  return (register.words.get(id)?.relations ?? []).flatMap((found): OfferedRelation[] => {
    const other = register.meant(found);
    if (other === id) return [];
    if (other === null) return [{ ...found, key: null, other }];
    const [source, target] = found.reversed ? [other, id] : [id, other];
    const key = relationKey({ kind: found.kind, source, target, citing: found.citing });
    return key in relations || key in struck ? [] : [{ ...found, key, other }];
  });
}

export async function inForceView(services: Services, on: string): Promise<readonly StandingLine[]> {
  const register = await wholeRegister(services);
  return register.lines.map((line) => ({
    ...line,
    standing: register.standingOn(line.id, on),
    dates: register.datesOf(line.id),
    unconfirmed: offeredRelations(register, line.id).filter(({ key }) => key !== null).length,
  }));
}

/** @throws Problem 404 */
export async function relationsView(services: Services, id: string, today: string): Promise<RelationsView> {
  const register = await wholeRegister(services);
  const instrument = lineOf(register, id);
  const stated = register.relations.filter(({ source, target }) => source === id || target === id);
  const offered = offeredRelations(register, id);
  const falls = whatFalls(id, register.relations);
  const text = await instrumentText(services, instrument.sha256);
  const provisions =
    'fault' in text
      ? []
      : [text, ...text.attached].flatMap((one) =>
          [...provisionsOf(one.parts)].map(({ provision, above }) => ({
            id: articleForm(provisionId(provision, above)),
            label: [...above.filter(({ level }) => level === 'article' || level === 'clause'), provision]
              .map(({ label }) => label)
              .join(' '),
            heading: provision.heading,
          })),
        );
  const others = [
    ...stated.flatMap(({ source, target }) => [source, target]),
    ...offered.flatMap(({ other }) => (other === null ? [] : [other])),
    ...falls.flatMap(({ id: one, by }) => [one, ...by.flatMap(({ source, target }) => [source, target])]),
  ];
  return {
    instrument,
    number: await numberOf(services, id),
    dates: register.datesOf(id),
    setByPerson: register.effectOf(id).inForce !== null,
    standing: register.standingOn(id, today),
    today,
    stated: stated.map((relation) => ({ ...relation, key: relationKey(relation) })),
    offered,
    struck: reasons(register.effectOf(id).struck),
    falls,
    provisions: provisions.filter(({ id: one }) => one.startsWith('art_')),
    names: namesOf(register, others),
  };
}

/** @throws Problem 404 */
export async function amendmentsView(services: Services, id: string): Promise<AmendmentsView> {
  const register = await wholeRegister(services);
  const instrument = lineOf(register, id);
  const { amendments, struck } = register.effectOf(id);
  const words = register.words.get(id);
  const offered: OfferedAmendment[] = [];
  const elsewhere: AmendmentsView['elsewhere'][number][] = [];
  for (const { instrument: cited, date, line, ...found } of words?.amendments ?? []) {
    const target = register.meant({ instrument: cited, date });
    if (target === null) elsewhere.push({ instrument: cited, citing: found.citing, place: found.place });
    else {
      const amendment: Amendment = { ...found, target, since: null };
      const key = amendmentKey(amendment);
      if (!(key in amendments) && !(key in struck)) offered.push({ ...amendment, key, line });
    }
  }
  const stated = keyed(amendments);
  return {
    instrument,
    number: await numberOf(services, id),
    stated,
    offered,
    elsewhere,
    unread: words?.unread ?? [],
    struck: reasons(struck),
    names: namesOf(
      register,
      [...stated, ...offered].map(({ target }) => target),
    ),
  };
}

/** @throws Problem 404 */
export async function consolidatedView(services: Services, id: string, on: string): Promise<ConsolidatedView> {
  const register = await wholeRegister(services);
  const instrument = lineOf(register, id);
  const text = await instrumentText(services, instrument.sha256);
  if ('fault' in text) throw notFound();
  const amendments = register.amendmentsOf(id);
  const { provisions, conflicts, later } = consolidate(text, amendments, on);
  return {
    instrument,
    on,
    days: [...new Set(amendments.flatMap(({ since }) => (since === null ? [] : [since])))].sort(),
    provisions: provisions.map((one) => ({ ...one, redline: one.was === null ? null : redlineOfOne(one) })),
    conflicts,
    later,
    names: namesOf(
      register,
      amendments.map(({ by }) => by),
    ),
  };
}

function redlineOfOne({ was, heading, text }: ConsolidatedProvision): readonly RedlineParagraph[] {
  const lines = (one: { readonly heading: string; readonly text: readonly string[] }) =>
    [one.heading, ...one.text].filter((line) => line !== '');
  return redlineOf(lines(was ?? { heading: '', text: [] }), lines({ heading, text }));
}

/** Instruments that are named in the register's texts and are not in it, the one named most first. */
export async function missingView(services: Services): Promise<MissingView> {
  const register = await wholeRegister(services);
  const missing = new Map<string, MissingInstrument>();
  for (const { id } of register.lines)
    for (const { instrument, date, line } of register.words.get(id)?.named ?? []) {
      if (register.meant({ instrument, date }) !== null) continue;
      const name = `${instrument} ${date ?? ''}`;
      const before = missing.get(name) ?? { instrument, date, times: 0, by: [] };
      const by = before.by.some((one) => one.id === id) ? before.by : [...before.by, { id, line }];
      missing.set(name, { ...before, times: before.times + 1, by });
    }
  const all = [...missing.values()].sort((a, b) => b.by.length - a.by.length || b.times - a.times);
  return {
    missing: all,
    names: namesOf(
      register,
      all.flatMap(({ by }) => by.map(({ id }) => id)),
    ),
  };
}
