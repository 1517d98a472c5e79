import { Button } from '@mantine/core';
import type { SwitchName } from '@plenum/election';
import { Link } from '@tanstack/react-router';
import { useAct } from '../shell/act.ts';
import { Problem } from '../shell/problem.tsx';
import type { ElectionScreen } from '../shell/queries.ts';
import { useWords } from '../wording/index.ts';

/** Rules that nobody has compared with their source: the organisation says once that it goes by them. */
export function AssumedRules({ election }: { readonly election: ElectionScreen }) {
  const { t } = useWords();
  const acting = useAct(election);
  const { switches, confirmed } = election.assumedRules;
  if (switches.length === 0 || confirmed) return null;
  return (
    <section className="notice wait stack tight" style={{ marginBottom: 24 }} aria-label={t('assumed.title')}>
      <div>
        <strong>{t('assumed.title')}</strong> {t('assumed.below')}
      </div>
      <p className="small">
        {switches.map((name) => t(`switch.${name as SwitchName}`)).join(' · ')}{' '}
        <Link to="/regulations/$id" params={{ id: election.regulation.id }}>
          {t('assumed.read')}
        </Link>
      </p>
      {election.mayDo.includes('confirm-assumed-rules') && (
        <div>
          <Button size="sm" loading={acting.pending} onClick={() => void acting.send({ act: 'confirm-assumed-rules' })}>
            {t('assumed.confirm')}
          </Button>
        </div>
      )}
      <Problem error={acting.error} />
    </section>
  );
}
