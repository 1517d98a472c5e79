import { specification } from '@plenum/kernel/testing';
import { expect, test } from 'vitest';
import {
  type ProposalAct,
  type ProposalContext,
  type ProposalEvent,
  type ProposalOutcome,
  proposalDecider,
  proposalEventSentence,
  proposalRefusalCodes,
  proposalSentence,
  standingOf,
  votingOrder,
} from '../index.ts';
import { at, hallOf } from '../testing/hall.ts';

const presidium: ProposalContext = {
  now: at(10),
  actor: { id: 'a1', name: 'Lê Văn Chủ' },
  freshId: () => 'fresh',
  meeting: hallOf(3),
  duties: ['presidium'],
  person: null,
  mayConvene: false,
  outcomes: [],
};
const delegate = (person: string): ProposalContext => ({ ...presidium, duties: ['delegate'], person });
const put: ProposalEvent = {
  type: 'proposal-put',
  v: 1,
  data: { id: 'd', meeting: 'm', item: null, title: 'Nghị quyết', text: 'Nội dung' },
};
const amended = (id: string, place: number, passage: string, by = 'p1'): ProposalEvent => ({
  type: 'amendment-handed-in',
  v: 1,
  data: { id, passage, text: 'Sửa', by, place },
});
const decided = (amendment: string | null, adopted: boolean): ProposalOutcome => ({
  amendment,
  vote: `v-${amendment}`,
  adopted,
});
const spec = (of: ProposalContext, ...events: readonly ProposalEvent[]) =>
  specification(proposalDecider, of).given(...events);
const handIn = (person: string | null = null): ProposalAct => ({
  act: 'hand-in-amendment',
  amendment: 'a',
  passage: ' Điều  1 ',
  text: 'Sửa',
  person,
});

test('amendments are handed in once, for oneself or by who acts for others, and withdrawn by whose they are', () => {
  spec(delegate('p1'), put)
    .when(handIn())
    .then(amended('a', 1, 'Điều 1'));
  spec(delegate('p1'), put, amended('a', 1, 'Điều 1'))
    .when(handIn())
    .then();
  spec(delegate('p1'), put).when(handIn('p2')).refused('not-your-amendment');
  spec(presidium, put)
    .when(handIn('p2'))
    .then(amended('a', 1, 'Điều 1', 'p2'));
  spec(delegate('p2'), put, amended('a', 1, 'Điều 1'))
    .when({ act: 'withdraw-amendment', amendment: 'a' })
    .refused('not-your-amendment');
  spec({ ...delegate('p1'), outcomes: [decided(null, true)] }, put)
    .when(handIn())
    .refused('proposal-decided');
  spec({ ...delegate('p1'), duties: ['guest'] }, put)
    .when(handIn())
    .refused('proposal-out-of-reach');
});

test('the furthest comes first, then the nearer ones, at last the text; one to an adopted passage falls', () => {
  const events = [put, amended('a', 1, 'Điều 1'), amended('b', 2, 'Điều 1'), amended('c', 3, 'Điều 2')];
  const after = (outcomes: readonly ProposalOutcome[], ...more: readonly ProposalEvent[]) => ({
    ...spec(presidium, ...events, ...more).state!,
    outcomes,
  });
  const order = (...given: Parameters<typeof after>) => votingOrder(after(...given)).map((part) => part.amendment);
  expect(order([])).toEqual(['a', 'b', 'c', null]);
  const ordered: ProposalEvent = { type: 'amendments-ordered', v: 1, data: { amendments: ['c', 'b', 'a'] } };
  expect(order([], ordered)).toEqual(['c', 'b', 'a', null]);
  expect(order([decided('a', true)])).toEqual(['c', null]);
  expect(order([decided('a', false)])).toEqual(['b', 'c', null]);
  expect(order([], { type: 'amendment-withdrawn', v: 1, data: { amendment: 'b' } })).toEqual(['a', 'c', null]);
  expect(order([decided(null, true)])).toEqual([]);
  const proposal = after([decided('a', true), decided('c', false)]);
  expect(proposal.amendments.map((one) => standingOf(proposal, one))).toEqual(['adopted', 'fallen', 'rejected']);
});

test('an order names all that wait, once', () => {
  const given = spec(presidium, put, amended('a', 1, 'Điều 1'), amended('b', 2, 'Điều 2'));
  given.when({ act: 'order-amendments', amendments: ['b'] }).refused('order-incomplete');
  given.when({ act: 'order-amendments', amendments: ['b', 'b'] }).refused('order-incomplete');
  given
    .when({ act: 'order-amendments', amendments: ['b', 'a'] })
    .then({ type: 'amendments-ordered', v: 1, data: { amendments: ['b', 'a'] } });
});

test('every refusal and every event has a sentence in both languages', () => {
  for (const language of ['vi', 'en'] as const) {
    for (const code of proposalRefusalCodes)
      expect(proposalSentence({ code, values: { field: 'title', limit: 1 } }, language)).toBeTruthy();
    for (const event of [put, amended('a', 1, 'Điều 1')])
      expect(proposalEventSentence(event, language, (id) => id)).toBeTruthy();
  }
});
