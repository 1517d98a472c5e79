import type { ElectionAct } from '@plenum/election';
import type { Gate } from './gate.ts';
import { type Draft, factsOf, keepFacts, type Ledger, leaveOpen } from './ledger.ts';
import { type Answer, isOpen, type Line } from './line.ts';

/** A person of the load. */
export interface Hand {
  readonly id: string;
  readonly name: string;
  readonly line: Line;
}

/** The server said no to something that the load expects to be done: the test itself or the product is wrong. */
export class Unexpected extends Error {}

/** Sends until the answer leaves nothing open; every answer is one acknowledgement at most. */
async function settled(gate: Gate, ledger: Ledger, send: () => Promise<Answer>) {
  let times = 0;
  for (;;) {
    await gate.pass();
    const answer = await send();
    times += 1;
    if (!isOpen(answer)) return { answer, again: times > 1 };
    ledger.again += 1;
    noteRefusal(ledger, answer);
    await gate.stumbled();
  }
}

function noteRefusal(ledger: Ledger, { status, body }: Answer): void {
  const before = ledger.refusals.get(String(status ?? 'none'))?.times ?? 0;
  ledger.refusals.set(String(status ?? 'none'), { times: before + 1, said: body.slice(0, 300) });
}

/** Does one act of an election, again and again until it is known to be done, and notes what was acknowledged. */
export async function act(
  gate: Gate,
  ledger: Ledger,
  who: Hand,
  election: string,
  what: ElectionAct,
  seen?: number,
): Promise<{ readonly number: number } | null> {
  const facts = factsOf(what, who.id);
  const close = leaveOpen(ledger, election, facts);
  const { answer, again } = await settled(gate, ledger, () =>
    who.line.ask('POST', `/api/elections/${election}/acts`, { act: what, ...(seen !== undefined && { seen }) }),
  );
  const doneBefore = again && (answer.status === 409 || answer.status === 412);
  if (answer.status !== 200 && !doneBefore)
    throw new Unexpected(`${who.name} ${JSON.stringify(what)}: ${answer.status} ${answer.body.slice(0, 500)}`);
  keepFacts(ledger, election, facts);
  close();
  ledger.acts += 1;
  if (what.act === 'key-ballot') noteDraft(ledger, election, who, null);
  return answer.status === 200 ? (JSON.parse(answer.body) as { number: number }) : null;
}

/** One key press of the ballot under way. */
export async function press(gate: Gate, ledger: Ledger, who: Hand, election: string, draft: Draft): Promise<void> {
  const place = placeOf(ledger, election, who);
  place.maybe = draft;
  const { answer } = await settled(gate, ledger, () =>
    who.line.ask('PUT', `/api/elections/${election}/entry/draft`, draft),
  );
  if (answer.status !== 204) throw new Unexpected(`${who.name} keys: ${answer.status} ${answer.body.slice(0, 500)}`);
  noteDraft(ledger, election, who, draft);
  ledger.keyPresses += 1;
}

/** Before a ballot is sent its draft may be dropped with it. */
export function draftMayGo(ledger: Ledger, election: string, who: Hand): void {
  placeOf(ledger, election, who).maybe = null;
}

const placeOf = (ledger: Ledger, election: string, who: Hand) => {
  const key = `${election} ${who.id}`;
  const place = ledger.drafts.get(key) ?? { kept: null, maybe: undefined };
  ledger.drafts.set(key, place);
  return place;
};

function noteDraft(ledger: Ledger, election: string, who: Hand, draft: Draft | null): void {
  const place = placeOf(ledger, election, who);
  place.kept = draft;
  place.maybe = undefined;
}
