import { accept, type Decider, type Finding, impossible, personal, refuse, type Verdict } from '@plenum/kernel';
import {
  isDay,
  type KeeperContext,
  keeperFindings,
  reasonFindings,
  refusalOf,
  settledText,
  textFindings,
} from '../keeping.ts';
import type { Attended, Audience, MakingKnown, MakingKnownEvent, Session } from './making-known.ts';

export interface MakingKnownContext extends KeeperContext {
  /** The day where the organisation is, `YYYY-MM-DD`. */
  readonly today: string;
  readonly unitIsOpen: (unit: string) => boolean;
  readonly personIsThere: (person: string) => boolean;
  /** Whether the audience that was named comes to this unit. */
  readonly isOfAudience: (unit: string) => boolean;
  /** Whether the one who acts may speak for the unit. */
  readonly mayConfirmFor: (unit: string) => boolean;
}

interface SessionEntry {
  readonly date: string;
  readonly place: string;
  readonly presenter: string;
}

/** Everything a person can do to make an instrument known. There is no act for what anybody thinks of it. */
export type MakingKnownAct =
  | ({ readonly act: 'name-audience' } & Audience)
  | ({ readonly act: 'plan-session' } & SessionEntry)
  | { readonly act: 'cancel-session'; readonly session: string; readonly reason: string }
  /** `session` is the planned one; null for one that was not planned. */
  | ({ readonly act: 'hold-session'; readonly session: string | null } & SessionEntry & Attended)
  | { readonly act: 'confirm-reading'; readonly unit: string };

/** How many units may be named is what the tree holds; `number` are people of one unit. */
const most = { place: 300, presenter: 200, number: 100_000 } as const;

const isTwice = (ids: readonly string[]): boolean => new Set(ids).size !== ids.length;

function audienceFindings(act: Audience, context: MakingKnownContext): readonly Finding[] {
  const findings: Finding[] = [];
  if (act.units.length + act.people.length === 0) findings.push(refusalOf('audience-empty', {}, 'units'));
  const units = act.units.map(({ unit }) => unit);
  if (isTwice(units) || isTwice(act.except) || ![...units, ...act.except].every(context.unitIsOpen))
    findings.push(refusalOf('audience-unit-unknown', {}, 'units'));
  if (isTwice(act.people) || !act.people.every(context.personIsThere))
    findings.push(refusalOf('audience-person-unknown', {}, 'people'));
  if (!isDay(act.by)) findings.push(refusalOf('rulebook-date-wrong', { found: act.by }, 'by'));
  return findings;
}

const settled = ({ date, place, presenter }: SessionEntry): SessionEntry => ({
  date: settledText(date),
  place: settledText(place),
  presenter: settledText(presenter),
});

function sessionFindings({ date, place, presenter }: SessionEntry): readonly Finding[] {
  return [
    ...textFindings({ place, presenter }, most, ['place', 'presenter']),
    ...(isDay(date) ? [] : [refusalOf('rulebook-date-wrong', { found: date }, 'date')]),
  ];
}

function hold(
  act: Extract<MakingKnownAct, { act: 'hold-session' }>,
  making: MakingKnown,
  context: MakingKnownContext,
): Verdict<MakingKnownEvent> {
  const entry = settled(act);
  const findings: Finding[] = [...keeperFindings(context), ...sessionFindings(entry)];
  const planned = making.sessions.find(({ id }) => id === act.session);
  if (making.audience === null) findings.push(refusalOf('audience-empty', {}, 'units'));
  if (act.session !== null && planned?.attended !== null) findings.push(refusalOf('session-unknown', {}, 'session'));
  if (entry.date > context.today) findings.push(refusalOf('session-in-future', { date: entry.date }, 'date'));
  const units = act.units.map(({ unit }) => unit);
  if (isTwice(units) || !units.every(context.isOfAudience))
    findings.push(refusalOf('session-unit-not-named', {}, 'units'));
  const named = new Set(making.audience?.people);
  if (!act.people.every((id) => named.has(id))) findings.push(refusalOf('audience-person-unknown', {}, 'people'));
  if (act.units.some(({ number }) => number > most.number))
    findings.push(refusalOf('rulebook-too-many', { maximum: most.number }, 'units'));
  if (findings.length > 0) return refuse(...findings);
  return accept<MakingKnownEvent>({
    type: 'session-held',
    v: 1,
    data: {
      id: act.session ?? context.freshId(),
      date: entry.date,
      place: entry.place,
      presenter: personal(entry.presenter),
      units: act.units.filter(({ number }) => number > 0),
      people: [...new Set(act.people)],
    },
  });
}

function confirm(unit: string, making: MakingKnown, context: MakingKnownContext): Verdict<MakingKnownEvent> {
  const findings: Finding[] = [];
  if (!context.mayConfirmFor(unit)) findings.push(refusalOf('reading-unit-out-of-reach', {}, 'unit'));
  if (!context.isOfAudience(unit)) findings.push(refusalOf('reading-unit-not-named', {}, 'unit'));
  if (making.confirmed[unit] !== undefined)
    findings.push(refusalOf('reading-confirmed-already', { on: making.confirmed[unit]! }, 'unit'));
  if (findings.length > 0) return refuse(...findings);
  return accept<MakingKnownEvent>({ type: 'reading-confirmed', v: 1, data: { unit, on: context.today } });
}

function decide(act: MakingKnownAct, making: MakingKnown, context: MakingKnownContext): Verdict<MakingKnownEvent> {
  switch (act.act) {
    case 'name-audience': {
      const findings = [...keeperFindings(context), ...audienceFindings(act, context)];
      const { units, except, people, by } = act;
      if (findings.length > 0) return refuse(...findings);
      return accept<MakingKnownEvent>({ type: 'audience-named', v: 1, data: { units, except, people, by } });
    }
    case 'plan-session': {
      const entry = settled(act);
      const findings = [...keeperFindings(context), ...sessionFindings(entry)];
      if (findings.length > 0) return refuse(...findings);
      const data = { ...entry, id: context.freshId(), presenter: personal(entry.presenter) };
      return accept<MakingKnownEvent>({ type: 'session-planned', v: 1, data });
    }
    case 'cancel-session': {
      const reason = settledText(act.reason);
      const planned = making.sessions.some(({ id, attended }) => id === act.session && attended === null);
      const findings = [
        ...keeperFindings(context),
        ...(planned ? [] : [refusalOf('session-unknown', {}, 'session')]),
        ...reasonFindings(reason),
      ];
      if (findings.length > 0) return refuse(...findings);
      return accept<MakingKnownEvent>({ type: 'session-cancelled', v: 1, data: { id: act.session, reason } });
    }
    case 'hold-session':
      return hold(act, making, context);
    case 'confirm-reading':
      return confirm(act.unit, making, context);
    default:
      return impossible(act);
  }
}

const inOrder = (sessions: readonly Session[]): readonly Session[] =>
  [...sessions].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

function evolve(making: MakingKnown, event: MakingKnownEvent): MakingKnown {
  switch (event.type) {
    case 'audience-named':
      return { ...making, audience: event.data };
    case 'session-planned': {
      const session = { ...event.data, presenter: event.data.presenter.personal, attended: null };
      return { ...making, sessions: inOrder([...making.sessions, session]) };
    }
    case 'session-cancelled':
      return { ...making, sessions: making.sessions.filter(({ id }) => id !== event.data.id) };
    case 'session-held': {
      const { units, people, presenter, ...entry } = event.data;
      const session = { ...entry, presenter: presenter.personal, attended: { units, people } };
      return { ...making, sessions: inOrder([...making.sessions.filter(({ id }) => id !== entry.id), session]) };
    }
    case 'reading-confirmed':
      return { ...making, confirmed: { ...making.confirmed, [event.data.unit]: event.data.on } };
    default:
      return impossible(event);
  }
}

/** Making an instrument known: who must learn of it by when, the sessions, and who confirmed that it was read. */
export const makingKnownDecider: Decider<MakingKnownAct, MakingKnown, MakingKnownEvent, MakingKnownContext> = {
  initialState: { audience: null, sessions: [], confirmed: {} },
  decide,
  evolve,
};
