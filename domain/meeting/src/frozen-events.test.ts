import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type MeetingEvent,
  meetingDecider,
  meetingEventSentence,
  type ProgrammeEvent,
  programmeDecider,
  programmeEventSentence,
} from './index.ts';

type Stored = { readonly stream: string } & (MeetingEvent | ProgrammeEvent);

/** Written once. A change of an event's shape gets a new version and a new sample; this one must fold for ever. */
const events: readonly Stored[] = readFileSync(new URL('testing/frozen-preparation-1.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const of = <Event>(stream: string): readonly Event[] => events.filter((event) => event.stream === stream) as never;

test('the frozen sample of version 1 folds to where the meeting and its agenda stood', () => {
  const meeting = of<MeetingEvent>('meeting/m1').reduce(meetingDecider.evolve, meetingDecider.initialState);
  expect(meeting).toMatchObject({
    name: 'Đại hội đại biểu huyện Cồn Lau',
    ends: '2026-03-10T10:00:00.000Z',
    holders: [{ account: 'a1', duties: ['credentials'], person: null }],
    allotment: { total: 5 },
    seats: [
      { id: 's1', person: 'p1', alternate: 'q1', excluded: null },
      { id: 's2', person: 'p2', alternate: null, excluded: 'Đình chỉ' },
    ],
    alternates: [{ person: 'q1', unit: 'x' }],
    notSummoned: [{ person: 'n1', reason: 'suspended' }],
    summonsIssued: { number: '12-GTT/HU' },
    groups: [{ id: 'g1', chair: 'p1', secretary: 'p2', members: ['p1', 'p2'] }],
    stays: [{ person: 'q1', from: '2026-03-10T00:20:00.000Z', until: '2026-03-10T02:00:00.000Z' }],
    ended: '2026-03-10T10:00:00.000Z',
  });
  const programme = of<ProgrammeEvent>('programme/m1').reduce(programmeDecider.evolve, programmeDecider.initialState);
  expect(programme.items).toMatchObject([{ id: 'i1', minutes: 30, started: '2026-03-10T00:30:00.000Z', ended: null }]);
  expect(programme.papers).toMatchObject([{ id: 't1', item: null, withdrawn: 'Nhầm tệp' }]);
  expect(programme.papers[0]?.versions.map(({ sha256 }) => sha256)).toEqual(['ab', 'cd']);
});

test('every event of it is told in both languages', () => {
  const names = { person: (id: string) => `«${id}»`, account: (id: string) => `«${id}»` };
  for (const language of ['vi', 'en'] as const) {
    for (const event of of<MeetingEvent>('meeting/m1'))
      expect(meetingEventSentence(event, language, names)).not.toMatch(/undefined|\[object|^$/);
    for (const event of of<ProgrammeEvent>('programme/m1'))
      expect(programmeEventSentence(event, language)).not.toMatch(/undefined|\[object|^$/);
  }
});
