import { ballotPaperOf, formatCount } from '@plenum/election';
import { roundFromFiles } from '@plenum/election/files';
import {
  type BallotsRead,
  ballotsCsv,
  readLayout,
  readScans,
  type ScanFile,
  type ScanFileFault,
  scanLimits,
} from '@plenum/paper';
import type { Arguments } from '../arguments.ts';
import { beside, readBytes, readText, regulationBeside } from '../inputs.ts';
import type { Outcome } from '../outcome.ts';
import { faultsOutcome, refusedOutcome } from '../report.ts';
import { type Style, wrap } from '../terminal.ts';
import { words } from '../wording.ts';

type Asked = Pick<Arguments, 'inputs' | 'layout' | 'out' | 'lang'>;

/** Reads scans of ballot papers into a ballots file. 3 where a page is left for people to look at. */
export async function read({ inputs, layout, out, lang }: Asked, style: Style): Promise<Outcome> {
  const [file = '', ...scans] = inputs;
  const [election, places] = [readText(file), readText(layout!)];
  if ('faults' in election) return faultsOutcome(election.faults, lang, style);
  if ('faults' in places) return faultsOutcome(places.faults, lang, style);
  const parsed = readLayout(places.text, layout!);
  if ('faults' in parsed) return faultsOutcome(parsed.faults, lang, style);
  const round = roundFromFiles(
    {
      electionText: election.text,
      file,
      readFile: (name) => readBytes(beside(file, name)),
      regulation: regulationBeside(file),
    },
    parsed.layout.round,
  );
  if ('faults' in round) return faultsOutcome(round.faults, lang, style);
  if ('refused' in round) {
    const { id, regulation } = round.election;
    return refusedOutcome(round.refused, { election: id, regulation: regulation.id }, lang, style);
  }
  const say = words(lang);
  if (parsed.layout.form === 'cumulative') return faulty([{ code: 'read-cumulative', file: layout! }], lang, style);
  const source = { election: round.election, round: round.premise };
  const reading = await readScans({
    layout: parsed.layout,
    papers: [ballotPaperOf({ ...source, lang: 'vi' }), ballotPaperOf({ ...source, lang: 'en' })],
    scans: scans.map(scanFile),
    ...(process.stderr.isTTY
      ? {
          onPage: (scan: string, page: number, of: number) =>
            void process.stderr.write(`${say.readingPage(scan, page, of)}\r`),
        }
      : {}),
  });
  if ('faults' in reading) return faulty(reading.faults, lang, style);
  if ('differs' in reading) return faulty([{ code: 'layout-differs', file: layout! }], lang, style);
  return {
    exit: reading.read.unsettled.length > 0 ? 3 : 0,
    json: readJson(reading.read),
    text: readingText(reading.read, out!, lang, style),
    writes: [{ path: out!, bytes: Buffer.from(ballotsCsv(reading.read, parsed.layout)) }],
  };
}

const scanFile = (file: string): ScanFile => ({ file, bytes: () => readBytes(file, scanLimits.fileBytes) });

const readJson = ({ pages, ballots, settled, stamped, marks, unsettled }: BallotsRead) => ({
  pages,
  ballots: ballots.length,
  settled,
  stamped,
  marks,
  unsettled,
});

function readingText(read: BallotsRead, out: string, lang: Asked['lang'], style: Style): string {
  const say = words(lang);
  const count = (value: number) => formatCount(value, lang);
  const lines = read.unsettled.map(({ file, page, why, ballot, cells }) => {
    const doubtful = Object.keys(cells).filter((id) => cells[id] === '?');
    const named = why === 'doubtful-mark' && doubtful.length > 0 ? ` ${style.dim(doubtful.join(' '))}` : '';
    return `  ${style.bold(`${file} ${say.pageNumber(page)}`)}: ${say.unsettled[why]}${named}${ballot === null ? '' : ` ${style.dim(ballot)}`}`;
  });
  return [
    say.pagesRead({
      pages: count(read.pages),
      ballots: count(read.ballots.length),
      settled: count(read.settled),
      stamped: count(read.stamped),
    }),
    ...(lines.length > 0 ? [wrap(say.lookAt(count(lines.length)), style.width, ''), ...lines] : []),
    say.written(out),
  ].join('\n');
}

type Fault = { readonly code: ScanFileFault['code'] | 'read-cumulative' | 'layout-differs'; readonly file: string };

function faulty(
  faults: readonly (Fault & { readonly page?: number | null })[],
  lang: Asked['lang'],
  style: Style,
): Outcome {
  const say = words(lang);
  const errors = faults.map(({ code, file, page }) => ({
    code,
    message: say.scanFault[code],
    file,
    ...(page ? { page } : {}),
    found: file,
    expected: say.scanExpected[code],
  }));
  const lines = errors.map(
    ({ file, page, message, expected }) =>
      `${style.bold(page ? `${file} ${say.pageNumber(page)}` : file)}: ${message} ${style.dim(say.expected(expected))}`,
  );
  return { exit: 2, json: { errors }, text: lines.join('\n') };
}
