import { Button } from '@mantine/core';
import { useAct } from '../../shell/act.ts';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { ordinalText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import type { RoundScreen } from '../rounds.tsx';

/** Where an election asks for a second person: who approved the result, who is waited for, and the button for whose turn it is. */
export function ApprovalCard({ election, round }: { readonly election: ElectionScreen; readonly round: RoundScreen }) {
  const { t, noun, language } = useWords();
  const acting = useAct(election);
  if (!election.secondApproval || !round.declared) return null;
  const name = (account: string | undefined) =>
    election.holders.find((holder) => holder.account === account)?.name ?? account ?? '';
  const { approvedBy, by } = round.declared;
  if (approvedBy)
    return <p className="notice yes small">{t('approval.done', { name: name(approvedBy), head: name(by) })}</p>;
  if (!election.waitsForApproval || round.number !== election.rounds.at(-1)?.number) return null;
  const presidium = election.holders.filter((holder) => holder.duties.includes('presidium'));
  if (!election.mayDo.includes('approve-result'))
    return (
      <p className="notice wait">
        {presidium.length > 0
          ? t('approval.waits', { names: presidium.map((holder) => holder.name).join(', ') })
          : t('approval.nobody', { duty: noun.duty.presidium })}
      </p>
    );
  return (
    <section className="notice wait stack tight">
      <p>{t('approval.ready', { head: name(by) })}</p>
      <Problem error={acting.error} />
      <div>
        <Button loading={acting.pending} onClick={() => void acting.send({ act: 'approve-result' })}>
          {t('approval.button', { ordinal: ordinalText(round.number, language) })}
        </Button>
      </div>
    </section>
  );
}
