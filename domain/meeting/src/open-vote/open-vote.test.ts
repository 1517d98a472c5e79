import { isAccepted } from '@plenum/kernel';
import { specification } from '@plenum/kernel/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AmendmentOrder,
  amendmentOrders,
  basesAt,
  castOf,
  type Meeting,
  meetingRulesIds,
  meetingRulesOf,
  neededOf,
  type OpenVote,
  type OpenVoteAct,
  type OpenVoteContext,
  type OpenVoteEvent,
  openVoteDecider,
  openVoteEventSentence,
  openVoteRefusalCodes,
  openVoteSentence,
  type Proposal,
  partsToVote,
  reaches,
  resultSentence,
  summaryOf,
  sumOf,
  type VoteChoice,
  voteChoices,
  voteUnderWay,
} from '../index.ts';
import { arrived, at, departed, excluded, hallOf } from '../testing/hall.ts';

const hall = hallOf(3, arrived('p1', 1), arrived('p2', 2));
const context = (meeting: Meeting = hall, more: Partial<OpenVoteContext> = {}): OpenVoteContext => ({
  now: at(10),
  actor: { id: 'a1', name: 'Lê Văn Chủ' },
  freshId: () => 'fresh',
  meeting,
  duties: ['presidium', 'delegate'],
  person: 'p1',
  mayConvene: false,
  rules: meetingRulesOf('womens-union'),
  proposal: null,
  underVote: null,
  ...more,
});
const open = (more: Partial<OpenVoteAct & { act: 'open-vote' }> = {}): OpenVoteAct => ({
  act: 'open-vote',
  id: 'v',
  item: null,
  about: null,
  question: 'Thông qua chương trình',
  way: 'phone',
  areas: [],
  kind: 'ordinary',
  ...more,
});
function eventsOf(act: OpenVoteAct, of = context()): readonly OpenVoteEvent[] {
  const verdict = openVoteDecider.decide(act, null, of);
  if (!isAccepted(verdict)) throw new Error(JSON.stringify(verdict.refused));
  return verdict.accepted;
}
const phone = eventsOf(open());
const byHand = eventsOf(open({ way: 'card', areas: ['A', 'B'] }));
const spec = (of: OpenVoteContext, ...events: readonly OpenVoteEvent[]) =>
  specification(openVoteDecider, of).given(...events);
const cast = (choice: VoteChoice): OpenVoteAct => ({ act: 'cast-vote', choice });
const count = (area: string, yes: number, against = 0, abstain = 0): OpenVoteAct => ({
  act: 'count-area',
  area,
  for: yes,
  against,
  abstain,
});
const was = (person: string, choice: VoteChoice): OpenVoteEvent => ({
  type: 'vote-cast',
  v: 1,
  data: { seat: person.slice(1), person, choice, at: at(10) },
});

describe('a vote is opened', () => {
  test('with the figures of the hall frozen, and again under its id changes nothing', () => {
    expect(phone).toMatchObject([
      { data: { hall: { bases: { present: 2, summoned: 3, summonedLessAbsent: 2 }, quorum: 2 }, opened: at(10) } },
    ]);
    spec(context(), ...phone)
      .when(open())
      .then();
  });
  test('not without quorum: it is refused with the figures and the article', () => {
    const one = context(hallOf(3, arrived('p1', 1)));
    const outcome = spec(one).when(open());
    outcome.refused('vote-without-quorum', '12');
    expect(outcome.verdict).toMatchObject({ refused: [{ values: { present: 1, needed: 2, summoned: 3 } }] });
    spec(context(hallOf(3, arrived('p1', 1), arrived('p2', 2), departed('p2', 10))))
      .when(open())
      .refused('vote-without-quorum');
  });
  test('by who chairs, with a question, with areas where hands are counted, under rules that know its kind', () => {
    spec(context(hall, { duties: ['delegate'] }))
      .when(open())
      .refused('vote-out-of-reach');
    expect(eventsOf(open(), context(hall, { duties: [], mayConvene: true }))).toHaveLength(1);
    spec(context())
      .when(open({ question: ' ' }))
      .refused('vote-text-missing');
    spec(context())
      .when(open({ way: 'hand' }))
      .refused('areas-missing');
    spec(context())
      .when(open({ areas: ['A'] }))
      .refused('areas-are-for-hands');
    spec(context())
      .when(open({ way: 'hand', areas: ['A', 'A'] }))
      .refused('area-named-twice');
    spec(context())
      .when(open({ kind: 'weighty' }))
      .refused('decision-kind-unknown');
    spec(context({ ...hall, ended: at(5) }))
      .when(open())
      .refused('meeting-ended');
  });
});

describe('on phones', () => {
  test('who sits in a seat that counts and was in the hall at the opening and now votes once', () => {
    spec(context(), ...phone)
      .when(cast('for'))
      .then(was('p1', 'for'));
    spec(context(), ...phone, was('p1', 'for'))
      .when(cast('for'))
      .then();
    const again = spec(context(), ...phone, was('p1', 'for')).when(cast('against'));
    again.then();
    expect(again.verdict).toMatchObject({ findings: [{ code: 'cast-already', values: { choice: 'for' } }] });
  });
  test('nobody else does', () => {
    const of = (meeting: Meeting, person: string | null = 'p1') =>
      spec(context(meeting, { person, now: at(20) }), ...phone);
    of(hall, null).when(cast('for')).refused('not-your-vote');
    of(hall, 'q').when(cast('for')).refused('not-your-vote');
    of(hall, 'p3').when(cast('for')).refused('voter-not-present');
    const here = [arrived('p1', 1), arrived('p2', 2)];
    of(hallOf(3, ...here, excluded('1')))
      .when(cast('for'))
      .refused('voter-suspended');
    of(hallOf(3, ...here, departed('p1', 12)))
      .when(cast('for'))
      .refused('voter-not-present');
    of(hallOf(3, ...here, arrived('p3', 15)), 'p3')
      .when(cast('for'))
      .refused('voter-came-after-opening');
    spec(context(), ...byHand)
      .when(cast('for'))
      .refused('vote-is-by-hand');
  });
  test('a vote that was cast is answered with itself also after the closing; a new one is not taken', () => {
    const cancelled: OpenVoteEvent = { type: 'open-vote-cancelled', v: 1, data: { at: at(12), reason: 'Mở nhầm' } };
    spec(context(), ...phone, was('p1', 'for'), cancelled)
      .when(cast('for'))
      .then();
    spec(context(), ...phone, cancelled)
      .when(cast('for'))
      .refused('vote-is-cancelled');
  });
});

describe('a vote entered for a delegate without a phone', () => {
  const desk = (meeting: Meeting = hall, more: Partial<OpenVoteContext> = {}) =>
    context(meeting, { actor: { id: 'a9', name: 'Hoàng Thị Bàn' }, duties: ['desk'], person: null, ...more });
  const enter = (person: string, choice: VoteChoice): OpenVoteAct => ({ act: 'enter-vote', person, choice });
  const entered = (person: string, choice: VoteChoice, by = 'a9'): OpenVoteEvent => ({
    type: 'vote-entered',
    v: 1,
    data: { seat: person.slice(1), person, choice, at: at(10), by },
  });
  test('is kept with who entered it, and answered with itself where it comes again', () => {
    spec(desk(), ...phone)
      .when(enter('p1', 'for'))
      .then(entered('p1', 'for'));
    spec(desk(), ...phone, entered('p1', 'for'))
      .when(enter('p1', 'for'))
      .then();
  });
  test('is refused where the delegate, or another desk for them, has voted', () => {
    spec(desk(), ...phone, was('p1', 'for'))
      .when(enter('p1', 'for'))
      .refused('delegate-has-voted');
    spec(desk(), ...phone, entered('p1', 'for'))
      .when(enter('p1', 'against'))
      .refused('delegate-has-voted');
    spec(desk(), ...phone, entered('p1', 'for', 'a8'))
      .when(enter('p1', 'for'))
      .refused('delegate-has-voted');
  });
  test('is what stands when the delegate votes after all: they hear of it, whatever they choose', () => {
    for (const choice of voteChoices) {
      const outcome = spec(context(), ...phone, entered('p1', 'against')).when(cast(choice));
      outcome.then();
      expect(outcome.verdict).toMatchObject({
        findings: [{ code: 'cast-at-the-desk', values: { choice: 'against' } }],
      });
    }
  });
  test('asks of the delegate what their own vote would ask, and names them in the refusal', () => {
    const of = (meeting: Meeting, person: string) => {
      const outcome = spec(desk(meeting, { now: at(20) }), ...phone).when(enter(person, 'for'));
      return { outcome, named: outcome.verdict };
    };
    for (const [meeting, person, code] of [
      [hall, 'q', 'has-no-vote'],
      [hall, 'p3', 'voter-not-present'],
      [hallOf(3, arrived('p1', 1), arrived('p2', 2), excluded('1')), 'p1', 'voter-suspended'],
      [hallOf(3, arrived('p1', 1), arrived('p2', 2), arrived('p3', 15)), 'p3', 'voter-came-after-opening'],
    ] as const) {
      const { outcome, named } = of(meeting, person);
      outcome.refused(code);
      expect(named).toMatchObject({ refused: [{ values: { person } }] });
    }
    spec(desk(), ...byHand)
      .when(enter('p1', 'for'))
      .refused('vote-is-by-hand');
    spec(desk(hall, { duties: ['delegate', 'teller'] }), ...phone)
      .when(enter('p1', 'for'))
      .refused('vote-out-of-reach');
  });
  test('is counted once and said in the result', () => {
    const vote = closed(context(), ...phone, was('p1', 'for'), entered('p2', 'for'));
    expect(vote.closed?.result).toMatchObject({ for: 2, notVoting: 0, adopted: true });
    expect(summaryOf(vote).entered).toEqual([{ by: 'a9', votes: 1 }]);
    expect(resultSentence(summaryOf(vote), 'vi')).toContain('Trong đó 1 phiếu của đại biểu không có điện thoại');
    expect(resultSentence(summaryOf(vote), 'en')).toContain('Of these 1 were entered at the desk');
    const open = [...phone, entered('p2', 'for')].reduce(openVoteDecider.evolve, null as OpenVote | null)!;
    expect(summaryOf(open).entered).toEqual([]);
  });
});

describe('by hand or card', () => {
  const teller = context(hall, { duties: ['teller'] });
  test('each area is counted, counted again where it was wrong, and never more than were present', () => {
    spec(teller, ...byHand)
      .when(count('A', 1))
      .then({
        type: 'area-counted',
        v: 1,
        data: { area: 'A', for: 1, against: 0, abstain: 0, at: at(10), by: 'a1' },
      });
    const first: OpenVoteEvent = {
      type: 'area-counted',
      v: 1,
      data: { area: 'A', for: 2, against: 0, abstain: 0, at: at(10), by: 'a1' },
    };
    spec(teller, ...byHand, first)
      .when(count('B', 0, 1))
      .refused('more-votes-than-present');
    expect(isAccepted(spec(teller, ...byHand, first).when(count('A', 1, 1)).verdict)).toBe(true);
    spec(teller, ...byHand)
      .when(count('C', 1))
      .refused('area-unknown');
    spec(teller, ...byHand)
      .when(count('A', 0.5))
      .refused('count-not-whole');
    spec(teller, ...phone)
      .when(count('A', 1))
      .refused('vote-is-on-phones');
    spec(context(hall, { duties: ['delegate'] }), ...byHand)
      .when(count('A', 1))
      .refused('not-your-count');
    spec(context(), ...byHand, first)
      .when({ act: 'close-vote' })
      .refused('area-not-counted');
  });
});

/** The vote after some events, closed. */
function closed(of: OpenVoteContext, ...events: readonly OpenVoteEvent[]): OpenVote {
  const { verdict } = spec(of, ...events).when({ act: 'close-vote' });
  if (!isAccepted(verdict)) throw new Error(JSON.stringify(verdict.refused));
  return [...events, ...verdict.accepted].reduce(openVoteDecider.evolve, null as OpenVote | null)!;
}

describe('the result', () => {
  test('is one sentence with figures, base, rule and citation in both languages', () => {
    const vote = closed(context(), ...phone, was('p1', 'for'), was('p2', 'for'));
    expect(vote.closed?.result).toEqual({
      for: 2,
      against: 0,
      abstain: 0,
      notVoting: 0,
      base: 2,
      needed: 2,
      adopted: true,
    });
    expect(resultSentence(summaryOf(vote), 'vi')).toBe(
      'Đã thông qua: 2 tán thành trên 2 đại biểu có mặt (100,00 %), 0 không tán thành, 0 không có ý kiến; cần quá 1/2, tức 2 (Điều lệ Hội Liên hiệp Phụ nữ Việt Nam, quy tắc giả định).',
    );
    expect(resultSentence(summaryOf(vote), 'en')).toBe(
      'Adopted: 2 for, of 2 present (100.00 %), 0 against, 0 abstained; more than 1/2 was needed, 2 votes (Charter of the Viet Nam Women’s Union, an assumed rule).',
    );
  });
  test('half of those present is not more than half', () => {
    expect(closed(context(), ...phone, was('p1', 'for')).closed?.result).toMatchObject({
      notVoting: 1,
      adopted: false,
    });
  });
  test('rests on those summoned less the absent where the rule says so', () => {
    const of = context(
      hallOf(5, arrived('p1', 1), arrived('p2', 1), arrived('p3', 1), arrived('p4', 1), departed('p4', 5)),
      {
        rules: meetingRulesOf('party'),
      },
    );
    const events = eventsOf(open(), {
      ...of,
      meeting: hallOf(4, arrived('p1', 1), arrived('p2', 1), arrived('p3', 1)),
    });
    expect(closed(of, ...events, was('p1', 'for'), was('p2', 'for')).closed?.result).toMatchObject({
      base: 3,
      needed: 2,
    });
  });
  test('needs 65 of 100 for what a co-operative weighs most', () => {
    const { threshold } = meetingRulesOf('cooperative').decisions.weighty!;
    expect([neededOf(100, threshold), neededOf(101, threshold)]).toEqual([65, 66]);
  });
});

const amendment = (id: string, place: number, passage: string) => ({
  id,
  place,
  passage,
  text: 't',
  by: 'p1',
  withdrawn: false,
});
const proposal: Proposal = {
  id: 'd',
  meeting: 'm',
  item: null,
  title: 'Nghị quyết',
  text: 'x',
  amendments: [amendment('near', 2, 'Điều 1'), amendment('far', 1, 'Điều 2')],
  outcomes: [],
};
const about = (id: string | null) => open({ about: { proposal: 'd', amendment: id } });
test('a proposal is voted on in its order: the amendment furthest from the text first', () => {
  const of = (outcomes: Proposal['outcomes']) => spec(context(hall, { proposal: { ...proposal, outcomes } }));
  of([]).when(about('near')).refused('amendment-comes-before');
  of([]).when(about(null)).refused('amendment-comes-before');
  expect(isAccepted(of([]).when(about('far')).verdict)).toBe(true);
  const far = { amendment: 'far', vote: 'v1', adopted: false };
  expect(isAccepted(of([far]).when(about('near')).verdict)).toBe(true);
  of([far]).when(about('far')).refused('proposal-part-decided');
  of([]).when(about('other')).refused('proposal-part-unknown');
});

const ordered = (order: AmendmentOrder) => {
  const general = meetingRulesOf('general');
  return { ...general, amendments: { ...general.amendments, order } };
};
test('of one proposal one part is under vote at a time, whatever part it is and whatever the rule of order', () => {
  const underVote = { id: 'v1', question: 'Sửa Điều 2' };
  for (const order of amendmentOrders)
    for (const part of ['far', 'near', null]) {
      const outcome = spec(context(hall, { proposal, rules: ordered(order), underVote })).when(about(part));
      outcome.refused('proposal-under-vote');
      expect(outcome.verdict).toMatchObject({ refused: [{ values: { question: 'Sửa Điều 2' } }] });
    }
  const votes = [
    { about: { proposal: 'd', amendment: 'far' }, closed: null, cancelled: { at: at(11), reason: 'Mở nhầm' } },
    { about: { proposal: 'd', amendment: 'near' }, closed: null, cancelled: null },
  ];
  expect(voteUnderWay(votes, 'd')).toBe(votes[1]);
  expect(voteUnderWay(votes, 'e')).toBeNull();
});

test('the rule of order says what may be put to the vote: one amendment, any before the text, or what the chair chooses', () => {
  const may = (order: AmendmentOrder) =>
    ['far', 'near', null].filter((part) =>
      isAccepted(spec(context(hall, { proposal, rules: ordered(order) })).when(about(part)).verdict),
    );
  expect(amendmentOrders.map(may)).toEqual([['far'], ['far', 'near'], ['far', 'near', null]]);
  const done = {
    ...proposal,
    outcomes: proposal.amendments.map(({ id }) => ({ amendment: id, vote: id, adopted: false })),
  };
  for (const order of amendmentOrders) expect(partsToVote(done, order)).toEqual([{ proposal: 'd', amendment: null }]);
});

test('a threshold is the fewest that reach it, whatever the share', () => {
  const share = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), fc.boolean());
  fc.assert(
    fc.property(share, fc.integer({ min: 1, max: 5_000 }), ([a, b, strict], whole) => {
      const threshold = { numerator: Math.min(a, b), denominator: Math.max(a, b), strict };
      const needed = neededOf(whole, threshold);
      expect(reaches(needed, whole, threshold)).toBe(true);
      expect(reaches(needed - 1, whole, threshold)).toBe(false);
    }),
  );
});

const seats = 6;
type Step = { readonly minute: number } & (
  | { readonly kind: 'cast' | 'enter'; readonly who: number; readonly choice: VoteChoice }
  | { readonly kind: 'leave' | 'come' | 'exclude'; readonly who: number }
);
const step: fc.Arbitrary<Step> = fc.record({
  minute: fc.constant(0),
  kind: fc.constantFrom('cast', 'cast', 'enter', 'leave', 'come', 'exclude') as fc.Arbitrary<'cast'>,
  who: fc.integer({ min: 1, max: seats }),
  choice: fc.constantFrom(...voteChoices),
});
test('under any interleaving of votes, arrivals, departures and exclusions every vote is counted once, for who may', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 45 }), (steps) => {
      const here = new Set([1, 2, 3, 4, 5]);
      const atOpening = new Set(here);
      const out = new Set<number>();
      const voted = new Map<number, VoteChoice>();
      const hallEvents = [...here].map((who) => arrived(`p${who}`, 1));
      let vote = eventsOf(open(), context(hallOf(seats, ...hallEvents))).reduce(
        openVoteDecider.evolve,
        null as OpenVote | null,
      )!;
      steps.forEach(({ kind, who, choice }: Step & { choice?: VoteChoice }, turn) => {
        const minute = 11 + turn;
        if (kind === 'leave' && here.delete(who)) hallEvents.push(departed(`p${who}`, minute));
        if (kind === 'come' && !here.has(who) && !out.has(who)) {
          here.add(who);
          hallEvents.push(arrived(`p${who}`, minute));
        }
        if (kind === 'exclude' && !out.has(who)) {
          out.add(who);
          hallEvents.push(excluded(String(who)));
        }
        if (kind !== 'cast' && kind !== 'enter') return;
        const of = context(hallOf(seats, ...hallEvents), { person: `p${who}`, now: at(minute) });
        const act: OpenVoteAct =
          kind === 'cast' ? cast(choice!) : { act: 'enter-vote', person: `p${who}`, choice: choice! };
        const verdict = openVoteDecider.decide(act, vote, of);
        const may = here.has(who) && atOpening.has(who) && !out.has(who);
        const same = castOf(vote, `p${who}`);
        // One's own second vote is answered with the first; a second one that somebody enters is refused, unless it is the same.
        if (kind === 'cast' || !same) expect(isAccepted(verdict)).toBe(voted.has(who) || may);
        else expect(isAccepted(verdict)).toBe(same.by === 'a1' && same.choice === choice);
        if (!isAccepted(verdict)) return;
        expect(verdict.accepted.length).toBe(voted.has(who) ? 0 : 1);
        if (!voted.has(who)) voted.set(who, choice!);
        vote = verdict.accepted.reduce(openVoteDecider.evolve, vote as OpenVote | null)!;
      });
      const verdict = openVoteDecider.decide({ act: 'close-vote' }, vote, context());
      if (!isAccepted(verdict)) throw new Error('not closed');
      const { result } = openVoteDecider.evolve(vote, verdict.accepted[0]!)!.closed!;
      for (const choice of voteChoices)
        expect(result[choice]).toBe([...voted.values()].filter((one) => one === choice).length);
      expect(sumOf(result) + result.notVoting).toBe(5);
      expect(vote.hall.bases).toEqual(
        basesAt(hallOf(seats, ...[1, 2, 3, 4, 5].map((who) => arrived(`p${who}`, 1))), at(10)),
      );
    }),
    { numRuns: 300 },
  );
});

test('the rules say where each stands, and an assumed one says so', () => {
  for (const id of meetingRulesIds) {
    const rules = meetingRulesOf(id);
    for (const { citation } of [rules.quorum, ...Object.values(rules.decisions)]) {
      expect(citation.instrument).toBeTruthy();
      if (citation.basis === 'text') expect(citation.article).toBeTruthy();
    }
  }
});

test('every refusal and every event has a sentence in both languages', () => {
  const events: readonly OpenVoteEvent[] = [
    ...phone,
    was('p1', 'abstain'),
    { type: 'vote-entered', v: 1, data: { seat: '2', person: 'p2', choice: 'for', at: at(10), by: 'a1' } },
  ];
  for (const language of ['vi', 'en'] as const) {
    for (const code of openVoteRefusalCodes)
      expect(openVoteSentence({ code, values: { areas: ['A'] } }, language)).toBeTruthy();
    for (const event of events) expect(openVoteEventSentence(event, language, (id) => id)).toBeTruthy();
  }
});
