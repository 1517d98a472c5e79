import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Arguments, languageOf, readArguments, together } from './arguments.ts';
import { count } from './commands/count.ts';
import { list } from './commands/list.ts';
import { listRegulations, showRegulation } from './commands/regulations.ts';
import { whatIf } from './commands/what-if.ts';
import { machineCommandOf } from './machine-command.ts';
import { type ExitCode, highestExit, isDone, type Outcome } from './outcome.ts';
import { type Style, styleOf } from './terminal.ts';
import { UsageError, usageOutcome } from './usage.ts';
import { words } from './wording.ts';

/** Runs one command line; what it prints goes to the standard streams, and its exit code is returned. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  const lang = languageOf(args);
  try {
    const machine = machineCommandOf(args);
    if (machine) return await (await import('./machine.ts')).runMachine(machine, args);
    const read = readArguments(args);
    if (read.command === 'help') return print(`${words(lang).usage}\n`, 0);
    if (read.command === 'version') return print(`${version()}\n`, 0);
    return await run(read);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return report([usageOutcome(error, lang)], args.includes('--json'), false);
  }
}

function version(): string {
  const manifest = fileURLToPath(new URL('../package.json', import.meta.url));
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

function print(text: string, exit: ExitCode): ExitCode {
  process.stdout.write(text);
  return exit;
}

async function run(read: Arguments): Promise<ExitCode> {
  const outcomes: Outcome[] = [];
  // Plain where it is read by a program.
  const style = styleOf(read.json ? {} : process.stdout);
  const joined = together.some((command) => command === read.command);
  for (const input of read.inputs.length === 0 ? [null] : joined ? read.inputs.slice(0, 1) : read.inputs) {
    const outcome = await guarded(read, input, style);
    outcomes.push(outcome);
  }
  const exit = highestExit(outcomes.map((outcome) => outcome.exit));
  const written = isDone(exit) ? writeAll(outcomes, read) : null;
  if (written !== null && 'exit' in written) return report([written], read.json, false);
  return report(outcomes, read.json, outcomes.length > 1);
}

/** One input's outcome; what breaks on it is told as such, and the others are still done. */
async function guarded(read: Arguments, input: string | null, style: Style): Promise<Outcome> {
  const say = words(read.lang);
  const progress = process.stderr.isTTY && input !== null;
  if (progress) process.stderr.write(`${say.working(input)}\r`);
  try {
    return await outcomeOf(read, input, style);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { exit: 1, json: { errors: [{ code: 'broken', message: say.broken(what) }] }, text: say.broken(what) };
  } finally {
    if (progress) process.stderr.write('\u001b[2K\r');
  }
}

async function outcomeOf(read: Arguments, input: string | null, style: Style): Promise<Outcome> {
  const { command, lang } = read;
  if (command === 'regulations')
    return input === null ? listRegulations(lang, style) : showRegulation(input, read.asFile, lang, style);
  if (input === null) throw new UsageError(words(lang).noInput(command));
  if (command === 'list') return list(input, lang, style);
  if (command === 'count') return count(input, read.minutes, lang, style);
  if (command === 'what-if') return whatIf(input, read.amend ?? '', lang, style);
  if (command === 'print') return (await import('./commands/print.ts')).print(input, read, style);
  if (command === 'read') return (await import('./commands/read.ts')).read(read, style);
  if (command === 'outline') return (await import('./commands/outline.ts')).outline(input, read, style);
  if (command === 'form') return (await import('./commands/form.ts')).form(input, read, style);
  const other = read.inputs[1] ?? '';
  if (command === 'conform') return (await import('./commands/conform.ts')).conform(input, other, read, style);
  if (command === 'redline')
    return (await import('./commands/redline.ts')).redline(input, other, { ...read, out: read.out ?? '' }, style);
  const { verify } = await import('./commands/verify.ts');
  return verify(input, read, lang, style);
}

/** Writes what the inputs made, all or nothing: every file is whole beside its place before the first takes it. */
function writeAll(
  outcomes: readonly Outcome[],
  { lang }: Arguments,
): { readonly written: readonly string[] } | Outcome {
  const files = outcomes.flatMap((outcome) => outcome.writes ?? []);
  const partialOf = (path: string) => `${path}.${process.pid}.partial`;
  let now = '';
  try {
    for (const { path, bytes } of files) {
      now = path;
      writeFileSync(partialOf(path), bytes);
    }
    for (const { path } of files) {
      now = path;
      renameSync(partialOf(path), path);
    }
    return { written: files.map(({ path }) => path) };
  } catch (error) {
    for (const { path } of files) rmSync(partialOf(path), { force: true });
    const { code = '', message: detail = String(error) } = error as NodeJS.ErrnoException;
    const message = words(lang).cannotWrite(now, code, detail);
    return { exit: 1, json: { errors: [{ code: 'cannot-write', message, file: now }] }, text: message };
  }
}

function report(outcomes: readonly Outcome[], json: boolean, several: boolean): ExitCode {
  for (const { exit, json: document, text } of outcomes) {
    if (json) process.stdout.write(`${JSON.stringify(document)}\n`);
    // A refused list is still a list; only what could not be done at all goes to standard error.
    else if (exit === 1 || exit === 2) process.stderr.write(`${text}\n`);
    else process.stdout.write(`${text}\n${several ? '\n' : ''}`);
  }
  return highestExit(outcomes.map(({ exit }) => exit));
}
