import { accept, type Context, type Decider, type Personal, personal, refuse } from '@plenum/kernel';
import type { Transaction } from '../decide-all.ts';
import type { StoredEvent } from '../stored-event.ts';

export type AdderAct = { readonly add: number; readonly times?: number } | { readonly name: string };

export interface Sum {
  readonly total: number;
  readonly names: readonly (string | null)[];
}

export type Added =
  | { readonly type: 'added'; readonly v: 1; readonly data: { readonly amount: number } }
  | { readonly type: 'named'; readonly v: 1; readonly data: { readonly who: Personal } };

const CEILING = 1_000_000;

/** Adds up to a million and no further: small, but it has a refusal, a state, several events in an act, and personal text. */
export const adder: Decider<AdderAct, Sum, Added> = {
  initialState: { total: 0, names: [] },
  decide(act, state) {
    if ('name' in act) return accept<Added>({ type: 'named', v: 1, data: { who: personal(act.name) } });
    const times = act.times ?? 1;
    if (state.total + act.add * times > CEILING) {
      return refuse({ code: 'too-much', severity: 'refusal', values: { total: state.total }, citations: [] });
    }
    return accept(...Array.from({ length: times }, (): Added => ({ type: 'added', v: 1, data: { amount: act.add } })));
  },
  evolve(state, event) {
    if (event.type === 'named') return { ...state, names: [...state.names, event.data.who.personal] };
    return { ...state, total: state.total + event.data.amount };
  },
};

export const adderContext: Context = {
  now: '2026-03-01T08:00:00.000Z',
  actor: { id: 'a1', name: 'Nguyễn Văn An' },
  freshId: () => 'x',
};

/** A row for each sum; the table is made by the test. */
export const totalTable =
  'create table total (stream text primary key, total integer not null, check (stream <> $$sum/unwritable$$))';

export async function projectTotal(tx: Transaction, events: readonly StoredEvent<Added>[], state: Sum): Promise<void> {
  await tx.query('insert into total values ($1, $2) on conflict (stream) do update set total = excluded.total', [
    events[0]!.stream,
    state.total,
  ]);
}
