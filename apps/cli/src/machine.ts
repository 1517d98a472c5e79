import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Language } from '@plenum/election';
import { languageOf } from './arguments.ts';
import { backup } from './commands/backup.ts';
import { restore } from './commands/restore.ts';
import { witness } from './commands/witness.ts';
import type { MachineCommand } from './machine-command.ts';
import { machineWords } from './machine-wording.ts';
import type { ExitCode, Outcome } from './outcome.ts';

/** What such a command was given. */
export interface MachineArguments {
  /** The file, or for a witness its folder. */
  readonly path: string;
  readonly lang: Language;
  readonly json: boolean;
  readonly dataDir: string;
  readonly passphraseFile: string | null;
  readonly withoutKey: boolean;
  readonly name: string | null;
  readonly logs: readonly string[];
  readonly host: string;
  readonly port: string;
  /** What goes on to the server as it stands. */
  readonly passedOn: readonly string[];
}

// apps/cli/{src/machine.ts, dist/chunk-….mjs}: the root is three folders up either way.
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs the command; what it prints goes to the standard streams. */
export async function runMachine(command: MachineCommand, args: readonly string[]): Promise<ExitCode> {
  const lang = languageOf(args);
  const say = machineWords(lang);
  const usage = { backup: say.backupUsage, restore: say.restoreUsage, witness: say.witnessUsage }[command];
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const json = args.includes('--json');
  const read = readMachineArguments(command, args, lang);
  if (typeof read === 'string') return tell(bad(`${read}\n\n${usage}`, read), json);
  if (command === 'restore') return restore(read, resolve(root, 'scripts/start.mjs'));
  return tell(await (command === 'backup' ? backup(read) : witness(read)), json);
}

/** What is wrong with the line, as a sentence, where it is not understood. */
function readMachineArguments(command: MachineCommand, args: readonly string[], lang: Language) {
  const say = machineWords(lang);
  const text = { type: 'string' } as const;
  const many = { type: 'string', multiple: true } as const;
  const common = { json: { type: 'boolean' }, lang: text } as const;
  const data = { data: text, 'passphrase-file': text } as const;
  const options = {
    backup: { ...common, ...data, 'without-key': { type: 'boolean' } },
    restore: { ...common, ...data, 'known-checkpoint': many, key: text, continue: text },
    witness: { ...common, name: text, log: many, host: text, port: text },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: options[command], allowPositionals: true });
    const [, path] = positionals;
    if (path === undefined || positionals.length !== 2) return say.oneFile(command);
    const given = values as Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
    const one = (name: string): string | null => (typeof given[name] === 'string' ? (given[name] as string) : null);
    const list = (name: string) => (given[name] ?? []) as readonly string[];
    const folder = one('data');
    return {
      path,
      lang,
      json: given.json === true,
      dataDir: folder === null ? resolve(root, process.env.PLENUM_DATA || 'data') : resolve(folder),
      passphraseFile: one('passphrase-file'),
      withoutKey: given['without-key'] === true,
      name: one('name'),
      logs: list('log'),
      host: one('host') ?? '127.0.0.1',
      port: one('port') ?? '4090',
      passedOn: [
        ...list('known-checkpoint').flatMap((file) => ['--known-checkpoint', resolve(file)]),
        ...fileOption('key', one('key')),
        ...fileOption('passphrase-file', one('passphrase-file')),
        ...(one('continue') === null ? [] : ['--continue', one('continue')!]),
      ],
    } satisfies MachineArguments;
  } catch (error) {
    return say.wrongOption(optionOf(error as Error));
  }
}

/** The option that the parser stumbled over: `--amend`; what follows it, where it is a word too many. */
const optionOf = ({ message }: Error): string => /'([^'\s]+)/.exec(message)?.[1] ?? message;

const fileOption = (name: string, file: string | null): readonly string[] =>
  file === null ? [] : [`--${name}`, resolve(file)];

/** Bad input or usage. */
export const bad = (text: string, message = text): Outcome => ({
  exit: 2,
  json: { errors: [{ code: 'usage', message }] },
  text,
});

export const isDataFolder = (dataDir: string): boolean =>
  process.env.DATABASE_URL ? existsSync(resolve(dataDir, 'keys')) : existsSync(resolve(dataDir, 'postgres/PG_VERSION'));

function tell({ exit, json, text }: Outcome, asJson: boolean): ExitCode {
  if (asJson) process.stdout.write(`${JSON.stringify(json)}\n`);
  else (exit === 1 || exit === 2 ? process.stderr : process.stdout).write(text === '' ? '' : `${text}\n`);
  return exit;
}
