import { describe, expect, it } from 'vitest';
import { electionView } from '../election-view.ts';
import { mayDo } from '../may-do.ts';
import { countRemarks, revoteSentence } from '../minutes-count-notes.ts';
import { baseAct, declared, inRound, papersAct, type Story, times } from '../testing/story.ts';
import type { ElectionAct } from './act.ts';

const declare: ElectionAct = { act: 'declare-result' };
const open: ElectionAct = { act: 'open-round' };
const decide = { act: 'decide-revote', cite: ' Nghị quyết số 4 ', why: 'thừa một phiếu' } as const;
/** One paper more than was issued. */
const voided = () => inRound().and('head', papersAct(9, 10), declare);
/** All three names have 6 votes, on 9 ballots, for 2 seats; the tie round gives the same again. */
const tied = () => declared(times([3, { 1: 'x' }], [3, { 2: 'x' }], [3, { 3: 'x' }]));
const nextOf = ({ state, regulation }: Story) =>
  electionView(state, { regulation, number: 1, viewer: { account: 'organiser', administrator: false } }).next;

describe('decide-revote', () => {
  it('is what a void round waits for: no base is announced before the decision is recorded', () => {
    voided().when('organiser', baseAct).refused('revote-not-decided');
    expect(nextOf(voided())).toMatchObject({ step: 're-election', awaitsDecision: true });
    const { state, regulation } = voided();
    expect(mayDo(state, regulation, 'organiser')).toEqual(expect.arrayContaining(['decide-revote', 'stop-election']));
    expect(mayDo(state, regulation, 'organiser')).not.toContain('announce-base');
    const decided = voided().and('organiser', decide);
    expect(nextOf(decided)).toMatchObject({ step: 're-election', awaitsDecision: false });
    expect(mayDo(decided.state, regulation, 'organiser')).toContain('announce-base');
    expect(mayDo(decided.state, regulation, 'organiser')).not.toContain('decide-revote');
    expect(decided.and('organiser', baseAct, open).state.rounds[1]!.opened).toMatchObject({ kind: 're-election' });
  });
  it('keeps resolution and reason, once, and asks for both', () => {
    voided()
      .when('organiser', decide)
      .then({ type: 'revote-decided', v: 1, data: { cite: 'Nghị quyết số 4', why: 'thừa một phiếu' } });
    voided()
      .when('organiser', { ...decide, cite: '' })
      .refused('text-missing');
    voided()
      .when('organiser', { ...decide, why: ' ' })
      .refused('text-missing');
    voided().and('organiser', decide).when('organiser', decide).refused('no-revote-to-decide');
    voided().when('head', decide).refused('not-your-duty');
  });
  it('is asked after every void round anew, and not after one that stands', () => {
    const again = voided().and('organiser', decide, baseAct, open).and('head', papersAct(9, 10), declare);
    again.when('organiser', baseAct).refused('revote-not-decided');
    expect(again.and('organiser', decide).state.revotes).toMatchObject([{ afterRound: 1 }, { afterRound: 2 }]);
    const short = declared(times([6, { 2: 'x', 3: 'x' }], [4, { 1: 'x', 3: 'x' }]));
    short.when('organiser', decide).refused('no-revote-to-decide');
    short.and('organiser', baseAct);
    tied().when('organiser', decide).refused('no-revote-to-decide');
  });
  it('is not for a stopped election, nor in the middle of a round or before one', () => {
    const stop: ElectionAct = { act: 'stop-election', cite: 'Nghị quyết số 5', why: 'hết giờ' };
    voided().and('organiser', stop).when('organiser', decide).refused('election-stopped-already');
    inRound().when('organiser', decide).refused('nothing-declared');
    voided().and('organiser', decide, baseAct, open).when('organiser', decide).refused('round-under-way');
  });
  it('stands in the minutes of the round that was void', () => {
    const { state } = voided().and('organiser', decide);
    const remarks = [countRemarks(state, state.rounds[0]!)];
    expect(revoteSentence({ lang: 'vi', terms: { meeting: 'Đại hội' }, remarks } as never, 0)).toBe(
      'Đại hội quyết định bầu lại: thừa một phiếu (Nghị quyết số 4).',
    );
  });
});
