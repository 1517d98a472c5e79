import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Checkpoint,
  cosign,
  judgeCheckpoint,
  type NoteKey,
  parseAddCheckpoint,
  textOf,
  toHex,
} from '@plenum/record';
import { sha256 } from '../sha256.ts';
import { checkSignature } from '../signing-key.ts';
import type { WitnessFolder } from './witness-folder.ts';

export interface WitnessOptions {
  readonly folder: WitnessFolder;
  /** Verifier keys of the logs that it witnesses; a log's name is its key's. */
  readonly logs: readonly NoteKey[];
  readonly host: string;
  readonly port: number;
  /** Seconds since 1970. */
  readonly time: () => number;
  readonly onCosigned?: ((checkpoint: Checkpoint) => void) | undefined;
}

export interface RunningWitness {
  readonly port: number;
  close(): Promise<void>;
}

/** A note and 63 hashes are far below. */
const MAX_BODY = 128 * 1024;

/** Serves C2SP tlog-witness: `POST /add-checkpoint`, and at `/` what it saw last, as JSON. */
export async function startWitness(options: WitnessOptions): Promise<RunningWitness> {
  const server = createServer((request, response) => {
    answer(options, request, response).catch((error: Error) => {
      if (!response.headersSent) reply(response, 500, error.message);
    });
  });
  server.requestTimeout = 15_000;
  server.maxConnections = 256;
  await new Promise<void>((ready, fail) => {
    server.once('error', fail);
    server.listen(options.port, options.host, ready);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(options: WitnessOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '').split('?')[0];
  if (request.method === 'GET' && path === '/') return reply(response, 200, seen(options), 'application/json');
  if (path !== '/add-checkpoint') return reply(response, 404, 'POST /add-checkpoint');
  if (request.method !== 'POST') return reply(response, 405, 'POST /add-checkpoint');
  const body = await bodyOf(request);
  if (body === null) return reply(response, 413, `at most ${MAX_BODY} bytes`);
  const asked = parseAddCheckpoint(body);
  if (!asked) return reply(response, 400, 'not an add-checkpoint request');
  const { folder, logs } = options;
  const keysOf = (origin: string) => {
    const its = logs.filter((key) => key.name === origin);
    return its.length > 0 ? its : null;
  };
  // From here to the kept note nothing waits: of two requests at once the second is judged by what the first left.
  const verdict = judgeCheckpoint(asked, keysOf, folder.latest, sha256, checkSignature);
  if ('cosign' in verdict) {
    const line = cosign(verdict.text, options.time(), folder.key, folder.sign);
    folder.keep(verdict.cosign.origin, asked.note + line);
    options.onCosigned?.(verdict.cosign);
    return reply(response, 200, line);
  }
  if (verdict.status === 409) return reply(response, 409, `${verdict.size}\n`, 'text/x.tlog.size');
  reply(response, verdict.status, reasons[verdict.status]);
}

const reasons = {
  400: 'not a checkpoint, or the old size is above its own',
  403: 'signed by no key of this log that is known here',
  404: 'this log is not witnessed here',
  422: 'the proof does not lead from what was seen to this checkpoint',
} as const;

const seen = ({ folder, logs }: WitnessOptions): string =>
  JSON.stringify({
    witness: folder.key.name,
    logs: logs.map(({ name }) => {
      const head = folder.latest(name);
      return { log: name, size: head?.size ?? 0, root: head ? toHex(head.root) : null };
    }),
  });

function reply(response: ServerResponse, status: number, body: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' }).end(body);
}

/** Null where it is too long; not UTF-8 is an empty body, which is no request. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > MAX_BODY) return null;
    parts.push(part);
  }
  try {
    return textOf(Buffer.concat(parts));
  } catch {
    return '';
  }
}
