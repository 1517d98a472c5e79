import { isAccepted } from '@plenum/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NumberEntry, type NumberRunForm, type NumberRunState, nextNumber, symbolOfNumber } from './number-run.ts';
import { type NumberRunAct, type NumberRunContext, numberRunDecider } from './number-run-decider.ts';

const context: NumberRunContext = {
  now: '2030-01-01T00:00:00.000Z',
  actor: { id: 'a1', name: 'Nguyễn Văn An' },
  freshId: () => 'x',
  actorIsAdministrator: true,
  runTaken: ({ type }) => type === 'NQ',
};
const form: NumberRunForm = {
  issuer: 'Tỉnh ủy Bến Sông',
  type: 'CT',
  term: 'nhiệm kỳ 2025–2030',
  symbol: '{n}-CT/TU',
  usedTo: 6,
};
const entry: NumberEntry = {
  date: '2030-02-03',
  type: null,
  degree: null,
  title: ' về sinh hoạt  định kỳ ',
  signer: 'Lê Thị Sông',
  recipients: 'các huyện ủy',
  keptBy: null,
  copies: 30,
  note: null,
};
const issue = (changed: Partial<NumberEntry> = {}, number: number | null = null): NumberRunAct => ({
  act: 'issue-number',
  number,
  entry: { ...entry, ...changed },
});
const open = (changed: Partial<NumberRunForm> = {}): NumberRunAct => ({
  act: 'open-number-run',
  id: 'r1',
  form: { ...form, ...changed },
});
const secret = { degree: 'secret', title: null, signer: null, recipients: null, copies: null } as const;

function after(...acts: readonly NumberRunAct[]): NumberRunState {
  let run = numberRunDecider.initialState;
  for (const act of acts) {
    const verdict = numberRunDecider.decide(act, run, context);
    if (!isAccepted(verdict)) throw new Error(JSON.stringify(verdict.refused.map(({ code }) => code)));
    for (const event of verdict.accepted) run = numberRunDecider.evolve(run, event);
  }
  return run;
}
const codes = (act: NumberRunAct, run: NumberRunState, other: Partial<NumberRunContext> = {}) => {
  const verdict = numberRunDecider.decide(act, run, { ...context, ...other });
  return isAccepted(verdict) ? [] : verdict.refused.map(({ code }) => code);
};

describe('a run of numbers', () => {
  test('goes on from what was given before, and writes the symbol as the office does', () => {
    const run = after(open(), issue());
    expect(run?.lines).toMatchObject([{ number: 7, symbol: '07-CT/TU', entry: { title: 'về sinh hoạt định kỳ' } }]);
    expect(symbolOfNumber({ symbol: '{n}/2026/QĐ-UBND' }, 112, null)).toBe('112/2026/QĐ-UBND');
  });

  test('refuses a gap and a double, and says which number is next', () => {
    const run = after(open(), issue());
    expect(codes(issue({}, 9), run)).toEqual(['number-gap']);
    expect(codes(issue({}, 7), run)).toEqual(['number-double']);
    expect(codes(issue({}, 3), run)).toEqual(['number-double']);
    expect(codes(issue({}, 8), run)).toEqual([]);
  });

  test('keeps a reserved number until it is used, and a cancelled one for ever', () => {
    const run = after(
      open(),
      { act: 'reserve-numbers', count: 2, reason: 'Chờ Ban Thường vụ ký' },
      issue(),
      issue({}, 8),
      { act: 'cancel-number', number: 8, reason: 'Ký nhầm' },
    );
    expect(run?.lines.map(({ number, status }) => [number, status])).toEqual([
      [7, 'reserved'],
      [8, 'cancelled'],
      [9, 'issued'],
    ]);
    expect(run?.lines[1]).toMatchObject({ reason: 'Ký nhầm', was: { symbol: '08-CT/TU' } });
    expect(codes(issue({}, 8), run)).toEqual(['number-double']);
    expect(codes({ act: 'cancel-number', number: 8, reason: ' ' }, run)).toEqual([
      'number-cancelled-already',
      'rulebook-reason-missing',
    ]);
    expect(codes({ act: 'cancel-number', number: 40, reason: 'x' }, run)).toEqual(['number-not-given']);
  });

  test('gives a secret item its number and keeps nothing else of it', () => {
    expect(codes(issue({ degree: 'secret' }), after(open()))).toEqual(['secret-has-text']);
    const run = after(open(), issue(secret));
    expect(run?.lines[0]).toMatchObject({ symbol: '07-CT/TU', entry: { degree: 'secret', title: null, signer: null } });
  });

  test('is one for everything that a congress issues; there the type stands with each number', () => {
    const congress = after(open({ type: null, symbol: '{n}-{type}/ĐH', usedTo: 0 }));
    expect(codes(issue(), congress)).toEqual(['number-type-needed']);
    const run = after(
      open({ type: null, symbol: '{n}-{type}/ĐH', usedTo: 0 }),
      issue({ type: 'NQ' }),
      issue({ type: 'BC' }),
    );
    expect(run?.lines.map((line) => line.status === 'issued' && line.symbol)).toEqual(['01-NQ/ĐH', '02-BC/ĐH']);
    expect(codes(issue({ type: 'NQ' }), after(open()))).toEqual(['number-type-needed']);
  });

  test('warns of a date before that of the number before, and gives the number', () => {
    const verdict = numberRunDecider.decide(issue({ date: '2030-01-31' }), after(open(), issue()), context);
    expect(verdict).toMatchObject({ accepted: [{ type: 'number-issued' }], findings: [{ code: 'number-date-back' }] });
  });

  test('is opened once for an issuer, a type and a term, with a symbol that can be read again; all faults at once', () => {
    expect(codes(open({ type: 'NQ' }), null)).toEqual(['number-run-taken']);
    expect(codes(open({ issuer: ' ', symbol: '{n}' }), null, { actorIsAdministrator: false })).toEqual([
      'rulebook-keeper-needed',
      'rulebook-text-missing',
      'number-symbol-wrong',
    ]);
    expect(codes(open({ symbol: '{n}-{type}/TU' }), null)).toEqual(['number-symbol-wrong']);
    expect(codes(open(), after(open()))).toEqual(['number-run-known']);
    const closed = after(open(), { act: 'close-number-run', reason: 'Hết nhiệm kỳ' });
    expect(codes(issue({ date: '2030-02-30' }), closed)).toEqual(['number-run-closed', 'rulebook-date-wrong']);
  });

  test('whatever is asked of it, every number from its first to its last stands in it once', () => {
    const acts = fc.oneof(
      fc.record({
        act: fc.constant('issue-number' as const),
        number: fc.option(fc.nat(30)),
        entry: fc.constant(entry),
      }),
      fc.record({
        act: fc.constant('reserve-numbers' as const),
        count: fc.integer({ min: 0, max: 4 }),
        reason: fc.constant('x'),
      }),
      fc.record({ act: fc.constant('cancel-number' as const), number: fc.nat(30), reason: fc.constant('x') }),
    );
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 40 }), (asked) => {
        let run = after(open());
        for (const act of asked) {
          const verdict = numberRunDecider.decide(act, run, context);
          if (isAccepted(verdict)) run = verdict.accepted.reduce(numberRunDecider.evolve, run);
        }
        const numbers = run!.lines.map(({ number }) => number);
        expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, n) => 7 + n));
        expect(nextNumber(run!)).toBe(7 + numbers.length);
      }),
    );
  });
});
