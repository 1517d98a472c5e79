import { type Citation, citationText, impossible } from '@plenum/kernel';
import { formatCount, type Language } from './figures.ts';
import { nounOf, nouns } from './nouns.ts';
import { citeFor, type MeetingKind, type Regulation, type Threshold } from './regulation.ts';
import type { RoundResult } from './result.ts';

/** Why a candidate is in or out: the figures that decided it. */
type Why =
  | { readonly why: 'void' | 'doubtful' }
  | { readonly why: 'elected' | 'tie-won' | 'plurality-won' }
  | { readonly why: 'tied'; readonly seats: number; readonly among: number }
  | { readonly why: 'below'; readonly exactlyHalf: boolean }
  | { readonly why: 'outvoted'; readonly last: number }
  | { readonly why: 'older-won' | 'older-lost' };

function whyOf(result: RoundResult, candidate: string, threshold: Threshold): Why {
  if (result.status === 'void' || result.status === 'doubtful') return { why: result.status };
  const votes = votesOf(result, candidate);
  const rivals = result.votes.filter((one) => one.candidate !== candidate && one.votes === votes);
  const isElected = (id: string) => result.elected.includes(id);
  if (isElected(candidate)) {
    if (rivals.some((one) => !isElected(one.candidate))) return { why: 'older-won' };
    if (result.kind === 'tie') return { why: 'tie-won' };
    return { why: result.needed === null ? 'plurality-won' : 'elected' };
  }
  if (result.open?.because === 'tie' && result.open.among.includes(candidate))
    return { why: 'tied', seats: result.open.seats, among: result.open.among.length };
  if (result.needed !== null && votes < result.needed)
    return { why: 'below', exactlyHalf: threshold === 'more-than-half' && votes * 2 === result.base.value };
  if (rivals.some((one) => isElected(one.candidate))) return { why: 'older-lost' };
  return { why: 'outvoted', last: lastElectedVotes(result) };
}

const votesOf = (result: RoundResult, candidate: string): number =>
  result.votes.find((one) => one.candidate === candidate)?.votes ?? 0;

/** The fewest votes with which somebody is elected in this round, or stands tied for the last seat. */
const lastElectedVotes = (result: RoundResult): number =>
  Math.min(
    ...[...result.elected, ...(result.open?.because === 'tie' ? result.open.among : [])].map((id) =>
      votesOf(result, id),
    ),
  );

/**
 * Why a candidate of a declared round is in or out, in one sentence with votes, base, needed votes, and the provision:
 * `174 phiếu là đúng một phần hai của 348; quy chế đòi quá một phần hai, tức 175. Điều 30.3 · 190-QĐ/TW`.
 */
export function whySentence(
  result: RoundResult,
  candidate: string,
  regulation: Regulation,
  meeting: MeetingKind,
  lang: Language,
): string {
  const why = whyOf(result, candidate, regulation.switches.threshold.value);
  const figures = {
    votes: formatCount(votesOf(result, candidate), lang),
    base: formatCount(result.base.value ?? 0, lang),
    needed: formatCount(result.needed ?? 0, lang),
    rule: ruleText(regulation.switches.threshold.value, lang),
    void: nounOf(nouns(lang).void, result.ballots.void ?? 'doubtful'),
  };
  const text = lang === 'vi' ? inVietnamese(why, figures) : inEnglish(why, figures);
  const cites = citationsOf(why, result, regulation, meeting).map((cite) => citationText(cite, lang));
  return [`${text}.`, ...new Set(cites)].join(' ').trim();
}

function citationsOf(why: Why, result: RoundResult, regulation: Regulation, meeting: MeetingKind): readonly Citation[] {
  const { threshold, tie, quorum, turnout } = regulation.switches;
  switch (why.why) {
    case 'void':
      if (result.ballots.void === 'no-quorum') return [citeFor(quorum, meeting)];
      return result.ballots.void === 'turnout' ? [citeFor(turnout, meeting)] : [];
    case 'doubtful':
      return [];
    case 'tie-won':
    case 'tied':
    case 'older-won':
    case 'older-lost':
      return [citeFor(tie, meeting)];
    default:
      return [citeFor(result.kind === 'tie' ? tie : threshold, meeting)];
  }
}

interface Figures {
  readonly votes: string;
  readonly base: string;
  readonly needed: string;
  readonly rule: string;
  readonly void: string;
}

function ruleText(threshold: Threshold, lang: Language): string {
  if (threshold === 'more-than-half') return lang === 'vi' ? 'quá một phần hai' : 'more than half';
  if (threshold === 'plurality') return '';
  if (lang === 'vi') return `${threshold.strict ? 'quá' : 'ít nhất'} ${threshold.share}`;
  return `${threshold.strict ? 'more than' : 'at least'} ${threshold.share}`;
}

function inVietnamese(why: Why, f: Figures): string {
  switch (why.why) {
    case 'void':
      return `Lần bầu không có giá trị, ${f.void}; không ai trúng cử`;
    case 'doubtful':
      return 'Còn phiếu nghi vấn; chưa ai trúng cử';
    case 'elected':
      return `${f.votes} phiếu trên ${f.base}; quy chế đòi ${f.rule}, tức ${f.needed}, và số phiếu đủ cao trong số chỗ cần bầu`;
    case 'tie-won':
      return `${f.votes} phiếu, nhiều hơn người cùng bằng phiếu; bầu lại không cần quá một phần hai`;
    case 'plurality-won':
      return `${f.votes} phiếu, trong những người nhiều phiếu nhất`;
    case 'tied':
      return `${f.votes} phiếu, bằng nhau giữa ${why.among} người cho ${why.seats} chỗ còn lại`;
    case 'below':
      return why.exactlyHalf
        ? `${f.votes} phiếu là đúng một phần hai của ${f.base}; quy chế đòi quá một phần hai, tức ${f.needed}`
        : `${f.votes} phiếu trên ${f.base}; quy chế đòi ${f.rule}, tức ${f.needed}`;
    case 'outvoted':
      return `${f.votes} phiếu, các chỗ đã thuộc về người nhiều phiếu hơn (ít nhất ${formatCount(why.last, 'vi')} phiếu)`;
    case 'older-won':
      return `${f.votes} phiếu, bằng người khác ở vị trí cuối; người nhiều tuổi hơn trúng cử`;
    case 'older-lost':
      return `${f.votes} phiếu, bằng người trúng cử cuối cùng; người kia nhiều tuổi hơn`;
    default:
      return impossible(why);
  }
}

function inEnglish(why: Why, f: Figures): string {
  switch (why.why) {
    case 'void':
      return `The round is void, ${f.void}; nobody is elected`;
    case 'doubtful':
      return 'Doubtful ballots are undecided; nobody is elected yet';
    case 'elected':
      return `${f.votes} votes of ${f.base}; the regulation asks ${f.rule}, which is ${f.needed}, and the votes are high enough for the seats`;
    case 'tie-won':
      return `${f.votes} votes, more than the others tied; more than half is not needed in a round among the tied`;
    case 'plurality-won':
      return `${f.votes} votes, among the highest`;
    case 'tied':
      return `${f.votes} votes, equal among ${why.among} for ${why.seats} ${why.seats === 1 ? 'seat' : 'seats'} left`;
    case 'below':
      return why.exactlyHalf
        ? `${f.votes} votes are exactly half of ${f.base}; the regulation asks more than half, which is ${f.needed}`
        : `${f.votes} votes of ${f.base}; the regulation asks ${f.rule}, which is ${f.needed}`;
    case 'outvoted':
      return `${f.votes} votes, and the seats went to those with more (at least ${formatCount(why.last, 'en')} votes)`;
    case 'older-won':
      return `${f.votes} votes, equal across the last seat; the older is elected`;
    case 'older-lost':
      return `${f.votes} votes, equal to the last elected, who is older`;
    default:
      return impossible(why);
  }
}
