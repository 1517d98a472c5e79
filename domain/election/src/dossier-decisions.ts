import type { DossierSource } from './dossier.ts';
import { formatCount } from './figures.ts';
import type { MinutesBlock } from './minutes-document.ts';
import { list, paragraph } from './minutes-part.ts';
import type { MinutesMaking } from './minutes-source.ts';
import { paperWording } from './paper-wording.ts';
import { readingText } from './reading-text.ts';
import type { InvalidReason } from './regulation.ts';
import { settledReading } from './round-reading.ts';

/** Doubtful papers with the reading before and after, the reason and by whom; then the invalid ones by reason. */
export function decisionBlocks(source: DossierSource, making: MinutesMaking): readonly MinutesBlock[] {
  const { lang } = making;
  const { columns, noneDoubtful } = paperWording(lang).dossier;
  const rows = source.events.flatMap(({ by, event }) => {
    if (event.type !== 'ballot-adjudicated') return [];
    const { round: number, ballot, reason } = event.data;
    const round = source.state.rounds.find((one) => one.number === number);
    if (!round?.opened || !round.declared) return [];
    const { form, candidates } = round.opened;
    const read = (reading: typeof ballot | null) =>
      reading ? readingText(reading, form, candidates.length, lang) : '';
    return [
      [
        formatCount(number, lang),
        formatCount(ballot.number, lang),
        read(settledReading(round, ballot.number)),
        read(ballot),
        reason,
        by,
      ],
    ];
  });
  const table: MinutesBlock = {
    kind: 'table',
    dense: true,
    columns: [
      { header: columns.round, align: 'center', widthMm: 14 },
      { header: columns.paper, align: 'center', widthMm: 16 },
      { header: columns.before, align: 'left', widthMm: 38 },
      { header: columns.decided, align: 'left', widthMm: 34 },
      { header: columns.reason, align: 'left', widthMm: null },
      { header: columns.by, align: 'left', widthMm: 30 },
    ],
    rows,
  };
  return [rows.length === 0 ? paragraph(noneDoubtful) : table, list(invalidLines(making))];
}

function invalidLines({ counted, say, lang }: MinutesMaking): readonly string[] {
  const { invalidBy, noneInvalid } = paperWording(lang).dossier;
  return counted.rounds.map(({ result }, at) => {
    const reasons = Object.entries(result.ballots.invalidBy) as [InvalidReason, number][];
    const name = say.roundHeading(at + 1, result.kind);
    return reasons.length === 0
      ? noneInvalid(name)
      : invalidBy(
          name,
          reasons.map(([reason, count]) => `${say.invalid[reason]}: ${formatCount(count, lang)}`).join('; '),
        );
  });
}
