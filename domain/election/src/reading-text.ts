import { runsOf } from './acts/close-entry.ts';
import type { KeyedBallot } from './events.ts';
import { formatCount, type Language } from './figures.ts';
import { nouns } from './nouns.ts';
import { paperWording } from './paper-wording.ts';
import type { BallotForm } from './regulation.ts';

/** What a teller read on a paper, by places: `gạch 3, 7-9; nghi vấn 2; có ký tên`. */
export function readingText(ballot: KeyedBallot, form: BallotForm, places: number, lang: Language): string {
  const say = paperWording(lang).entryLog;
  const at = (mark: unknown): string =>
    runsOf(
      Array.from({ length: places }, (_, index) => index + 1).filter((place) => (ballot.marks[place] ?? '') === mark),
    ).join(', ');
  const parts: string[] = form === 'cumulative' ? [say.points(pointsText(ballot, lang))] : [];
  if (form === 'strike-out') parts.push(at('x') ? say.struck(at('x')) : at('?') ? '' : say.allKept);
  if (form === 'agree-disagree') {
    parts.push(at('d') && say.disagreed(at('d')), at('ad') && say.both(at('ad')), at('') && say.neither(at('')));
    if (parts.join('') === '' && !at('?')) parts.push(say.allAgreed);
  }
  if (at('?')) parts.push(say.doubtful(at('?')));
  if (ballot.weight !== undefined) parts.push(say.weight(formatCount(ballot.weight, lang)));
  parts.push(...ballot.flags.map((flag) => nouns(lang).invalid[flag]));
  return parts.filter((part) => part !== '').join('; ');
}

const pointsText = (ballot: KeyedBallot, lang: Language): string =>
  Object.entries(ballot.marks)
    .filter(([, votes]) => typeof votes === 'number' && votes > 0)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([place, votes]) => `${place} = ${formatCount(Number(votes), lang)}`)
    .join(', ');
