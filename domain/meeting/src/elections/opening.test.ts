import { expect, test } from 'vitest';
import type { Meeting } from '../meeting.ts';
import {
  committeeOf,
  type MeetingElectionContext,
  type MeetingElectionRequest,
  meetingElectionFindings,
  meetingElectionSentence,
} from './index.ts';
import { meetingElectionCodes } from './refusal.ts';

const meeting = {
  ended: null,
  seats: [{ id: 's1', excluded: null }],
  holders: [{ account: 'dem', duties: ['teller'], person: 'p9' }],
} as unknown as Meeting;
const context = (changed: Partial<MeetingElectionContext> = {}): MeetingElectionContext => ({
  meeting,
  duties: ['organiser'],
  isItem: (id) => id === 'i1',
  held: [],
  isCarried: (vote) => vote === 'v1',
  ...changed,
});
const request: MeetingElectionRequest = {
  item: 'i1',
  office: 'executive-committee',
  tellers: ['dem'],
  tellersVote: 'v1',
};
const codes = (changed: Partial<MeetingElectionRequest>, of: Partial<MeetingElectionContext> = {}): readonly string[] =>
  meetingElectionFindings({ ...request, ...changed }, context(of)).map(({ code }) => code);

test('an election is opened under an item of the agenda by who prepares the meeting', () => {
  expect(codes({})).toEqual([]);
  expect(codes({}, { duties: ['presidium', 'delegate'] })).toEqual(['not-your-election']);
  expect(codes({ item: 'i9' })).toEqual(['election-item-unknown']);
  expect(codes({}, { meeting: { ...meeting, seats: [] } })).toEqual(['election-without-summoned']);
});
test('its tellers are the meeting’s, and the meeting elected them by an open vote', () => {
  expect(codes({ tellers: ['khac'] })).toEqual(['teller-without-duty']);
  expect(codes({ tellersVote: 'v2' })).toEqual(['tellers-not-elected']);
  expect(codes({ tellersVote: null })).toEqual(['tellers-not-elected']);
  expect(codes({ tellers: [], tellersVote: null })).toEqual([]);
});
test('the committee is elected before its secretary, wherever its election is on the agenda', () => {
  const held = (declared: boolean) => [{ id: 'e1', office: 'executive-committee', declared }];
  for (const office of ['secretary', 'deputy-secretary']) {
    const found = meetingElectionFindings({ ...request, office }, context({ held: held(false) }));
    expect(found.map(({ code }) => code)).toEqual(['committee-comes-first']);
    expect(found[0]?.citations).toMatchObject([{ instrument: '244-QĐ/TW', article: '19', clause: '9' }]);
    expect(codes({ office }, { held: held(true) })).toEqual([]);
    expect(codes({ office })).toEqual([]);
  }
  expect(codes({ office: 'delegates' }, { held: held(false) })).toEqual([]);
  expect(committeeOf(held(true))?.id).toBe('e1');
});

test('every refusal has a sentence in both languages', () => {
  for (const code of meetingElectionCodes)
    for (const language of ['vi', 'en'] as const) expect(meetingElectionSentence({ code }, language)).toBeTruthy();
});
