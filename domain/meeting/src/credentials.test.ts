import { specification } from '@plenum/kernel/testing';
import { expect, test } from 'vitest';
import { credentialsDraft, credentialsFigures, type MeetingContext, meetingDecider, meetingRulesOf } from './index.ts';
import { arrived, at, excluded, hallOf } from './testing/hall.ts';

const people: Readonly<Record<string, { born: string | null; sex: 'female' | 'male' | null }>> = {
  p1: { born: '1980-01-05', sex: 'female' },
  p2: { born: '1980-01-06', sex: 'male' },
  p3: { born: '1990', sex: null },
};
const hall = hallOf(5, arrived('p1', 1), arrived('p2', 1), arrived('p3', 1), arrived('p4', 1), excluded('4'));
const figures = credentialsFigures(hall, at(10), meetingRulesOf('womens-union'), (person) => people[person]);

test('the credentials report counts those present, from what is on file of each', () => {
  expect(figures).toEqual({
    at: at(10),
    quorum: { summoned: 4, present: 3, needed: 3, reached: true },
    bases: { summoned: 4, present: 3, summonedLessAbsent: 3 },
    gained: { 'ex-officio': 0, elected: 3, appointed: 0, member: 0 },
    alternates: 0,
    women: 1,
    sexUnknown: 1,
    // The day before the second one's birthday they are a year younger; of the third the year alone is known.
    ages: { youngest: 36, oldest: 46, sum: 127, known: 3 },
    units: 1,
    excluded: 1,
  });
});

test('its draft says the same figures in both languages', () => {
  expect(credentialsDraft(figures, 'vi')).toContain('bình quân 42,3');
  expect(credentialsDraft(figures, 'en')).toContain('mean 42.3');
  expect(credentialsDraft(figures, 'vi')).toContain('Cần có mặt ít nhất 3: hội nghị đủ số đại biểu');
});

test('it is announced by the committee, with a text; rules are chosen by who prepares or chairs', () => {
  const context: MeetingContext = {
    now: at(10),
    actor: { id: 'a1', name: 'Lê Văn Quản' },
    freshId: () => 'x',
    mayConvene: false,
    accountOpen: () => true,
    member: () => null,
  };
  const holder = (duty: 'credentials' | 'presidium' | 'delegate') => ({ account: 'a1', duties: [duty], person: null });
  const events = (duty: 'credentials' | 'presidium' | 'delegate') => {
    const { id, kind, unit, body, name, date, place, begins, ends } = hall;
    return [
      { type: 'meeting-convened', v: 1, data: { id, kind, unit, body, name, date, place, begins, ends } },
      { type: 'duties-given', v: 1, data: holder(duty) },
    ] as const;
  };
  const given = (duty: 'credentials' | 'presidium' | 'delegate') =>
    specification(meetingDecider, context).given(...events(duty));
  const announce = { act: 'announce-credentials', text: ' Báo cáo ', figures } as const;
  given('credentials')
    .when(announce)
    .then({ type: 'credentials-announced', v: 1, data: { text: 'Báo cáo', figures } });
  given('credentials')
    .when({ ...announce, text: ' ' })
    .refused('meeting-text-missing');
  given('delegate').when(announce).refused('not-your-part');
  given('presidium')
    .when({ act: 'choose-rules', rules: 'party' })
    .then({ type: 'rules-chosen', v: 1, data: { rules: 'party' } });
  given('presidium').when({ act: 'choose-rules', rules: 'general' }).then();
  given('delegate').when({ act: 'choose-rules', rules: 'party' }).refused('not-your-part');
});
