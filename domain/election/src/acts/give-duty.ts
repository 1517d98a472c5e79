import { personal, tidyText } from '@plenum/kernel';
import { candidatesWhoCount, dutiesOf, tellerCitations } from '../duties.ts';
import { separationFindings } from '../separated-duties.ts';
import type { OpenElection } from '../state.ts';
import { type ActOf, type Decide, refusal, unless } from './act-finding.ts';
import { textFaults } from './given-text.ts';

/** Gives a person a duty in this election. A candidate is no teller; which duties exclude each other stands in `separatedDuties`. */
export const giveDuty: Decide<'give-duty'> = (act, election, context) =>
  unless(
    [
      ...textFaults('name', act.name),
      ...textFaults('account', act.account),
      dutiesOf(election, act.account).includes(act.duty) &&
        refusal('duty-held-already', { name: act.name, duty: act.duty }),
      ...candidatesWhoCount(
        election.candidates,
        [{ account: act.account, name: act.name, duties: [act.duty] }],
        context.regulation,
      ),
      ...separationFindings(act.name, act.duty, dutiesOf(election, act.account), context.regulation),
      keyedAndApproves(act, election) &&
        refusal('head-keyed-ballots', { name: act.name }, tellerCitations(context.regulation)),
    ],
    () => [
      {
        type: 'duty-given',
        v: 1,
        data: { account: act.account, name: personal(tidyText(act.name)), duty: act.duty },
      },
    ],
  );

/** An entry of theirs is in a round that is still to be declared, whatever duty they hold by now. */
const keyedAndApproves = (act: ActOf<'give-duty'>, election: OpenElection): boolean =>
  (act.duty === 'head-of-tellers' || act.duty === 'presidium') &&
  election.rounds.some((round) => !round.declared && round.entries.some((entry) => entry.teller === act.account));
