import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventSentence } from './event-wording.ts';
import type { ElectionEvent, ElectionEventType } from './events.ts';
import { evolve, initialState } from './state-evolve.ts';

/** Written once. A change of an event's shape gets a new version and a new sample; these must fold for ever. */
const frozen = (name: string): readonly ElectionEvent[] =>
  readFileSync(new URL(`testing/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const events = frozen('frozen-events-1.jsonl');
/** Piles, three entries, a recount, a sample and lowered seats. */
const longNight = frozen('frozen-events-2.jsonl');
/** Those summoned, and the papers printed. */
const summoned = frozen('frozen-events-3.jsonl');

/** Approved by a second person. */
const approved = frozen('frozen-events-approval.jsonl');

/** A void round, and the decision to vote again. */
const revote = frozen('frozen-events-revote.jsonl');

const types: Record<ElectionEventType, true> = {
  'election-opened': true,
  'duty-given': true,
  'duty-withdrawn': true,
  'assumed-rules-confirmed': true,
  'candidate-listed': true,
  'candidate-corrected': true,
  'candidate-removed': true,
  'list-closed': true,
  'list-reopened': true,
  'base-announced': true,
  'base-corrected': true,
  'round-opened': true,
  'papers-counted': true,
  'entry-begun': true,
  'ballot-keyed': true,
  'ballot-rekeyed': true,
  'entry-closed': true,
  'entry-reopened': true,
  'difference-settled': true,
  'ballot-adjudicated': true,
  'result-declared': true,
  'result-approved': true,
  'papers-split': true,
  'entries-asked': true,
  'round-recounted': true,
  'result-corrected': true,
  'sample-drawn': true,
  'sampled-paper-read': true,
  'audit-closed': true,
  'seats-lowered': true,
  'revote-decided': true,
  'election-stopped': true,
  'minutes-drawn': true,
  'minutes-form-set': true,
  'election-finished': true,
  'closing-noted': true,
  'complaint-lodged': true,
  'complaint-decided': true,
  'confirmation-requested': true,
  'confirmation-recorded': true,
  'papers-sealed': true,
  'papers-destroyed': true,
  'proposal-kept': true,
  'elector-listed': true,
  'elector-removed': true,
  'elector-excluded': true,
  'elector-counted-again': true,
  'electors-noted': true,
  'stock-recorded': true,
  'stock-explained': true,
};

describe('the frozen sample of version 1', () => {
  it('holds every kind of event', () =>
    expect(
      [...new Set([...events, ...longNight, ...summoned, ...approved, ...revote].map((event) => event.type))].sort(),
    ).toEqual(Object.keys(types).sort()));
  it('folds to a result that a second person approved', () =>
    expect(approved.reduce(evolve, initialState)).toMatchObject({
      secondApproval: true,
      rounds: [{ declared: { by: 'head', approvedBy: 'chair' } }],
    }));
  it('folds an approval with its moment, as it is written since the minutes name it', () => {
    const [last] = approved.slice(-1) as [Extract<ElectionEvent, { type: 'result-approved' }>];
    const timed = [...approved.slice(0, -1), { ...last, data: { ...last.data, at: '2026-11-24T08:00:00Z' } }];
    expect(timed.reduce(evolve, initialState)).toMatchObject({
      rounds: [{ declared: { approvedBy: 'chair', approvedAt: '2026-11-24T08:00:00Z' } }],
    });
  });
  it('folds to a decision to vote again', () =>
    expect(revote.reduce(evolve, initialState)).toMatchObject({
      rounds: [{ declared: { result: { status: 'void' } } }],
      revotes: [{ afterRound: 1, cite: 'Nghị quyết số 4', why: 'thừa một phiếu' }],
    }));
  it('folds to where the election stood', () => {
    const state = events.reduce(evolve, initialState)!;
    expect(state).toMatchObject({
      id: 'bch',
      closedList: ['c01', 'c02', 'c03'],
      candidates: [{ id: 'c01' }, { id: 'c02' }, { id: 'c03', joined: '1999-02-03', nominated: 'floor', support: 7 }],
      stopped: { cite: 'Nghị quyết', why: 'dừng' },
      finished: true,
    });
    expect(state.rounds).toHaveLength(1);
    expect(state.rounds[0]).toMatchObject({
      base: { summoned: 10, present: 10, base: 10, needed: 6, excluded: [] },
      papers: { issued: 10, collected: 2 },
      settled: { 1: { ballot: { marks: { 2: 'x' } } } },
      adjudicated: { 2: { ballot: { marks: { 3: 'x' } } } },
      declared: { result: { status: 'open', elected: [] } },
    });
    expect(state.minutes).toHaveLength(1);
    expect(state.after).toMatchObject({
      closing: '2026-11-25',
      complaints: [{ id: 'kn01', by: 'Ngô Văn Khiếu', decided: { outcome: 'partly', inRound: null } }],
      answers: [{ refused: [{ candidate: 'c01' }] }],
      sealed: [{ packages: 2 }],
      destroyed: { witnesses: ['Tô Thị Chứng', '—'] },
      proposals: [{ id: 'dx01', rounds: [{ after: null }] }],
    });
  });
  it('folds a long night to where it stood', () => {
    const state = longNight.reduce(evolve, initialState)!;
    expect(state.lowered).toEqual([{ afterRound: 1, from: 2, to: 1, cite: 'Nghị quyết', why: 'đủ người' }]);
    expect(state.rounds[0]).toMatchObject({
      entriesAsked: 2,
      batches: [{ number: 1, from: 1, to: 4 }],
      entries: [{ closed: true }, { closed: true }],
      settled: {},
      sample: { seed: '3141592653', closed: { papers: 4, draws: 2, differing: 0 } },
      earlier: [
        {
          reason: 'đại biểu yêu cầu',
          entriesAsked: 3,
          batches: [
            { from: 1, to: 3 },
            { from: 4, to: 4 },
          ],
          adjudicated: { 3: { cite: 'Điều 15' } },
          settled: { 2: { ballot: { marks: { 3: 'x' } } } },
        },
      ],
    });
    expect(state.rounds[0]!.earlier[0]!.entries).toHaveLength(6);
    expect(state.rounds[0]!.declared).not.toBeNull();
  });
  it('folds those summoned and the papers printed', () => {
    const state = summoned.reduce(evolve, initialState)!;
    expect(state.electors).toEqual({
      electors: [
        { id: 'e001', name: 'Ngô Văn Ba', born: '1980-02-03', unit: 'Đoàn 1', alternate: false },
        { id: 'e002', name: '—', unit: '', alternate: false },
        { id: 'e003', name: 'Lâm Thị Dự', unit: '', alternate: true },
      ],
      exclusions: [
        {
          elector: 'e002',
          reason: 'absent-throughout-unreplaced',
          at: '2026-11-24T08:00:00Z',
          by: 'organiser',
          note: 'ốm',
        },
      ],
      notes: [
        {
          elector: 'e001',
          change: 'came',
          at: '2026-11-24T07:30:00.000Z',
          by: 'organiser',
          alternate: null,
          note: '',
        },
        {
          elector: 'e001',
          change: 'replaced',
          at: '2026-11-24T07:40:00.000Z',
          by: 'organiser',
          alternate: 'e003',
          note: 'việc gấp',
        },
      ],
    });
    expect(state.rounds[0]?.stock).toEqual({
      series: [{ series: 'A', from: 1, to: 12 }],
      printed: 12,
      issued: 10,
      spoiled: 1,
      unused: 0,
      explained: 'mất một tờ',
    });
  });
  it('is told in both languages', () => {
    for (const lang of ['vi', 'en'] as const)
      for (const event of [...events, ...longNight, ...summoned, ...approved, ...revote])
        expect(eventSentence(event, lang)).not.toMatch(/undefined|NaN|^$/);
  });
});
