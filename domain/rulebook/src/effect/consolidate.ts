import { comparedInstrument } from '../conformance.ts';
import type { Level } from '../marker.ts';
import { type Instrument, type Provision, provisionsOf } from '../outline.ts';
import { idPart, provisionId } from '../provision-id.ts';
import { type Amendment, amendmentKey } from './amendment.ts';
import { type Payload, readPayload } from './payload.ts';
import { articleForm } from './relation.ts';

/** An instruction with the instrument that gives it; `since` is its day already. */
export interface DatedAmendment extends Amendment {
  /** The instrument that gives it, by id. */
  readonly by: string;
  /** When that instrument was issued, `YYYY-MM-DD`; settles the order within a day. */
  readonly issued: string | null;
  /** Its place among the instructions of its instrument. */
  readonly order: number;
}

export type ConsolidatedState = 'kept' | 'replaced' | 'added' | 'repealed' | 'words-replaced';

/** A provision of the consolidated text with what made it so. What was repealed stays, marked. */
export interface ConsolidatedProvision {
  /** As on the instrument's screen: `chp_2__art_14__para_3`. */
  readonly id: string;
  readonly level: Level;
  readonly label: string;
  readonly heading: string;
  readonly text: readonly string[];
  readonly state: ConsolidatedState;
  /** The instructions that changed it, the earliest first. */
  readonly sources: readonly DatedAmendment[];
  /** How it read before the first of them; null where it was added or is as it was. */
  readonly was: { readonly heading: string; readonly text: readonly string[] } | null;
}

export type ConflictReason =
  /** The provision that it speaks of is not in the text. */
  | 'place-missing'
  | 'place-repealed'
  /** Another instrument changes the same provision from the same day. */
  | 'same-day'
  | 'words-missing'
  /** What it adds has the number of a provision that is there. */
  | 'number-taken'
  | 'text-missing'
  /** No day is known from which it holds. */
  | 'no-date';

/** An instruction that could not be followed: it is shown, and the text is as it was. */
export interface AmendmentConflict {
  readonly reason: ConflictReason;
  readonly amendment: DatedAmendment;
}

export interface Consolidated {
  readonly provisions: readonly ConsolidatedProvision[];
  /** The instructions that were followed, in the order in which they were. */
  readonly applied: readonly DatedAmendment[];
  readonly conflicts: readonly AmendmentConflict[];
  /** Instructions that begin after the day. */
  readonly later: readonly DatedAmendment[];
}

type Text = readonly ConsolidatedProvision[];
type Step = { readonly text: Text } | { readonly reason: ConflictReason };

const viewOf = (provision: Provision, id: string): ConsolidatedProvision => ({
  id,
  level: provision.level,
  label: provision.label,
  heading: provision.heading,
  text: provision.text.map(({ text }) => text),
  state: 'kept',
  sources: [],
  was: null,
});

/** What is amended of an instrument: the regulation where a decision issues one. */
const originalText = (instrument: Instrument): Text =>
  [...provisionsOf(comparedInstrument(instrument).parts)].map(({ provision, above }) =>
    viewOf(provision, provisionId(provision, above)),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In order of the day from which each holds, then of issue, then as they stand in their instrument. */
const inOrder = (a: DatedAmendment, b: DatedAmendment): number =>
  compare(a.since ?? '', b.since ?? '') ||
  compare(a.issued ?? '', b.issued ?? '') ||
  compare(a.by, b.by) ||
  a.order - b.order ||
  compare(amendmentKey(a), amendmentKey(b));

const overlap = (a: string, b: string): boolean => a === b || a.startsWith(`${b}__`) || b.startsWith(`${a}__`);
const isWhole = ({ action }: DatedAmendment): boolean => action === 'replace' || action === 'repeal';

const clashes = (one: DatedAmendment, all: readonly DatedAmendment[]): boolean =>
  isWhole(one) &&
  all.some(
    (other) =>
      other !== one &&
      other.by !== one.by &&
      isWhole(other) &&
      other.since === one.since &&
      overlap(other.place, one.place),
  );

/**
 * The text of an instrument on `day` (`YYYY-MM-DD`): the instructions whose day has come, followed in the order of their days. An
 * instruction that can not be followed, or that another instrument crosses on the same day, is a conflict and changes nothing.
 */
export function consolidate(instrument: Instrument, amendments: readonly DatedAmendment[], day: string): Consolidated {
  const sorted = [...amendments].sort(inOrder);
  const due = sorted.filter(({ since }) => since !== null && since <= day);
  let text = originalText(instrument);
  const applied: DatedAmendment[] = [];
  const conflicts: AmendmentConflict[] = [];
  for (const amendment of due) {
    const step: Step = clashes(amendment, due) ? { reason: 'same-day' } : follow(text, amendment);
    if ('reason' in step) conflicts.push({ reason: step.reason, amendment });
    else {
      text = step.text;
      applied.push(amendment);
    }
  }
  const undated = sorted.filter(({ since }) => since === null);
  return {
    provisions: text,
    applied,
    conflicts: [...conflicts, ...undated.map((amendment) => ({ reason: 'no-date' as const, amendment }))],
    later: sorted.filter(({ since }) => since !== null && since > day),
  };
}

function follow(text: Text, amendment: DatedAmendment): Step {
  const at = text.findIndex(({ id }) => articleForm(id) === amendment.place);
  const found = text[at];
  if (!found) return { reason: 'place-missing' };
  const { action } = amendment;
  if (found.state === 'repealed' && action !== 'add-after') return { reason: 'place-repealed' };
  if (action === 'repeal') return { text: changed(text, at, (one) => repealed(one, amendment)) };
  if (action === 'replace-words') return replaceWords(text, at, amendment);
  if (amendment.text.length === 0) return { reason: 'text-missing' };
  return action === 'replace' ? replace(text, at, amendment) : add(text, at, amendment);
}

/** Where a provision ends: the first line that does not stand under it. */
function endOf(text: Text, at: number): number {
  const end = text.findIndex(({ id }, n) => n > at && !id.startsWith(`${text[at]!.id}__`));
  return end < 0 ? text.length : end;
}

/** The provision and all under it, changed one by one. */
function changed(text: Text, at: number, change: (one: ConsolidatedProvision) => ConsolidatedProvision): Text {
  const end = endOf(text, at);
  return text.map((one, n) => (n >= at && n < end ? change(one) : one));
}

const before = (one: ConsolidatedProvision): ConsolidatedProvision['was'] =>
  one.was ?? (one.state === 'added' ? null : { heading: one.heading, text: one.text });

const repealed = (one: ConsolidatedProvision, by: DatedAmendment): ConsolidatedProvision =>
  one.state === 'repealed'
    ? one
    : {
        ...one,
        was: before(one) ?? { heading: one.heading, text: one.text },
        text: [],
        state: 'repealed',
        sources: [...one.sources, by],
      };

function replaceWords(text: Text, at: number, amendment: DatedAmendment): Step {
  const { from, to } = amendment.words ?? { from: '', to: '' };
  if (from === '') return { reason: 'words-missing' };
  let found = false;
  const swap = (words: string): string => words.split(from).join(to).replace(/ {2,}/g, ' ').trim();
  const next = changed(text, at, (one) => {
    const has = one.state !== 'repealed' && [one.heading, ...one.text].some((words) => words.includes(from));
    if (!has) return one;
    found = true;
    const state = one.state === 'kept' ? 'words-replaced' : one.state;
    return {
      ...one,
      heading: swap(one.heading),
      text: one.text.map(swap),
      state,
      was: before(one),
      sources: [...one.sources, amendment],
    };
  });
  return found ? { text: next } : { reason: 'words-missing' };
}

/** The lines of a provision that is read from an instruction, under `parent` (empty at the top). */
function linesOf(provision: Provision, parent: string, by: DatedAmendment): Text {
  const root = join(parent, idPart(provision.level, provision.number));
  return [...provisionsOf([provision])].map(({ provision: one, above }) => {
    const below = [...above.slice(1), one].map(({ level, number }) => idPart(level, number));
    const id = above.length === 0 ? root : [root, ...below].join('__');
    return { ...viewOf(one, id), state: 'added' as const, sources: [by] };
  });
}

const join = (parent: string, part: string): string => (parent === '' ? part : `${parent}__${part}`);
const parentOf = (id: string): string => id.split('__').slice(0, -1).join('__');

function replace(text: Text, at: number, amendment: DatedAmendment): Step {
  const old = text[at]!;
  const payload = readPayload(amendment.text, old.level);
  if ('bare' in payload)
    return {
      text: text.map((one, n) => (n === at ? rewritten(one, one.label, one.heading, payload.bare, amendment) : one)),
    };
  const come = linesOf({ ...payload.provision, number: numberIn(old.id) }, parentOf(old.id), amendment);
  const end = endOf(text, at);
  const gone = text.slice(at, end);
  const rest = gone.filter(({ id }) => !come.some((one) => one.id === id));
  const now = come.map((one) => {
    const was = gone.find(({ id }) => id === one.id);
    if (!was) return one;
    const label = one.id === old.id ? payload.provision.label : one.label;
    return rewritten(was, label, one.heading, one.text, amendment);
  });
  return { text: [...text.slice(0, at), ...now, ...rest.map((one) => repealed(one, amendment)), ...text.slice(end)] };
}

/** What is said again word for word is as it was. */
function rewritten(
  one: ConsolidatedProvision,
  label: string,
  heading: string,
  text: readonly string[],
  by: DatedAmendment,
): ConsolidatedProvision {
  if (one.state !== 'repealed' && one.heading === heading && one.text.join('\n') === text.join('\n')) return one;
  const state = one.state === 'added' ? 'added' : 'replaced';
  return { ...one, label, heading, text, state, was: before(one), sources: [...one.sources, by] };
}

const numberIn = (id: string): string =>
  id
    .split('__')
    .at(-1)!
    .replace(/^[a-z]+_/, '');

const levelUnder: Readonly<Partial<Record<Level, Level>>> = {
  article: 'clause',
  clause: 'point',
  chapter: 'article',
  section: 'article',
};

function add(text: Text, at: number, amendment: DatedAmendment): Step {
  const place = text[at]!;
  const under = amendment.action === 'add-under';
  const level = under ? levelUnder[place.level] : place.level;
  if (level === undefined) return { reason: 'text-missing' };
  const payload: Payload = readPayload(amendment.text, level);
  if ('bare' in payload) return { reason: 'text-missing' };
  const parent = under ? place.id : parentOf(place.id);
  const come = linesOf(payload.provision, parent, amendment);
  const id = come[0]!.id;
  const taken = text.some((one) => (level === 'article' ? articleForm(one.id) === articleForm(id) : one.id === id));
  if (taken) return { reason: 'number-taken' };
  const after = under ? lastBefore(text, at, payload.provision.number) : endOf(text, at);
  return { text: [...text.slice(0, after), ...come, ...text.slice(after)] };
}

/** Where a number goes among those that stand under a provision: after the last that is smaller. */
function lastBefore(text: Text, at: number, number: string): number {
  const { id } = text[at]!;
  const end = endOf(text, at);
  let place = end;
  for (let n = end - 1; n > at; n -= 1) {
    if (parentOf(text[n]!.id) !== id) continue;
    if (isSmaller(numberIn(text[n]!.id), number.toLowerCase())) return place;
    place = n;
  }
  return place;
}

const letters = 'abcdđefghijklmnopqrstuvwxyz';
const isSmaller = (a: string, b: string): boolean => {
  const [one, other] = [Number.parseInt(a, 10), Number.parseInt(b, 10)];
  if (!Number.isNaN(one) && !Number.isNaN(other) && one !== other) return one < other;
  const rank = (text: string) => [...text.replace(/^\d+/, '')].map((letter) => letters.indexOf(letter) + 10).join('');
  return compare(rank(a), rank(b)) < 0;
};
