import { adaptationProjection, modelProjection } from './adaptation-rows.ts';
import { effectProjection } from './effect-rows.ts';
import { instrumentProjection } from './instrument-rows.ts';
import { makingKnownProjection } from './making-known-rows.ts';
import { numberRunProjection, secretItemProjection } from './number-rows.ts';

/** Every row of the rulebook that is derived from the record. */
export const rulebookProjections = [
  instrumentProjection,
  adaptationProjection,
  modelProjection,
  numberRunProjection,
  secretItemProjection,
  effectProjection,
  makingKnownProjection,
] as const;
