import { setTimeout as wait } from 'node:timers/promises';
import type { Witness } from '@plenum/organisation';
import {
  consistencyProof,
  type HoldText,
  holdSigning,
  keepCosignature,
  latestCheckpoint,
  readNewestCosignatures,
  releaseSigning,
  type Store,
} from '@plenum/store';
import type { Services } from '../services.ts';
import { loadInstallation } from './installation-acts.ts';
import { askWitness, type WitnessAnswer } from './witness-client.ts';

/** How the last question to a witness went. */
export type WitnessState =
  | 'cosigned'
  | 'behind'
  | 'disagrees'
  | 'unknown-log'
  | 'unknown-key'
  | 'wrong-answer'
  | 'unreachable';

/** Asks the witnesses beside the acts: an act is never held up by one. */
export interface Witnessing {
  /** By the witness's name; absent before it was asked. */
  stateOf(name: string): WitnessState | null;
  /** Asks all of them once; what they know beyond this record stops the signing. */
  askAll(options?: AskOptions): Promise<void>;
  stop(): Promise<void>;
}

export interface AskOptions {
  readonly patienceMs?: number | undefined;
  /** Also those that cosigned the newest checkpoint: at the start they may know of more than a database that was set back. */
  readonly again?: boolean | undefined;
}

const PAUSE_MS = 2_000;

/** Begins to ask, after each batch of checkpoints, every witness that an administrator named. */
export function startWitnessing(services: Pick<Services, 'store' | 'log'>): Witnessing {
  const states = new Map<string, WitnessState>();
  const stopping = new AbortController();
  const askAll = async (options: AskOptions = {}) => {
    const { witnesses } = await loadInstallation(services);
    await Promise.all(
      witnesses.map(async (witness) => {
        const state = await askOnce(services, witness, options);
        if (state !== null) states.set(witness.name, state);
      }),
    );
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      await askAll().catch(() => {});
      await wait(PAUSE_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
  };
  const running = run();
  return {
    stateOf: (name) => states.get(name) ?? null,
    askAll,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Null where there is nothing new to cosign. */
async function askOnce(
  { store, log }: Pick<Services, 'store' | 'log'>,
  witness: Witness,
  { patienceMs, again }: AskOptions,
): Promise<WitnessState | null> {
  const head = await latestCheckpoint(store);
  if (!head) return null;
  const last = (await readNewestCosignatures(store)).get(witness.name)?.size ?? 0;
  if (last >= head.size && !again) return null;
  let answer = await submit(store, witness, head, Math.min(last, head.size), patienceMs);
  // It saw another checkpoint last than we knew of: once more, from there.
  if ('size' in answer && answer.size <= head.size)
    answer = await submit(store, witness, head, answer.size, patienceMs);
  if ('cosigned' in answer) {
    await keepCosignature(store, witness.name, head.size, answer.cosigned);
    await releaseSigning(store.pool, witness.name);
    return 'cosigned';
  }
  if ('unreachable' in answer) return 'unreachable';
  if ('refused' in answer) return answer.refused;
  const seen = 'size' in answer ? answer.size : null;
  if (seen !== null && seen <= ((await latestCheckpoint(store))?.size ?? 0)) return null;
  const why = reasonOf(witness.name, seen, head.size);
  await holdSigning(store, witness.name, why);
  const { witnesses } = await loadInstallation({ store });
  if (!witnesses.some(({ name }) => name === witness.name)) await releaseSigning(store.pool, witness.name);
  log(`signing is held: ${why.en}`);
  return seen !== null ? 'behind' : 'disagrees';
}

function reasonOf(name: string, seen: number | null, size: number): HoldText {
  return seen !== null
    ? {
        vi:
          `Bên chứng kiến ${name} đã thấy ${seen} mục của nhật ký này, mà ở đây chỉ có ${size}: đây là bản cũ, có thể từ một bản ` +
          'sao lưu. Hãy đưa bản mới hơn về, hoặc thôi bên chứng kiến này và ghi lý do.',
        en:
          `The witness ${name} has seen ${seen} entries of this log, but there are ${size} here: this is an older state, perhaps ` +
          'from a backup. Bring the newer state, or drop this witness with a reason.',
      }
    : {
        vi:
          `Bên chứng kiến ${name} đã thấy nội dung khác của nhật ký này: có hai máy cùng ký, hoặc nhật ký bị viết lại. Hãy giữ cả ` +
          'hai, tìm xem bản nào đúng, hoặc thôi bên chứng kiến này và ghi lý do.',
        en:
          `The witness ${name} has seen other entries of this log than there are here: two machines sign for it, or it was ` +
          'rewritten. Keep both, find out which is right, or drop this witness with a reason.',
      };
}

async function submit(
  store: Store,
  witness: Witness,
  head: { readonly size: number; readonly note: string },
  oldSize: number,
  patienceMs?: number,
): Promise<WitnessAnswer> {
  const proof = await consistencyProof(store, oldSize, head.size);
  return askWitness(witness, { note: head.note, oldSize, proof }, patienceMs);
}
