import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { save } from '../../shell/save.ts';
import { useWords } from '../../wording/index.ts';

/** Everything that can be taken away beside the minutes: dossier, entry log, result files, cast votes. */
export function PapersCard({ election, lang }: { readonly election: ElectionScreen; readonly lang: string }) {
  const { t } = useWords();
  const take = useMutation({
    mutationFn: (file: string) => save(`/api/elections/${election.id}/${file}?lang=${lang}`, `${election.id}-${file}`),
  });
  const open = election.rounds.some(({ opened, declared }) => opened && !declared);
  const ready = !open && election.minutes.some(({ format }) => format === 'pdf');
  const one = (file: string, label: string, disabled = false) => (
    <Button
      key={file}
      variant="default"
      disabled={disabled}
      loading={take.isPending && take.variables === file}
      onClick={() => take.mutate(file)}
    >
      {label}
    </Button>
  );
  return (
    <section className="card stack tight" aria-labelledby="papers-title">
      <h3 id="papers-title">{t('dossier.title')}</h3>
      <p className="small soft">{t('dossier.below')}</p>
      <Problem error={take.error} />
      {one('dossier.pdf', t('dossier.dossierPdf'), !ready)}
      {one('dossier.zip', t('dossier.dossierZip'), !ready)}
      {!ready && <p className="small soft">{t('dossier.dossierNeedsMinutes')}</p>}
      {one('entry-log.pdf', t('dossier.entryLog'))}
      <p className="small">{t('dossier.result')}</p>
      <div className="row">
        {one('result.xlsx', 'XLSX')}
        {one('result.csv', 'CSV')}
        {one('result.json', 'JSON')}
      </div>
      {one('cast-votes.json', t('dossier.castVotes'), open)}
      {one('election.zip', t('dossier.electionZip'), open)}
      <span className="hidden" role="status">
        {take.isPending ? t('dossier.taking') : ''}
      </span>
    </section>
  );
}
