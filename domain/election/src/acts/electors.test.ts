import { isAccepted } from '@plenum/kernel';
import { describe, expect, it } from 'vitest';
import { electionDecider } from '../decider.ts';
import { electionView } from '../election-view.ts';
import { eventSentence } from '../event-wording.ts';
import { closed, contextOf, opened, type Story } from '../testing/story.ts';
import type { ElectionAct } from './act.ts';

const names = ['Ngô Văn Ba', 'Đinh Thị Bốn', 'Võ Văn Năm', 'Trịnh Thị Sáu', 'Tô Văn Bảy'];
const summoned: ElectionAct = {
  act: 'list-electors',
  electors: [
    ...names.map((name, index) => ({ name, born: `198${index}-02-03`, unit: 'Đoàn 1' })),
    { name: 'Lâm Thị Dự', alternate: true },
  ],
};
const listed = (story: Story = closed()): Story => story.and('organiser', summoned);
const note = (
  change: (ElectionAct & { act: 'note-elector' })['change'],
  electors: readonly string[],
  more: Partial<ElectionAct & { act: 'note-elector' }> = {},
): ElectionAct => ({ act: 'note-elector', electors, change, note: '', ...more });
const off = (
  elector: string,
  reason: (ElectionAct & { act: 'exclude-elector' })['reason'],
  text = '',
): ElectionAct => ({
  act: 'exclude-elector',
  elector,
  reason,
  note: text,
});
const figures = (story: Story) =>
  electionView(story.state, {
    regulation: story.regulation,
    number: 1,
    viewer: { account: 'organiser', administrator: false },
  }).electors;
const everybody = ['e001', 'e002', 'e003', 'e004', 'e005'];

describe('the list of those summoned', () => {
  it('takes people all or none, with every fault at once', () => {
    listed()
      .when('organiser', {
        act: 'list-electors',
        electors: [{ name: ' ' }, { name: 'Ngô Văn Ba', born: '1980-02-03' }, { name: 'Mới', born: '2000-02-30' }],
      })
      .refused('text-missing');
    const verdict = listed().when('organiser', {
      act: 'list-electors',
      electors: [{ name: ' ' }, { name: 'ngô văn  ba', born: '1980-02-03' }, { name: 'Mới', born: '2000-02-30' }],
    }).verdict;
    expect(isAccepted(verdict) ? [] : verdict.refused.map(({ code }) => code)).toEqual([
      'text-missing',
      'not-a-date',
      'elector-twice',
    ]);
  });
  it('gives the base, in which an alternate has no place', () =>
    expect(figures(listed())).toEqual({ listed: 6, alternates: 1, summoned: 5, excluded: [], present: 0 }));
  it('stands once a round was opened, but for alternates', () => {
    const story = listed()
      .and('organiser', note('came', everybody))
      .and('organiser', { act: 'announce-base', summoned: 5, excluded: [], present: 5 }, { act: 'open-round' });
    story.when('organiser', { act: 'list-electors', electors: [{ name: 'Người Thêm' }] }).refused('summoned-stand');
    story.when('organiser', { act: 'remove-elector', id: 'e001', reason: 'nhầm' }).refused('summoned-stand');
    story.and('organiser', { act: 'list-electors', electors: [{ name: 'Người Thêm', alternate: true }] });
  });
  it('is kept by the organiser, not by a teller', () => {
    closed().when('teller1', summoned).refused('not-your-duty');
    listed()
      .when('head', note('came', ['e001']))
      .refused('not-your-duty');
  });
  it('keeps nothing that says whether a person voted', () => {
    const story = listed().and('organiser', note('came', everybody));
    const kept = JSON.stringify([story.events, story.state.electors]);
    expect(kept).not.toMatch(/vot|ballot|issued|received/i);
  });
});

describe('who is taken off the base', () => {
  it('needs a reason that the regulation names for this kind of meeting', () => {
    listed().when('organiser', off('e001', 'exempted-not-present')).refused('reason-not-named');
    const story = listed().and('organiser', off('e001', 'absent-throughout-unreplaced', 'ốm'));
    expect(figures(story)).toMatchObject({ excluded: [{ reason: 'absent-throughout-unreplaced', count: 1 }] });
    story.when('organiser', off('e001', 'absent-throughout-unreplaced')).refused('elector-excluded-already');
  });
  it('is counted again with a note, and cannot be where they are not excluded', () => {
    const story = listed().and('organiser', off('e001', 'absent-throughout-unreplaced'));
    story.when('organiser', off('e001', null)).refused('reason-missing');
    expect(figures(story.and('organiser', off('e001', null, 'ghi nhầm')))).toMatchObject({ excluded: [] });
    story.when('organiser', off('e002', null, 'x')).refused('elector-not-excluded');
  });
  it('is not absent throughout once they came, late or only for a while', () => {
    const story = listed()
      .and('organiser', off('e001', 'absent-throughout-unreplaced'))
      .and('organiser', note('came', ['e001'], { at: '2026-11-24T07:30:00Z' }))
      .and('organiser', note('left', ['e001'], { at: '2026-11-24T07:40:00Z' }));
    expect(figures(story)).toMatchObject({ excluded: [], present: 0 });
    story.when('organiser', off('e001', 'committee-member-absent-throughout')).refused('elector-came');
  });
  it('is not absent unreplaced once an alternate has the place', () => {
    const story = listed()
      .and('organiser', off('e001', 'absent-throughout-unreplaced'))
      .and('organiser', note('replaced', ['e001'], { alternate: 'e006' }))
      .and('organiser', note('came', ['e006']));
    expect(figures(story)).toMatchObject({ summoned: 5, excluded: [], present: 1 });
    story.when('organiser', note('replaced', ['e002'], { alternate: 'e006' })).refused('alternate-taken');
    story.when('organiser', note('replaced', ['e002'], { alternate: 'e003' })).refused('alternate-missing');
    story.when('organiser', note('replaced', ['e001'], { alternate: 'e006' })).refused('elector-replaced-already');
    story.when('organiser', { act: 'remove-elector', id: 'e006', reason: 'nhầm' }).refused('alternate-taken');
    expect(figures(story.and('organiser', note('resumed', ['e001'])))).toMatchObject({
      excluded: [{ reason: 'absent-throughout-unreplaced', count: 1 }],
      present: 0,
    });
  });
  it('is off for a suspension where the regulation names it, and not present in any case', () => {
    const members = listed(closed({ meeting: 'members-congress' }))
      .and('organiser', note('came', everybody))
      .and('organiser', note('suspended', ['e002']));
    expect(figures(members)).toMatchObject({ excluded: [{ reason: 'suspended', count: 1 }], present: 4 });
    const delegates = listed()
      .and('organiser', note('came', everybody))
      .and('organiser', note('suspended', ['e002']));
    expect(figures(delegates)).toMatchObject({ excluded: [], present: 4 });
    members.when('organiser', note('suspended', ['e002'])).refused('elector-suspended-already');
  });
});

describe('a note on a person', () => {
  it('must follow from where they stood at that time', () => {
    const story = listed().and('organiser', note('came', ['e001'], { at: '2026-11-24T07:30Z' }));
    story.when('organiser', note('came', ['e001'])).refused('elector-here-already');
    story.when('organiser', note('left', ['e001'], { at: '2026-11-24T07:00Z' })).refused('elector-not-here');
    story.when('organiser', note('left', ['e002'])).refused('elector-not-here');
    story.when('organiser', note('resumed', ['e001'])).refused('nothing-to-resume');
    story.when('organiser', note('came', ['e999'])).refused('no-such-elector');
    story.when('organiser', note('came', [])).refused('no-electors-given');
  });
  it('is of what happened, at a time that can be read', () => {
    listed()
      .when('organiser', note('came', ['e001'], { at: '2026-11-24T08:00:01Z' }))
      .refused('time-to-come');
    for (const at of ['hôm nay', '2026-02-30T08:00Z', '2026-11-24T08:00+07:00', '2026-11-24T24:00Z'])
      listed()
        .when('organiser', note('came', ['e001'], { at }))
        .refused('not-a-time');
  });
  it('names who wrote it and when it happened', () => {
    const story = listed().and('organiser', note('came', ['e001'], { at: '2026-11-24T07:30Z' }));
    expect(story.state.electors.notes).toEqual([
      { elector: 'e001', change: 'came', at: '2026-11-24T07:30:00.000Z', by: 'organiser', alternate: null, note: '' },
    ]);
  });
});

describe('the record', () => {
  it('says what was noted of whom, in the time of Viet Nam', () => {
    const story = listed().and('organiser', note('came', ['e001'], { at: '2026-11-23T17:30Z' }));
    const names = { candidate: String, account: String, elector: () => 'Ngô Văn Ba' };
    expect(eventSentence(story.events.at(-1)!, 'vi', names)).toBe('Ngô Văn Ba đến dự, lúc 24/11/2026 00:30');
    expect(eventSentence(story.events.at(-1)!, 'en', names)).toBe('Ngô Văn Ba: came, at 24/11/2026 00:30');
  });
});

describe('a base beside the list', () => {
  const announce = (summoned: number, present: number): ElectionAct => ({
    act: 'announce-base',
    summoned,
    excluded: [],
    present,
  });
  it('is announced as the list gives it without a finding', () =>
    expect(listed().and('organiser', note('came', everybody)).when('organiser', announce(5, 5)).verdict).toMatchObject({
      accepted: [{ type: 'base-announced' }],
    }));
  it('has a finding for each figure that differs, and is announced all the same', () => {
    const { verdict } = listed().and('organiser', note('came', everybody)).when('organiser', announce(6, 4));
    expect(verdict).toMatchObject({
      accepted: [{ data: { summoned: 6, present: 4, base: 6 } }],
      findings: [
        { code: 'base-differs-from-list', values: { figure: 'summoned', typed: 6, listed: 5 } },
        { code: 'base-differs-from-list', values: { figure: 'present', typed: 4, listed: 5 } },
      ],
    });
  });
  it('is typed alone where there is no list', () =>
    expect(closed().when('organiser', announce(10, 10)).verdict).not.toHaveProperty('findings'));
  it('has no list where shares or weights are counted', () => {
    const regulation = { ...opened().regulation };
    const weighted = {
      ...regulation,
      switches: { ...regulation.switches, weighted: { ...regulation.switches.weighted, value: true } },
    };
    const state = opened({ regulation: weighted }).state;
    const verdict = electionDecider.decide(summoned, state, contextOf('organiser', weighted));
    expect(verdict).toMatchObject({ refused: [{ code: 'list-counts-people' }] });
  });
});
