import type { ElectionAct } from '@plenum/election';

/** What an act must leave in the record: each of these facts once. */
export type Fact = string;

/** Everything that was acknowledged, and what was sent without an answer. */
export interface Ledger {
  /** Acknowledged facts by election. */
  readonly kept: Map<string, Set<Fact>>;
  /** Sent, no answer yet: the facts of one act are all there or none. */
  readonly open: Map<string, Set<readonly Fact[]>>;
  /** The key presses that an election's teller was last told are on disk; `maybe` those sent since. */
  readonly drafts: Map<string, { kept: Draft | null; maybe: Draft | null | undefined }>;
  /** Answers that left something open, by status (`none` where nobody answered), and what the last of each said. */
  readonly refusals: Map<string, { times: number; said: string }>;
  acts: number;
  keyPresses: number;
  /** Requests that were sent a second time because nobody knew what became of the first. */
  again: number;
}

export interface Draft {
  readonly ballot: number;
  readonly keys: string;
}

export const newLedger = (): Ledger => ({
  kept: new Map(),
  open: new Map(),
  drafts: new Map(),
  refusals: new Map(),
  acts: 0,
  keyPresses: 0,
  again: 0,
});

export const acknowledged = (ledger: Ledger): number => ledger.acts + ledger.keyPresses;

export function keepFacts(ledger: Ledger, election: string, facts: readonly Fact[]): void {
  const kept = ledger.kept.get(election) ?? new Set();
  ledger.kept.set(election, kept);
  for (const fact of facts) kept.add(fact);
}

/** @returns what takes the facts back once it is known what became of them */
export function leaveOpen(ledger: Ledger, election: string, facts: readonly Fact[]): () => void {
  const open = ledger.open.get(election) ?? new Set();
  ledger.open.set(election, open);
  open.add(facts);
  return () => open.delete(facts);
}

/** The facts that an act of the load leaves when this person does it. */
export function factsOf(act: ElectionAct, actor: string): readonly Fact[] {
  switch (act.act) {
    case 'give-duty':
      return [`duty-given ${act.account} ${act.duty}`];
    case 'list-candidates':
      return act.candidates.map(({ id }) => `candidate-listed ${id}`);
    case 'confirm-assumed-rules':
      return ['assumed-rules-confirmed'];
    case 'close-list':
      return ['list-closed'];
    case 'announce-base':
      return ['base-announced'];
    case 'open-round':
      return ['round-opened'];
    case 'count-papers':
      return [`papers-counted ${act.collected}`];
    case 'begin-entry':
      return [`entry-begun ${actor}`];
    case 'key-ballot':
      return [`ballot ${actor} ${act.ballot.number} ${JSON.stringify(act.ballot.marks)}`];
    case 'close-entry':
      return [`entry-closed ${actor}`];
    case 'settle-difference':
      return [`difference-settled ${act.ballot.number}`];
    case 'declare-result':
      return ['result-declared'];
    case 'finish-election':
      return ['election-finished'];
    default:
      throw new Error(`The load has no ${act.act}`);
  }
}

interface Entry {
  readonly type: string;
  readonly actor: string;
  // biome-ignore lint/suspicious/noExplicitAny: any event's data.
  readonly data: any;
}

/** The fact that an entry of the record states, in the same words. */
export function factOf({ type, actor, data }: Entry): Fact {
  switch (type) {
    case 'duty-given':
      return `duty-given ${data.account} ${data.duty}`;
    case 'candidate-listed':
      return `candidate-listed ${data.id}`;
    case 'papers-counted':
      return `papers-counted ${data.collected}`;
    case 'ballot-keyed':
    case 'ballot-rekeyed':
      return `ballot ${actor} ${data.ballot.number} ${JSON.stringify(data.ballot.marks)}`;
    case 'entry-begun':
    case 'entry-closed':
      return `${type} ${actor}`;
    case 'difference-settled':
      return `difference-settled ${data.ballot.number}`;
    default:
      return type;
  }
}
