import { describe, expect, it } from 'vitest';
import { electionDecider } from '../decider.ts';
import { dutiesOf } from '../duties.ts';
import { type Duty, duties } from '../events.ts';
import { simpleMajority } from '../regulations/simple-majority/regulation.ts';
import { separationFindings } from '../separated-duties.ts';
import { contextOf, counted, listed, opened, people } from '../testing/story.ts';

describe('who may act', () => {
  it('the organiser does not count papers, and the party’s article on tellers says whose it is', () =>
    counted(3)
      .when('organiser', { act: 'count-papers', issued: 3, collected: 3, note: '' })
      .refused('not-your-duty', '"article":"8"'));
  it('a teller does not open a round', () =>
    counted(3).when('teller1', { act: 'open-round' }).refused('not-your-duty'));
  it('an observer does nothing', () => listed().when('observer', { act: 'close-list' }).refused('not-your-duty'));
  it('the head of the tellers does not key', () =>
    counted(3).when('head', { act: 'begin-entry' }).refused('not-your-duty'));
  it('a changed regulation stops every act', () => {
    const context = { ...contextOf('organiser'), regulationHash: 'another' };
    const verdict = electionDecider.decide({ act: 'close-list' }, listed().state, context);
    expect(verdict).toMatchObject({ refused: [{ code: 'regulation-changed' }] });
  });
  it('nothing is done in an election that is not open', () => {
    const verdict = electionDecider.decide({ act: 'close-list' }, null, contextOf('organiser'));
    expect(verdict).toMatchObject({ refused: [{ code: 'election-not-open' }] });
  });
});

describe('give-duty', () => {
  it('refuses a candidate among the tellers, whatever the case and form of the name', () =>
    listed()
      .when('organiser', {
        act: 'give-duty',
        account: 'x',
        name: 'NGUYỄN  văn An'.normalize('NFD'),
        duty: 'teller',
      })
      .refused('candidate-is-teller', '190-QĐ/TW'));
  it('lets a candidate observe', () =>
    expect(
      listed().and('organiser', { act: 'give-duty', account: 'x', name: 'Nguyễn Văn An', duty: 'observer' }).state
        .holders,
    ).toHaveLength(7));
  it('refuses the head of the tellers as a teller, and a teller as the head', () => {
    opened()
      .when('organiser', { act: 'give-duty', account: 'head', name: people.head, duty: 'teller' })
      .refused('head-is-teller');
    opened()
      .when('organiser', { act: 'give-duty', account: 'teller1', name: people.teller1, duty: 'head-of-tellers' })
      .refused('head-is-teller');
  });
  it('splits the duties: who sets the rules does not key, who keys or declares does not approve, who reads does not act', () => {
    const give = (account: keyof typeof people, duty: Duty) =>
      opened().when('organiser', { act: 'give-duty', account, name: people[account], duty });
    give('organiser', 'teller').refused('duties-exclude', '"article":"8"');
    give('teller1', 'organiser').refused('duties-exclude');
    give('teller1', 'presidium').refused('duties-exclude');
    give('head', 'presidium').refused('duties-exclude');
    give('observer', 'secretariat').refused('duties-exclude');
    give('organiser', 'auditor').refused('duties-exclude');
  });
  it('lets the organiser sit in the presidium and the secretariat, and an observer audit', () => {
    const story = opened()
      .and('organiser', { act: 'give-duty', account: 'organiser', name: people.organiser, duty: 'presidium' })
      .and('organiser', { act: 'give-duty', account: 'organiser', name: people.organiser, duty: 'secretariat' })
      .and('organiser', { act: 'give-duty', account: 'observer', name: people.observer, duty: 'auditor' });
    expect(dutiesOf(story.state, 'organiser')).toEqual(['organiser', 'presidium', 'secretariat']);
    expect(dutiesOf(story.state, 'observer')).toEqual(['observer', 'auditor']);
  });
  it('tells for every pair of duties whether one account may hold both, the same in either order', () => {
    const table = duties.map((duty) =>
      duties.map((other) => separationFindings('A', duty, [other], simpleMajority).length > 0),
    );
    expect(table).toEqual(duties.map((_, row) => duties.map((_, column) => table[column]![row])));
    expect(table.map((row) => row.filter(Boolean).length)).toEqual([3, 4, 2, 4, 5, 5, 5]);
  });
  it('refuses to make head who has keyed in the round under way', () =>
    counted(3)
      .and('teller1', { act: 'begin-entry' })
      .and('organiser', { act: 'withdraw-duty', account: 'teller1', duty: 'teller', reason: 'ốm' })
      .when('organiser', { act: 'give-duty', account: 'teller1', name: people.teller1, duty: 'head-of-tellers' })
      .refused('head-keyed-ballots'));
  it('refuses a duty held already', () =>
    opened()
      .when('organiser', { act: 'give-duty', account: 'head', name: people.head, duty: 'head-of-tellers' })
      .refused('duty-held-already'));
  it('cites nothing where the regulation has no such provision', () => {
    const { verdict } = listed({ regulation: simpleMajority }).when('organiser', {
      act: 'give-duty',
      account: 'x',
      name: 'Nguyễn Văn An',
      duty: 'teller',
    });
    expect(verdict).toMatchObject({ refused: [{ code: 'candidate-is-teller', citations: [] }] });
  });
});

describe('withdraw-duty', () => {
  it('takes the duty back, and keeps the name', () => {
    const { state } = opened().and('organiser', {
      act: 'withdraw-duty',
      account: 'teller1',
      duty: 'teller',
      reason: 'bận',
    });
    expect(dutiesOf(state, 'teller1')).toEqual([]);
    expect(state.holders.map((holder) => holder.name)).toContain(people.teller1);
  });
  it('refuses the last organiser, a duty not held, and no reason', () => {
    const act = { act: 'withdraw-duty', account: 'organiser', duty: 'organiser', reason: 'x' } as const;
    opened().when('organiser', act).refused('last-organiser');
    opened()
      .when('organiser', { ...act, duty: 'teller' })
      .refused('duty-not-held');
    opened()
      .when('organiser', { ...act, reason: ' ' })
      .refused('reason-missing');
  });
});
