import { isAccepted } from '@plenum/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learningOf, type MakingKnown, unitsOf } from './making-known.ts';
import { type MakingKnownAct, type MakingKnownContext, makingKnownDecider } from './making-known-decider.ts';

/** A province with two districts, one of which has a commune. */
const paths: Readonly<Record<string, readonly string[]>> = {
  t: ['t'],
  h1: ['t', 'h1'],
  x: ['t', 'h1', 'x'],
  h2: ['t', 'h2'],
};
const all = Object.keys(paths);
const pathOf = (unit: string) => paths[unit] ?? [];
let fresh = 0;
const contextOf = (making: MakingKnown, changed: Partial<MakingKnownContext> = {}): MakingKnownContext => ({
  now: '2030-03-10T00:00:00.000Z',
  today: '2030-03-10',
  actor: { id: 'a1', name: 'Nguyễn Văn An' },
  freshId: () => `s${++fresh}`,
  actorIsAdministrator: true,
  unitIsOpen: (unit) => all.includes(unit),
  personIsThere: (person) => person === 'p1',
  isOfAudience: (unit) => making.audience !== null && unitsOf(making.audience, all, pathOf).includes(unit),
  mayConfirmFor: (unit) => unit !== 'h2',
  ...changed,
});
function after(...acts: readonly MakingKnownAct[]): MakingKnown {
  fresh = 0;
  let making = makingKnownDecider.initialState;
  for (const act of acts) {
    const verdict = makingKnownDecider.decide(act, making, contextOf(making));
    if (!isAccepted(verdict)) throw new Error(JSON.stringify(verdict.refused.map(({ code }) => code)));
    making = verdict.accepted.reduce(makingKnownDecider.evolve, making);
  }
  return making;
}
const codes = (act: MakingKnownAct, making = after(), changed: Partial<MakingKnownContext> = {}) => {
  const verdict = makingKnownDecider.decide(act, making, contextOf(making, changed));
  return isAccepted(verdict) ? [] : verdict.refused.map(({ code }) => code);
};
const name: MakingKnownAct = {
  act: 'name-audience',
  units: [{ unit: 't', below: true }],
  except: ['t'],
  people: ['p1'],
  by: '2030-03-31',
};
const hold: MakingKnownAct = {
  act: 'hold-session',
  session: null,
  date: '2030-03-05',
  place: 'Hội trường tỉnh',
  presenter: 'Lê Thị Sông',
  units: [
    { unit: 'h1', number: 12 },
    { unit: 'x', number: 0 },
  ],
  people: ['p1'],
};
const learned = (making: MakingKnown, today = '2030-03-10') =>
  learningOf(making, unitsOf(making.audience!, all, pathOf), today).map(
    ({ id, state, on, number, late }) => `${id} ${state} ${on ?? '-'} ${number}${late ? ' late' : ''}`,
  );

describe('making an instrument known', () => {
  test('the audience is a choice of the tree, with units left out, and people beside it', () => {
    expect(learned(after(name))).toEqual(['h1 not-yet - 0', 'x not-yet - 0', 'h2 not-yet - 0', 'p1 not-yet - 0']);
    expect(unitsOf({ units: [{ unit: 'h1', below: false }], except: [] }, all, pathOf)).toEqual(['h1']);
    expect(codes({ ...name, units: [], people: [] })).toEqual(['audience-empty']);
    expect(
      codes({ ...name, units: [{ unit: 'z', below: true }], people: ['p2'], by: 'mai' }, after(), {
        actorIsAdministrator: false,
      }),
    ).toEqual(['rulebook-keeper-needed', 'audience-unit-unknown', 'audience-person-unknown', 'rulebook-date-wrong']);
  });

  test('who has not learned of it stands first, late once the day is past', () => {
    const making = after(name, hold, { act: 'confirm-reading', unit: 'x' });
    expect(learned(making)).toEqual([
      'h2 not-yet - 0',
      'h1 attended 2030-03-05 12',
      'p1 attended 2030-03-05 0',
      'x confirmed 2030-03-10 0',
    ]);
    expect(learned(making, '2030-03-31')[0]).toBe('h2 not-yet - 0');
    expect(learned(making, '2030-04-01')[0]).toBe('h2 not-yet - 0 late');
  });

  test('a session takes all units of a province, each of them once', () => {
    const units = Array.from({ length: 1_000 }, (_, n) => ({ unit: `x${n}`, number: n }));
    const there = new Set(units.map(({ unit }) => unit));
    const changed = { unitIsOpen: (unit: string) => there.has(unit), isOfAudience: (unit: string) => there.has(unit) };
    const all = units.map(({ unit }) => ({ unit, below: false }));
    expect(codes({ ...name, units: all, except: [], people: [] }, after(), changed)).toEqual([]);
    expect(codes({ ...name, units: [all[0]!, all[0]!], except: [] }, after(), changed)).toEqual([
      'audience-unit-unknown',
    ]);
    const full = { ...hold, units };
    expect(codes(full, after(name), changed)).toEqual([]);
    expect(codes({ ...full, units: [...units, units[7]!] }, after(name), changed)).toEqual(['session-unit-not-named']);
    expect(codes({ ...full, units: [{ unit: 'x1', number: 100_001 }] }, after(name), changed)).toEqual([
      'rulebook-too-many',
    ]);
  });
  test('a planned session is held once, on a day that has come, by units of the audience', () => {
    const plan: MakingKnownAct = {
      act: 'plan-session',
      date: '2030-03-05',
      place: 'Hội trường',
      presenter: 'Lê Thị Sông',
    };
    const planned = after(name, plan);
    expect(planned.sessions).toMatchObject([{ id: 's1', attended: null }]);
    const held = after(name, plan, { ...hold, session: 's1' });
    expect(held.sessions).toMatchObject([
      { id: 's1', attended: { units: [{ unit: 'h1', number: 12 }], people: ['p1'] } },
    ]);
    expect(codes({ ...hold, session: 's1' }, held)).toEqual(['session-unknown']);
    expect(
      codes({ ...hold, date: '2030-03-11', place: ' ', units: [{ unit: 't', number: 1 }], people: ['p2'] }, planned),
    ).toEqual(['rulebook-text-missing', 'session-in-future', 'session-unit-not-named', 'audience-person-unknown']);
    expect(codes(hold)).toEqual(['audience-empty', 'session-unit-not-named', 'audience-person-unknown']);
    expect(after(name, plan, { act: 'cancel-session', session: 's1', reason: 'Bão' }).sessions).toEqual([]);
    expect(codes({ act: 'cancel-session', session: 's1', reason: '' }, held)).toEqual([
      'session-unknown',
      'rulebook-reason-missing',
    ]);
  });

  test('a reading is confirmed once, by who may speak for the unit, for a unit of the audience', () => {
    const making = after(name, { act: 'confirm-reading', unit: 'x' });
    expect(codes({ act: 'confirm-reading', unit: 'x' }, making)).toEqual(['reading-confirmed-already']);
    expect(codes({ act: 'confirm-reading', unit: 'h2' }, making)).toEqual(['reading-unit-out-of-reach']);
    expect(codes({ act: 'confirm-reading', unit: 't' }, making)).toEqual(['reading-unit-not-named']);
    expect(codes({ act: 'confirm-reading', unit: 'h1' }, making, { actorIsAdministrator: false })).toEqual([]);
  });

  test('every unit and person of the audience stands once in the list, whatever was held', () => {
    const unit = fc.constantFrom(...all);
    fc.assert(
      fc.property(
        fc.array(fc.record({ unit, below: fc.boolean() }), { minLength: 1 }),
        fc.array(unit),
        fc.array(fc.record({ unit, number: fc.nat(5) })),
        (units, except, attended) => {
          const audience = { units, except, people: ['p1'], by: '2030-03-31' };
          const session = {
            id: 's',
            date: '2030-03-01',
            place: '',
            presenter: '',
            attended: { units: attended, people: [] },
          };
          const chosen = unitsOf(audience, all, pathOf);
          const found = learningOf({ audience, sessions: [session], confirmed: {} }, chosen, '2030-03-10');
          expect(found.map(({ id }) => id).sort()).toEqual([...chosen, 'p1'].sort());
          const states = found.map(({ state }) => state);
          expect(states.lastIndexOf('not-yet')).toBeLessThan(
            states.indexOf('attended') < 0 ? Infinity : states.indexOf('attended'),
          );
        },
      ),
    );
  });
});
