import type { Finding } from '@plenum/kernel';

export const floorRefusalCodes = [
  'floor-out-of-reach',
  'not-your-turn',
  'turn-unknown',
  'turn-is-over',
  'asked-already',
  'speaker-unknown',
  'speaker-suspended',
  'speaker-not-present',
  'speaker-not-called',
  'called-already',
  'somebody-speaks',
  'nobody-speaks',
  'minutes-out-of-range',
  'topic-too-long',
  'queue-incomplete',
  'point-of-order-first',
  'too-many-turns',
  'text-of-other-kind',
] as const;
export type FloorRefusalCode = (typeof floorRefusalCodes)[number];

export const floorRefusal = (code: FloorRefusalCode, values: Finding['values'] = {}): Finding<FloorRefusalCode> => ({
  code,
  severity: 'refusal',
  values,
  citations: [],
});
