import { assumedRules, unconfirmedRules } from '../assumed-rules.ts';
import { type Decide, refusal, unless } from './act-finding.ts';

/** The organiser confirms, for this election, the rules whose provision nobody has read. */
export const confirmAssumedRules: Decide<'confirm-assumed-rules'> = (_act, election, context) =>
  unless([unconfirmedRules(election, context.regulation).length === 0 && refusal('nothing-to-confirm')], () => [
    {
      type: 'assumed-rules-confirmed',
      v: 1,
      data: { switches: assumedRules(context.regulation, election.meeting.kind) },
    },
  ]);
