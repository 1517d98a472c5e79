import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { ReasonDialog } from '../../shell/fields.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { useWords } from '../../wording/index.ts';
import type { Tryable } from './tried-rules.ts';

interface KeepProposalProps {
  readonly election: ElectionScreen;
  readonly changes: readonly { readonly set: Tryable; readonly to: unknown }[];
}

/** Keeps what was tried as a proposal, with the reason for it; the server counts once more and freezes the figures. */
export function KeepProposal({ election, changes }: KeepProposalProps) {
  const { t } = useWords();
  const acting = useAct(election);
  const [asking, setAsking] = useState(false);
  const [kept, setKept] = useState(false);
  if (!election.mayDo.includes('keep-proposal')) return null;
  const id = election.after?.proposals.at(-1)?.id ?? '';
  return (
    <div className="row">
      {kept ? (
        <p role="status" className="notice yes">
          {t('proposals.kept', { id })}
        </p>
      ) : (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('proposals.keep')}
        </Button>
      )}
      {asking && (
        <ReasonDialog
          title={t('proposals.keep')}
          explanation={t('proposals.keepBelow')}
          label={t('proposals.reason')}
          button={t('proposals.keep')}
          pending={acting.pending}
          error={acting.error}
          onClose={() => {
            acting.clear();
            setAsking(false);
          }}
          onReason={(reason) =>
            void acting.send({ act: 'keep-proposal', changes, reason }).then((done) => {
              if (!done) return;
              setAsking(false);
              setKept(true);
            })
          }
        />
      )}
    </div>
  );
}
