import { isAccepted } from '@plenum/kernel';
import { specification } from '@plenum/kernel/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Meeting,
  type MeetingAct,
  type MeetingContext,
  type MeetingEvent,
  meetingDecider,
  meetingEventSentence,
  meetingRulesIds,
  meetingRulesOf,
  meetingSentence,
  neededOf,
  quorumAt,
  type RulesStatement,
  statedRules,
} from '../index.ts';
import { arrived, at, hallOf } from '../testing/hall.ts';

const context = (more: Partial<MeetingContext> = {}): MeetingContext => ({
  now: at(10),
  actor: { id: 'a1', name: 'Lê Văn Phòng' },
  freshId: () => 'fresh',
  mayConvene: true,
  accountOpen: () => true,
  member: () => null,
  ...more,
});
const provision = (article: string) => ({ instrument: ' Quy chế  làm việc ', article, clause: '' });
/** Begins with the association's set: more than half everywhere. */
const statement = (more: Partial<RulesStatement> = {}): RulesStatement => {
  const { decisions, amendments } = meetingRulesOf('association');
  return {
    from: 'association',
    name: 'Quy chế làm việc của Hội',
    source: 'Nghị quyết 02-NQ/H ngày 12-01-2026',
    quorum: { threshold: { numerator: 3, denominator: 4 }, provision: provision('5') },
    ordinary: { ...decisions.ordinary, provision: null },
    weighty: null,
    amendments: { order: amendments.order, provision: null },
    ...more,
  };
};
const act = (more: Partial<RulesStatement> = {}): MeetingAct => ({ act: 'state-rules', ...statement(more) });
const meetingAfter = (...events: readonly MeetingEvent[]): Meeting =>
  hallOf(4, arrived('p1', 1), arrived('p2', 1), ...events);
const decide = (what: MeetingAct, of = context(), meeting = meetingAfter()) => meetingDecider.decide(what, meeting, of);
const codes = (verdict: ReturnType<typeof decide>): readonly string[] =>
  isAccepted(verdict) ? [] : verdict.refused.map(({ code }) => code);

describe('an organisation states its own rules', () => {
  test('what it states has its provision and says whose it is, the rest stays as in the set it begins with', () => {
    const verdict = decide(act());
    if (!isAccepted(verdict)) throw new Error(JSON.stringify(verdict.refused));
    const [event] = verdict.accepted;
    const meeting = meetingAfter(event!);
    const rules = meetingRulesOf(meeting.rules);
    const start = meetingRulesOf('association');
    expect(rules).toEqual({
      id: 'stated',
      name: { vi: 'Quy chế làm việc của Hội', en: 'Quy chế làm việc của Hội' },
      quorum: {
        threshold: { numerator: 3, denominator: 4 },
        citation: { instrument: 'Quy chế làm việc', article: '5', basis: 'stated' },
      },
      decisions: { ordinary: start.decisions.ordinary },
      amendments: start.amendments,
    });
    expect(quorumAt(meeting, at(5), rules.quorum.threshold)).toMatchObject({ present: 2, needed: 3, reached: false });
    for (const language of ['vi', 'en'] as const)
      expect(meetingEventSentence(event!, language, { person: String, account: String })).toContain('02-NQ/H');
  });
  test('a switch that differs needs a provision; one that is the same needs none', () => {
    const { decisions } = meetingRulesOf('association');
    const twoThirds = { numerator: 2, denominator: 3 };
    expect(codes(decide(act({ ordinary: { ...decisions.ordinary, threshold: twoThirds, provision: null } })))).toEqual([
      'rule-without-provision',
    ]);
    expect(codes(decide(act({ ordinary: { ...decisions.ordinary, base: 'summoned', provision: null } })))).toEqual([
      'rule-without-provision',
    ]);
    expect(codes(decide(act({ amendments: { order: 'free', provision: null } })))).toEqual(['rule-without-provision']);
    expect(codes(decide(act({ weighty: { base: 'summoned', threshold: twoThirds, provision: null } })))).toEqual([
      'rule-without-provision',
    ]);
    expect(
      codes(decide(act({ weighty: { base: 'summoned', threshold: twoThirds, provision: provision('7') } }))),
    ).toEqual([]);
    const { weighty: _, ordinary } = meetingRulesOf('cooperative').decisions;
    const quorum = { ...meetingRulesOf('cooperative').quorum, provision: provision('1') };
    expect(codes(decide(act({ from: 'cooperative', quorum, ordinary: { ...ordinary, provision: null } })))).toEqual([
      'rule-without-provision',
    ]);
  });
  test('everything that is wrong is said at once', () => {
    const wrong = decide(
      act({
        name: ' ',
        source: 'x'.repeat(301),
        quorum: {
          threshold: { numerator: 1, denominator: 1, strict: true },
          provision: { instrument: '', article: ' ', clause: 'x'.repeat(21) },
        },
      }),
    );
    expect(codes(wrong).toSorted()).toEqual([
      'meeting-text-missing',
      'meeting-text-missing',
      'meeting-text-missing',
      'meeting-text-too-long',
      'meeting-text-too-long',
      'threshold-impossible',
    ]);
    const same = { ...meetingRulesOf('association').quorum, provision: null };
    const nothing = decide(act({ quorum: same }));
    expect(codes(nothing)).toEqual(['nothing-stated']);
    for (const verdict of [wrong, nothing])
      for (const language of ['vi', 'en'] as const)
        for (const finding of isAccepted(verdict) ? [] : verdict.refused)
          expect(meetingSentence(finding, language)).not.toMatch(/undefined|rules-name|^$/);
  });
  test('is for office and organiser: who chairs chooses among the rules and does not write them', () => {
    const spec = specification(meetingDecider, context({ mayConvene: false }));
    const held = (duty: 'presidium' | 'organiser'): MeetingEvent => ({
      type: 'duties-given',
      v: 1,
      data: { account: 'a1', duties: [duty], person: null },
    });
    const convened: MeetingEvent = {
      type: 'meeting-convened',
      v: 1,
      data: {
        id: 'm',
        kind: 'members-congress',
        unit: 'u',
        body: null,
        name: 'Đại hội',
        date: '2026-01-05',
        place: '',
        begins: null,
        ends: null,
      },
    };
    spec.given(convened, held('presidium')).when(act()).refused('not-your-part');
    expect(isAccepted(spec.given(convened, held('organiser')).when(act()).verdict)).toBe(true);
    spec
      .given(convened, held('presidium'))
      .when({ act: 'choose-rules', rules: 'association' })
      .then({ type: 'rules-chosen', v: 1, data: { rules: 'association' } });
  });
});

const share = fc.record({
  numerator: fc.integer({ min: -1, max: 1_001 }),
  denominator: fc.integer({ min: -1, max: 1_001 }),
  strict: fc.boolean(),
});
test('whatever is typed, what is taken can be reached by those who are there, and every rule has a provision', () => {
  fc.assert(
    fc.property(share, share, fc.constantFrom(...meetingRulesIds), fc.boolean(), (quorum, weighty, from, cites) => {
      const start = meetingRulesOf(from);
      const stated = statement({
        from,
        quorum: { threshold: quorum, provision: provision('5') },
        ordinary: { ...start.decisions.ordinary, provision: null },
        weighty: { base: 'present', threshold: weighty, provision: cites ? provision('6') : null },
      });
      const { rules, findings } = statedRules(stated, start);
      if (findings.length > 0) return;
      for (const { threshold, citation } of [rules.quorum, ...Object.values(rules.decisions)]) {
        expect(neededOf(100, threshold)).toBeGreaterThan(0);
        expect(neededOf(100, threshold)).toBeLessThanOrEqual(100);
        expect(citation.instrument).not.toBe('');
      }
    }),
  );
});
