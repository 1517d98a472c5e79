import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommitUnknownError, DiskFullError } from '@plenum/store';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { noteSecurity } from '../account/security-note.ts';
import type { Services } from '../services.ts';
import { findingInWords } from './finding-in-words.ts';
import { type Language, languageOf } from './language.ts';
import { type PhraseCode, phrase } from './phrases.ts';
import { BadInput, Problem, Refused, StaleScreen } from './problem.ts';
import type { Env } from './router.ts';

const locales = { vi: z.locales.vi().localeError, en: z.locales.en().localeError };

function issueText(issue: object, language: Language): string {
  const said = locales[language](issue as never);
  const text = typeof said === 'string' ? said : said?.message;
  return text ?? (issue as { message?: string }).message ?? phrase('bad-input', language);
}

const problemBody = (code: PhraseCode, language: Language) => ({ error: { code, message: phrase(code, language) } });

const goneCodes: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE']);

/** PostgreSQL's classes for a connection that is gone or a server that is stopping. */
const away = (error: unknown): boolean => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return /^(08|57P)/.test(code) || goneCodes.has(code);
  // What the driver says where the server went away in the middle of a query: an error without a code.
  return (
    typeof message === 'string' && /^(Connection terminated|Client has encountered a connection error)/.test(message)
  );
};

/** Whether the data folder's disk went read-only, as disks do that met an error: asked only where something else failed. */
function readOnly(folder: string): boolean {
  const probe = join(folder, '.writable');
  try {
    writeFileSync(probe, '');
    rmSync(probe);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EROFS';
  }
}

/** Turned away for who they are, where they come from or how often they tried; not being signed in is no event. */
const isTurnedAway = (error: Error): boolean =>
  error instanceof Problem
    ? error.status === 403 || error.status === 429
    : error instanceof Refused && error.findings.some(({ code }) => /^not-your-|-needed$|out-of-reach$/.test(code));

/** PostgreSQL's `disk_full`. */
const diskFull = '53100';

/**
 * The one place that turns what was thrown into an answer. What a route expects is said in the caller's language; anything else
 * is our bug or the world's: one line in the log, under a code that the answer names, and nothing of its inside to the caller.
 */
export const answerProblem = (services: Services) => (error: Error, c: Context<Env>) => {
  const language = languageOf(c);
  if (isTurnedAway(error)) {
    const account = c.get('who')?.id;
    const by = `${c.req.method}:${c.req.routePath}`;
    noteSecurity(c, services, { what: 'access', by, outcome: 'refused', ...(account && { account }) });
  }
  if (error instanceof Refused)
    return c.json({ refused: error.findings.map((finding) => findingInWords(finding, language, error.nameOf)) }, 409);
  if (error instanceof StaleScreen)
    return c.json(
      { conflict: { expected: error.expected, found: error.found }, message: phrase('conflict', language) },
      412,
    );
  if (error instanceof BadInput) {
    const issues = error.issues
      .slice(0, 100)
      .map((issue) => ({ path: issue.path, message: issue.inWords ? issue.message : issueText(issue, language) }));
    return c.json({ error: { ...problemBody('bad-input', language).error, issues } }, 400);
  }
  if (error instanceof Problem) return c.json(problemBody(error.code, language), error.status);
  if (error instanceof HTTPException) {
    const code = error.status === 413 ? 'too-large' : error.status === 404 ? 'not-found' : 'bad-input';
    return c.json(problemBody(code, language), error.status);
  }
  if (error instanceof DiskFullError || (error as { code?: unknown }).code === diskFull) {
    services.log(`disk full: ${error.name}`);
    return c.json(problemBody('storage-full', language), 507);
  }
  if (readOnly(services.config.dataFolder)) {
    services.log(`disk read-only: ${error.message}`);
    return c.json(problemBody('storage-read-only', language), 507);
  }
  if (error instanceof CommitUnknownError) {
    services.log(`database away during a commit: ${(error.cause as Error | undefined)?.message ?? error.message}`);
    return c.json(problemBody('commit-unknown', language), 503);
  }
  if (away(error)) {
    services.log(`database away: ${error.message}`);
    return c.json(problemBody('database-away', language), 503);
  }
  const code = randomBytes(4).toString('hex');
  services.log(`error ${code} at ${c.req.method} ${c.req.routePath}: ${error.stack ?? error.message}`);
  return c.json({ error: { code: 'unexpected', message: `${phrase('unexpected', language)} [${code}]` } }, 500);
};
