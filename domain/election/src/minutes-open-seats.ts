import { voidCitation } from './count.ts';
import { formatCount } from './figures.ts';
import { loweredSentence, revoteSentence } from './minutes-count-notes.ts';
import type { MinutesBlock } from './minutes-document.ts';
import { citeSwitch, counted, sentences } from './minutes-part.ts';
import type { MinutesMaking } from './minutes-source.ts';
import { isUnread } from './minutes-votes.ts';
import type { RoundResult } from './result.ts';

/** Names with their votes: `Trần Thị Bình (174 phiếu), Lê Văn Cao (170 phiếu)`. */
function namesWithVotes(making: MinutesMaking, round: RoundResult, ids: readonly string[]): string {
  const votes = new Map(round.votes.map((row) => [row.candidate, row.votes]));
  return ids
    .map((id) => making.say.electedOne(making.nameOf(id), formatCount(votes.get(id) ?? 0, making.lang)))
    .join(', ');
}

function voidBlocks(making: MinutesMaking, index: number): MinutesBlock[] {
  const { say, lang } = making;
  const round = making.counted.rounds[index]!.result;
  const reason = round.ballots.void;
  if (!reason) return [];
  const text = say.void[reason]({
    issued: formatCount(round.ballots.issued, lang),
    collected: formatCount(round.ballots.collected, lang),
    cite: say.citation(voidCitation(making.election.regulation, making.election.meeting.kind, reason)),
  });
  return [sentences(text, isUnread(round) ? say.noneElected : say.voidResult, nextSentence(making, index))];
}

/** Equal votes across the last seat that age decided: the last elected and those level with them. */
function olderSentence(making: MinutesMaking, index: number): string {
  const { result, steps } = making.counted.rounds[index]!;
  if (!steps.some((step) => step.code === 'older')) return '';
  const last = Math.min(
    ...result.votes.filter((row) => result.elected.includes(row.candidate)).map((row) => row.votes),
  );
  const level = result.votes.filter((row) => row.votes === last);
  return making.say.older({
    names: level.map((row) => making.nameOf(row.candidate)).join(', '),
    votes: formatCount(last, making.lang),
    cite: citeSwitch(making, 'tie'),
  });
}

/** What followed a round: seats lowered, another round, or the meeting's stop. */
function nextSentence(making: MinutesMaking, index: number): string {
  const lowered = loweredSentence(making, index);
  const step = loweredToEnd(making, index) ? '' : stepSentence(making, index);
  return [lowered, revoteSentence(making, index), step].filter(Boolean).join(' ');
}

/** Whether lowering the seats itself was the stop that a count sees. */
function loweredToEnd({ remarks, election: { stopped } }: MinutesMaking, index: number): boolean {
  const last = remarks?.[index]?.lowered?.at(-1);
  return last !== undefined && stopped?.cite === last.cite && stopped.why === last.why;
}

function stepSentence(making: MinutesMaking, index: number): string {
  const { say, terms, election } = making;
  const round = making.counted.rounds[index]!.result;
  const following = making.counted.rounds[index + 1]?.result;
  if (following) return say.nextHeld({ terms, round: say.roundHeading(index + 2, following.kind) });
  if (election.stopped) return say.stopped({ terms, ...election.stopped });
  switch (round.next) {
    case null:
      return '';
    case 'stop':
      return say.nextStop({ cite: citeSwitch(making, 'furtherRounds') });
    case 'tie-round':
      return say.nextTie({ terms, cite: citeSwitch(making, 'tie') });
    case 're-election':
      return say.nextReElection(terms);
    case 'further-round':
    case 'meeting-decides':
      return say.nextDecision(terms);
  }
}

/** Why seats are open after a round, who may stand again, and what the meeting decided; blank where it has yet to. */
export function openSeatsBlocks(making: MinutesMaking, index: number): readonly MinutesBlock[] {
  const { say } = making;
  const round = making.counted.rounds[index]!.result;
  if (round.status === 'void') return voidBlocks(making, index);
  if (round.status === 'doubtful') {
    const ballots = round.ballots.doubtful ?? [];
    return [sentences(say.doubtful({ count: counted(making, ballots.length), ballots: ballots.join(', ') }))];
  }
  const older = olderSentence(making, index);
  if (!round.open) return older ? [sentences(older)] : [];
  const seats = counted(making, round.open.seats);
  const names = namesWithVotes(making, round, round.open.among);
  const why =
    round.open.because === 'tie'
      ? say.openTie({ seats, names })
      : names
        ? say.openBelow({ seats, names })
        : say.openNobody({ seats });
  return [sentences(older, why, nextSentence(making, index))];
}
