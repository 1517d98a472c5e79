import type { CandidateEntry } from '@plenum/election';
import { useAct } from '../../shell/act.ts';
import { ImportForm, type Previewed } from '../../shell/import-form.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { dateText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';

interface Preview extends Previewed {
  readonly candidates: readonly CandidateEntry[];
}

interface ImportCandidatesProps {
  readonly election: ElectionScreen;
  readonly way: 'paste' | 'file';
}

/** Candidates from pasted lines or a file. */
export function ImportCandidates({ election, way }: ImportCandidatesProps) {
  const { t } = useWords();
  const acting = useAct(election);
  return (
    <ImportForm<Preview>
      way={way}
      path={`/api/elections/${election.id}/candidates/preview`}
      accept=".yaml,.yml,.json,.csv,.xlsx"
      hint={t(way === 'paste' ? 'list.pasteHint' : 'list.fileHint')}
      placeholder={t('list.pastePlaceholder')}
      count={({ candidates }) => candidates.length}
      table={({ candidates }) => <PreviewTable candidates={candidates} />}
      onAdd={({ candidates }) => acting.send({ act: 'list-candidates', candidates })}
      adding={acting}
    />
  );
}

function PreviewTable({ candidates }: { readonly candidates: readonly CandidateEntry[] }) {
  const { t } = useWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('list.name')}</th>
          <th scope="col">{t('list.born')}</th>
          <th scope="col">{t('list.joined')}</th>
          <th scope="col">{t('list.nominated')}</th>
        </tr>
      </thead>
      <tbody>
        {candidates.map((candidate, index) => (
          <tr key={`${candidate.id ?? ''}${index}`}>
            <td>{candidate.name}</td>
            <td>{candidate.born ? dateText(candidate.born) : '–'}</td>
            <td>{candidate.joined ? dateText(candidate.joined) : '–'}</td>
            <td>{t(`nomination.${candidate.nominated}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
