import { citeFor, type MeetingKind, type Regulation, type SwitchName } from './regulation.ts';
import type { OpenElection } from './state.ts';

/** The switches that a count depends on, in the order of the contract's steps. */
const countSwitches = [
  'base',
  'threshold',
  'quorum',
  'turnout',
  'withSurplus',
  'withoutSurplus',
  'weighted',
  'invalid',
  'singleStruck',
  'tie',
  'furtherRounds',
  'exclusions',
] as const satisfies readonly SwitchName[];

/** Switches a count depends on whose provision nobody has read; the organisation confirms them before the first base. */
export const assumedRules = (regulation: Regulation, meeting: MeetingKind): readonly SwitchName[] =>
  countSwitches.filter((name) => citeFor(regulation.switches[name], meeting).basis === 'assumed');

export const unconfirmedRules = (election: OpenElection, regulation: Regulation): readonly SwitchName[] =>
  assumedRules(regulation, election.meeting.kind).filter((name) => !election.confirmedRules.includes(name));
