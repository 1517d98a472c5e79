import { percentOf } from '@plenum/kernel';
import { formatCount, formatPercent } from './figures.ts';
import type { TableColumn } from './minutes-document.ts';
import type { MinutesMaking } from './minutes-source.ts';
import type { CandidateVotes, RoundResult } from './result.ts';

/** A round that its paper counts made void before anybody read a paper: it has no figures but those counts. */
export const isUnread = ({ status, ballots }: RoundResult): boolean =>
  status === 'void' && ballots.valid === 0 && ballots.invalid === 0;

/** Present at the vote of a round; null where nobody noted it. */
export function presentAt({ election, remarks }: MinutesMaking, index: number): number | null {
  return remarks?.[index]?.announced?.present ?? election.rounds[index]?.present ?? election.meeting.present ?? null;
}

const hasBase = (round: RoundResult): boolean => round.base.value !== null && round.base.of !== 'none';

/**
 * Shares attending, where a company publishes votes against them: practice of public companies (facts-2, section 8). One person
 * may have more than 100 % of them, since each share carries as many votes as there are seats.
 */
function sharesAttending(making: MinutesMaking, round: RoundResult, index: number): number | null {
  const company = making.form === 'company' && making.election.meeting.kind === 'shareholders-meeting';
  const present = company && round.form === 'cumulative' ? presentAt(making, index) : null;
  return present !== null && present > 0 ? present : null;
}

/** The columns of votes: count and share of the base; of unions votes stand over the base, of companies against attending shares. */
export function voteColumns(making: MinutesMaking, round: RoundResult, index: number): readonly TableColumn[] {
  const { say, lang } = making;
  const votes: TableColumn = { header: say.columns.votes, align: 'right', widthMm: 24 };
  const share = (header: string): TableColumn => ({ header, align: 'right', widthMm: 34 });
  if (hasBase(round)) return [votes, share(say.percentColumn(formatCount(round.base.value!, lang)))];
  const attending = sharesAttending(making, round, index);
  if (attending === null) return [{ ...votes, widthMm: 36 }];
  return [votes, share(say.attendingColumn(formatCount(attending, lang)))];
}

export function voteCells(
  making: MinutesMaking,
  round: RoundResult,
  index: number,
  votes: CandidateVotes,
): readonly string[] {
  const { lang, form } = making;
  const shown = formatCount(votes.votes, lang);
  if (hasBase(round)) {
    // The form of unions writes `x/y, %` (facts, section 7).
    const counted = form === 'union' ? `${shown}/${formatCount(round.base.value!, lang)}` : shown;
    return [counted, formatPercent(votes.percent, lang)];
  }
  const attending = sharesAttending(making, round, index);
  return attending === null ? [shown] : [shown, formatPercent(percentOf(votes.votes, attending), lang)];
}
