import type {
  Amendment,
  AmendmentConflict,
  Audience,
  ConsolidatedProvision,
  DatedAmendment,
  Falling,
  FoundRelation,
  InForceDates,
  InstrumentLine,
  Learning,
  NumberRun,
  NumberRunForm,
  RedlineParagraph,
  Relation,
  SecretEntry,
  Session,
  Standing,
  UnreadInstruction,
} from '@plenum/rulebook';
import { queryOptions } from '@tanstack/react-query';
import { call, type SpokenFinding } from '../shell/http.ts';

/** What the server's `effect-view.ts`, `number-routes.ts` and `making-known-view.ts` give. */
type Names = Readonly<Record<string, InstrumentLine>>;
export type Keyed<Value> = Value & { readonly key: string };
type Struck = readonly { readonly key: string; readonly reason: string }[];

export interface StandingLine extends InstrumentLine {
  readonly standing: Standing;
  readonly dates: InForceDates;
  readonly unconfirmed: number;
}
interface InForceView {
  readonly on: string;
  readonly lines: readonly StandingLine[];
  readonly secret: readonly (SecretEntry & { readonly id: string })[];
}
export interface OfferedRelation extends FoundRelation {
  readonly key: string | null;
  readonly other: string | null;
}
export interface RelationsView {
  readonly instrument: InstrumentLine;
  readonly number: number;
  readonly dates: InForceDates;
  readonly setByPerson: boolean;
  readonly standing: Standing;
  readonly today: string;
  readonly stated: readonly Keyed<Relation>[];
  readonly offered: readonly OfferedRelation[];
  readonly struck: Struck;
  readonly falls: readonly Falling[];
  readonly provisions: readonly { readonly id: string; readonly label: string; readonly heading: string }[];
  readonly names: Names;
}
export interface OfferedAmendment extends Keyed<Amendment> {
  readonly line: number;
}
export interface AmendmentsView {
  readonly instrument: InstrumentLine;
  readonly number: number;
  readonly stated: readonly Keyed<Amendment>[];
  readonly offered: readonly OfferedAmendment[];
  readonly elsewhere: readonly {
    readonly instrument: string;
    readonly citing: string | null;
    readonly place: string;
  }[];
  readonly unread: readonly UnreadInstruction[];
  readonly struck: Struck;
  readonly names: Names;
}
export interface ConsolidatedLine extends ConsolidatedProvision {
  readonly redline: readonly RedlineParagraph[] | null;
}
export interface ConsolidatedView {
  readonly instrument: InstrumentLine;
  readonly on: string;
  readonly days: readonly string[];
  readonly provisions: readonly ConsolidatedLine[];
  readonly conflicts: readonly AmendmentConflict[];
  readonly later: readonly DatedAmendment[];
  readonly names: Names;
}
interface MissingView {
  readonly missing: readonly {
    readonly instrument: string;
    readonly date: string | null;
    readonly times: number;
    readonly by: readonly { readonly id: string; readonly line: number }[];
  }[];
  readonly names: Names;
}
export interface NumberRunLine extends Omit<NumberRunForm, 'usedTo'> {
  readonly id: string;
  readonly next: number;
  readonly closed: boolean;
}
export interface NumberRunView {
  readonly run: NumberRun;
  readonly number: number;
  readonly instruments: Readonly<Record<string, string>>;
  readonly findings: readonly SpokenFinding[];
}
export interface NamedLearning extends Learning {
  readonly name: string;
  readonly of: string;
}
export interface MakingKnownView {
  readonly instrument: InstrumentLine;
  readonly number: number;
  readonly today: string;
  readonly audience: Audience | null;
  readonly by: string | null;
  readonly sessions: readonly Session[];
  readonly learning: readonly NamedLearning[];
  readonly mayConfirm: readonly string[];
  readonly mayKeep: boolean;
}
export interface MakingKnownLine {
  readonly instrument: InstrumentLine;
  readonly by: string;
  readonly counts: { readonly notYet: number; readonly attended: number; readonly confirmed: number };
  readonly late: boolean;
  readonly toConfirm: number;
}

/** Asked for again whenever one of them changes: states rest on relations, texts on instructions. */
export const effectKey = ['effect'] as const;

export const inForceQuery = (on: string) =>
  queryOptions({
    queryKey: [...effectKey, 'in-force', on],
    queryFn: () => call<InForceView>('GET', `/api/in-force?on=${on}`),
  });
export const missingQuery = queryOptions({
  queryKey: [...effectKey, 'missing'],
  queryFn: () => call<MissingView>('GET', '/api/missing-instruments'),
});
export const relationsQuery = (id: string) =>
  queryOptions({
    queryKey: [...effectKey, 'relations', id],
    queryFn: () => call<RelationsView>('GET', `/api/instruments/${id}/relations`),
  });
export const amendmentsQuery = (id: string) =>
  queryOptions({
    queryKey: [...effectKey, 'amendments', id],
    queryFn: () => call<AmendmentsView>('GET', `/api/instruments/${id}/amendments`),
  });
export const consolidatedQuery = (id: string, on: string) =>
  queryOptions({
    queryKey: [...effectKey, 'consolidated', id, on],
    queryFn: () => call<ConsolidatedView>('GET', `/api/instruments/${id}/consolidated?on=${on}`),
  });
export const numberRunsQuery = queryOptions({
  queryKey: [...effectKey, 'number-runs'],
  queryFn: () => call<readonly NumberRunLine[]>('GET', '/api/number-runs'),
});
export const numberRunQuery = (id: string) =>
  queryOptions({
    queryKey: [...effectKey, 'number-run', id],
    queryFn: () => call<NumberRunView>('GET', `/api/number-runs/${id}`),
  });
export const makingKnownListQuery = queryOptions({
  queryKey: [...effectKey, 'making-known'],
  queryFn: () => call<readonly MakingKnownLine[]>('GET', '/api/making-known'),
});
export const makingKnownQuery = (id: string) =>
  queryOptions({
    queryKey: [...effectKey, 'making-known', id],
    queryFn: () => call<MakingKnownView>('GET', `/api/instruments/${id}/making-known`),
  });
