import { describe, expect, it } from 'vitest';
import { afterView } from '../after-view.ts';
import { knownHolidays } from '../holidays.ts';
import { simpleMajority } from '../regulations/simple-majority/regulation.ts';
import { declared, keyed, type Story, times } from '../testing/story.ts';
import type { ElectionAct } from './act.ts';

/** Both seats filled: 6 and 10 of 10 votes. The meeting is on Tuesday 24 November 2026, and so is the moment of every act. */
const filled = (setting = {}): Story => declared(times([6, { 2: 'x' }], [4, { 1: 'x' }]), setting);
const complaint: ElectionAct = {
  act: 'lodge-complaint',
  by: 'Ngô Văn Khiếu',
  about: 'Hai phiếu bị loại',
  received: '2026-11-24',
};
const decision = (id: string, more = {}): ElectionAct => ({
  act: 'decide-complaint',
  id,
  outcome: 'rejected',
  body: 'Ủy ban kiểm tra cấp trên',
  number: '12-QĐ/UBKT',
  date: '2026-11-24',
  reason: 'Hai phiếu bầu quá số lượng',
  cite: 'Điều 33',
  consequence: 'none',
  ...more,
});
const request: ElectionAct = {
  act: 'request-confirmation',
  number: '07-TTr/ĐU',
  to: 'Ban Thường vụ cấp trên',
  sent: '2026-11-24',
};
const seal = {
  act: 'seal-papers',
  date: '2026-11-24',
  place: 'Văn phòng',
  keeper: 'Mai Văn Giữ',
  packages: 2,
  note: '',
} as const;
const destroy: ElectionAct = {
  act: 'destroy-papers',
  date: '2026-11-24',
  decision: '31-QĐ/ĐU của Ban Chấp hành',
  witnesses: ['Tô Thị Chứng', 'Đặng Văn Kiến'],
  note: '',
};
const finish: ElectionAct = { act: 'finish-election' };

describe('a complaint', () => {
  it('is kept with the last day of its period, counted in working days after the meeting', () =>
    filled()
      .when('organiser', complaint)
      .then({
        type: 'complaint-lodged',
        v: 1,
        data: {
          id: 'kn01',
          by: { personal: 'Ngô Văn Khiếu' },
          about: { personal: 'Hai phiếu bị loại' },
          received: '2026-11-24',
          deadline: '2026-12-15',
          late: false,
        },
      }));
  it('is refused from the future, from before the meeting, and without a result', () => {
    filled()
      .when('organiser', { ...complaint, received: '2026-11-25' } as ElectionAct)
      .refused('date-to-come');
    filled()
      .when('organiser', { ...complaint, received: '2026-11-23' } as ElectionAct)
      .refused('date-too-early');
    filled()
      .when('organiser', { ...complaint, received: '2026-02-30' } as ElectionAct)
      .refused('not-a-date');
    filled().when('head', complaint).refused('not-your-duty');
  });
  it('that is open holds up the end and the confirmation; decided, it no longer does', () => {
    const lodged = filled().and('organiser', complaint);
    lodged.when('organiser', finish).refused('complaint-open');
    lodged.when('organiser', request).refused('complaint-open');
    const decided = lodged.and('organiser', decision('kn01'));
    decided.and('organiser', request, finish);
    decided.when('organiser', decision('kn01')).refused('complaint-decided-already');
    decided.when('organiser', decision('kn02')).refused('no-such-complaint');
  });
  it('in time is examined; one that brings a recount was right, and names a declared round', () => {
    const lodged = filled().and('organiser', complaint);
    lodged.when('organiser', decision('kn01', { outcome: 'not-examined' })).refused('complaint-in-time');
    lodged
      .when('organiser', decision('kn01', { consequence: 'recount', inRound: 1 }))
      .refused('consequence-without-right');
    lodged
      .when('organiser', decision('kn01', { outcome: 'upheld', consequence: 'recount', inRound: 2 }))
      .refused('consequence-names-round');
    lodged.and('organiser', decision('kn01', { outcome: 'upheld', consequence: 'recount', inRound: 1 }));
  });
  it('that orders a recount opens a finished election, which ends again once it is recounted', () => {
    const ordered = filled().and(
      'organiser',
      finish,
      complaint,
      decision('kn01', { outcome: 'upheld', consequence: 'recount', inRound: 1 }),
    );
    expect(ordered.state.finished).toBe(false);
    ordered.when('organiser', finish).refused('recount-outstanding');
    ordered.when('organiser', request).refused('recount-outstanding');
    const again = keyed(
      times([6, { 2: 'x' }], [4, { 1: 'x' }]),
      undefined,
      ordered.and('head', { act: 'recount-round', reason: 'Quyết định 12-QĐ/UBKT' }),
    ).and('head', { act: 'declare-result' });
    again.and('organiser', finish, request);
  });
  it('that makes a round void stops the confirmation', () =>
    filled()
      .and('organiser', complaint, decision('kn01', { outcome: 'upheld', consequence: 'void-round', inRound: 1 }))
      .when('organiser', request)
      .refused('round-annulled'));
  it('is seen by name by organisers alone', () => {
    const { state, regulation } = filled().and('organiser', complaint);
    const seen = (names: boolean) =>
      afterView(state, { regulation, holidays: knownHolidays }, names)!.complaints[0]!.by;
    expect([seen(true), seen(false)]).toEqual(['Ngô Văn Khiếu', '']);
  });
});

describe('confirmation', () => {
  const asked = filled().and('organiser', finish, request);
  const answer = (more = {}): ElectionAct => ({
    act: 'record-confirmation',
    number: '88-QĐ/TU',
    by: 'Ban Thường vụ cấp trên',
    date: '2026-11-24',
    confirmed: ['c01', 'c03'],
    refused: [],
    ...more,
  });
  const standing = (story: Story) =>
    afterView(story.state, { regulation: story.regulation, holidays: knownHolidays }, true)!.standing.map(
      ({ candidate, is }) => `${candidate} ${is}`,
    );
  it('is asked for all who are elected, after the election is finished too, and expected by a day', () => {
    expect(standing(filled())).toEqual(['c03 not-asked', 'c01 not-asked']);
    expect(standing(asked).every((line) => line.endsWith(' waiting'))).toBe(true);
    expect(asked.state.after.requests[0]).toMatchObject({ due: '2026-12-03', late: false });
    asked.when('organiser', request).refused('confirmation-waits');
  });
  it('names each person once, and only those who wait; whom it leaves out still waits', () => {
    asked.when('organiser', answer({ confirmed: ['c02'] })).refused('does-not-wait');
    asked.when('organiser', answer({ confirmed: ['c01', 'c01'] })).refused('does-not-wait');
    asked.when('organiser', answer({ confirmed: [] })).refused('nobody-named');
    asked.when('organiser', answer({ refused: [{ candidate: 'c03', reason: '' }] })).refused('reason-missing');
    const partly = asked.and(
      'organiser',
      answer({ confirmed: [], refused: [{ candidate: 'c01', reason: 'Chưa đủ tiêu chuẩn' }] }),
    );
    expect(standing(partly).sort()).toEqual(['c01 refused', 'c03 waiting']);
    expect(standing(partly.and('organiser', answer({ confirmed: ['c03'] }))).sort()).toEqual([
      'c01 refused',
      'c03 confirmed',
    ]);
  });
  it('is not noted before it is asked', () => filled().when('organiser', answer()).refused('confirmation-not-asked'));
});

describe('the papers', () => {
  const sealed = filled().and('head', seal);
  it('are not destroyed before their time, and the refusal says the day', () => {
    expect(sealed.when('organiser', destroy).verdict).toMatchObject({ refused: [{ values: { from: '2027-05-24' } }] });
    sealed.when('organiser', destroy).refused('retention-runs', '"article":"35"');
    filled().when('organiser', destroy).refused('papers-not-sealed');
  });
  it('are not destroyed while somebody complains, nor before one witness twice', () => {
    const none = filled({ regulation: simpleMajority }).and('organiser', seal);
    none.and('organiser', complaint).when('organiser', destroy).refused('complaint-open');
    none
      .when('organiser', { ...destroy, witnesses: ['Tô Thị Chứng', ' Tô Thị  Chứng'] } as ElectionAct)
      .refused('two-witnesses');
    none.and('organiser', destroy).when('organiser', seal).refused('papers-destroyed-already');
  });
  it('are sealed again with a note that says why they were open', () => {
    sealed.when('organiser', seal).refused('note-needed-sealed-again');
    sealed.when('organiser', { ...seal, packages: 0, note: 'Mở theo quyết định' }).refused('packages-below-one');
    expect(sealed.and('organiser', { ...seal, note: 'Mở theo quyết định 12' }).state.after.sealed).toHaveLength(2);
  });
});

describe('periods', () => {
  const periodsOf = ({ state, regulation }: Story) =>
    afterView(state, { regulation, holidays: knownHolidays }, true)!.periods;
  it('run from the noted day of closing', () => {
    const story = filled();
    expect(periodsOf(story).complaint).toMatchObject({ from: '2026-11-24', last: '2026-12-15' });
    story.when('organiser', { act: 'note-closing', date: '2026-11-20' }).refused('date-too-early');
    const noted = story.and('organiser', { act: 'note-closing', date: '2026-11-24' });
    expect(noted.state.after.closing).toBe('2026-11-24');
  });
  it('that nobody has read are none: the confirmation then has no day, and the decision answers for destruction', () => {
    const story = filled({ regulation: simpleMajority }).and('organiser', seal);
    expect(periodsOf(story)).toEqual({ complaint: null, report: null, answer: null, retention: null });
    expect(story.when('organiser', destroy).verdict).toMatchObject({ findings: [{ code: 'retention-unknown' }] });
  });
});

describe('a proposal', () => {
  const propose = (set: string, to: unknown): ElectionAct => ({
    act: 'keep-proposal',
    changes: [{ set, to }],
    reason: 'Cần đa số cao hơn',
  });
  it('freezes what would have differed', () => {
    const kept = filled()
      .and('organiser', finish)
      .and('observer', propose('threshold', { share: '7/10' }));
    expect(kept.state.after.proposals).toMatchObject([
      {
        id: 'dx01',
        changes: [{ set: 'threshold', from: 'more-than-half', to: { share: '7/10' } }],
        differs: { elected: [], lost: ['c01'], status: ['complete', 'open'], invalid: 0 },
        rounds: [{ before: { needed: 6, elected: 2 }, after: { needed: 7, elected: 1 } }],
      },
    ]);
  });
  it('changes a rule, and one that can be counted', () => {
    filled().when('observer', propose('threshold', 'more-than-half')).refused('nothing-proposed');
    filled().when('observer', propose('threshold', 'a lot')).refused('rules-unusable');
    filled().when('observer', propose('weather', 'fine')).refused('rules-unusable');
    filled().when('teller1', propose('tie', 'older')).refused('not-your-duty');
  });
});
