import { parseArgs } from 'node:util';
import type { Language } from '@plenum/election';
import { limits } from '@plenum/election/files';
import { type FormProfileId, formProfileIds, type TrackedChoice, trackedChoices } from '@plenum/rulebook';
import { UsageError } from './usage.ts';
import { words } from './wording.ts';

export const commands = [
  'regulations',
  'list',
  'count',
  'what-if',
  'print',
  'read',
  'outline',
  'conform',
  'redline',
  'form',
  'verify',
] as const;
export type Command = (typeof commands)[number];

/** Commands that read the text of instruments. */
const reading: readonly Command[] = ['outline', 'conform', 'redline', 'form'];

/** What each command that writes a file with `--out` can write. */
const outFormats: Partial<Record<Command, RegExp>> = {
  print: /\.pdf$/i,
  read: /\.csv$/i,
  outline: /\.xml$/i,
  redline: /\.(docx|html?)$/i,
  form: /\.(pdf|docx)$/i,
};

/** Papers of one print at most: as many as a layout may list. */
const copiesMost = 10_000;

/** Commands that compare one file with another. */
export const comparing: readonly Command[] = ['conform', 'redline'];

/** Commands that take all their files together. */
export const together: readonly Command[] = [...comparing, 'read'];

export interface Arguments {
  readonly command: Command | 'help' | 'version';
  readonly inputs: readonly string[];
  readonly json: boolean;
  readonly lang: Language;
  readonly minutes: string | null;
  readonly amend: string | null;
  /** `verify --key`: the log's public key, brought from somewhere else than the record. */
  readonly key: string | null;
  /** `verify --witness`: keys of witnesses that must have cosigned it. */
  readonly witnesses: readonly string[];
  /** `redline --out`, `outline --out`, `print --out`, `read --out`: the file to write. */
  readonly out: string | null;
  /** What is read of a DOCX with tracked changes. */
  readonly tracked: TrackedChoice | null;
  /** `form --profile`: the form that a document is held against; null where its number says. */
  readonly profile: FormProfileId | null;
  /** `print --copies`: ballot papers to print. */
  readonly copies: number | null;
  /** `print --layout`, `read --layout`: the file that says where everything stands on them. */
  readonly layout: string | null;
  /** `print --round`: from 1; null for the last round of the file. */
  readonly round: number | null;
  /** `regulations ID --file`: as a file to copy and change. */
  readonly asFile: boolean;
}

/** The language asked for, also where the rest of the line is not understood. */
export function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = at < 0 ? 'vi' : args[at]!.includes('=') ? args[at]!.slice('--lang='.length) : args[at + 1];
  return value === 'en' ? 'en' : 'vi';
}

/** Reads the command line; what it does not understand is a `UsageError` in the reader's language. */
export function readArguments(args: readonly string[]): Arguments {
  const say = words(languageOf(args));
  const { values, positionals } = parsed(args);
  const [command, ...inputs] = positionals;
  const common = {
    json: values.json ?? false,
    lang: languageOf(args),
    minutes: null,
    amend: null,
    key: null,
    witnesses: [],
    out: null,
    tracked: null,
    profile: null,
    copies: null,
    layout: null,
    round: null,
    asFile: false,
    inputs: [],
  };
  if (values.version) return { ...common, command: 'version' };
  if (values.help || command === 'help') return { ...common, command: 'help' };
  if (values.lang !== undefined && values.lang !== 'vi' && values.lang !== 'en')
    throw new UsageError(say.wrongLanguage(values.lang));
  if (command === undefined) throw new UsageError(say.noCommand);
  const known = commands.find((name) => name === command);
  if (!known) throw new UsageError(say.unknownCommand(command));
  const read: Arguments = {
    ...common,
    command: known,
    inputs,
    minutes: values.minutes ?? null,
    amend: values.amend ?? null,
    key: values.key ?? null,
    witnesses: values.witness ?? [],
    out: values.out ?? null,
    tracked: trackedOf(values.tracked, say),
    profile: profileOf(values.profile, say),
    copies: wholeOf('--copies', values.copies, copiesMost, say),
    layout: values.layout ?? null,
    round: wholeOf('--round', values.round, limits.rounds, say),
    asFile: values.file ?? false,
  };
  checkArguments(read, say);
  return read;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        lang: { type: 'string' },
        minutes: { type: 'string' },
        amend: { type: 'string' },
        key: { type: 'string' },
        witness: { type: 'string', multiple: true },
        out: { type: 'string' },
        tracked: { type: 'string' },
        profile: { type: 'string' },
        copies: { type: 'string' },
        layout: { type: 'string' },
        round: { type: 'string' },
        file: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    // parseArgs tells an unknown option by a TypeError with the option in its message.
    const option = /'(-[^']*)'/.exec(String(error))?.[1]?.split(' ')[0] ?? '';
    throw new UsageError(words(languageOf(args)).wrongOption(option));
  }
}

function checkArguments(read: Arguments, say: ReturnType<typeof words>): void {
  const { command, inputs, minutes, amend } = read;
  if (command !== 'regulations' && inputs.length === 0) throw new UsageError(say.noInput(command));
  if (command === 'regulations' && inputs.length > 1) throw new UsageError(say.oneInput(command));
  if (inputs.filter((input) => input === '-').length > 1) throw new UsageError(say.oneStandardInput);
  if (minutes !== null && command !== 'count') throw new UsageError(say.optionElsewhere('--minutes', 'count'));
  if (minutes !== null && inputs.length > 1) throw new UsageError(say.oneMinutes);
  if (minutes !== null && !/\.(pdf|docx)$/i.test(minutes)) throw new UsageError(say.minutesFormat(minutes));
  if (amend !== null && command !== 'what-if') throw new UsageError(say.optionElsewhere('--amend', 'what-if'));
  if (amend === null && command === 'what-if') throw new UsageError(say.noAmend);
  if (read.key !== null && command !== 'verify') throw new UsageError(say.optionElsewhere('--key', 'verify'));
  if (read.witnesses.length > 0 && command !== 'verify')
    throw new UsageError(say.optionElsewhere('--witness', 'verify'));
  checkComparison(read, say);
  checkPrint(read, say);
  if (read.asFile && (command !== 'regulations' || inputs.length === 0))
    throw new UsageError(say.optionElsewhere('--file', 'regulations'));
  if (amend === '-' && inputs.includes('-')) throw new UsageError(say.oneStandardInput);
}

function checkComparison({ command, inputs, out, tracked, profile }: Arguments, say: ReturnType<typeof words>): void {
  if (comparing.includes(command as Command) && inputs.length !== 2) throw new UsageError(say.twoInputs(command));
  if (tracked !== null && !reading.includes(command as Command))
    throw new UsageError(say.optionElsewhere('--tracked', reading.join(', ')));
  if (profile !== null && command !== 'form') throw new UsageError(say.optionElsewhere('--profile', 'form'));
  if (command === 'redline' && out === null) throw new UsageError(say.noOut);
  if (out === null) return;
  const format = outFormats[command as Command];
  if (!format) throw new UsageError(say.optionElsewhere('--out', Object.keys(outFormats).join(', ')));
  if (!together.includes(command as Command) && inputs.length > 1) throw new UsageError(say.oneOut(command));
  if (!format.test(out)) throw new UsageError(say.outFormat(command, out));
}

function checkPrint({ command, inputs, copies, out, layout, round }: Arguments, say: ReturnType<typeof words>): void {
  if (command !== 'print') {
    for (const [option, value] of [
      ['--copies', copies],
      ['--round', round],
    ] as const)
      if (value !== null) throw new UsageError(say.optionElsewhere(option, 'print'));
    if (command !== 'read' && layout !== null) throw new UsageError(say.optionElsewhere('--layout', 'print, read'));
    if (command === 'read' && (inputs.length < 2 || out === null || layout === null))
      throw new UsageError(say.readNeeds);
    return;
  }
  if (inputs.length > 1) throw new UsageError(say.oneElection);
  if (copies === null || out === null || layout === null) throw new UsageError(say.printNeeds);
  if (!/\.json$/i.test(layout)) throw new UsageError(say.layoutFormat(layout));
}

/** A whole number from 1 to `most`. */
function wholeOf(
  option: string,
  value: string | undefined,
  most: number,
  say: ReturnType<typeof words>,
): number | null {
  if (value === undefined) return null;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > most) throw new UsageError(say.wrongNumber(option, value, most));
  return number;
}

function profileOf(value: string | undefined, say: ReturnType<typeof words>): FormProfileId | null {
  const known = formProfileIds.find((profile) => profile === value);
  if (value !== undefined && !known) throw new UsageError(say.wrongProfile(value));
  return known ?? null;
}

function trackedOf(value: string | undefined, say: ReturnType<typeof words>): TrackedChoice | null {
  const known = trackedChoices.find((choice) => choice === value);
  if (value !== undefined && !known) throw new UsageError(say.wrongTracked(value));
  return known ?? null;
}
