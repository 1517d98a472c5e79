import { specification } from '@plenum/kernel/testing';
import { describe, expect, test } from 'vitest';
import {
  clashingDuties,
  dutiesIn,
  type MeetingAct,
  type MeetingContext,
  type MeetingDuty,
  type MeetingEvent,
  type MemberStanding,
  meetingDecider,
  meetingEventSentence,
} from '../index.ts';

let next = 0;
const context = (change: Partial<MeetingContext> = {}): MeetingContext => ({
  now: '2026-01-05T01:00:00.000Z',
  actor: { id: 'a1', name: 'Lê Văn Quản' },
  freshId: () => `n${next++}`,
  mayConvene: true,
  accountOpen: (account) => account !== 'closed',
  member: (person) => (person === 'unknown' ? null : { unit: 'x', standing: 'official', ended: false }),
  ...change,
});
const frame = { name: 'Đại hội', date: '2026-01-05', place: 'Hội trường', begins: null, ends: null };
const convened: MeetingEvent = {
  type: 'meeting-convened',
  v: 1,
  data: { id: 'm', kind: 'delegates-congress', unit: 'h', body: null, ...frame },
};
const summoned = (person: string, unit = 'x'): MeetingEvent => ({
  type: 'summoned',
  v: 1,
  data: { seat: `s-${person}`, person, unit, gained: 'elected', basis: '' },
});
const duties = (account: string, person: string | null, ...held: readonly MeetingDuty[]): MeetingEvent => ({
  type: 'duties-given',
  v: 1,
  data: { account, duties: held, person },
});
const given = (...events: readonly MeetingEvent[]) =>
  specification(meetingDecider, context()).given(convened, ...events);
const as = (account: string, ...events: readonly MeetingEvent[]) =>
  specification(meetingDecider, context({ mayConvene: false, actor: { id: account, name: 'Người khác' } })).given(
    convened,
    ...events,
  );
const give = (account: string, person: string | null, ...held: readonly MeetingDuty[]): MeetingAct => ({
  act: 'give-duties',
  account,
  person,
  duties: held,
});

describe('convening', () => {
  const act: MeetingAct = {
    act: 'convene-meeting',
    id: 'm',
    kind: 'review-conference',
    unit: 'h',
    body: null,
    ...frame,
  };
  const empty = (change: Partial<MeetingContext>) => specification(meetingDecider, context(change)).given();
  test('is for who reaches the unit, with a name, and ends after it begins', () => {
    empty({ mayConvene: false }).when(act).refused('meeting-out-of-reach');
    empty({})
      .when({ ...act, name: ' ' })
      .refused('meeting-text-missing');
    const [begins, ends] = ['2026-01-05T01:00:00Z', '2026-01-05T01:00:00Z'];
    empty({})
      .when({ ...act, begins, ends })
      .refused('ends-before-it-begins');
    empty({})
      .when({ ...act, kind: 'committee-meeting' })
      .refused('meeting-text-missing');
    empty({})
      .when({ ...act, name: ' Hội  nghị ' })
      .then({
        type: 'meeting-convened',
        v: 1,
        data: { id: 'm', kind: 'review-conference', unit: 'h', body: null, ...frame, name: 'Hội nghị' },
      });
  });
  test('a summons goes out with somebody to summon, a place, a time and who signs', () => {
    const { verdict } = given().when({
      act: 'issue-summons',
      form: 'party',
      parent: '',
      issuer: 'Ban Thường vụ',
      town: 'Bến Sông',
      number: '',
      signer: '',
      title: '',
    });
    expect('refused' in verdict && verdict.refused.map(({ code, values }) => values.field ?? code)).toEqual([
      'nobody-summoned',
      'begins',
      'signer',
    ]);
  });
});

describe('duties', () => {
  test('let somebody do what is theirs and nothing else', () => {
    as('d', duties('d', null, 'desk'), summoned('p'))
      .when({ act: 'check-in', person: 'p' })
      .then({ type: 'arrived', v: 1, data: { person: 'p', at: '2026-01-05T01:00:00.000Z' } });
    as('d', duties('d', null, 'desk'), summoned('p'))
      .when({ act: 'end-meeting' })
      .refused('not-your-part');
    as('d', summoned('p')).when({ act: 'check-in', person: 'p' }).refused('not-your-part');
    as('d', duties('d', null, 'delegate'))
      .when(give('d', null, 'office'))
      .refused('not-your-part');
  });
  test('that must be split are split, and who looks on does nothing else', () => {
    given(duties('b', null, 'presidium'))
      .when(give('b', null, 'secretariat'))
      .refused('duties-apart');
    given()
      .when(give('b', null, 'presidium', 'teller'))
      .refused('duties-apart');
    given(duties('b', null, 'observer'))
      .when(give('b', null, 'desk'))
      .refused('duties-apart');
    expect(clashingDuties(['office', 'organiser', 'credentials', 'desk'])).toEqual([]);
    expect(clashingDuties(['auditor', 'observer'])).toEqual([['auditor', 'observer']]);
  });
  test('stand for one person each, who is summoned where they are a delegate', () => {
    given(summoned('p'))
      .when(give('b', 'p', 'delegate'))
      .then(duties('b', 'p', 'delegate'));
    given()
      .when(give('b', 'p', 'delegate'))
      .refused('delegate-not-summoned');
    given(summoned('p'), duties('c', 'p', 'delegate'))
      .when(give('b', 'p', 'delegate'))
      .refused('person-has-account');
    given(summoned('p'), summoned('q'), duties('b', 'p', 'delegate'))
      .when(give('b', 'q', 'credentials'))
      .refused('account-is-of-another');
    given()
      .when(give('closed', null, 'desk'))
      .refused('holder-unknown');
  });
  test('are taken back, and then held no more', () => {
    const { state } = given(duties('b', null, 'desk', 'office'), {
      type: 'duties-withdrawn',
      v: 1,
      data: { account: 'b', duties: ['desk'] },
    });
    expect(dutiesIn(state!, 'b')).toEqual(['office']);
    given()
      .when({ act: 'withdraw-duties', account: 'b', duties: ['desk'] })
      .refused('duty-not-held');
  });
});

describe('those summoned', () => {
  const allotted: MeetingEvent = {
    type: 'delegates-allotted',
    v: 1,
    data: { total: 2, perUnit: 1, decision: '', shares: [{ unit: 'x', members: 9, seats: 1 }] },
  };
  const summon = (unit: string, gained: 'elected' | 'ex-officio', ...people: readonly string[]): MeetingAct => ({
    act: 'summon',
    people: people.map((person) => ({ person, unit, gained, basis: '' })),
  });
  test('are no more than a unit was allotted; who comes by their post is not counted in it', () => {
    given(allotted)
      .when(summon('x', 'elected', 'p', 'q'))
      .refused('more-than-allotted', 'Phương án phân bổ');
    given(allotted, summoned('o'))
      .when(summon('x', 'elected', 'p'))
      .refused('more-than-allotted');
    given(allotted)
      .when(summon('y', 'elected', 'p'))
      .refused('more-than-allotted');
    const { verdict } = given(allotted, summoned('o')).when(summon('x', 'ex-officio', 'p', 'q'));
    expect('accepted' in verdict && verdict.accepted).toHaveLength(2);
  });
  test('who is suspended or probationary has no seat; who is exempt may be given one', () => {
    const standing = (standing: MemberStanding) =>
      specification(meetingDecider, context({ member: () => ({ unit: 'x', standing, ended: false }) })).given(convened);
    standing('suspended')
      .when(summon('x', 'elected', 'p'))
      .refused('may-not-be-summoned', '04-HD/TW (2024)');
    standing('probationary')
      .when(summon('x', 'elected', 'p'))
      .refused('may-not-be-summoned', 'Điều lệ Đảng');
    const { verdict } = standing('exempt').when(summon('x', 'elected', 'p'));
    expect('accepted' in verdict).toBe(true);
    given()
      .when(summon('x', 'elected', 'unknown'))
      .refused('person-unknown');
  });
  test('an allotment that cannot be is refused with its rule', () => {
    const senders = [
      { unit: 'x', members: 1 },
      { unit: 'y', members: 1 },
    ];
    given()
      .when({ act: 'allot-delegates', total: 1, perUnit: 1, decision: '', senders })
      .refused('allotment-impossible', 'Phương án phân bổ');
  });
  test('a mistake is taken back while they have not come', () => {
    const act: MeetingAct = { act: 'withdraw-summons', seat: 's-p', reason: 'Nhầm tên' };
    given(summoned('p'))
      .when(act)
      .then({ type: 'summons-withdrawn', v: 1, data: { seat: 's-p', person: 'p', reason: 'Nhầm tên' } });
    given(summoned('p'), { type: 'arrived', v: 1, data: { person: 'p', at: 'T' } })
      .when(act)
      .refused('sitter-was-here');
    const { state } = given(summoned('p'), {
      type: 'summons-withdrawn',
      v: 1,
      data: { seat: 's-p', person: 'p', reason: 'Nhầm' },
    });
    expect(state?.seats).toEqual([]);
  });
  test('who is left out is not summoned, and stands there once with the reason', () => {
    const out = { person: 'p', unit: 'x', reason: 'suspended', note: '' } as const;
    given(summoned('p'))
      .when({ act: 'summon', people: [], leftOut: [out] })
      .refused('in-two-delegations');
    given({ type: 'not-summoned', v: 1, data: out })
      .when({ act: 'summon', people: [], leftOut: [out] })
      .refused('left-out-already');
    given()
      .when({ act: 'summon', people: [], leftOut: [{ ...out, reason: 'other' }] })
      .refused('meeting-text-missing');
  });
});

describe('groups', () => {
  const group = { id: 'g', name: 'Tổ 1', chair: 'p', secretary: null, members: ['p'] };
  const formed: MeetingEvent = { type: 'group-formed', v: 1, data: group };
  test('are of people in the meeting, each in one group', () => {
    const act: MeetingAct = { act: 'form-group', name: 'Tổ 2', chair: null, secretary: null, members: ['p', 'z'] };
    const { verdict } = given(summoned('p'), formed).when(act);
    expect('refused' in verdict && verdict.refused.map(({ code, values }) => [code, values.person])).toEqual([
      ['in-two-groups', 'p'],
      ['not-in-this-meeting', 'z'],
    ]);
  });
  test('are chaired and minuted by two of their members', () => {
    const act: MeetingAct = {
      act: 'change-group',
      group: 'g',
      name: 'Tổ 1',
      chair: 'p',
      secretary: 'p',
      members: ['p'],
    };
    given(summoned('p'), formed).when(act).refused('chair-is-secretary');
    given(summoned('p'), summoned('q'), formed)
      .when({ ...act, secretary: 'q' })
      .refused('not-of-the-group');
    given(summoned('p')).when(act).refused('group-unknown');
  });
  test('lose who is taken off the list', () => {
    const { state } = given(summoned('p'), formed, {
      type: 'summons-withdrawn',
      v: 1,
      data: { seat: 's-p', person: 'p', reason: 'Nhầm' },
    });
    expect(state?.groups).toEqual([{ ...group, chair: null, members: [] }]);
  });
});

test('every event is told in both languages with names, not ids', () => {
  const names = { person: () => 'Ngô Thị Hội', account: () => 'Lê Văn Quản' };
  for (const language of ['vi', 'en'] as const) {
    expect(meetingEventSentence(summoned('p'), language, names)).toContain('Ngô Thị Hội');
    expect(meetingEventSentence(duties('b', null, 'desk'), language, names)).toContain('Lê Văn Quản');
  }
});
