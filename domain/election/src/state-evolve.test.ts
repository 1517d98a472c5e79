import { describe, expect, it } from 'vitest';
import { evolve, initialState } from './state-evolve.ts';
import { counted, keyAct, keyed, listed } from './testing/story.ts';

describe('folding an election', () => {
  it('throws at a stored event that does not fit', () => {
    const { events, state } = listed();
    expect(() => evolve(state, events[0]!)).toThrow(/open already/);
    expect(() => evolve(initialState, events[1]!)).toThrow(/not open/);
    expect(() => evolve(state, events.at(-1)!)).toThrow(/id is taken/);
    expect(() =>
      evolve(state, { type: 'papers-counted', v: 1, data: { round: 1, issued: 1, collected: 1, note: '' } }),
    ).toThrow(/not the one under way/);
  });
  it('shows a dash where a name was erased, and no birth date', () => {
    const { events } = listed();
    const erased = events.map((event) =>
      event.type === 'candidate-listed'
        ? { ...event, data: { ...event.data, name: { personal: null }, born: { personal: null } } }
        : event,
    );
    const candidate = erased.reduce(evolve, initialState)!.candidates[0]!;
    expect(candidate).toEqual({ id: 'c01', name: '—', nominated: 'committee' });
  });
  it('shares what did not change', () => {
    const before = counted(2).and('teller1', { act: 'begin-entry' });
    const after = before.and('teller1', keyAct(1, {}));
    const event = after.events.at(-1)!;
    const state = before.state;
    const next = evolve(state, event)!;
    expect(next.candidates).toBe(state.candidates);
    expect(state.rounds[0]!.entries[0]!.ballots).toEqual([null, null]);
    expect(next.rounds[0]!.entries[0]!.ballots[1]).toBeNull();
  });
  it('folds 10,000 keyed ballots quickly', () => {
    const size = 5_000;
    const marks = Array.from({ length: size }, (_, index) => ({ [String((index % 3) + 1)]: 'x' as const }));
    const start = performance.now();
    const { events } = keyed(marks, marks, counted(size, {}));
    const folded = performance.now();
    const state = events.reduce(evolve, initialState)!;
    expect(state.rounds[0]!.entries.every((entry) => entry.closed)).toBe(true);
    expect(folded - start).toBeLessThan(10_000);
    expect(performance.now() - folded).toBeLessThan(2_000);
  });
});
