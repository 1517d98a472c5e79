import { describe, expect, it } from 'vitest';
import { vnCooperative2023 } from '../regulations/vn-cooperative-2023/regulation.ts';
import { announced, counted, inRound, keyAct, keyed, papersAct } from '../testing/story.ts';
import { runsOf } from './close-entry.ts';

const begin = { act: 'begin-entry' } as const;
const close = { act: 'close-entry' } as const;

describe('begin-entry', () => {
  it('gives the first two tellers the two entries, and refuses a third', () => {
    const story = counted(2).and('teller2', begin).and('teller1', begin);
    expect(story.state.rounds[0]!.entries).toMatchObject([
      { teller: 'teller2', entry: 1 },
      { teller: 'teller1', entry: 2 },
    ]);
    story.when('teller3', begin).refused('two-entries-taken');
    story.when('teller1', begin).refused('entry-begun-already');
  });
  it('waits for the papers', () => inRound().when('teller1', begin).refused('papers-not-counted'));
  it('starts afresh the open entry of one whose duty was withdrawn', () => {
    const { state } = counted(2)
      .and('teller1', begin, keyAct(1, {}))
      .and('teller2', begin)
      .and('organiser', { act: 'withdraw-duty', account: 'teller1', duty: 'teller', reason: 'ốm' })
      .and('teller3', begin);
    expect(state.rounds[0]!.entries).toMatchObject([
      { teller: 'teller3', entry: 1, ballots: [null, null] },
      { teller: 'teller2', entry: 2 },
    ]);
  });
});

describe('key-ballot', () => {
  const begun = counted(3).and('teller1', begin);
  it('keeps marks in order, each flag once, and no weight where none is asked', () =>
    begun
      .when('teller1', {
        act: 'key-ballot',
        ballot: { number: 2, marks: { 3: 'x', 1: 'x' }, flags: ['marked', 'signed', 'marked'], weight: 1 },
      })
      .then({
        type: 'ballot-keyed',
        v: 1,
        data: {
          round: 1,
          teller: 'teller1',
          ballot: { number: 2, marks: { 1: 'x', 3: 'x' }, flags: ['signed', 'marked'] },
        },
      }));
  it('takes the same again without an event, and another reading as keyed anew', () => {
    const keyedOnce = begun.and('teller1', keyAct(2, { 1: 'x' }));
    keyedOnce.when('teller1', keyAct(2, { 1: 'x' })).then();
    expect(keyedOnce.when('teller1', keyAct(2, { 2: 'x' })).verdict).toMatchObject({
      accepted: [{ type: 'ballot-rekeyed' }],
    });
  });
  it('refuses what is not on the paper', () => {
    begun.when('teller1', keyAct(4, {})).refused('no-such-ballot');
    begun.when('teller1', keyAct(0, {})).refused('no-such-ballot');
    begun.when('teller1', keyAct(1, { 4: 'x' })).refused('position-not-on-paper');
    begun.when('teller1', keyAct(1, { 1: 'a' })).refused('mark-not-on-form');
    begun.when('teller1', keyAct(1, {}, ['torn' as never])).refused('flag-unknown');
  });
  it('is only for one’s own open entry', () => {
    begun.when('teller2', keyAct(1, {})).refused('no-entry-of-yours');
    keyed([{}]).when('teller1', keyAct(1, {})).refused('entry-closed-already');
  });
  it('asks the weight where the regulation weighs ballots, and refuses it elsewhere', () => {
    counted(3, { regulation: vnCooperative2023 })
      .and('teller1', begin)
      .when('teller1', keyAct(1, {}))
      .refused('weight-missing');
    for (const weight of [0, 1.5])
      counted(3, { regulation: vnCooperative2023 })
        .and('teller1', begin)
        .when('teller1', { act: 'key-ballot', ballot: { number: 1, marks: {}, flags: [], weight } })
        .refused('not-a-whole-number');
    begun
      .when('teller1', { act: 'key-ballot', ballot: { number: 1, marks: {}, flags: [], weight: 5 } })
      .refused('weight-not-asked');
  });
});

describe('close-entry and reopen-entry', () => {
  it('close refuses while papers are missing, and says which', () => {
    const { verdict } = counted(5).and('teller1', begin, keyAct(2, {})).when('teller1', close);
    expect(verdict).toMatchObject({
      refused: [{ code: 'ballots-missing', values: { count: 4, numbers: ['1', '3-5'] } }],
    });
    expect(runsOf([1, 2, 3, 7, 9, 10])).toEqual(['1-3', '7', '9-10']);
  });
  it('close refuses without an entry, and twice', () => {
    counted(1).when('teller1', close).refused('no-entry-of-yours');
    keyed([{}]).when('teller1', close).refused('entry-closed-already');
  });
  it('reopen gives the entry back with a reason', () => {
    const act = { act: 'reopen-entry', teller: 'teller1', reason: 'nhập nhầm xấp' } as const;
    keyed([{}])
      .when('head', act)
      .then({ type: 'entry-reopened', v: 1, data: { round: 1, teller: 'teller1', reason: act.reason } });
    keyed([{}])
      .when('head', { ...act, reason: '' })
      .refused('reason-missing');
    counted(1).and('teller1', begin).when('head', act).refused('entry-not-closed');
  });
});

describe('an act on ballots', () => {
  const settle = { act: 'settle-difference', ballot: { number: 1, marks: {}, flags: [] }, reason: 'x' } as const;
  const decide = { ...settle, act: 'adjudicate-ballot' } as const;
  it('waits for a round whose papers are counted', () => {
    for (const [person, act] of [
      ['teller1', begin],
      ['teller1', close],
      ['teller1', keyAct(1, {})],
      ['head', settle],
      ['head', decide],
    ] as const) {
      announced().when(person, act).refused('round-not-open');
      inRound().when(person, act).refused('papers-not-counted');
    }
    announced().when('head', { act: 'reopen-entry', teller: 'teller1', reason: 'x' }).refused('round-not-open');
    announced().when('head', { act: 'declare-result' }).refused('round-not-open');
  });
  it('is not needed once the papers are corrected to a void round', () => {
    const voided = counted(1).and('teller1', begin).and('head', papersAct(1, 2));
    voided.when('teller1', keyAct(1, {})).refused('no-entry-needed');
    voided.when('teller1', close).refused('no-entry-needed');
  });
  it('waits for both entries where it compares them', () => {
    counted(1).and('teller1', begin).when('head', decide).refused('entries-not-closed');
    counted(1).and('teller1', begin).when('head', settle).refused('entries-not-closed');
  });
});

describe('settle-difference and adjudicate-ballot', () => {
  const settle = (number: number, marks: Record<string, 'x' | '?'>, reason = 'xem lại phiếu') =>
    ({ act: 'settle-difference', ballot: { number, marks, flags: [] }, reason }) as const;
  const decide = (number: number, marks: Record<string, 'x' | '?'>, flags: readonly 'marked'[] = []) =>
    ({ act: 'adjudicate-ballot', ballot: { number, marks, flags }, reason: 'nét gạch qua giữa tên' }) as const;

  it('settle only papers on which the closed entries differ, with a reason', () => {
    const differing = keyed([{ 1: 'x' }, { 3: 'x' }], [{ 2: 'x' }, { 3: 'x' }]);
    differing.when('head', settle(2, { 3: 'x' })).refused('ballot-not-in-difference');
    differing.when('head', settle(1, { 1: 'x' }, '')).refused('reason-missing');
    differing.when('head', settle(1, { 9: 'x' })).refused('position-not-on-paper');
    counted(1).and('teller1', begin).when('head', settle(1, {})).refused('entries-not-closed');
    const declared = differing.and('head', settle(1, { 2: 'x' }), { act: 'declare-result' });
    expect(declared.state.rounds[0]!.declared!.result.votes.map((one) => one.votes)).toEqual([2, 1, 1]);
  });
  it('adjudicate only doubtful papers, and without doubt left', () => {
    const doubtful = keyed([{ 1: '?' }, { 3: 'x' }]);
    doubtful.when('head', decide(2, { 3: 'x' })).refused('ballot-not-doubtful');
    doubtful.when('head', decide(1, { 1: '?' })).refused('still-doubtful');
    const invalid = doubtful.and('head', decide(1, { 1: '?' }, ['marked']), { act: 'declare-result' });
    expect(invalid.state.rounds[0]!.declared!.result.ballots).toMatchObject({ valid: 1, invalid: 1 });
  });
  it('a difference settled as doubtful is adjudicated after', () => {
    const settled = keyed([{ 1: '?' }], [{ 1: 'x' }]).and('head', settle(1, { 1: '?' }));
    settled.when('head', { act: 'declare-result' }).refused('doubtful-unsettled');
    expect(
      settled.and('head', decide(1, { 1: 'x' }), { act: 'declare-result' }).state.rounds[0]!.declared,
    ).not.toBeNull();
  });
  it('a paper keyed anew loses the decision that rested on the earlier reading', () => {
    const { state } = keyed([{ 1: 'x' }], [{ 2: 'x' }])
      .and('head', settle(1, { 1: 'x' }), { act: 'reopen-entry', teller: 'teller1', reason: 'nhầm' })
      .and('teller1', keyAct(1, { 3: 'x' }));
    expect(state.rounds[0]!.settled).toEqual({});
  });
});
