import { Worker } from 'node:worker_threads';
import type { BundleReading } from '@plenum/record';

interface Waiting {
  done(reading: BundleReading): void;
  fail(error: Error): void;
}

/**
 * Reads bundles in `count` threads that run `script` (bundle-thread.ts, built), each taking its bundles in turn. A thread that
 * fails makes every bundle it still has to read fail with its error.
 */
export function bundleThreads(script: URL, count: number) {
  const threads = Array.from({ length: count }, () => startThread(script));
  let next = 0;
  return {
    read(bytes: Uint8Array): Promise<BundleReading> {
      const thread = threads[next++ % count]!;
      return thread.read(bytes);
    },
    async close(): Promise<void> {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

function startThread(script: URL) {
  const worker = new Worker(script);
  const waiting: Waiting[] = [];
  let failed: Error | null = null;
  const fail = (error: Error) => {
    failed ??= error;
    for (const { fail } of waiting.splice(0)) fail(failed);
  };
  worker.on('message', (reading: BundleReading) => waiting.shift()?.done(reading));
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`A reading thread ended with ${code}.`)));
  return {
    read: (bytes: Uint8Array) =>
      new Promise<BundleReading>((done, reject) => {
        if (failed) return reject(failed);
        waiting.push({ done, fail: reject });
        worker.postMessage(bytes);
      }),
    close: () => worker.terminate(),
  };
}
