import { type ArticleConformance, type Conformance, conformanceOf } from '../conformance.ts';
import type { RegisteredInstrument } from '../instrument-state.ts';
import type { InstrumentLine } from '../instrument-view.ts';
import type { Instrument } from '../outline.ts';
import type { AdaptationStage, ModelState } from './adaptation-state.ts';
import { articlesInPlace } from './lay-model.ts';

/** A unit's text of a model, as it is in the register. */
export interface UnitText {
  readonly instrument: InstrumentLine;
  readonly text: Instrument;
  readonly deviations: RegisteredInstrument['deviations'];
}

export interface UnitDraft {
  readonly id: string;
  readonly unit: string;
  readonly stage: AdaptationStage;
}

/** Where a unit stands with a model: its text is in the register, it drafts one, it has one of the model before, or none. */
export type UnitStanding = 'none' | 'of-model-before' | Exclude<AdaptationStage, 'issued' | 'dropped'> | 'text';

/** A line of the matrix. */
export interface ModelUnit {
  /** Null for a text that was placed at no unit. */
  readonly unit: string | null;
  readonly name: string;
  readonly due: string | null;
  readonly overdue: boolean;
  readonly standing: UnitStanding;
  /** The draft under way, where the reader may see it. */
  readonly draft: string | null;
  /** The unit's text of this model, or of the one before. */
  readonly instrument: InstrumentLine | null;
  readonly conformance: Conformance | null;
  readonly deviations: RegisteredInstrument['deviations'];
  /** Articles that differ and are not accepted. */
  readonly open: number;
  /** Articles of the model that the unit has as they are, or as was accepted: 0 to 1. */
  readonly settled: number;
}

export interface ModelUnits {
  readonly model: InstrumentLine;
  /** Numbers of the model's articles. */
  readonly articles: readonly string[];
  readonly units: readonly ModelUnit[];
  /** Units that the reader may send it to, and has not. */
  readonly sendable: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  /** Units that the reader speaks for. */
  readonly own: readonly string[];
  /** The entry of the model's stream that this rests on. */
  readonly number: number;
}

const keyOf = ({ model, local }: ArticleConformance): string => (model === null ? `local:${local}` : `model:${model}`);

interface ModelUnitsAsked {
  readonly model: Instrument;
  readonly sent: ModelState;
  readonly texts: readonly UnitText[];
  /** Texts of the model that this one takes the place of. */
  readonly before: readonly InstrumentLine[];
  readonly drafts: readonly UnitDraft[];
  readonly unitName: (unit: string) => string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Every unit that was sent the model or has a text of it, the worst first: nothing yet, then under way, then the least alike. */
export function modelUnits(asked: ModelUnitsAsked): readonly ModelUnit[] {
  const { sent, texts, before, drafts } = asked;
  const newest = newestOf(texts);
  const units = new Set([
    ...Object.keys(sent),
    ...newest.flatMap(({ instrument }) => instrument.unit ?? []),
    ...drafts.map(({ unit }) => unit),
  ]);
  const ofUnits = [...units].map((unit) => {
    const draft = drafts.findLast((one) => one.unit === unit && one.stage !== 'issued' && one.stage !== 'dropped');
    const text = newest.find(({ instrument }) => instrument.unit === unit);
    const earlier = before.find((one) => one.unit === unit) ?? null;
    return lineOf(asked, { unit, name: sent[unit]?.name ?? asked.unitName(unit), text, draft, earlier });
  });
  const placeless = newest
    .filter(({ instrument }) => instrument.unit === null)
    .map((text) => {
      const name = text.instrument.issuer ?? text.instrument.title;
      return lineOf(asked, { unit: null, name, text, draft: undefined, earlier: null });
    });
  return [...ofUnits, ...placeless].sort(
    (a, b) => rank(a) - rank(b) || a.settled - b.settled || b.open - a.open || a.name.localeCompare(b.name, 'vi'),
  );
}

/** A unit's latest text stands for it. */
const newestOf = (texts: readonly UnitText[]): readonly UnitText[] =>
  texts.filter(
    ({ instrument: { unit, date, id } }) =>
      unit === null ||
      !texts.some(
        ({ instrument: other }) =>
          other.unit === unit && other.id !== id && `${other.date}${other.id}` > `${date}${id}`,
      ),
  );

interface UnitAsked {
  readonly unit: string | null;
  readonly name: string;
  readonly text: UnitText | undefined;
  readonly draft: UnitDraft | undefined;
  readonly earlier: InstrumentLine | null;
}

function lineOf({ model, sent, today }: ModelUnitsAsked, { unit, name, text, draft, earlier }: UnitAsked): ModelUnit {
  const conformance = text ? conformanceOf(model, text.text) : null;
  const deviations = text?.deviations ?? {};
  const differing = conformance?.articles.filter(({ state }) => state !== 'same') ?? [];
  const open = differing.filter((article) => deviations[keyOf(article)]?.mark !== 'accepted').length;
  const due = (unit === null ? null : sent[unit]?.due) ?? null;
  const stage = draft?.stage as Exclude<AdaptationStage, 'issued' | 'dropped'> | undefined;
  return {
    unit,
    name,
    due,
    overdue: due !== null && due < today && !text,
    standing: text ? 'text' : (stage ?? (earlier ? 'of-model-before' : 'none')),
    draft: draft?.id ?? null,
    instrument: text?.instrument ?? earlier,
    conformance,
    deviations,
    open,
    settled: conformance ? 1 - open / Math.max(1, conformance.articles.length) : 0,
  };
}

const order: readonly UnitStanding[] = ['none', 'of-model-before', 'writing', 'returned', 'sent', 'accepted', 'text'];
const rank = ({ overdue, standing }: ModelUnit): number => order.indexOf(standing) - (overdue ? order.length : 0);

/** Numbers of the model's articles, in order. */
export const articleNumbers = (model: Instrument): readonly string[] =>
  articlesInPlace(model).map(({ number }) => number);
