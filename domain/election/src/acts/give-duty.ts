import { type Finding, personal, tidyText } from '@plenum/kernel';
import { candidatesWhoCount, dutiesOf, tellerCitations } from '../duties.ts';
import type { OpenElection } from '../state.ts';
import type { ElectionContext } from './act.ts';
import { type ActOf, type Decide, refusal, unless } from './act-finding.ts';
import { textFaults } from './given-text.ts';

/** Gives a person a duty in this election. A candidate is no teller, and who keys ballots does not approve them. */
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
      ...keysAndApproves(act, election, context),
    ],
    () => [
      {
        type: 'duty-given',
        v: 1,
        data: { account: act.account, name: personal(tidyText(act.name)), duty: act.duty },
      },
    ],
  );

function keysAndApproves(
  act: ActOf<'give-duty'>,
  election: OpenElection,
  context: ElectionContext,
): readonly Finding[] {
  const citations = tellerCitations(context.regulation);
  const other = { teller: 'head-of-tellers', 'head-of-tellers': 'teller' } as const;
  const clash = act.duty === 'teller' || act.duty === 'head-of-tellers' ? other[act.duty] : null;
  if (clash && dutiesOf(election, act.account).includes(clash))
    return [refusal('head-is-teller', { name: act.name }, citations)];
  const keyed = election.rounds.some(
    (round) => !round.declared && round.entries.some((entry) => entry.teller === act.account),
  );
  return act.duty === 'head-of-tellers' && keyed ? [refusal('head-keyed-ballots', { name: act.name }, citations)] : [];
}
