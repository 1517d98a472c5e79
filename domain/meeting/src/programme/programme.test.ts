import { specification } from '@plenum/kernel/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evolveMeeting } from '../evolve.ts';
import {
  type AgendaItem,
  type Meeting,
  type MeetingDuty,
  mayReadPaper,
  type ProgrammeAct,
  type ProgrammeEvent,
  programmeDecider,
  programmeRefusalCodes,
  programmeSentence,
  secondsBetween,
  timingOf,
} from '../index.ts';

const meeting = evolveMeeting(null, {
  type: 'meeting-convened',
  v: 1,
  data: {
    id: 'm',
    kind: 'review-conference',
    unit: 'h',
    body: null,
    name: 'Hội nghị',
    date: '2026-03-10',
    place: '',
    begins: null,
    ends: null,
  },
}) as Meeting;
const now = '2026-03-10T01:00:00.000Z';
const context = (duties: readonly MeetingDuty[] = ['organiser'], of = meeting) => ({
  now,
  actor: { id: 'a', name: 'A' },
  freshId: () => 'fresh',
  meeting: of,
  duties,
  mayConvene: false,
  electionThere: (id: string) => id === 'e',
});
const planned = { title: 'Khai mạc', kind: 'opening', minutes: 15, begins: null, person: null, by: '' } as const;
const added = (id: string, minutes = 15): ProgrammeEvent => ({
  type: 'item-added',
  v: 1,
  data: { id, ...planned, minutes },
});
const started = (id: string): ProgrammeEvent => ({ type: 'item-started', v: 1, data: { id, at: now } });
const given = (...events: readonly ProgrammeEvent[]) => specification(programmeDecider, context()).given(...events);
const file = { sha256: 'ab', name: 'bao-cao.pdf', mediaType: 'application/pdf', bytes: 9 };
const laid: ProgrammeEvent = {
  type: 'paper-laid',
  v: 1,
  data: { id: 'p', item: 'i', title: 'Báo cáo', audience: 'everybody', version: { ...file, at: now } },
};

describe('an agenda', () => {
  test('takes an item once, with a title and a length', () => {
    const act: ProgrammeAct = { act: 'add-item', id: 'i', ...planned };
    given().when(act).then(added('i'));
    given(added('i')).when(act).then();
    given()
      .when({ ...act, title: ' ' })
      .refused('item-title-missing');
    given()
      .when({ ...act, minutes: 0 })
      .refused('item-minutes-out-of-range');
  });
  test('is at one item: the next one ends what is under way', () => {
    given(added('i'), added('j'), started('i'))
      .when({ act: 'start-item', id: 'j' })
      .then({ type: 'item-ended', v: 1, data: { id: 'i', at: now } }, started('j'));
    given(added('i'), started('i')).when({ act: 'start-item', id: 'i' }).refused('item-has-begun');
    given(added('i')).when({ act: 'end-item', id: 'i' }).refused('item-not-begun');
    given(added('i'), started('i')).when({ act: 'remove-item', id: 'i' }).refused('item-has-begun');
  });
  test('takes a slip of the hand back, with its reason', () => {
    const reopen: ProgrammeAct = { act: 'reopen-item', id: 'i', reason: 'Bấm nhầm' };
    const reopened: ProgrammeEvent = { type: 'item-reopened', v: 1, data: { id: 'i', reason: 'Bấm nhầm' } };
    given(added('i'), started('i')).when(reopen).then(reopened);
    expect(given(added('i'), started('i'), reopened).state.items[0]?.started).toBeNull();
    const over = [added('i'), started('i'), { type: 'item-ended', v: 1, data: { id: 'i', at: now } }] as const;
    expect(given(...over, reopened).state.items[0]).toMatchObject({ started: now, ended: null });
    given(...over, added('j'), started('j'))
      .when(reopen)
      .refused('item-has-begun');
    given(added('i'), started('i'))
      .when({ ...reopen, reason: '' })
      .refused('programme-reason-missing');
  });
  test('is put in an order that names every item once', () => {
    expect(
      given(added('i'), added('j'), { type: 'items-ordered', v: 1, data: { ids: ['j', 'i'] } }).state.items.map(
        ({ id }) => id,
      ),
    ).toEqual(['j', 'i']);
    for (const ids of [['i'], ['i', 'i'], ['i', 'k']])
      given(added('i'), added('j')).when({ act: 'order-items', ids }).refused('items-incomplete');
  });
  test('has each election under one item', () => {
    given(added('i')).when({ act: 'link-election', id: 'i', election: 'x' }).refused('election-unknown');
    const linked: ProgrammeEvent = { type: 'election-linked', v: 1, data: { id: 'i', election: 'e' } };
    given(added('i'), added('j'), linked)
      .when({ act: 'link-election', id: 'j', election: 'e' })
      .refused('election-linked-already');
  });
  test('is for who prepares, and is run by who chairs, while the meeting lasts', () => {
    const as = (duty: MeetingDuty) => specification(programmeDecider, context([duty])).given(added('i'));
    as('delegate').when({ act: 'start-item', id: 'i' }).refused('programme-out-of-reach');
    as('presidium').when({ act: 'remove-item', id: 'i' }).refused('programme-out-of-reach');
    as('presidium').when({ act: 'start-item', id: 'i' }).then(started('i'));
    specification(programmeDecider, context(['presidium'], { ...meeting, ended: now }))
      .given(added('i'))
      .when({ act: 'start-item', id: 'i' })
      .refused('meeting-ended');
  });
});

describe('a paper', () => {
  test('is laid under an item, followed by other versions, and withdrawn with a reason', () => {
    given(added('i'))
      .when({ act: 'lay-paper', id: 'p', item: 'i', title: 'Báo cáo', audience: 'everybody', version: file })
      .then(laid);
    given(added('i'), laid).when({ act: 'lay-version', id: 'p', version: file }).refused('paper-version-same');
    given(added('i'), laid)
      .when({ act: 'lay-version', id: 'p', version: { ...file, mediaType: 'text/html', sha256: 'cd' } })
      .refused('paper-of-other-kind');
    const gone: ProgrammeEvent = { type: 'paper-withdrawn', v: 1, data: { id: 'p', reason: 'Nhầm tệp' } };
    given(added('i'), laid, gone)
      .when({ act: 'lay-version', id: 'p', version: { ...file, sha256: 'cd' } })
      .refused('paper-is-withdrawn');
    expect(given(added('i'), laid, { type: 'item-removed', v: 1, data: { id: 'i' } }).state.papers[0]?.item).toBeNull();
  });
  test('is read by those it is for', () => {
    expect(mayReadPaper({ audience: 'everybody' }, ['guest'])).toBe(true);
    expect(mayReadPaper({ audience: 'delegates' }, ['guest'])).toBe(false);
    expect(mayReadPaper({ audience: 'delegates' }, ['delegate'])).toBe(true);
    expect(mayReadPaper({ audience: 'conveners' }, ['delegate'])).toBe(false);
    expect(mayReadPaper({ audience: 'conveners' }, ['presidium'])).toBe(true);
  });
});

describe('the times', () => {
  const item = (id: string, minutes: number, change: Partial<AgendaItem> = {}): AgendaItem => ({
    ...planned,
    id,
    minutes,
    started: null,
    ended: null,
    elections: [],
    ...change,
  });
  const at = (clock: string) => `2026-03-10T${clock}:00.000Z`;
  const spans = (items: readonly AgendaItem[], clock: string) => {
    const { items: timed, lateSeconds } = timingOf(items, at('01:00'), at(clock));
    const text = (span: { from: string; until: string } | null) =>
      span && `${span.from.slice(11, 16)}-${span.until.slice(11, 16)}`;
    return {
      planned: timed.map((one) => text(one.planned)),
      expected: timed.map((one) => text(one.expected)),
      lateSeconds,
    };
  };
  test('as worked out by hand: an item that runs over moves what follows, a fixed moment holds', () => {
    const items = [
      item('a', 30, { started: at('01:10'), ended: at('01:50') }),
      item('b', 60, { started: at('01:50') }),
      item('c', 15),
      item('d', 30, { begins: at('06:30') }),
    ];
    expect(spans(items, '02:00')).toEqual({
      planned: ['01:00-01:30', '01:30-02:30', '02:30-02:45', '06:30-07:00'],
      expected: ['01:10-01:50', '01:50-02:50', '02:50-03:05', '06:30-07:00'],
      lateSeconds: 20 * 60,
    });
    // Item b has used up its hour and goes on.
    expect(spans(items, '03:00')).toMatchObject({
      expected: ['01:10-01:50', '01:50-03:00', '03:00-03:15', '06:30-07:00'],
      lateSeconds: 30 * 60,
    });
  });
  test('early, not begun, and over', () => {
    expect(
      spans([item('a', 30, { started: at('01:00'), ended: at('01:10') }), item('b', 5)], '01:10').lateSeconds,
    ).toBe(-20 * 60);
    expect(spans([item('a', 30)], '00:00').lateSeconds).toBe(0);
    expect(spans([item('a', 30)], '01:05').lateSeconds).toBe(5 * 60);
    expect(spans([item('a', 30, { started: at('01:00'), ended: at('01:40') })], '09:00').lateSeconds).toBe(10 * 60);
    expect(timingOf([item('a', 30)], null, at('01:00'))).toMatchObject({ lateSeconds: null });
  });
  test('over midnight and the end of a year', () => {
    const [only] = timingOf([item('a', 90)], '2026-12-31T23:00:00.000Z', '2026-12-31T22:00:00.000Z').items;
    expect(only?.planned?.until).toBe('2027-01-01T00:30:00.000Z');
    expect(secondsBetween('2026-12-31T23:00:00.000Z', '2027-01-01T00:30:00.000Z')).toBe(5_400);
  });
  test('in any agenda nothing overlaps, and each item lasts as planned unless it has begun', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(lengths, fc.nat(20), fc.nat(600), (minutes, done, late) => {
        const opening = at('01:00');
        const clock = new Date(Date.parse(opening) + late * 60_000).toISOString();
        const items = minutes.map((length, index) =>
          item(`i${index}`, length, index < done ? { started: clock, ended: clock } : {}),
        );
        const { items: timed } = timingOf(items, opening, clock);
        timed.forEach((one, index) => {
          const before = timed[index - 1];
          expect(secondsBetween(one.planned!.from, one.planned!.until)).toBe(minutes[index]! * 60);
          if (before) expect(one.planned!.from).toBe(before.planned!.until);
          if (before) expect(one.expected!.from >= before.expected!.until).toBe(true);
          if (index >= done) expect(secondsBetween(one.expected!.from, one.expected!.until)).toBe(minutes[index]! * 60);
          if (index >= done) expect(one.expected!.from >= clock).toBe(true);
        });
      }),
    );
  });
});

test('every refusal has a sentence in both languages', () => {
  for (const code of programmeRefusalCodes)
    for (const language of ['vi', 'en'] as const)
      expect(programmeSentence({ code, values: { title: 'A' } }, language)).toBeTruthy();
});
