import { resultToApprove } from './approval.ts';
import { type EntryErrors, entryErrors } from './entry-errors.ts';
import { formatCount, formatPercent, type Language } from './figures.ts';
import type { MinutesBlock } from './minutes-document.ts';
import { type MinutesPart, sentences } from './minutes-part.ts';
import type { CountRemarks, MinutesMaking } from './minutes-source.ts';
import { momentInWords } from './moment.ts';
import { nouns } from './nouns.ts';
import type { LoweredSeats, OpenElection, RoundState } from './state.ts';

interface CountNotes {
  readonly approval: string;
  readonly approved: (v: { readonly name: string; readonly duty: string; readonly moment: string }) => string;
  readonly approvalWaits: (duty: string) => string;
  readonly recount: (v: {
    readonly reason: string;
    readonly valid: string;
    readonly invalid: string;
    readonly elected: string;
  }) => string;
  readonly sample: (v: {
    readonly draws: string;
    readonly papers: string;
    readonly seed: string;
    readonly differing: string;
    readonly confidence: string;
  }) => string;
  readonly lowered: (v: {
    readonly meeting: string;
    readonly from: string;
    readonly to: string;
    readonly why: string;
    readonly cite: string;
  }) => string;
  readonly revote: (v: { readonly meeting: string; readonly why: string; readonly cite: string }) => string;
  readonly nobody: string;
  /** Columns of the error rates. */
  readonly rates: readonly [teller: string, keyed: string, otherwise: string, share: string];
  readonly pairs: readonly [tellers: string, papers: string, differing: string, share: string];
}

const notes: Readonly<Record<Language, CountNotes>> = {
  vi: {
    approval: 'Duyệt kết quả',
    approved: (v) =>
      `Kết quả lần bầu này được người thứ hai duyệt: ${v.name} (${v.duty})${v.moment && `, lúc ${v.moment}`}.`,
    approvalWaits: (duty) => `Kết quả lần bầu này còn chờ người thứ hai (${duty}) duyệt.`,
    recount: (v) =>
      `Lần bầu này đã được kiểm lại, lý do: ${v.reason}. Lần kiểm trước: hợp lệ ${v.valid}, không hợp lệ ${v.invalid}; trúng cử: ${v.elected}. Các số trong biên bản là của lần kiểm lại.`,
    sample: (v) =>
      `Kiểm tra mẫu: rút ${v.draws} lượt trong ${v.papers} phiếu theo dãy số công khai ${v.seed}, ${v.differing} lượt đọc khác; độ tin cậy rằng kiểm lại toàn bộ không thay đổi người trúng cử: ${v.confidence}.`,
    lowered: (v) => `${v.meeting} quyết định giảm số lượng cần bầu từ ${v.from} xuống ${v.to}: ${v.why} (${v.cite}).`,
    revote: (v) => `${v.meeting} quyết định bầu lại: ${v.why} (${v.cite}).`,
    nobody: 'không ai',
    rates: ['Kiểm phiếu viên', 'Phiếu đã nhập', 'Nhập khác kết luận', 'Tỷ lệ'],
    pairs: ['Cùng nhập một tập', 'Phiếu', 'Các bản khác nhau', 'Tỷ lệ'],
  },
  en: {
    approval: 'Approval of the result',
    approved: (v) =>
      `The result of this round was approved by a second person: ${v.name} (${v.duty})${v.moment && `, at ${v.moment}`}.`,
    approvalWaits: (duty) => `The result of this round still waits for the approval of a second person (${duty}).`,
    recount: (v) =>
      `This round was recounted, for this reason: ${v.reason}. Count before: ${v.valid} valid, ${v.invalid} invalid; elected: ${v.elected}. The figures of these minutes are those of the recount.`,
    sample: (v) =>
      `Sampling audit: ${v.draws} draws from ${v.papers} papers by the public digits ${v.seed}, ${v.differing} read differently; confidence that a recount of all papers would elect the same people: ${v.confidence}.`,
    lowered: (v) =>
      `${v.meeting} decided to lower the number of seats from ${v.from} to ${v.to}: ${v.why} (${v.cite}).`,
    revote: (v) => `${v.meeting} decided to hold the vote again: ${v.why} (${v.cite}).`,
    nobody: 'nobody',
    rates: ['Teller', 'Papers keyed', 'Keyed otherwise', 'Share'],
    pairs: ['Keyed the same piles', 'Papers', 'Entries differ', 'Share'],
  },
};

const bare = (text: string): string => text.trim().replace(/\.$/, '');

/** What the record knows of a declared round's count beside its figures. */
export const countRemarks = (state: OpenElection, round: RoundState): CountRemarks => ({
  recounts: round.earlier.flatMap(({ reason, declared }) => (declared ? [{ reason, result: declared.result }] : [])),
  sample: round.sample?.closed ? { seed: round.sample.seed, ...round.sample.closed } : null,
  lowered: state.lowered.filter(({ afterRound }) => afterRound === round.number),
  revote: state.revotes.find(({ afterRound }) => afterRound === round.number) ?? null,
  approved: approvalRemark(state, round),
  errors: namedErrors(state, round),
});

const holderName = (state: OpenElection, account: string): string =>
  state.holders.find((holder) => holder.account === account)?.name ?? account;

/** The second person is of the presidium, whose act the approval is, whatever duty they hold by now. */
function approvalRemark(state: OpenElection, round: RoundState): CountRemarks['approved'] {
  if (resultToApprove(state) === round) return 'waits';
  const { approvedBy, approvedAt = null } = round.declared ?? {};
  return approvedBy === undefined ? null : { name: holderName(state, approvedBy), duty: 'presidium', at: approvedAt };
}

function namedErrors(state: OpenElection, round: RoundState): EntryErrors | null {
  const errors = entryErrors(round);
  const nameOf = (account: string) => holderName(state, account);
  return (
    errors && {
      tellers: errors.tellers.map((one) => ({ ...one, teller: nameOf(one.teller) })),
      groups: errors.groups.map((one) => ({ ...one, tellers: one.tellers.map(nameOf) })),
    }
  );
}

/** How often each teller of a round, and those who keyed the same piles, erred; nothing where nobody keyed. */
export function errorRates({ lang, remarks }: MinutesMaking, index: number): readonly MinutesBlock[] {
  const errors = remarks?.[index]?.errors;
  if (!errors || errors.tellers.length === 0) return [];
  const text = (count: number) => formatCount(count, lang);
  const table = (columns: readonly string[], rows: readonly (readonly string[])[]): MinutesBlock => ({
    kind: 'table',
    columns: columns.map((header, at) =>
      at === 0 ? { header, align: 'left', widthMm: null } : { header, align: 'right', widthMm: 30 },
    ),
    rows,
  });
  return [
    table(
      notes[lang].rates,
      errors.tellers.map((one) => [one.teller, text(one.keyed), text(one.wrong), formatPercent(one.percent, lang)]),
    ),
    table(
      notes[lang].pairs,
      errors.groups.map((one) => [
        one.tellers.join(', '),
        text(one.papers),
        text(one.differing),
        formatPercent(one.percent, lang),
      ]),
    ),
  ];
}

/** Recounts and the sampling audit of a round. */
export function countNotes(making: MinutesMaking, index: number): readonly MinutesBlock[] {
  const { lang, nameOf } = making;
  const say = notes[lang];
  const remarks = making.remarks?.[index];
  const recounts = (remarks?.recounts ?? []).map(({ reason, result }) =>
    say.recount({
      reason: bare(reason),
      valid: formatCount(result.ballots.valid, lang),
      invalid: formatCount(result.ballots.invalid, lang),
      elected: result.elected.map(nameOf).join(', ') || say.nobody,
    }),
  );
  const { sample } = remarks ?? {};
  const audit = sample
    ? say.sample({
        draws: formatCount(sample.draws, lang),
        papers: formatCount(sample.papers, lang),
        seed: sample.seed,
        differing: formatCount(sample.differing, lang),
        confidence: formatPercent(sample.confidence, lang),
      })
    : '';
  return recounts.length > 0 || audit ? [sentences(...recounts, audit)] : [];
}

/** Who approved the round's result as the second person, and when; null in an election that asks for none. */
export function approvalPart({ lang, remarks }: MinutesMaking, index: number): MinutesPart | null {
  const approved = remarks?.[index]?.approved;
  if (!approved) return null;
  const say = notes[lang];
  const { duty } = nouns(lang);
  if (approved === 'waits') return { title: say.approval, blocks: [sentences(say.approvalWaits(duty.presidium))] };
  const moment = approved.at === null ? '' : momentInWords(approved.at, lang);
  return {
    title: say.approval,
    blocks: [sentences(say.approved({ name: approved.name, duty: duty[approved.duty], moment }))],
  };
}

/** The decisions after a round to lower the number of seats; empty where there are none. */
export function loweredSentence(making: MinutesMaking, index: number): string {
  const { lang, terms } = making;
  return (making.remarks?.[index]?.lowered ?? [])
    .map(({ from, to, why, cite }: LoweredSeats) =>
      notes[lang].lowered({
        meeting: terms.meeting,
        from: formatCount(from, lang),
        to: formatCount(to, lang),
        why: bare(why),
        cite,
      }),
    )
    .join(' ');
}

/** The decision after a round to hold the vote again; empty where there is none. */
export function revoteSentence({ remarks, lang, terms }: MinutesMaking, index: number): string {
  const revote = remarks?.[index]?.revote;
  return revote ? notes[lang].revote({ meeting: terms.meeting, why: bare(revote.why), cite: revote.cite }) : '';
}

/** Seats left empty of the number that stands: `unfilled` counts from the number approved at first. */
export function unfilledSeats({ remarks, election, counted }: MinutesMaking): number {
  const lowered = (remarks ?? []).flatMap((one) => one?.lowered ?? []).at(-1);
  return Math.max(0, counted.result.unfilled - (lowered ? election.seats - lowered.to : 0));
}
