import type { Finding } from '@plenum/kernel';
import type { PhraseCode } from './phrases.ts';

export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 413 | 429 | 503;

/** An answer other than success that a route expects; `answerProblem` writes it in the caller's language. */
export class Problem extends Error {
  readonly status: ProblemStatus;
  readonly code: PhraseCode;
  constructor(status: ProblemStatus, code: PhraseCode) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

/** The rules forbid it: every finding at once. */
export class Refused extends Error {
  readonly findings: readonly Finding[];
  /** Candidates' names for the ids in the findings. */
  readonly nameOf: ((candidate: string) => string) | undefined;
  constructor(findings: readonly Finding[], nameOf?: (candidate: string) => string) {
    super(findings.map((finding) => finding.code).join(' '));
    this.findings = findings;
    this.nameOf = nameOf;
  }
}

/** The screen was stale: the stream has moved on since the person looked. */
export class StaleScreen extends Error {
  readonly expected: number;
  readonly found: number;
  constructor(expected: number, found: number) {
    super(`expected ${expected}, found ${found}`);
    this.expected = expected;
    this.found = found;
  }
}

export interface InputIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** The message is a sentence in the caller's language already. */
  readonly inWords?: boolean;
}

/** The body or address is not what the route takes. */
export class BadInput extends Error {
  readonly issues: readonly InputIssue[];
  constructor(issues: readonly InputIssue[]) {
    super('bad input');
    this.issues = issues;
  }
}

export const signedOut = () => new Problem(401, 'not-signed-in');
export const forbidden = () => new Problem(403, 'forbidden');
export const notFound = () => new Problem(404, 'not-found');
