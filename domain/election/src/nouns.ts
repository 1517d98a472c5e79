import type { ElectionActName } from './acts/act.ts';
import type { Nomination, RoundKind } from './election.ts';
import type { Duty } from './events.ts';
import type { Language } from './figures.ts';
import { nounsEn } from './nouns.en.ts';
import { nounsVi } from './nouns.vi.ts';
import type {
  BallotForm,
  Base,
  ExclusionReason,
  InvalidReason,
  MeetingKind,
  Office,
  SwitchName,
} from './regulation.ts';
import type { NextStep, VoidReason } from './result.ts';
import type { Separation } from './separated-duties.ts';

/** The words for the values that findings, steps and events carry, in one language. */
export interface Nouns {
  readonly duty: Readonly<Record<Duty, string>>;
  /** Why two duties exclude each other. */
  readonly separation: Readonly<Record<Separation, string>>;
  readonly act: Readonly<Record<ElectionActName, string>>;
  readonly rule: Readonly<Record<SwitchName, string>>;
  readonly office: Readonly<Record<Office, string>>;
  readonly meeting: Readonly<Record<MeetingKind, string>>;
  readonly exclusion: Readonly<Record<ExclusionReason, string>>;
  readonly invalid: Readonly<Record<InvalidReason, string>>;
  readonly form: Readonly<Record<BallotForm, string>>;
  readonly base: Readonly<Record<Base, string>>;
  readonly roundKind: Readonly<Record<RoundKind, string>>;
  readonly next: Readonly<Record<NextStep | 'adjudicate', string>>;
  readonly void: Readonly<Record<VoidReason | 'doubtful', string>>;
  readonly nomination: Readonly<Record<Nomination, string>>;
  /** Fields of what a person gives in an act. */
  readonly field: Readonly<Record<string, string>>;
}

export const nouns = (lang: Language): Nouns => (lang === 'vi' ? nounsVi : nounsEn);

/** The word for a value that came as text; the value itself where there is none. */
export const nounOf = (words: Readonly<Record<string, string>>, value: unknown): string =>
  words[String(value)] ?? String(value);
