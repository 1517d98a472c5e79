import { describe, expect, it } from 'vitest';
import type { ElectionAct } from './acts/act.ts';
import { afterView } from './after-view.ts';
import { concludeElection } from './count-election.ts';
import { electionOf } from './election-of.ts';
import type { Language } from './figures.ts';
import { knownHolidays } from './holidays.ts';
import { declaredRounds } from './next-round.ts';
import { summaryOf } from './summary.ts';
import { declared, inRound, papersAct, type Story, times } from './testing/story.ts';

/** Both seats filled by 6 and 10 of 10 papers, one of them invalid by two names too few struck. */
const story = declared(times([6, { 2: 'x' }], [3, { 1: 'x' }], [1, {}]));

function summaryText({ state, regulation }: Story, lang: Language): string {
  const rounds = declaredRounds(state);
  const { election } = electionOf(state, regulation, rounds);
  const counted = concludeElection(
    election,
    rounds.map((round) => ({ ...round.declared, findings: [] })),
  );
  const after = afterView(state, { regulation, holidays: knownHolidays }, false);
  return JSON.stringify(summaryOf({ election, counted, lang, heading: state.meeting, number: '7', after }));
}

describe('the summary for the body above', () => {
  it('says the figures that the result has, and the one invalid paper by its reason', () => {
    const text = summaryText(story, 'vi');
    const { base, needed } = story.state.rounds[0]!.declared!.result;
    expect([base.value, needed]).toEqual([10, 6]);
    expect(text).toContain('["1","10","6","10","10","9","1","2","2"]');
    expect(text).toContain('bầu quá số lượng: 1');
    expect(text).toContain('Số 07-BC');
  });
  it('asks nobody to confirm nobody, and states no votes, where the paper counts made the round void', () => {
    const counts = inRound().and('head', papersAct(9, 10), { act: 'declare-result' });
    const text = summaryText(counts, 'vi');
    expect(text).toContain('["1","10","6","9","10","–","–","2","0"]');
    expect(text).not.toMatch(/chuẩn y|phiếu không hợp lệ/);
  });
  it('says of complaints and of confirmation what was noted, and no name of who complained', () => {
    const decided: readonly ElectionAct[] = [
      { act: 'lodge-complaint', by: 'Ngô Văn Khiếu', about: 'Một phiếu', received: '2026-11-24' },
      {
        act: 'decide-complaint',
        id: 'kn01',
        outcome: 'partly',
        body: 'Ủy ban kiểm tra',
        number: '12-QĐ',
        date: '2026-11-24',
        reason: 'Một chữ viết sai',
        cite: 'Điều 33',
        consequence: 'correction',
      },
      { act: 'request-confirmation', number: '07-TTr', to: 'Ban Thường vụ cấp trên', sent: '2026-11-24' },
    ];
    const text = summaryText(story.and('organiser', ...decided), 'en');
    expect(text).toContain('Complaint kn01, received on 24/11/2026: partly upheld by Ủy ban kiểm tra, decision 12-QĐ');
    expect(text).toContain('Letter: 07-TTr of 24/11/2026.');
    expect(text).toContain('15 working days (294-QĐ/TW, not compared with its text)');
    expect(text).not.toContain('Khiếu');
  });
  it('says that nothing came in, in both languages, without a hole', () => {
    for (const lang of ['vi', 'en'] as const) expect(summaryText(story, lang)).not.toMatch(/undefined|NaN|null,"bold/);
    expect(summaryText(story, 'vi')).toContain('không nhận được đơn khiếu nại');
  });
});
