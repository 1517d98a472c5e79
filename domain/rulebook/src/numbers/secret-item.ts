import { type Decider, type Finding, refuse, type Verdict } from '@plenum/kernel';
import {
  isDay,
  type KeeperContext,
  keeperFindings,
  reasonFindings,
  refusalOf,
  settledText,
  textFindings,
} from '../keeping.ts';
import type { SecrecyDegree } from './number-run.ts';

/** A secret instrument in the register: its number, its day and how far it is secret. It has no title, no issuer and no file. */
export interface SecretEntry {
  /** Number and symbol without spaces: `05-CT/TU`. */
  readonly number: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly degree: SecrecyDegree;
}
export type SecretItemState = (SecretEntry & { readonly id: string }) | null;

export interface SecretItemContext extends KeeperContext {
  /** Another item of the register has the symbol with this date. */
  readonly taken: (number: string, date: string | null) => boolean;
}

export type SecretItemAct =
  | { readonly act: 'register-secret-item'; readonly id: string; readonly entry: SecretEntry }
  | { readonly act: 'correct-secret-item'; readonly entry: SecretEntry; readonly reason: string };

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };
/** What can have happened to a secret item; the stream is `secret-item/<id>`. */
export type SecretItemEvent =
  | E<'secret-item-registered', SecretEntry & { readonly id: string }>
  | E<'secret-item-corrected', SecretEntry & { readonly reason: string }>;

function decide(act: SecretItemAct, state: SecretItemState, context: SecretItemContext): Verdict<SecretItemEvent> {
  const { degree } = act.entry;
  const number = settledText(act.entry.number).replace(/\s*([-/])\s*/g, '$1');
  const date = settledText(act.entry.date);
  const known = (state === null) !== (act.act === 'register-secret-item');
  const findings: Finding[] = [
    ...keeperFindings(context),
    ...(known ? [refusalOf(state === null ? 'secret-item-unknown' : 'secret-symbol-taken', { number, date })] : []),
    ...textFindings({ number }, { number: 60 }, ['number']),
    ...(isDay(date) ? [] : [refusalOf('rulebook-date-wrong', { found: date }, 'date')]),
    ...(context.taken(number, date) ? [refusalOf('secret-symbol-taken', { number, date }, 'number')] : []),
  ];
  if (act.act === 'register-secret-item') {
    if (findings.length > 0) return refuse(...findings);
    return { accepted: [{ type: 'secret-item-registered', v: 1, data: { id: act.id, number, date, degree } }] };
  }
  const reason = settledText(act.reason);
  findings.push(...reasonFindings(reason));
  if (findings.length > 0) return refuse(...findings);
  return { accepted: [{ type: 'secret-item-corrected', v: 1, data: { number, date, degree, reason } }] };
}

/** A secret item of the register: nothing but its number is kept, so that nothing else can be told. */
export const secretItemDecider: Decider<SecretItemAct, SecretItemState, SecretItemEvent, SecretItemContext> = {
  initialState: null,
  decide,
  evolve(state, event) {
    if (event.type === 'secret-item-registered') return event.data;
    if (state === null) throw new Error('secret-item-corrected before it was registered');
    const { reason: _, ...entry } = event.data;
    return { ...state, ...entry };
  },
};
