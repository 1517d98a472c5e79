import { isAccepted } from '@plenum/kernel';
import { describe, expect, test } from 'vitest';
import { type Amendment, amendmentKey } from './amendment.ts';
import { type Effect, type EffectAct, type EffectContext, effectDecider } from './effect-decider.ts';
import { type Relation, relationKey } from './relation.ts';

const context: EffectContext = {
  now: '2030-01-01T00:00:00.000Z',
  actor: { id: 'a1', name: 'Nguyễn Văn An' },
  freshId: () => 'x',
  actorIsAdministrator: true,
  instrument: 'b',
  isRegistered: (id) => id === 'a' || id === 'b',
};
const relation: Relation = {
  kind: 'amends',
  source: 'b',
  target: 'a',
  provisions: ['art_12__para_2'],
  citing: 'art_1__para_1',
  words: 'Sửa đổi  khoản 2 Điều 12',
  since: null,
};
const amendment: Amendment = {
  target: 'a',
  action: 'replace',
  place: 'art_12__para_2',
  text: [' 2. Được họp  trực tuyến. ', ''],
  words: null,
  citing: 'art_1__para_1',
  since: null,
};
const force = (changed: object = {}): EffectAct => ({
  act: 'set-in-force',
  dates: [{ date: '2030-02-01', provisions: [] }],
  expires: null,
  reason: 'Theo Điều 2',
  ...changed,
});
const relate = (changed: Partial<Relation> = {}): EffectAct => ({
  act: 'state-relations',
  relations: [{ ...relation, ...changed }],
});
const amend = (changed: Partial<Amendment> = {}): EffectAct => ({
  act: 'state-amendments',
  amendments: [{ ...amendment, ...changed }],
});
function after(...acts: readonly EffectAct[]): Effect {
  let effect = effectDecider.initialState;
  for (const act of acts) {
    const verdict = effectDecider.decide(act, effect, context);
    if (!isAccepted(verdict)) throw new Error(JSON.stringify(verdict.refused.map(({ code }) => code)));
    effect = verdict.accepted.reduce(effectDecider.evolve, effect);
  }
  return effect;
}
const codes = (act: EffectAct, effect = after(), other: Partial<EffectContext> = {}) => {
  const verdict = effectDecider.decide(act, effect, { ...context, ...other });
  return isAccepted(verdict) ? [] : verdict.refused.map(({ code }) => code);
};

describe('what an instrument does', () => {
  test('one day for the whole, more for provisions, an end that is not before it', () => {
    const dates = [
      { date: '2030-02-01', provisions: [] },
      { date: '2031-01-01', provisions: ['art_5', 'art_6__para_2'] },
    ];
    expect(after(force({ dates, expires: '2035-01-01' })).inForce).toEqual({ dates, expires: '2035-01-01' });
    expect(codes(force({ dates: [dates[1]] }))).toEqual(['in-force-missing']);
    expect(codes(force({ dates: [dates[0], dates[0]] }))).toEqual(['in-force-missing']);
    expect(codes(force({ expires: '2030-01-31', reason: ' ' }))).toEqual(['expires-before', 'rulebook-reason-missing']);
    expect(codes(force({ dates: [{ date: '2030-02-30', provisions: ['Điều 5'] }, dates[0]] }))).toEqual([
      'rulebook-date-wrong',
      'amendment-place-missing',
    ]);
  });

  test('a relation is of this instrument and of another that is registered; said again it is known', () => {
    const stated = after(relate());
    expect(Object.values(stated.relations)).toEqual([{ ...relation, words: 'Sửa đổi khoản 2 Điều 12' }]);
    expect(codes(relate(), stated)).toEqual(['relation-known']);
    expect(codes(relate({ provisions: ['art_13'] }), stated)).toEqual([]);
    expect(codes(relate({ target: 'b' }))).toEqual(['relation-itself']);
    expect(codes(relate({ target: 'none', since: '2030' }), after(), { actorIsAdministrator: false })).toEqual([
      'rulebook-keeper-needed',
      'rulebook-date-wrong',
      'relation-target-unknown',
    ]);
    expect(codes(relate({ source: 'a', target: 'c' }))).toEqual(['relation-not-of-this', 'relation-target-unknown']);
    expect(codes({ act: 'state-relations', relations: [] })).toEqual(['rulebook-too-many']);
  });

  test('what is struck is gone with its reason, and comes back when it is stated again', () => {
    const strike: EffectAct = { act: 'strike-relation', relation: relationKey(relation), reason: 'Chỉ nhắc đến' };
    const struck = after(relate(), strike);
    expect([struck.relations, struck.struck[relationKey(relation)]]).toEqual([{}, 'Chỉ nhắc đến']);
    expect(codes({ ...strike, reason: '' })).toEqual(['rulebook-reason-missing']);
    expect(after(relate(), strike, relate()).struck).toEqual({});
  });

  test('an instruction has its new text, or the words that it replaces', () => {
    const stated = after(amend());
    expect(stated.amendments[amendmentKey(amendment)]?.text).toEqual(['2. Được họp trực tuyến.']);
    expect(codes(amend(), stated)).toEqual(['amendment-known']);
    expect(codes(amend({ text: [] }))).toEqual(['rulebook-text-missing']);
    expect(codes(amend({ action: 'repeal', text: [] }))).toEqual([]);
    expect(codes(amend({ action: 'replace-words', text: [], words: { from: 'a', to: 'a' } }))).toEqual([
      'amendment-words-same',
    ]);
    expect(codes(amend({ place: '', target: 'b' }))).toEqual(['amendment-place-missing', 'relation-itself']);
    expect(codes(amend({ text: ['x'.repeat(16_001)] }))).toEqual(['rulebook-text-too-long']);
    const strike: EffectAct = { act: 'strike-amendment', amendment: amendmentKey(amendment), reason: 'Nhầm' };
    expect(after(amend(), strike).amendments).toEqual({});
  });
});
