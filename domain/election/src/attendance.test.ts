import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listedFigures } from './attendance.ts';
import { electorChanges } from './elector-events.ts';
import type { Elector, ElectorExclusion, ElectorList, ElectorNote } from './electors.ts';
import { exclusionReasons, type MeetingKind } from './regulation.ts';
import { vnParty2024 } from './regulations/vn-party-2024/regulation.ts';

const ids = ['p1', 'p2', 'p3', 'p4', 'a1', 'a2'];
const electors: readonly Elector[] = ids.map((id) => ({ id, name: id, unit: '', alternate: id.startsWith('a') }));
const minute = (at: number): string => `2026-11-24T0${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}:00.000Z`;

const note: fc.Arbitrary<ElectorNote> = fc
  .record({
    elector: fc.constantFrom(...ids),
    change: fc.constantFrom(...electorChanges),
    at: fc.integer({ min: 0, max: 300 }),
    alternate: fc.constantFrom('a1', 'a2'),
  })
  .map((one) => ({
    ...one,
    at: minute(one.at),
    alternate: one.change === 'replaced' ? one.alternate : null,
    by: 'x',
    note: '',
  }));
const exclusion: fc.Arbitrary<ElectorExclusion> = fc.record({
  elector: fc.constantFrom(...ids),
  reason: fc.constantFrom(...exclusionReasons),
  at: fc.constant(minute(0)),
  by: fc.constant('x'),
  note: fc.constant(''),
});
/** No two notes of one person at one moment: their order of writing would then decide. */
const list: fc.Arbitrary<ElectorList> = fc.record({
  electors: fc.constant(electors),
  exclusions: fc.uniqueArray(exclusion, { selector: (one) => one.elector, maxLength: 4 }),
  notes: fc.uniqueArray(note, { selector: (one) => `${one.elector} ${one.at}`, maxLength: 14 }),
});
const kind = fc.constantFrom<MeetingKind>('members-congress', 'delegates-congress', 'committee-meeting');
const moment = fc.integer({ min: 0, max: 300 }).map(minute);

/** The definition, person by person and in the slowest way: the last note of each kind before the moment decides. */
function defined({ exclusions, notes }: ElectorList, meeting: MeetingKind, at: string) {
  const lastOf = (elector: string, ...changes: readonly string[]) =>
    notes
      .filter((one) => one.elector === elector && one.at <= at && changes.includes(one.change))
      .reduce<ElectorNote | null>((last, one) => (last === null || one.at > last.at ? one : last), null);
  const named = (reason: string) =>
    vnParty2024.switches.exclusions.value.some((rule) => rule.reason === reason && rule.meetings.includes(meeting));
  const off: Record<string, number> = {};
  let present = 0;
  for (const place of ['p1', 'p2', 'p3', 'p4']) {
    const seat = lastOf(place, 'replaced', 'resumed');
    const holder = seat?.change === 'replaced' ? seat.alternate! : place;
    const suspended = lastOf(holder, 'suspended', 'resumed')?.change === 'suspended';
    const here = lastOf(holder, 'came', 'left')?.change === 'came';
    const came = lastOf(holder, 'came') !== null;
    const given = exclusions.find((one) => one.elector === holder)?.reason;
    const forever = given === 'suspended' || given === 'charged-or-detained';
    const reason =
      given && named(given) && (forever || !came) ? given : suspended && named('suspended') ? 'suspended' : null;
    if (reason) off[reason] = (off[reason] ?? 0) + 1;
    if (here && !suspended && !forever) present += 1;
  }
  return { summoned: 4, off, present };
}

describe('the figures that a list gives', () => {
  it('equal the definition under any arrivals, departures, replacements, suspensions and exclusions', () => {
    fc.assert(
      fc.property(list, kind, moment, (of, meeting, at) => {
        const { summoned, excluded, present } = listedFigures(of, { regulation: vnParty2024, meeting }, at);
        const off = Object.fromEntries(excluded.map(({ reason, count }) => [reason, count]));
        expect({ summoned, off, present }).toEqual(defined(of, meeting, at));
      }),
      { numRuns: 3_000 },
    );
  });
  it('are the same in whatever order they were written', () => {
    fc.assert(
      fc.property(
        list.chain((of) =>
          fc.tuple(fc.constant(of), fc.shuffledSubarray([...of.notes], { minLength: of.notes.length })),
        ),
        kind,
        moment,
        ([of, notes], meeting, at) => {
          const seating = { regulation: vnParty2024, meeting };
          expect(listedFigures({ ...of, notes }, seating, at)).toEqual(listedFigures(of, seating, at));
        },
      ),
    );
  });
  it('never hold more present or excluded than places', () => {
    fc.assert(
      fc.property(list, kind, moment, (of, meeting, at) => {
        const { summoned, excluded, present } = listedFigures(of, { regulation: vnParty2024, meeting }, at);
        const off = excluded.reduce((sum, { count }) => sum + count, 0);
        expect(present).toBeLessThanOrEqual(summoned);
        expect(off).toBeLessThanOrEqual(summoned);
      }),
    );
  });
  it('count an excused member who is absent throughout off, and one who came late in', () => {
    const came: ElectorNote = { elector: 'p2', change: 'came', at: minute(200), by: 'x', alternate: null, note: '' };
    const of: ElectorList = {
      electors,
      exclusions: ['p1', 'p2'].map((elector) => ({
        elector,
        reason: 'absent-throughout-excused',
        at: minute(0),
        by: 'x',
        note: '',
      })),
      notes: [came],
    };
    const seating = { regulation: vnParty2024, meeting: 'members-congress' } as const;
    expect(listedFigures(of, seating, minute(199)).excluded).toEqual([
      { reason: 'absent-throughout-excused', count: 2 },
    ]);
    expect(listedFigures(of, seating, minute(200))).toEqual({
      summoned: 4,
      excluded: [{ reason: 'absent-throughout-excused', count: 1 }],
      present: 1,
    });
  });
});
