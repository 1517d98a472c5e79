import { SegmentedControl } from '@mantine/core';
import type { ElectorEntry } from '@plenum/election';
import { useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { ImportForm, type Previewed } from '../../shell/import-form.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText, dateText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';

interface Preview extends Previewed {
  readonly electors: readonly ElectorEntry[];
}

interface ImportElectorsProps {
  readonly election: ElectionScreen;
  readonly onDone: () => void;
}

/** Those summoned from pasted lines or a file. */
export function ImportElectors({ election, onDone }: ImportElectorsProps) {
  const { t } = useWords();
  const acting = useAct(election);
  const [way, setWay] = useState<'paste' | 'file'>('paste');
  const add = async ({ electors }: Preview) => {
    const done = await acting.send({ act: 'list-electors', electors });
    if (done) onDone();
    return done;
  };
  return (
    <div className="stack">
      <SegmentedControl
        style={{ justifySelf: 'start' }}
        aria-label={t('electors.addMore')}
        value={way}
        onChange={(chosen) => setWay(chosen === 'file' ? 'file' : 'paste')}
        data={[
          { value: 'paste', label: t('electors.pasteTab') },
          { value: 'file', label: t('electors.fileTab') },
        ]}
      />
      <ImportForm<Preview>
        key={way}
        way={way}
        path={`/api/elections/${election.id}/electors/preview`}
        accept=".csv,.xlsx"
        hint={t(way === 'paste' ? 'electors.pasteHint' : 'electors.fileHint')}
        placeholder={t('electors.pastePlaceholder')}
        count={({ electors }) => electors.length}
        table={({ electors }) => <PreviewTable electors={electors} />}
        onAdd={add}
        adding={acting}
      />
    </div>
  );
}

/** So many are shown of a long list; the number above says how many there are. */
const mostShown = 200;

function PreviewTable({ electors }: { readonly electors: readonly ElectorEntry[] }) {
  const { t, language } = useWords();
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('list.name')}</th>
            <th scope="col">{t('list.born')}</th>
            <th scope="col">{t('electors.unit')}</th>
            <th scope="col">{t('electors.standing')}</th>
          </tr>
        </thead>
        <tbody>
          {electors.slice(0, mostShown).map((elector) => (
            <tr key={`${elector.name} ${elector.born ?? ''}`}>
              <td>{elector.name}</td>
              <td>{elector.born ? dateText(elector.born) : '–'}</td>
              <td>{elector.unit || '–'}</td>
              <td>{elector.alternate ? t('electors.alternate') : t('electors.official')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {electors.length > mostShown && (
        <p className="small soft">+ {countText(electors.length - mostShown, language)}</p>
      )}
    </>
  );
}
