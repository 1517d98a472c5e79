import {
  type BodyEvent,
  bodyDecider,
  type PersonEvent,
  type PersonState,
  personDecider,
  type UnitBodies,
} from '@plenum/organisation';
import type { Projection } from '@plenum/store';
import { writeBodies } from './body-rows.ts';
import { writePeople } from './person-rows.ts';

export const unitIdOf = (stream: string): string => stream.slice('unit/'.length);

/** Rows of people; the tree itself is folded where it is asked for. */
export const personProjection: Projection<PersonState, PersonEvent> = {
  streams: 'person/',
  decider: personDecider,
  clear: async (tx) => void (await tx.query('truncate person_row, unit_people')),
  project: (tx, _events, state) => writePeople(tx, [state]),
};

/** Rows of bodies, posts and offices. */
export const bodyProjection: Projection<UnitBodies, BodyEvent> = {
  streams: 'unit/',
  decider: bodyDecider,
  clear: async (tx) => void (await tx.query('truncate body_row, post_row, unit_office')),
  project: (tx, events, state) => writeBodies(tx, unitIdOf(events[0]!.stream), state),
};
