import type { DossierSource } from './dossier.ts';
import { momentInVietNam } from './entry-log.ts';
import type { AnnouncedBase } from './events.ts';
import { formatCount, formatDate, type Language } from './figures.ts';
import type { MinutesBlock, TableColumn } from './minutes-document.ts';
import { paragraph } from './minutes-part.ts';
import type { MinutesMaking } from './minutes-source.ts';
import { paperWording } from './paper-wording.ts';
import { resultFile } from './result-file.ts';

const column = (header: string, widthMm: number | null, align: TableColumn['align'] = 'right'): TableColumn => ({
  header,
  align,
  widthMm,
});

const figure = (value: number | null | undefined, lang: Language, none = '–'): string =>
  value === null || value === undefined ? none : formatCount(value, lang);

/** The names in the order of the ballot, with what the list says of each. */
export function listBlocks(_source: DossierSource, making: MinutesMaking): readonly MinutesBlock[] {
  const { election, lang, say } = making;
  const { columns, listOf } = paperWording(lang).dossier;
  const support = election.candidates.some((candidate) => candidate.support !== undefined);
  return [
    paragraph(
      listOf({ names: formatCount(election.candidates.length, lang), seats: formatCount(election.seats, lang) }),
    ),
    {
      kind: 'table',
      columns: [
        column(columns.order, 12, 'center'),
        column(columns.name, null, 'left'),
        column(columns.born, 27, 'center'),
        column(columns.nominated, 27, 'center'),
        ...(support ? [column(columns.support, 27)] : []),
      ],
      rows: election.candidates.map((candidate, at) => [
        formatCount(at + 1, lang),
        candidate.name,
        candidate.born ? formatDate(candidate.born) : '',
        say.nominatedCell[candidate.nominated],
        ...(support ? [figure(candidate.support, lang, '')] : []),
      ]),
    },
  ];
}

/** Every base that was announced or corrected, by round. */
export function baseBlocks({ events }: DossierSource, { lang }: MinutesMaking): readonly MinutesBlock[] {
  const { columns, noBase } = paperWording(lang).dossier;
  const off = (base: AnnouncedBase): number => base.excluded.reduce((sum, { count }) => sum + count, 0);
  const rows = events.flatMap(({ at, by, event }) =>
    event.type === 'base-announced' || event.type === 'base-corrected'
      ? [
          [
            formatCount(event.data.round, lang),
            momentInVietNam(at),
            by,
            figure(event.data.summoned, lang),
            figure(off(event.data), lang),
            figure(event.data.present, lang),
            figure(event.data.base, lang, noBase),
            figure(event.data.needed, lang),
            event.type === 'base-corrected' ? event.data.reason : '',
          ],
        ]
      : [],
  );
  return [
    {
      kind: 'table',
      dense: true,
      columns: [
        column(columns.round, 13, 'center'),
        column(columns.at, 20, 'center'),
        column(columns.by, 28, 'left'),
        column(columns.summoned, 19),
        column(columns.excluded, 16),
        column(columns.present, 16),
        column(columns.base, 18),
        column(columns.needed, 14),
        column(columns.reason, null, 'left'),
      ],
      rows,
    },
  ];
}

/** The figures of each round, and who is elected. */
export function resultBlocks(source: DossierSource, making: MinutesMaking): readonly MinutesBlock[] {
  const { lang, election } = making;
  const { columns, control, elected } = paperWording(lang).dossier;
  const { rounds, result } = resultFile(source);
  return [
    { kind: 'heading', level: 1, text: control },
    {
      kind: 'table',
      columns: [
        column(columns.round, null, 'left'),
        ...(['issued', 'collected', 'valid', 'invalid', 'base', 'needed'] as const).map((name) =>
          column(columns[name], 20),
        ),
      ],
      rows: rounds.map((round) => [
        round.name,
        ...[round.issued, round.collected, round.valid, round.invalid, round.base, round.needed].map((value) =>
          figure(value, lang),
        ),
      ]),
    },
    { kind: 'heading', level: 1, text: columns.elected },
    paragraph(elected({ elected: formatCount(result.elected.length, lang), seats: formatCount(election.seats, lang) })),
    {
      kind: 'table',
      columns: [
        column(columns.order, 12, 'center'),
        column(columns.name, null, 'left'),
        column(columns.round, 20, 'center'),
        column(columns.votes, 27),
        column(columns.share, 27),
      ],
      rows: rounds
        .flatMap((round, at) =>
          (result.rounds[at]?.elected ?? []).map((id) => ({ round, row: round.rows.find((one) => one.id === id) })),
        )
        .map(({ round, row }, at) => [
          formatCount(at + 1, lang),
          row?.name ?? '',
          formatCount(round.number, lang),
          figure(row?.votes, lang),
          row?.share ?? '–',
        ]),
    },
  ];
}
