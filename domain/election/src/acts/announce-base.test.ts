import { describe, expect, it } from 'vitest';
import { vnCooperative2023 } from '../regulations/vn-cooperative-2023/regulation.ts';
import { announced, baseAct, closed, declared, inRound, listed, times } from '../testing/story.ts';
import type { ActOf } from './act-finding.ts';

const act = baseAct as ActOf<'announce-base'>;

describe('announce-base', () => {
  it('takes off those whom the regulation names, and says how many votes are needed', () =>
    closed()
      .when('organiser', {
        ...act,
        summoned: 350,
        present: 345,
        excluded: [{ reason: 'absent-throughout-unreplaced', count: 2 }],
      })
      .then({
        type: 'base-announced',
        v: 1,
        data: {
          round: 1,
          summoned: 350,
          excluded: [{ reason: 'absent-throughout-unreplaced', count: 2 }],
          present: 345,
          base: 348,
          of: 'summoned-less-excluded',
          needed: 175,
        },
      }));
  it('waits for the assumed rules to be confirmed', () =>
    listed().and('organiser', { act: 'close-list' }).when('organiser', act).refused('assumed-rules-unconfirmed'));
  it('finds no rule to confirm a second time', () =>
    closed().when('organiser', { act: 'confirm-assumed-rules' }).refused('nothing-to-confirm'));
  it('waits for the list to be closed', () => listed().when('organiser', act).refused('list-not-closed'));
  it('refuses a reason that the regulation does not name for this meeting, with the article', () =>
    closed()
      .when('organiser', { ...act, excluded: [{ reason: 'exempted-not-present', count: 1 }] })
      .refused('reason-not-named', '"article":"30"'));
  it('refuses a reason given twice', () =>
    closed()
      .when('organiser', {
        ...act,
        excluded: [
          { reason: 'absent-throughout-unreplaced', count: 1 },
          { reason: 'absent-throughout-unreplaced', count: 1 },
        ],
      })
      .refused('reason-twice'));
  it('refuses a base below one, and more taken off than summoned', () => {
    const off = (count: number) => ({ ...act, excluded: [{ reason: 'absent-throughout-unreplaced', count }] }) as const;
    closed().when('organiser', off(10)).refused('base-below-one');
    closed().when('organiser', off(11)).refused('excluded-above-summoned');
  });
  it('refuses more present than summoned', () =>
    closed()
      .when('organiser', { ...act, present: 11 })
      .refused('present-above-summoned'));
  it('refuses a base above those summoned where the base is those present', () =>
    closed({ regulation: vnCooperative2023 })
      .when('organiser', { ...act, present: 11 })
      .refused('base-above-summoned'));
  it('refuses less than the quorum, and takes exactly it: 2 of 3', () => {
    closed()
      .when('organiser', { ...act, summoned: 9, present: 5 })
      .refused('no-quorum', 'Điều lệ Đảng');
    expect(closed().and('organiser', { ...act, summoned: 9, present: 6 }).state.rounds).toHaveLength(1);
  });
  it('refuses to go without the number present where a quorum is asked', () =>
    closed()
      .when('organiser', { ...act, present: null })
      .refused('present-missing'));
  it('refuses to go without the number present where it is the base', () =>
    closed({ regulation: vnCooperative2023 })
      .when('organiser', { ...act, present: null })
      .refused('present-missing', vnCooperative2023.switches.base.cite.article));
  it('refuses figures that are not whole', () =>
    closed()
      .when('organiser', { ...act, summoned: 10.5 })
      .refused('not-a-whole-number'));
  it('is corrected only with a reason, and frozen once the round is open', () => {
    announced().when('organiser', act).refused('reason-missing');
    expect(
      announced().and('organiser', { ...act, summoned: 9, present: 9, reason: 'đếm lại' }).state.rounds[0],
    ).toMatchObject({
      base: { summoned: 9, base: 9, needed: 5 },
    });
    inRound()
      .when('organiser', { ...act, reason: 'x' })
      .refused('round-under-way');
  });
  it('keeps those summoned from round to round, and takes a new number present', () => {
    const open = declared(times([4, { 2: 'x', 3: 'x' }], [4, { 1: 'x', 3: 'x' }]));
    open.when('organiser', { ...act, summoned: 9, present: 9 }).refused('figures-of-the-meeting');
    expect(open.and('organiser', { ...act, present: 9 }).state.rounds[1]!.base).toMatchObject({ round: 2, present: 9 });
  });
});
