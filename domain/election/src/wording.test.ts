import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actCodes } from './acts/act-finding.ts';
import { eventSentence, regulationInWords } from './event-wording.ts';
import { keyProblems } from './keyed-entry.ts';
import { vnParty2024 } from './regulations/vn-party-2024/regulation.ts';
import { declared, keyed, listed, times } from './testing/story.ts';
import { whySentence } from './why-sentence.ts';
import { countCodes, keysSentence, listCodes, sentence, stepSentence } from './wording.ts';

const languages = ['vi', 'en'] as const;
const story = declared(times([6, { 2: 'x', 3: 'x' }], [4, { 1: 'x', 3: 'x' }]));

describe('sentences', () => {
  it('stand for every code that lists and counts use', () => {
    const codes: readonly string[] = [...actCodes, ...listCodes, ...countCodes];
    for (const file of ['candidate-list.ts', 'count.ts', 'base.ts', 'rounds.ts']) {
      const source = readFileSync(new URL(file, import.meta.url), 'utf8');
      const used = [
        ...source.matchAll(/finding\(\s*list,\s*'\w+',\s*'([a-z-]+)'/g),
        ...source.matchAll(/add\(\s*'([a-z-]+)'/g),
        ...source.matchAll(/code: '([a-z-]+)',\s*severity/g),
      ].map((match) => match[1]!);
      expect(used.filter((code) => !codes.includes(code))).toEqual([]);
      if (file !== 'rounds.ts' && file !== 'base.ts') expect(used.length).toBeGreaterThan(2);
    }
  });
  it('never show what is not there', () => {
    for (const lang of languages) {
      const texts = [
        ...[...actCodes, ...listCodes, ...countCodes].map((code) =>
          sentence({ code, values: { share: '10.00' } }, lang),
        ),
        ...keyProblems.map((code) => keysSentence({ code, token: '9' }, lang)),
        ...story.events.map((event) => eventSentence(event, lang)),
        ...story.state.rounds[0]!.declared!.steps.map((step) => stepSentence(step, lang)),
      ];
      expect(texts.filter((text) => /\[object|NaN/.test(text) || text.trim() === '')).toEqual([]);
    }
  });
  it('write figures as the language does, and name people by name', () => {
    const finding = { code: 'present-above-summoned', values: { present: 1200, summoned: 1100 } };
    expect(sentence(finding, 'vi')).toBe('Số có mặt 1.200 lớn hơn số được triệu tập 1.100. Hãy kiểm lại hai số.');
    expect(sentence(finding, 'en')).toBe('1,200 present is more than the 1,100 summoned. Check both figures.');
    expect(sentence({ code: 'not-standing', values: { candidate: 'c01' } }, 'en', () => 'Nguyễn Văn An')).toContain(
      'Nguyễn Văn An',
    );
  });
  it('tell what happened without what a ballot holds', () => {
    const events = keyed([{ 1: 'x' }]).events.filter((event) => event.type === 'ballot-keyed');
    expect(events.map((event) => eventSentence(event, 'vi'))).toEqual([
      'Nhập phiếu số 1, lần bầu 1',
      'Nhập phiếu số 1, lần bầu 1',
    ]);
  });
  it('name a regulation by its number and the day of its version, an unknown one by its id', () => {
    const [opened] = story.events;
    expect(eventSentence(opened!, 'vi')).toMatch(/theo 190-QĐ\/TW, bản \d\d\/\d\d\/\d{4}$/);
    expect(eventSentence(opened!, 'en')).toMatch(/under 190-QĐ\/TW, version of \d\d\/\d\d\/\d{4}$/);
    expect(regulationInWords({ id: 'not-known', version: '2030-01-31' }, 'vi')).toBe('not-known, bản 31/01/2030');
  });
  it('say that a name was erased', () => {
    const event = listed().events.at(-1)!;
    const erased = { ...event, data: { ...event.data, name: { personal: null } } } as typeof event;
    expect(eventSentence(erased, 'vi')).toContain('(đã xóa tên)');
    expect(eventSentence(erased, 'en')).toContain('(name erased)');
  });
});

describe('why somebody is in or out', () => {
  const { result } = story.state.rounds[0]!.declared!;
  const why = (of: typeof result, candidate: string, lang: 'vi' | 'en' = 'vi') =>
    whySentence(of, candidate, vnParty2024, 'delegates-congress', lang);

  it('names exactly half as exactly half, with the needed votes and the provision', () => {
    const half = { ...result, base: { ...result.base, value: 348 }, needed: 175 };
    const votes = result.votes.map((one) => (one.candidate === 'c02' ? { ...one, votes: 174 } : one));
    expect(why({ ...half, votes }, 'c02')).toBe(
      '174 phiếu là đúng một phần hai của 348; quy chế đòi quá một phần hai, tức 175. Điều 30.3 · 190-QĐ/TW',
    );
  });
  it('says of the elected and of those below what the regulation asks', () => {
    expect(why(result, 'c01')).toContain('6 phiếu trên 10; quy chế đòi quá một phần hai, tức 6');
    expect(why(result, 'c02', 'en')).toBe(
      '4 votes of 10; the regulation asks more than half, which is 6. Article 30.3 · 190-QĐ/TW',
    );
  });
  it('says that a void round elects nobody', () =>
    expect(
      why({ ...result, status: 'void', ballots: { ...result.ballots, void: 'no-quorum' }, elected: [] }, 'c01', 'en'),
    ).toBe('The round is void, too few people were present; nobody is elected. Party Statutes'));
  it('says who is tied for how many seats', () => {
    const open = { seats: 1, because: 'tie', among: ['c02', 'c03'] } as const;
    expect(why({ ...result, open }, 'c02')).toContain('bằng nhau giữa 2 người cho 1 chỗ còn lại');
  });
  it('says that the seats went to those with more', () => {
    const votes = result.votes.map((one) => (one.candidate === 'c02' ? { ...one, votes: 7 } : { ...one, votes: 9 }));
    expect(why({ ...result, votes, elected: ['c01', 'c03'], open: null }, 'c02', 'en')).toContain('at least 9 votes');
  });
});
