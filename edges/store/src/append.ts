import type { Actor, DomainEvent } from '@plenum/kernel';
import { encodeEntry } from '@plenum/record';
import type pg from 'pg';
import { type KeptText, keepTexts, setTextsApart } from './personal-text.ts';
import type { StoredEvent } from './stored-event.ts';

/** An event made ready to be appended. */
export interface Draft<Event extends DomainEvent = DomainEvent> {
  readonly event: StoredEvent<Event>;
  readonly leaf: Buffer;
  readonly texts: readonly KeptText[];
}

/** Throws UnkeepableValueError or EntryTooLargeError where the record cannot keep the event exactly. */
export function draftEntry<Event extends DomainEvent>(
  event: Event,
  stream: string,
  number: number,
  at: string,
  actor: Actor,
): Draft<Event> {
  const { data, texts } = setTextsApart(event.data);
  const bytes = encodeEntry({ v: event.v, at, actor: actor.id, stream, number, type: event.type, data });
  const leaf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return { event: { ...event, stream, number, at, actor: actor.id }, leaf, texts };
}

/**
 * Appends pending entries in their order. False where one of their numbers is taken or personal text was erased since `epoch`:
 * nothing must be committed then.
 */
export async function appendEntries(tx: pg.ClientBase, drafts: readonly Draft[], epoch: string): Promise<boolean> {
  const appended = await tx.query({
    name: 'append-entries',
    text: `insert into entry (stream, number, at, type, leaf)
           select new.stream, new.number, new.at, new.type, new.leaf
             from erasure, unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::bytea[])
                    with ordinality as new (stream, number, at, type, leaf, turn)
            where erasure.epoch = $6 order by new.turn
           on conflict do nothing`,
    values: [
      drafts.map((draft) => draft.event.stream),
      drafts.map((draft) => draft.event.number),
      drafts.map((draft) => draft.event.at),
      drafts.map((draft) => draft.event.type),
      drafts.map((draft) => draft.leaf),
      epoch,
    ],
  });
  if (appended.rowCount !== drafts.length) return false;
  await keepTexts(
    tx,
    drafts.flatMap((draft) => draft.texts.map((text) => ({ ...text, stream: draft.event.stream }))),
  );
  return true;
}
