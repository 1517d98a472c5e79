import { symbolForm } from '@plenum/election';
import type { MinutesHead } from '@plenum/meeting';
import type { NumberRun } from '@plenum/rulebook';
import { loadTree } from '../organisation/organisation-acts.ts';
import { loadNumberRun, performNumberRunAct } from '../rulebook/number-acts.ts';
import { numberRunLines } from '../rulebook/number-rows.ts';
import type { Services } from '../services.ts';
import type { AfterActing } from './conclusion-acts.ts';

/** The longest term that a run of numbers is named by. */
const longestTerm = 120;

/**
 * The number and symbol of the meeting's minutes in its one run for papers of every type, from 01: the run is opened with the
 * first of them, or is the one that the keeper of the register opened for this unit and this meeting. What was given is given
 * again, so that minutes which were reopened keep their number. The secretariat of a meeting keeps its run.
 */
export async function numberOfMinutes(
  services: Services,
  { meeting, who, now }: AfterActing,
  head: MinutesHead,
): Promise<string> {
  const keeper = { id: who.id, name: who.name, administrator: true, ...(now !== undefined && { now }) };
  const { tree } = await loadTree(services);
  const issuer = tree.units.get(meeting.unit)?.name ?? meeting.unit;
  const term = meeting.name.length > longestTerm ? `${meeting.name.slice(0, longestTerm - 1)}…` : meeting.name;
  const lines = await numberRunLines(services.store.pool);
  const found = lines.find((one) => one.type === null && !one.closed && one.issuer === issuer && one.term === term);
  const id = found?.id ?? services.freshId();
  if (!found) {
    const form = { issuer, type: null, term, symbol: symbolForm(head.form, '{type}', head.symbol), usedTo: 0 };
    await performNumberRunAct(services, id, { act: 'open-number-run', id, form }, keeper);
  }
  const title = `Biên bản ${meeting.name}`;
  const given = ({ lines: all }: NumberRun): string | undefined =>
    all.flatMap((line) =>
      line.status === 'issued' && line.entry.type === 'BB' && line.entry.title === title ? [line.symbol] : [],
    )[0];
  const before = given((await loadNumberRun(services, id)).state);
  if (before !== undefined) return before;
  const entry = {
    date: meeting.date,
    type: 'BB',
    degree: null,
    title,
    signer: null,
    recipients: null,
    keptBy: null,
    copies: head.copies,
    note: null,
  };
  const { state } = await performNumberRunAct(services, id, { act: 'issue-number', number: null, entry }, keeper);
  const symbol = given(state);
  if (symbol === undefined) throw new Error(`The run ${id} gave the minutes no number`);
  return symbol;
}
