import { describe, expect, it } from 'vitest';
import { vnLaw85 } from '../regulations/vn-law-85-2015/regulation.ts';
import { vnYouthUnion } from '../regulations/vn-youth-union/regulation.ts';
import {
  announced,
  baseAct,
  closed,
  counted,
  declared,
  inRound,
  keyAct,
  keyed,
  listed,
  papersAct,
  times,
} from '../testing/story.ts';

const open = { act: 'open-round' } as const;
const decideRevote = { act: 'decide-revote', cite: 'Nghị quyết số 4', why: 'bầu lại' } as const;
/** 1 of 3 names reaches 6 of 10; one seat stays open. */
const oneShort = times([6, { 2: 'x', 3: 'x' }], [4, { 1: 'x', 3: 'x' }]);
/** All three names have 6 votes, on 9 ballots, for 2 seats. */
const threeTied = times([3, { 1: 'x' }], [3, { 2: 'x' }], [3, { 3: 'x' }]);

describe('open-round', () => {
  it('opens the first round on the closed list, on the form with surplus', () =>
    announced()
      .when('organiser', open)
      .then({
        type: 'round-opened',
        v: 1,
        data: { round: 1, kind: 'first', form: 'strike-out', seats: 2, candidates: ['c01', 'c02', 'c03'] },
      }));
  it('uses the form without surplus where there is none', () =>
    expect(inRound({ candidates: 2 }).state.rounds[0]!.opened!.form).toBe('agree-disagree'));
  it('waits for the base', () => closed().when('organiser', open).refused('base-not-announced'));
  it('takes the whole list in the first round', () => {
    announced()
      .when('organiser', { ...open, seats: 1 })
      .refused('first-round-takes-the-list');
    announced()
      .when('organiser', { ...open, candidates: ['c01', 'c02'] })
      .refused('first-round-takes-the-list');
  });
  it('checks the list once more now that those present are known', () => {
    const story = listed({ office: 'executive-committee', seats: 3, candidates: 3 })
      .and('organiser', {
        act: 'list-candidates',
        candidates: [{ name: 'Tạ Văn Sáu', nominated: 'floor', support: 3 }],
      })
      .and('organiser', { act: 'close-list' }, { act: 'confirm-assumed-rules' }, baseAct);
    story.when('organiser', open).refused('below-entry-gate', '"article":"14"');
  });
  it('opens a further round for what was left, with fewer where the meeting decided so', () => {
    const next = declared(oneShort).and('organiser', baseAct);
    next.when('organiser', open).then({
      type: 'round-opened',
      v: 1,
      data: { round: 2, kind: 'further', form: 'strike-out', seats: 1, candidates: ['c02', 'c03'] },
    });
    next.when('organiser', { ...open, seats: 2 }).refused('seats-above-open');
    next.when('organiser', { ...open, seats: 0 }).refused('seats-below-one');
    next.when('organiser', { ...open, candidates: ['c01'] }).refused('not-standing');
    next.when('organiser', { ...open, candidates: [] }).refused('list-empty');
    expect(next.and('organiser', { ...open, candidates: ['c03'] }).state.rounds[1]!.opened).toMatchObject({
      candidates: ['c03'],
      form: 'agree-disagree',
    });
  });
  it('opens a tie round among the tied', () =>
    expect(declared(threeTied).and('organiser', baseAct, open).state.rounds[1]!.opened).toMatchObject({
      kind: 'tie',
      seats: 2,
      candidates: ['c01', 'c02', 'c03'],
    }));
  it('opens a tie round again where the meeting decides so after a second tie', () => {
    const again = keyed(
      threeTied,
      threeTied,
      declared(threeTied).and('organiser', baseAct, open).and('head', papersAct(10, 9)),
    ).and('head', { act: 'declare-result' });
    expect(again.state.rounds[1]!.declared!.result.next).toBe('meeting-decides');
    again.when('organiser', baseAct).refused('revote-not-decided');
    expect(again.and('organiser', decideRevote, baseAct, open).state.rounds[2]!.opened!.kind).toBe('tie');
  });
  it('refuses a second further round where the regulation allows one, with its article', () => {
    const setting = { regulation: vnYouthUnion };
    const second = times([5, { 1: 'x' }], [5, { 2: 'x' }]);
    const done = keyed(
      second,
      second,
      declared(oneShort, setting).and('organiser', baseAct, open).and('head', papersAct(10, 10)),
    ).and('head', { act: 'declare-result' });
    expect(done.state.rounds[1]!.declared!.result.next).toBe('stop');
    done.when('organiser', baseAct).refused('no-further-round', vnYouthUnion.switches.furtherRounds.cite.instrument);
  });
  it('refuses when every seat is filled, and while a round is under way', () => {
    declared(times([10, { 3: 'x' }]))
      .when('organiser', open)
      .refused('no-seats-open');
    inRound().when('organiser', open).refused('round-under-way');
  });
});

describe('count-papers', () => {
  it('waits for an open round', () => announced().when('head', papersAct(10, 10)).refused('round-not-open'));
  it('accepts more collected than issued with a warning, and then no entry is needed', () => {
    const { verdict } = inRound().when('head', papersAct(9, 10));
    expect(verdict).toMatchObject({ findings: [{ code: 'more-collected-than-issued', severity: 'warning' }] });
    inRound().and('head', papersAct(9, 10)).when('teller1', { act: 'begin-entry' }).refused('no-entry-needed');
  });
  it('warns of more issued than present', () =>
    expect(inRound().when('head', papersAct(11, 10)).verdict).toMatchObject({
      findings: [{ code: 'issued-above-present' }],
    }));
  it('refuses a note that is too long', () =>
    inRound()
      .when('head', { act: 'count-papers', issued: 1, collected: 1, note: 'x'.repeat(2_001) })
      .refused('text-over-limit'));
  it('refuses figures that are not whole', () =>
    inRound().when('head', papersAct(10, -1)).refused('not-a-whole-number'));
  it('is corrected while the keyed papers fit', () => {
    const story = counted(5).and('teller1', { act: 'begin-entry' }, keyAct(4, {}));
    story.when('head', papersAct(10, 3)).refused('keyed-above-collected');
    expect(story.and('head', papersAct(10, 6)).state.rounds[0]!.entries[0]!.ballots).toHaveLength(6);
    expect(story.when('head', papersAct(10, 5)).verdict).toMatchObject({ accepted: [] });
  });
  it('stands once an entry is closed', () =>
    counted(1)
      .and('teller1', { act: 'begin-entry' }, keyAct(1, {}), { act: 'close-entry' })
      .when('head', papersAct(10, 2))
      .refused('entry-closed-papers-stand'));
});

describe('declare-result', () => {
  const declare = { act: 'declare-result' } as const;
  it('counts what both entries agree on', () => {
    const { result, steps } = declared(oneShort).state.rounds[0]!.declared!;
    expect(result).toMatchObject({
      elected: ['c01'],
      needed: 6,
      votes: [
        { candidate: 'c01', votes: 6, percent: '60.00' },
        { candidate: 'c02', votes: 4, percent: '40.00' },
        { candidate: 'c03', votes: 0, percent: '0.00' },
      ],
      open: { seats: 1, because: 'below-threshold', among: ['c02', 'c03'] },
      next: 'further-round',
    });
    expect(steps.map((step) => step.code)).toContain('needed');
  });
  it('waits for papers, both entries, differences and doubtful ballots', () => {
    inRound().when('head', declare).refused('papers-not-counted');
    counted(1).when('head', declare).refused('entries-not-closed');
    keyed([{ 3: 'x' }], [{ 2: 'x' }])
      .when('head', declare)
      .refused('differences-unsettled');
    keyed([{ 3: '?' }])
      .when('head', declare)
      .refused('doubtful-unsettled');
  });
  it('declares a void round without an entry: its papers are all unread', () => {
    const { result } = inRound().and('head', papersAct(9, 10), declare).state.rounds[0]!.declared!;
    expect(result).toMatchObject({
      status: 'void',
      next: 're-election',
      elected: [],
      ballots: { issued: 9, collected: 10, valid: 0, invalid: 0, void: 'more-collected-than-issued' },
    });
  });
  it('holds a re-election of the same names after a void round', () =>
    expect(
      inRound().and('head', papersAct(9, 10), declare).and('organiser', decideRevote, baseAct, open).state.rounds[1]!
        .opened,
    ).toMatchObject({ kind: 're-election', seats: 2, candidates: ['c01', 'c02', 'c03'] }));
  it('refuses a tie that only a missing birth date could break', () => {
    const setting = { regulation: vnLaw85, office: 'representative', meeting: 'constituency' } as const;
    const story = listed(setting)
      .and('organiser', {
        act: 'correct-candidate',
        candidate: { id: 'c02', name: 'Trần Thị Bình', nominated: 'committee' },
      })
      .and('organiser', { act: 'close-list' });
    const confirmed = story.when('organiser', { act: 'confirm-assumed-rules' }).verdict;
    const ready = 'accepted' in confirmed ? story.and('organiser', { act: 'confirm-assumed-rules' }) : story;
    keyed(threeTied, threeTied, ready.and('organiser', baseAct, open).and('head', papersAct(10, 9)))
      .when('head', declare)
      .refused('birth-date-missing');
  });
});

describe('the end', () => {
  const stop = { act: 'stop-election', cite: 'Nghị quyết đại hội', why: 'giảm số lượng' } as const;
  it('stops where seats were left open, and then nothing further is opened', () => {
    const stopped = declared(oneShort).and('organiser', stop);
    expect(stopped.state.stopped).toEqual({ cite: 'Nghị quyết đại hội', why: 'giảm số lượng' });
    stopped.when('organiser', baseAct).refused('election-stopped-already');
    stopped.when('organiser', stop).refused('election-stopped-already');
  });
  it('does not stop before a result, with every seat filled, in a round, or without why', () => {
    announced().when('organiser', stop).refused('nothing-declared');
    inRound().when('organiser', stop).refused('round-under-way');
    declared(times([10, { 3: 'x' }]))
      .when('organiser', stop)
      .refused('no-seats-open');
    declared(oneShort)
      .when('organiser', { ...stop, why: '' })
      .refused('text-missing');
  });
  it('finishes when nothing is left to vote on, and then refuses every act but drawing minutes', () => {
    const minutes = {
      act: 'draw-minutes',
      number: '01',
      format: 'pdf',
      sha256: 'ab',
      checkpoint: { size: 9, root: 'cd' },
    } as const;
    announced().when('organiser', { act: 'finish-election' }).refused('nothing-declared');
    announced().when('head', minutes).refused('nothing-declared');
    declared(oneShort).when('organiser', { act: 'finish-election' }).refused('result-not-complete');
    const finished = declared(oneShort).and('organiser', stop, { act: 'finish-election' });
    finished.when('organiser', { act: 'reopen-list', reason: 'x' }).refused('election-finished');
    finished.when('head', papersAct(1, 1)).refused('election-finished');
    expect(finished.and('head', minutes).state.minutes).toHaveLength(1);
  });
});
