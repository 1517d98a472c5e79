import { describe, expect, it } from 'vitest';
import { electionView } from '../election-view.ts';
import { announced, closed, inRound, papersAct, type Story } from '../testing/story.ts';
import type { ElectionAct } from './act.ts';

type Recording = ElectionAct & { act: 'record-stock' };
const stock = (given: Partial<Recording> = {}): Recording => ({
  act: 'record-stock',
  series: [],
  printed: 12,
  issued: 10,
  spoiled: 1,
  unused: 1,
  ...given,
});
const explain: ElectionAct = { act: 'explain-stock', note: 'Một tờ dính mực, đã lập bản ghi.' };
const missingOne = (): Story => inRound().and('head', stock({ unused: 0 }));
const last = (story: Story) => story.state.rounds.at(-1)!;

describe('the account of the papers printed', () => {
  it('adds up: printed are issued, spoiled and unused, and the round goes on', () => {
    const story = inRound().and('head', stock(), papersAct(10, 9)).and('teller1', { act: 'begin-entry' });
    expect(last(story).stock).toEqual({ series: [], printed: 12, issued: 10, spoiled: 1, unused: 1, explained: null });
  });
  it('takes the number printed from the series', () => {
    const series = [
      { series: 'A', from: 1, to: 10 },
      { series: 'B', from: 1, to: 2 },
    ];
    expect(last(inRound().and('head', stock({ series, printed: null }))).stock).toMatchObject({ printed: 12, series });
    inRound()
      .when('head', stock({ series, printed: 13 }))
      .refused('series-not-printed');
    inRound()
      .when('head', stock({ series: [], printed: null }))
      .refused('printed-missing');
    inRound()
      .when('head', stock({ series: [{ series: 'A', from: 5, to: 4 }] }))
      .refused('series-backwards');
    const overlap = [...series, { series: 'A', from: 10, to: 20 }];
    inRound()
      .when('head', stock({ series: overlap, printed: null }))
      .refused('series-overlap');
  });
  it('stops the count of the papers until a note is written', () => {
    const story = missingOne();
    story.when('head', papersAct(10, 9)).refused('stock-does-not-add-up');
    const explained = story.and('head', explain, papersAct(10, 9));
    expect(last(explained)).toMatchObject({
      papers: { issued: 10 },
      stock: { explained: 'Một tờ dính mực, đã lập bản ghi.' },
    });
  });
  it('stops entry and the result where it is corrected to what does not add up', () => {
    const story = inRound()
      .and('head', stock(), papersAct(10, 0))
      .and('head', stock({ unused: 0 }));
    story.when('teller1', { act: 'begin-entry' }).refused('stock-does-not-add-up');
    story.and('head', explain).and('teller1', { act: 'begin-entry' });
    const other = inRound()
      .and('head', stock(), papersAct(10, 9))
      .and('head', stock({ issued: 9, unused: 2 }));
    other.when('teller1', { act: 'begin-entry' }).refused('issued-differs-from-stock');
  });
  it('agrees with the papers issued, and is complete', () => {
    inRound().and('head', stock()).when('head', papersAct(9, 9)).refused('issued-differs-from-stock');
    inRound()
      .and('head', stock({ unused: null }))
      .when('head', papersAct(10, 9))
      .refused('stock-incomplete');
  });
  it('warns of the difference as soon as it is recorded', () => {
    expect(inRound().when('head', stock({ unused: 3 })).verdict).toMatchObject({
      findings: [{ code: 'stock-does-not-add-up', values: { difference: 2, sign: 'over' } }],
    });
  });
  it('loses its note when the figures change', () => {
    const story = missingOne().and('head', explain, stock({ unused: 0, printed: 13 }));
    story.when('head', papersAct(10, 9)).refused('stock-does-not-add-up');
  });
  it('is explained only where it differs, with a note', () => {
    inRound().and('head', stock()).when('head', explain).refused('stock-adds-up');
    inRound().when('head', explain).refused('stock-adds-up');
    missingOne().when('head', { act: 'explain-stock', note: ' ' }).refused('reason-missing');
  });
  it('may be recorded from when the base is announced, by the head of the tellers', () => {
    announced().and('head', stock({ issued: null, spoiled: null, unused: null }));
    closed().when('head', stock()).refused('base-not-announced');
    announced().when('organiser', stock()).refused('not-your-duty');
  });
  it('is not asked for: papers are counted without it as before', () => {
    const story = inRound().and('head', papersAct(10, 9));
    expect(last(story)).toMatchObject({ stock: null, papers: { collected: 9 } });
  });
  it('shows the balance', () => {
    const { rounds } = electionView(missingOne().state, {
      regulation: missingOne().regulation,
      number: 1,
      viewer: { account: 'head', administrator: false },
    });
    expect(rounds[0]?.stock).toMatchObject({ printed: 12, difference: 1 });
  });
});

describe('more papers collected than issued', () => {
  it('void a keyed round, with the provision', () => {
    const story = inRound().and('head', stock());
    const { verdict } = story.when('head', papersAct(10, 11));
    const cite = { instrument: '190-QĐ/TW', article: '15' };
    expect(verdict).toMatchObject({ findings: [{ code: 'more-collected-than-issued', citations: [cite] }] });
    const counted = story.and('head', papersAct(10, 11));
    counted.when('teller1', { act: 'begin-entry' }).refused('no-entry-needed');
    const declared = last(counted.and('head', { act: 'declare-result' })).declared!;
    expect(declared.result).toMatchObject({ status: 'void', elected: [], next: 're-election' });
    expect(declared.steps.find(({ code }) => code === 'next')).toMatchObject({
      values: { why: 'more-collected-than-issued' },
      citations: [cite],
    });
  });
});
