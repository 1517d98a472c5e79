import { effectProjection } from './effect-rows.ts';
import { instrumentProjection } from './instrument-rows.ts';
import { makingKnownProjection } from './making-known-rows.ts';
import { numberRunProjection, secretItemProjection } from './number-rows.ts';

/** Rows of numbers, secret items, force and relations, and making known. */
export const rulebookProjections = [
  instrumentProjection,
  numberRunProjection,
  secretItemProjection,
  effectProjection,
  makingKnownProjection,
] as const;
