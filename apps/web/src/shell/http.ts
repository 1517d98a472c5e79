import type { Finding } from '@plenum/kernel';

/** A finding as the server sends it: with its sentence and the provision as text, in the reader's language. */
export type SpokenFinding = Finding & { readonly message: string; readonly cite?: string };

/** The same value with every finding in it spoken. */
export type Spoken<T> = T extends Finding
  ? T & SpokenFinding
  : T extends readonly (infer Item)[]
    ? readonly Spoken<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Spoken<T[Key]> }
      : T;

/** The rules forbid the act; all findings at once. */
export class Refused extends Error {
  readonly findings: readonly SpokenFinding[];
  constructor(findings: readonly SpokenFinding[]) {
    super(findings.map((finding) => finding.message).join('\n'));
    this.findings = findings;
  }
}

/** Somebody else acted since the person looked. */
export class StaleScreen extends Error {}

/** The server could not be reached: nothing is known of what was sent. */
export class Unreachable extends Error {}

/** Anything else that the server answered: its own sentence, and the fields it speaks of. */
export class Answered extends Error {
  readonly status: number;
  readonly code: string;
  readonly issues: readonly { readonly path: string; readonly message: string }[];
  constructor(status: number, code: string, message: string, issues: Answered['issues'] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.issues = issues;
  }
}

interface ErrorBody {
  readonly error?: {
    code?: string;
    message?: string;
    issues?: { path: string | (string | number)[]; message: string }[];
  };
  readonly refused?: SpokenFinding[];
  readonly message?: string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * Calls the server and gives its JSON (undefined for an empty answer). `body` goes as JSON, a `FormData` as it is.
 * Throws `Refused`, `StaleScreen`, `Unreachable` or `Answered`.
 */
export async function call<T>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const form = body instanceof FormData;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: body === undefined || form ? {} : { 'content-type': 'application/json' },
      ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Unreachable('unreachable', { cause: error });
  }
  if (response.ok) return (response.status === 204 ? undefined : await jsonOf(response)) as T;
  throw trouble(response.status, (await jsonOf(response)) as ErrorBody | undefined);
}

/** Calls for a file that is made for this request; throws as `call` does. */
export async function fileFrom(method: 'POST', path: string, body: unknown): Promise<Blob> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(path, { method, credentials: 'same-origin', headers, body: JSON.stringify(body) }).catch(
    (cause: unknown) => {
      throw new Unreachable('unreachable', { cause });
    },
  );
  if (response.ok) return response.blob();
  throw trouble(response.status, (await jsonOf(response)) as ErrorBody | undefined);
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function trouble(status: number, body: ErrorBody | undefined): Error {
  if (status === 409 && body?.refused) return new Refused(body.refused);
  if (status === 412) return new StaleScreen(body?.message ?? '');
  if (status === 502 || status === 503 || status === 504) return new Unreachable(String(status));
  const issues = (body?.error?.issues ?? []).map((issue) => ({
    path: Array.isArray(issue.path) ? issue.path.join('.') : issue.path,
    message: issue.message,
  }));
  return new Answered(
    status,
    body?.error?.code ?? `http-${status}`,
    body?.error?.message ?? body?.message ?? '',
    issues,
  );
}
