import { isAccepted } from '@plenum/kernel';
import { expect, test } from 'vitest';
import { type SecretItemAct, type SecretItemContext, type SecretItemState, secretItemDecider } from './secret-item.ts';

const context: SecretItemContext = {
  now: '2030-01-01T00:00:00.000Z',
  actor: { id: 'a1', name: 'Nguyễn Văn An' },
  freshId: () => 'x',
  actorIsAdministrator: true,
  taken: (number, date) => number === '05-CT/TU' && date === '2029-05-18',
};
const entry = { number: '05 - CT/TU', date: '2030-05-18', degree: 'secret' } as const;
const register: SecretItemAct = { act: 'register-secret-item', id: 's1', entry };
const state = (...acts: readonly SecretItemAct[]) => {
  let now: SecretItemState = null;
  for (const act of acts) {
    const verdict = secretItemDecider.decide(act, now, context);
    if (!isAccepted(verdict)) throw new Error(JSON.stringify(verdict.refused));
    now = verdict.accepted.reduce(secretItemDecider.evolve, now);
  }
  return now;
};
const codes = (act: SecretItemAct, now: SecretItemState = null, other: Partial<SecretItemContext> = {}) => {
  const verdict = secretItemDecider.decide(act, now, { ...context, ...other });
  return isAccepted(verdict) ? [] : verdict.refused.map(({ code }) => code);
};

test('a secret item keeps its number, its day and its degree, and nothing else', () => {
  expect(state(register)).toEqual({ id: 's1', number: '05-CT/TU', date: '2030-05-18', degree: 'secret' });
  const correct: SecretItemAct = {
    act: 'correct-secret-item',
    entry: { ...entry, degree: 'top-secret' },
    reason: 'Nhầm độ mật',
  };
  expect(state(register, correct)).toMatchObject({ degree: 'top-secret' });
});

test('the same symbol with two dates is two items; with the same date it is refused, all faults at once', () => {
  expect(codes({ ...register, entry: { ...entry, date: '2029-05-18' } })).toEqual(['secret-symbol-taken']);
  expect(
    codes({ ...register, entry: { ...entry, number: ' ', date: '2030' } }, null, { actorIsAdministrator: false }),
  ).toEqual(['rulebook-keeper-needed', 'rulebook-text-missing', 'rulebook-date-wrong']);
  expect(codes({ act: 'correct-secret-item', entry, reason: '' })).toEqual([
    'secret-item-unknown',
    'rulebook-reason-missing',
  ]);
});
