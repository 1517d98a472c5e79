import { describe, expect, it } from 'vitest';
import { electionDecider } from '../decider.ts';
import { electionView, stageOf } from '../election-view.ts';
import type { ElectionEvent } from '../events.ts';
import { hallView } from '../hall-view.ts';
import { mayDo } from '../may-do.ts';
import { countRemarks } from '../minutes-count-notes.ts';
import { simpleMajority as regulation } from '../regulations/simple-majority/regulation.ts';
import { contextOf, declared, people, type Story, times } from '../testing/story.ts';
import type { ElectionAct } from './act.ts';

const marks = times([6, { 3: 'x' }], [4, { 1: 'x' }]);
/** As declared, in an election that asks for a second person; the observer is in the presidium. */
function awaiting(): Story {
  const story = declared(marks, { regulation });
  const events = story.events.flatMap((event): readonly ElectionEvent[] => {
    if (event.type === 'election-opened') return [{ ...event, data: { ...event.data, secondApproval: true as const } }];
    if (event.type === 'result-declared') return [{ ...event, data: { ...event.data, by: 'head' } }];
    if (event.type !== 'duty-given' || event.data.account !== 'observer') return [event];
    return [{ ...event, data: { ...event.data, duty: 'presidium' as const } }];
  });
  return new (story.constructor as new (events: Story['events'], regulation: Story['regulation']) => Story)(
    events,
    regulation,
  );
}
const approve: ElectionAct = { act: 'approve-result' };
const draw: ElectionAct = {
  act: 'draw-minutes',
  number: '01/BB',
  format: 'pdf',
  sha256: 'a'.repeat(64),
  checkpoint: { size: 0, root: '' },
};

describe('approval by a second person', () => {
  it('notes who declared, and is the presidium’s', () => {
    const { state } = awaiting();
    expect(state.rounds[0]?.declared).toMatchObject({ by: 'head' });
    awaiting().when('head', approve).refused('not-your-duty');
    awaiting().when('organiser', approve).refused('not-your-duty');
    awaiting()
      .when('observer', approve)
      .then({ type: 'result-approved', v: 1, data: { round: 1, by: 'observer', at: '2026-11-24T08:00:00Z' } });
  });
  it('lets nothing that rests on the result go on before', () => {
    awaiting().when('organiser', { act: 'finish-election' }).refused('approval-waits');
    awaiting().when('head', draw).refused('approval-waits');
    const { state } = awaiting();
    expect(stageOf(state, regulation)).toBe('result');
    expect(mayDo(state, regulation, 'observer')).toContain('approve-result');
    expect(mayDo(state, regulation, 'organiser')).not.toContain('finish-election');
    const after = awaiting().and('observer', approve);
    expect(stageOf(after.state, regulation)).toBe('minutes');
    expect(mayDo(after.state, regulation, 'observer')).not.toContain('approve-result');
    after.and('head', draw).and('organiser', { act: 'finish-election' });
  });
  it('keeps the result from the big screen until then', () => {
    const scene = (story: Story) => {
      const viewer = { account: 'observer', administrator: false };
      return hallView(electionView(story.state, { regulation, number: 1, viewer })).scene;
    };
    expect(scene(awaiting())).toBe('counting');
    expect(scene(awaiting().and('observer', approve))).toBe('result');
  });
  it('happens once, and only where it was asked for', () => {
    awaiting().and('observer', approve).when('observer', approve).refused('nothing-to-approve');
    const unasked = declared(marks, { regulation }).and('organiser', {
      act: 'give-duty',
      account: 'organiser',
      name: people.organiser,
      duty: 'presidium',
    });
    unasked.when('organiser', approve).refused('approval-not-asked');
    unasked.and('organiser', { act: 'finish-election' });
  });
  it('is not by who declared or keyed, even where their duty has changed since', () => {
    for (const person of ['head', 'teller1'] as const) {
      const duty = person === 'head' ? 'head-of-tellers' : 'teller';
      awaiting()
        .and('organiser', { act: 'withdraw-duty', account: person, duty, reason: 'đổi' })
        .and('organiser', { act: 'give-duty', account: person, name: people[person], duty: 'presidium' })
        .when(person, approve)
        .refused('approves-own-result');
    }
  });
  it('is named in what minutes say of the round, also when that person has left the presidium', () => {
    const remark = ({ state }: Story) => countRemarks(state, state.rounds[0]!).approved;
    expect(remark(declared(marks, { regulation }))).toBeNull();
    expect(remark(awaiting())).toBe('waits');
    const approved = awaiting().and('observer', approve);
    const named = { name: people.observer, duty: 'presidium', at: '2026-11-24T08:00:00Z' };
    expect(remark(approved)).toEqual(named);
    const left = approved.and('organiser', {
      act: 'withdraw-duty',
      account: 'observer',
      duty: 'presidium',
      reason: 'về sớm',
    });
    expect(remark(left)).toEqual(named);
  });
  it('is asked again after a recount', () => {
    const recounted = awaiting().and('observer', approve).and('head', { act: 'recount-round', reason: 'khiếu nại' });
    expect(recounted.state.rounds[0]?.declared).toBeNull();
    recounted.when('observer', approve).refused('nothing-to-approve');
  });
  it('is chosen when the election is opened', () => {
    const open = {
      act: 'open-election',
      id: 'bch',
      title: { vi: 'Bầu', en: 'Election' },
      office: 'other',
      seats: 1,
      meeting: {
        kind: 'members-congress',
        name: 'Hội nghị',
        organisation: 'Hội',
        parent: '',
        place: 'Bến Đò',
        date: '2026-11-24',
      },
    } as const satisfies ElectionAct;
    const opened = (act: ElectionAct) => {
      const verdict = electionDecider.decide(act, null, contextOf('organiser', regulation));
      return 'accepted' in verdict ? verdict.accepted[0]?.data : null;
    };
    expect(opened({ ...open, secondApproval: true })).toMatchObject({ secondApproval: true });
    expect(opened({ ...open, secondApproval: false })).not.toHaveProperty('secondApproval');
    expect(opened(open)).not.toHaveProperty('secondApproval');
  });
});
