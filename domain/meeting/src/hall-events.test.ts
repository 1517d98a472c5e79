import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Floor,
  type FloorEvent,
  floorDecider,
  floorEventSentence,
  type MeetingEvent,
  meetingDecider,
  meetingEventSentence,
  meetingRulesOf,
  type OpenVoteEvent,
  type OpenVoteState,
  openVoteDecider,
  openVoteEventSentence,
  outcomesOf,
  type ProposalEvent,
  type ProposalState,
  proposalDecider,
  proposalEventSentence,
  resultSentence,
  summaryOf,
  votingOrder,
} from './index.ts';
import { hallOf } from './testing/hall.ts';

type Stored = (OpenVoteEvent | ProposalEvent | FloorEvent | MeetingEvent) & { readonly stream: string };

/** Written once. A change of an event's shape gets a new version and a new sample; this one must fold for ever. */
const frozen = (file: string): readonly Stored[] =>
  readFileSync(new URL(`testing/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const events = frozen('frozen-hall-1.jsonl');
const of = <Event>(stream: string): Event[] => events.filter((event) => event.stream === stream) as never;

describe('the frozen sample of votes, proposals and the floor, version 1', () => {
  const vote = (id: string) =>
    of<OpenVoteEvent>(`open-vote/${id}`).reduce(openVoteDecider.evolve, null as OpenVoteState)!;
  test('folds to what was voted, proposed and said', () => {
    expect(vote('v').closed?.result).toMatchObject({ for: 3, against: 1, adopted: true });
    expect(resultSentence(summaryOf(vote('v')), 'vi')).toBe(
      'Đã thông qua: 3 tán thành trên 5 đại biểu có mặt (60,00 %), 1 không tán thành, 1 không có ý kiến; cần quá 1/2, tức 3 (Điều 61.3 · 17/2023/QH15).',
    );
    expect(vote('w')).toMatchObject({ casts: [{ person: 'p1' }], closed: null, cancelled: { reason: 'Mở nhầm' } });
    const proposal = of<ProposalEvent>('proposal/d').reduce(proposalDecider.evolve, null as ProposalState)!;
    expect(proposal.amendments).toMatchObject([
      { id: 'a', place: 2 },
      { id: 'b', place: 1, withdrawn: true },
    ]);
    const decided = { ...proposal, outcomes: outcomesOf([vote('v'), vote('w')], 'd') };
    expect(votingOrder(decided)).toEqual([{ proposal: 'd', amendment: null }]);
    const floor = of<FloorEvent>('floor/m').reduce(floorDecider.evolve, floorDecider.initialState as Floor);
    expect(floor.turns.map((turn) => turn.id)).toEqual(['o', 'u', 't']);
    expect(floor.turns[2]).toMatchObject({ minutes: 7, spells: [{}, {}], texts: [{ name: 'tham-luan.pdf' }] });
    expect(floor.turns[1]?.withdrawn).not.toBeNull();
  });
  test('is told in both languages, and names every type of event', () => {
    for (const language of ['vi', 'en'] as const) {
      for (const id of ['v', 'w'])
        for (const event of of<OpenVoteEvent>(`open-vote/${id}`))
          expect(openVoteEventSentence(event, language, (person) => person)).toBeTruthy();
      for (const event of of<ProposalEvent>('proposal/d'))
        expect(proposalEventSentence(event, language, (person) => person)).toBeTruthy();
      for (const event of of<FloorEvent>('floor/m'))
        expect(floorEventSentence(event, language, (person) => person)).toBeTruthy();
    }
    expect(new Set(events.map((event) => event.type)).size).toBe(18);
  });
});

test('the second frozen sample folds to rules of the organisation’s own and a vote entered at the desk', () => {
  const [stated, ...ofVote] = frozen('frozen-hall-2.jsonl') as unknown as [MeetingEvent, ...OpenVoteEvent[]];
  const meeting = meetingDecider.evolve(hallOf(3), stated)!;
  expect(meetingRulesOf(meeting.rules)).toMatchObject({
    id: 'stated',
    decisions: { weighty: { base: 'summoned', citation: { article: '7', clause: '3', basis: 'stated' } } },
    amendments: { order: 'amendments-first' },
  });
  const vote = ofVote.reduce(openVoteDecider.evolve, null as OpenVoteState)!;
  expect(vote.casts.map(({ person, by }) => [person, by])).toEqual([
    ['p1', null],
    ['p2', 'a9'],
  ]);
  expect(resultSentence(summaryOf(vote), 'vi')).toBe(
    'Đã thông qua: 2 tán thành trên 3 đại biểu được triệu tập (66,67 %), 0 không tán thành, 0 không có ý kiến; cần quá 1/2, tức 2 (Điều 7.2 · Quy chế làm việc, do đơn vị quy định). Trong đó 1 phiếu của đại biểu không có điện thoại nhập tại bàn.',
  );
  for (const language of ['vi', 'en'] as const) {
    expect(meetingEventSentence(stated, language, { person: String, account: String })).toContain('Quy chế làm việc');
    for (const event of ofVote) expect(openVoteEventSentence(event, language, String)).not.toMatch(/undefined|^$/);
  }
});
