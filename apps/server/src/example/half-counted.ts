import type { CandidateEntry } from '@plenum/election';
import type { Services } from '../services.ts';
import { mostlyAgreed, type Paper } from './ballots.ts';
import { meetings } from './organisation.ts';
import { inventedPeople } from './people.ts';
import { seeded } from './random.ts';
import { stageFor } from './stage.ts';

export const halfCountedId = 'vi-du-chi-bo-2026';
export const namesOnThePaper = 9;
const seats = 7;
const papersCollected = 24;
/** Where the second teller misread a paper, and where a mark is in doubt. */
const misreadPapers = [5, 12] as const;
const doubtfulPaper = 9;

/** The 24 papers as they lie on the table; examples/organisation/ has them to read from. */
export function halfCountedPapers(): readonly Paper[] {
  const random = seeded(2026);
  return mostlyAgreed(random, namesOnThePaper, seats, papersCollected).map((paper, index) =>
    index + 1 === doubtfulPaper ? { ...paper, doubtful: paper.kept.slice(0, 1) } : paper,
  );
}

/** In the middle of its count: the first teller has keyed 20 of 24 papers, the second 18. */
export async function halfCountedBranch(services: Services): Promise<void> {
  const people: readonly CandidateEntry[] = inventedPeople(seeded(1930), namesOnThePaper).map((person, index) =>
    index === namesOnThePaper - 1 ? { ...person, nominated: 'floor', support: 14 } : person,
  );
  const stage = stageFor(services, {
    id: halfCountedId,
    title: { vi: 'Bầu Chi ủy thôn Bến Đò', en: 'Branch committee of Bến Đò' },
    regulation: 'vn-party-2024',
    office: 'executive-committee',
    seats,
    meeting: meetings.branch,
    candidates: people,
  });
  await stage.prepare();
  await stage.announceBase({ summoned: 26, excluded: [], present: 24 });
  await stage.openRound(24, papersCollected);
  const papers = halfCountedPapers();
  const misread = papers.map((paper, index) =>
    (misreadPapers as readonly number[]).includes(index + 1) ? { ...paper, kept: paper.kept.slice(1) } : paper,
  );
  await stage.keySome('kiemphieu1', papers.slice(0, 20));
  await stage.keySome('kiemphieu2', misread.slice(0, 18));
}
