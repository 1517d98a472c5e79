// A thread that reads bundles of an export: built as a file of its own beside each program that verifies.
import { parentPort } from 'node:worker_threads';
import { readBundle } from '@plenum/record';
import { sha256 } from './sha256.ts';

parentPort?.on('message', (bytes: Uint8Array) => {
  const reading = readBundle(bytes, sha256);
  const memory = [reading.hashes, reading.streamOf, reading.numbers].map(({ buffer }) => buffer as ArrayBuffer);
  parentPort?.postMessage(reading, memory);
});
