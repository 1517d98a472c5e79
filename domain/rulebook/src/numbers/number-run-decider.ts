import { accept, type Decider, type Finding, impossible, refuse, type Verdict } from '@plenum/kernel';
import {
  isDay,
  type KeeperContext,
  keeperFindings,
  reasonFindings,
  refusalOf,
  settledOrNull,
  settledText,
  textFindings,
} from '../keeping.ts';
import {
  isSymbolForm,
  type NumberEntry,
  type NumberLine,
  type NumberRun,
  type NumberRunForm,
  type NumberRunState,
  nextNumber,
  symbolOfNumber,
} from './number-run.ts';

export interface NumberRunContext extends KeeperContext {
  /** Another open run has the same issuer, type and term. */
  readonly runTaken: (form: NumberRunForm) => boolean;
}

/** Everything a person can do with a run of numbers. */
export type NumberRunAct =
  | { readonly act: 'open-number-run'; readonly id: string; readonly form: NumberRunForm }
  /** `number` only where a reserved one is used, or where a person says which one they expect. */
  | { readonly act: 'issue-number'; readonly number: number | null; readonly entry: NumberEntry }
  | { readonly act: 'reserve-numbers'; readonly count: number; readonly reason: string }
  | { readonly act: 'cancel-number'; readonly number: number; readonly reason: string }
  | { readonly act: 'close-number-run'; readonly reason: string };

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };
/** What can have happened to a run of numbers; the stream is `number-run/<id>`. */
export type NumberRunEvent =
  | E<'number-run-opened', NumberRunForm & { readonly id: string }>
  | E<'number-issued', { readonly number: number; readonly symbol: string; readonly entry: NumberEntry }>
  | E<'numbers-reserved', { readonly numbers: readonly number[]; readonly reason: string }>
  | E<'number-cancelled', { readonly number: number; readonly reason: string }>
  | E<'number-run-closed', { readonly reason: string }>;

const maxima = {
  issuer: 200,
  type: 12,
  term: 120,
  symbol: 60,
  title: 600,
  signer: 200,
  recipients: 600,
  keptBy: 200,
  note: 600,
} as const;
const mostReserved = 50;
const mostCopies = 100_000;

function open(form: NumberRunForm, id: string, context: NumberRunContext): Verdict<NumberRunEvent> {
  const kept: NumberRunForm = {
    issuer: settledText(form.issuer),
    type: settledOrNull(form.type),
    term: settledText(form.term),
    symbol: settledText(form.symbol),
    usedTo: form.usedTo,
  };
  const { usedTo: _, ...texts } = kept;
  const findings: Finding[] = [
    ...keeperFindings(context),
    ...textFindings(texts, maxima, ['issuer', 'term', 'symbol']),
    ...(isSymbolForm(kept) ? [] : [refusalOf('number-symbol-wrong', { found: kept.symbol }, 'symbol')]),
    ...(context.runTaken(kept)
      ? [refusalOf('number-run-taken', { issuer: kept.issuer, type: kept.type ?? '', term: kept.term })]
      : []),
  ];
  return findings.length > 0 ? refuse(...findings) : accept({ type: 'number-run-opened', v: 1, data: { id, ...kept } });
}

/** What was typed, as it is kept; what a secret item may not have stays in, to be refused. */
const settledEntry = (entry: NumberEntry): NumberEntry => ({
  date: settledText(entry.date),
  type: settledOrNull(entry.type),
  degree: entry.degree,
  title: settledOrNull(entry.title),
  signer: settledOrNull(entry.signer),
  recipients: settledOrNull(entry.recipients),
  keptBy: settledOrNull(entry.keptBy),
  copies: entry.copies,
  note: settledOrNull(entry.note),
});

function entryFindings(entry: NumberEntry, run: NumberRun): readonly Finding[] {
  const { title, signer, recipients, keptBy, note, type, copies } = entry;
  const texts = { title, signer, recipients, keptBy, note };
  const findings: Finding[] = [];
  if (!isDay(entry.date)) findings.push(refusalOf('rulebook-date-wrong', { found: entry.date }, 'date'));
  if (entry.degree !== null) {
    if (copies !== null || Object.values(texts).some((text) => text !== null))
      findings.push(refusalOf('secret-has-text'));
  } else findings.push(...textFindings(texts, maxima, ['title']));
  if ((type !== null) !== (run.type === null))
    findings.push(refusalOf('number-type-needed', { type: run.type ?? '' }, 'type'));
  findings.push(...textFindings({ type }, maxima));
  if (copies !== null && copies > mostCopies)
    findings.push(refusalOf('rulebook-too-many', { maximum: mostCopies }, 'copies'));
  return findings;
}

/** Which number is meant: the next one, or a reserved one that is named. */
function numberFindings(number: number, run: NumberRun): readonly Finding[] {
  const next = nextNumber(run);
  if (number === next) return [];
  if (number > next) return [refusalOf('number-gap', { number, next }, 'number')];
  const line = run.lines.find((one) => one.number === number);
  return line?.status === 'reserved' ? [] : [refusalOf('number-double', { number, next }, 'number')];
}

function issue(
  act: Extract<NumberRunAct, { act: 'issue-number' }>,
  run: NumberRun,
  context: NumberRunContext,
): Verdict<NumberRunEvent> {
  const entry = settledEntry(act.entry);
  const number = act.number ?? nextNumber(run);
  const findings = [
    ...keeperFindings(context),
    ...(run.closed === null ? [] : [refusalOf('number-run-closed')]),
    ...numberFindings(number, run),
    ...entryFindings(entry, run),
  ];
  if (findings.length > 0) return refuse(...findings);
  const symbol = symbolOfNumber(run, number, entry.type);
  const event: NumberRunEvent = { type: 'number-issued', v: 1, data: { number, symbol, entry } };
  const before = run.lines.findLast((line) => line.status === 'issued' && line.number < number);
  const last = before?.status === 'issued' ? before.entry.date : '';
  if (entry.date >= last) return accept(event);
  const warning: Finding = {
    ...refusalOf('number-date-back', { date: entry.date, last }, 'date'),
    severity: 'warning',
  };
  return { accepted: [event], findings: [warning] };
}

function reserve(
  act: Extract<NumberRunAct, { act: 'reserve-numbers' }>,
  run: NumberRun,
  context: NumberRunContext,
): Verdict<NumberRunEvent> {
  const reason = settledText(act.reason);
  const findings = [
    ...keeperFindings(context),
    ...(run.closed === null ? [] : [refusalOf('number-run-closed')]),
    ...(act.count > mostReserved || act.count < 1
      ? [refusalOf('rulebook-too-many', { maximum: mostReserved }, 'count')]
      : []),
    ...reasonFindings(reason),
  ];
  if (findings.length > 0) return refuse(...findings);
  const numbers = Array.from({ length: act.count }, (_, n) => nextNumber(run) + n);
  return accept<NumberRunEvent>({ type: 'numbers-reserved', v: 1, data: { numbers, reason } });
}

function cancel(
  act: Extract<NumberRunAct, { act: 'cancel-number' }>,
  run: NumberRun,
  context: NumberRunContext,
): Verdict<NumberRunEvent> {
  const reason = settledText(act.reason);
  const line = run.lines.find(({ number }) => number === act.number);
  const findings = [
    ...keeperFindings(context),
    ...(line === undefined ? [refusalOf('number-not-given', { number: act.number }, 'number')] : []),
    ...(line?.status === 'cancelled' ? [refusalOf('number-cancelled-already', { number: act.number }, 'number')] : []),
    ...reasonFindings(reason),
  ];
  if (findings.length > 0) return refuse(...findings);
  return accept<NumberRunEvent>({ type: 'number-cancelled', v: 1, data: { number: act.number, reason } });
}

function decide(act: NumberRunAct, run: NumberRunState, context: NumberRunContext): Verdict<NumberRunEvent> {
  if (act.act === 'open-number-run')
    return run === null ? open(act.form, act.id, context) : refuse(refusalOf('number-run-known'));
  if (run === null) return refuse(refusalOf('number-run-unknown'));
  switch (act.act) {
    case 'issue-number':
      return issue(act, run, context);
    case 'reserve-numbers':
      return reserve(act, run, context);
    case 'cancel-number':
      return cancel(act, run, context);
    case 'close-number-run': {
      const reason = settledText(act.reason);
      const closed = run.closed === null ? [] : [refusalOf('number-run-closed')];
      const findings = [...keeperFindings(context), ...closed, ...reasonFindings(reason)];
      if (findings.length > 0) return refuse(...findings);
      return accept<NumberRunEvent>({ type: 'number-run-closed', v: 1, data: { reason } });
    }
    default:
      return impossible(act);
  }
}

const cancelled = (line: NumberLine, reason: string): NumberLine => ({
  number: line.number,
  status: 'cancelled',
  reason,
  was: line.status === 'issued' ? { symbol: line.symbol, entry: line.entry } : null,
});

function evolve(run: NumberRunState, event: NumberRunEvent): NumberRunState {
  if (event.type === 'number-run-opened') return { ...event.data, lines: [], closed: null };
  if (run === null) throw new Error(`${event.type} before the run was opened`);
  switch (event.type) {
    case 'number-issued': {
      const line: NumberLine = { status: 'issued', ...event.data };
      const reserved = run.lines.some(({ number }) => number === line.number);
      const lines = reserved ? run.lines.map((one) => (one.number === line.number ? line : one)) : [...run.lines, line];
      return { ...run, lines };
    }
    case 'numbers-reserved': {
      const { numbers, reason } = event.data;
      const reserved = numbers.map((number): NumberLine => ({ number, status: 'reserved', reason }));
      return { ...run, lines: [...run.lines, ...reserved] };
    }
    case 'number-cancelled': {
      const { number, reason } = event.data;
      return { ...run, lines: run.lines.map((line) => (line.number === number ? cancelled(line, reason) : line)) };
    }
    case 'number-run-closed':
      return { ...run, closed: event.data.reason };
    default:
      return impossible(event);
  }
}

/**
 * A run of numbers: it gives the next one, refuses a gap and a double, and keeps what was reserved or cancelled with its reason.
 * Nothing that was given is ever given again.
 */
export const numberRunDecider: Decider<NumberRunAct, NumberRunState, NumberRunEvent, NumberRunContext> = {
  initialState: null,
  decide,
  evolve,
};
