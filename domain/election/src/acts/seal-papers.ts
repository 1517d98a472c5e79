import { personal, tidyText } from '@plenum/kernel';
import { declaredRounds } from '../next-round.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { figureFaults, textFaults } from './given-text.ts';
import { pastDayFaults } from './past-day.ts';

/** The papers are sealed: where they lie, who keeps them, in how many packages. Again where they had to be opened by decision. */
export const sealPapers: Decide<'seal-papers'> = (act, election, context) =>
  unless(
    [
      ...textFaults('place', act.place),
      ...textFaults('keeper', act.keeper),
      ...figureFaults('packages', act.packages),
      act.packages === 0 && refusal('packages-below-one'),
      ...pastDayFaults('sealed', act.date, election.after.sealed.at(-1)?.date ?? election.meeting.date, context),
      election.after.sealed.length > 0 && tidyText(act.note) === '' && refusal('note-needed-sealed-again'),
      declaredRounds(election).length === 0 && refusal('nothing-declared'),
      election.after.destroyed !== null && refusal('papers-destroyed-already'),
    ],
    () => [
      {
        type: 'papers-sealed',
        v: 1,
        data: {
          date: act.date,
          place: tidyText(act.place),
          keeper: personal(tidyText(act.keeper)),
          packages: act.packages,
          note: act.note.trim(),
        },
      },
    ],
  );
