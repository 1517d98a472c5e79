import { isAccepted } from '@plenum/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ElectionAct } from './acts/act.ts';
import { carriesWeight } from './acts/read-ballot.ts';
import { isStockSettled } from './ballot-stock.ts';
import { countElection } from './count-election.ts';
import { electionDecider } from './decider.ts';
import { type CountableRound, electionOf, isVoidByPapers } from './election-of.ts';
import { electionView } from './election-view.ts';
import { electorChanges } from './elector-events.ts';
import { exclusionReasons } from './regulation.ts';
import { regulationById, regulationIds } from './regulations/index.ts';
import type { ElectionState } from './state.ts';
import {
  candidates,
  contextOf,
  counted,
  keyed,
  opened,
  type Person,
  people,
  type Setting,
  type Story,
} from './testing/story.ts';

const marks = fc.dictionary(
  fc.constantFrom('1', '2', '3', '4'),
  fc.constantFrom('x', 'x', 'x', 'x', 'x', 'x', 'a', '?', 2) as fc.Arbitrary<'x'>,
);
const ballot = fc.record(
  {
    number: fc.constantFrom(1, 2, 1, 2, 1, 2, 3, 0),
    marks,
    flags: fc.constantFrom([], [], [], ['signed' as const]),
    weight: fc.constantFrom(1, 1, 1, 3),
  },
  { requiredKeys: ['number', 'marks', 'flags'] },
);
const reason = fc.constantFrom('lý do', 'lý do', '');
const small = fc.integer({ min: 0, max: 12 });
const elector = fc.constantFrom('e001', 'e002', 'e003', 'e009');

const act: fc.Arbitrary<ElectionAct> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<ElectionAct>({ act: 'list-candidates', candidates: candidates(4) }) },
  { weight: 3, arbitrary: fc.constant<ElectionAct>({ act: 'close-list' }) },
  fc.record({ act: fc.constant('reopen-list' as const), reason }),
  fc.record({ act: fc.constant('remove-candidate' as const), id: fc.constantFrom('c01', 'c02', 'c09'), reason }),
  { weight: 3, arbitrary: fc.constant<ElectionAct>({ act: 'confirm-assumed-rules' }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('announce-base' as const),
      summoned: fc.constantFrom(10, 10, 10, 3),
      excluded: fc.constant([]),
      present: fc.constantFrom(10, 9, 2, null),
      reason,
    }),
  },
  { weight: 6, arbitrary: fc.constant<ElectionAct>({ act: 'open-round' }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('count-papers' as const),
      issued: small,
      collected: fc.integer({ min: 0, max: 3 }),
      note: fc.constant(''),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('record-stock' as const),
      series: fc.constantFrom([], [], [{ series: 'A', from: 1, to: 12 }]),
      printed: fc.constantFrom(12, 12, null),
      issued: small,
      spoiled: fc.constantFrom(0, 1, null),
      unused: small,
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('explain-stock' as const), note: reason }) },
  {
    weight: 2,
    arbitrary: fc.constant<ElectionAct>({
      act: 'list-electors',
      electors: [{ name: 'Ngô Văn Ba' }, { name: 'Đinh Thị Bốn' }, { name: 'Lâm Thị Dự', alternate: true }],
    }),
  },
  fc.record({ act: fc.constant('remove-elector' as const), id: elector, reason }),
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('note-elector' as const),
      electors: fc.subarray(['e001', 'e002', 'e003']),
      change: fc.constantFrom(...electorChanges),
      alternate: elector,
      note: reason,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('exclude-elector' as const),
      elector,
      reason: fc.option(fc.constantFrom(...exclusionReasons)),
      note: reason,
    }),
  },
  { weight: 8, arbitrary: fc.record({ act: fc.constant('begin-entry' as const) }) },
  fc.record({ act: fc.constant('begin-entry' as const), batch: fc.constantFrom(1, 2, 3) }),
  fc.record({
    act: fc.constant('ask-entries' as const),
    entries: fc.constantFrom(2 as const, 2 as const, 2 as const, 3 as const),
  }),
  fc.record({ act: fc.constant('split-papers' as const), sizes: fc.constantFrom([1, 1], [2, 1], [2], [1, 1, 1], [3]) }),
  fc.record({ act: fc.constant('recount-round' as const), reason }),
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('draw-sample' as const),
      seed: fc.constantFrom('1234567890', '12', undefined),
      draws: fc.constantFrom(1, 3, 0),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('read-sampled-paper' as const), ballot }) },
  { weight: 2, arbitrary: fc.constant<ElectionAct>({ act: 'close-audit' }) },
  fc.record({ act: fc.constant('lower-seats' as const), seats: fc.constantFrom(1, 2, 3), cite: reason, why: reason }),
  { weight: 45, arbitrary: fc.record({ act: fc.constant('key-ballot' as const), ballot }) },
  { weight: 18, arbitrary: fc.constant<ElectionAct>({ act: 'close-entry' }) },
  fc.record({
    act: fc.constant('reopen-entry' as const),
    teller: fc.constantFrom('teller1', 'teller2', 'teller3'),
    batch: fc.constantFrom(undefined, 1, 2),
    reason,
  }),
  { weight: 8, arbitrary: fc.record({ act: fc.constant('settle-difference' as const), ballot, reason }) },
  { weight: 8, arbitrary: fc.record({ act: fc.constant('adjudicate-ballot' as const), ballot, reason }) },
  { weight: 12, arbitrary: fc.constant<ElectionAct>({ act: 'declare-result' }) },
  fc.record({ act: fc.constant('decide-revote' as const), cite: reason, why: reason }),
  fc.record({ act: fc.constant('stop-election' as const), cite: reason, why: reason }),
  fc.record({
    act: fc.constant('withdraw-duty' as const),
    account: fc.constantFrom('teller1', 'teller2', 'organiser'),
    duty: fc.constantFrom('teller' as const, 'organiser' as const),
    reason,
  }),
  fc.constant<ElectionAct>({ act: 'finish-election' }),
);

/** Whose act it mostly is; now and then somebody else tries. */
const actors: Partial<Record<ElectionAct['act'], readonly Person[]>> = {
  'count-papers': ['head'],
  'record-stock': ['head'],
  'explain-stock': ['head'],
  'begin-entry': ['teller1', 'teller2', 'teller3'],
  'key-ballot': ['teller1', 'teller2', 'teller3'],
  'close-entry': ['teller1', 'teller2', 'teller3'],
  'reopen-entry': ['head'],
  'settle-difference': ['head'],
  'adjudicate-ballot': ['head'],
  'declare-result': ['head'],
  'ask-entries': ['head'],
  'split-papers': ['head'],
  'recount-round': ['head'],
  'draw-sample': ['head'],
  'read-sampled-paper': ['head'],
  'close-audit': ['head'],
};
/** Where a walk starts: at an empty list, at counted papers, or with both entries of two blank papers closed. */
function begun(start: 'list' | 'papers' | 'read', setting: Setting): Story {
  if (start === 'list') return opened(setting);
  const story = counted(2, setting);
  const round = story.state.rounds[0] as CountableRound;
  const keyless =
    carriesWeight(round.opened.form, story.regulation) || isVoidByPapers(story.state, round, story.regulation);
  return start === 'papers' || keyless ? story : keyed([{}, {}], [{}, {}], story);
}

const everybody = Object.keys(people) as readonly Person[];

it('whatever people try, an accepted act was offered, its events fold, and a declared count can be repeated', () => {
  const tried = fc.record({ act, who: fc.nat(), stranger: fc.integer({ min: 0, max: 19 }) });
  let reached = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...regulationIds),
      fc.constantFrom('list', 'papers', 'read'),
      fc.array(tried, { minLength: 180, maxLength: 240 }),
      (id, start, tries) => {
        const regulation = regulationById(id)!;
        const setting = { regulation, seats: 3, candidates: 4 };
        let state: ElectionState = begun(start, setting).state;
        for (const { act: one, who, stranger } of tries) {
          const likely = stranger === 0 ? everybody : (actors[one.act] ?? (['organiser'] as const));
          const person = likely[who % likely.length]!;
          const viewer = { account: person, administrator: false };
          const offered = electionView(state, { regulation, number: 1, viewer }).mayDo;
          const verdict = electionDecider.decide(one, state, contextOf(person, regulation));
          if (!isAccepted(verdict)) continue;
          expect(offered).toContain(one.act);
          state = verdict.accepted.reduce(electionDecider.evolve, state as ElectionState)!;
        }
        const { election, tables } = electionOf(state, regulation);
        const outcome = countElection(election, (premise) => tables[premise.index]!);
        if (!('result' in outcome)) throw new Error(JSON.stringify(outcome));
        for (const { declared: done, stock, papers } of state.rounds)
          if (done && stock) {
            expect(isStockSettled(stock)).toBe(true);
            expect(stock.issued).toBe(papers?.issued);
          }
        const declared = state.rounds.flatMap((round) => (round.declared ? [round.declared.result] : []));
        if (declared.length + state.rounds.flatMap(({ earlier }) => earlier).length > 0) reached += 1;
        expect(outcome.result.rounds).toEqual(declared);
      },
    ),
    { numRuns: 60, endOnFailure: true },
  );
  // The walk is worth nothing where it never gets to a result.
  expect(reached).toBeGreaterThan(5);
}, 60_000);
