import {
  concludeElection,
  countRemarks,
  type DutyHolder,
  declaredRounds,
  electionOf,
  type Language,
  type MinutesSource,
  type OpenElection,
  type Regulation,
  type RoundRemarks,
  type RoundState,
} from '@plenum/election';

const namesWith = (holders: readonly DutyHolder[], duty: 'teller' | 'head-of-tellers'): readonly string[] =>
  holders.filter((holder) => holder.duties.includes(duty)).map((holder) => holder.name);

const remarksOf = (state: OpenElection, round: RoundState): RoundRemarks => ({
  announced: round.base,
  papersNote: round.papers?.note || null,
  stock: round.stock,
  adjudicated: Object.entries(round.adjudicated).map(([ballot, { reason, cite }]) => ({
    ballot,
    reason: cite ? `${reason} (${cite})` : reason,
  })),
  ...countRemarks(state, round),
});

/** What minutes are made from: the declared results as they stand in the record, not a new count. */
export function minutesSource(
  state: OpenElection,
  regulation: Regulation,
  lang: Language,
  given: Pick<MinutesSource, 'number' | 'checkpoint' | 'receipt'>,
): MinutesSource {
  const declared = declaredRounds(state);
  const { election } = electionOf(state, regulation, declared);
  const counted = concludeElection(
    election,
    declared.map((round) => ({ ...round.declared, findings: [] })),
  );
  const [head = null] = namesWith(state.holders, 'head-of-tellers');
  return {
    election,
    counted,
    lang,
    heading: state.meeting,
    tellers: [...new Set([...(head ? [head] : []), ...namesWith(state.holders, 'teller')])],
    head,
    remarks: declared.map((round) => remarksOf(state, round)),
    ...given,
  };
}
