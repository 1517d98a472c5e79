import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useAct } from '../../shell/act.ts';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { useSaving } from './saving.tsx';
import type { KeyingHands } from './use-keying.ts';

/** Every paper has a reading: the entry can be closed. */
export function AllKeyed({ election, hands }: { readonly election: ElectionScreen; readonly hands: KeyingHands }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const acting = useAct(election);
  const button = useRef<HTMLButtonElement>(null);
  const { waiting } = useSaving(hands.sender);
  useEffect(() => {
    if (waiting === 0) button.current?.focus();
  }, [waiting]);
  const close = async () => {
    if (!(await acting.send({ act: 'close-entry' }))) return;
    client.removeQueries({ queryKey: ['entry', election.id] });
    await navigate({ to: '/elections/$id/entry', params: { id: election.id } });
  };
  return (
    <section className="card stack all-keyed">
      <h2>{t('key.allKeyed', { n: countText(hands.keying.ballots.length, language) })}</h2>
      <p>{t('key.allKeyedBelow')}</p>
      <Problem error={acting.error} />
      <div>
        <Button ref={button} disabled={waiting > 0} loading={acting.pending} onClick={() => void close()}>
          {waiting > 0 ? t('key.closing', { n: countText(waiting, language) }) : t('key.close')}
        </Button>
      </div>
    </section>
  );
}
