import { NativeSelect, TextInput } from '@mantine/core';
import type { ElectorRow, ElectorsView } from '@plenum/election';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { call } from '../../shell/http.ts';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { ElectorActs } from './elector-acts.tsx';
import { ElectorTable } from './elector-table.tsx';

const shows = ['all', 'here', 'away', 'off', 'alternates'] as const;
type Show = (typeof shows)[number];

const fits: Record<Show, (row: ElectorRow) => boolean> = {
  all: () => true,
  here: (row) => row.here && !row.suspended,
  away: (row) => !row.here && !row.alternate,
  off: (row) => row.off !== null,
  alternates: (row) => row.alternate,
};

/** Letters without marks, so that a name is found as it is typed in a hurry. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase().trim();

/** Checking people in by a few letters of a name and Enter; the rest by selecting them. */
export function ElectorList({ election }: { readonly election: ElectionScreen }) {
  const { t, language } = useWords();
  const acting = useAct(election);
  const search = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [show, setShow] = useState<Show>('all');
  const [line, setLine] = useState(0);
  const [moment, setMoment] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const at = moment === '' ? '' : `?at=${new Date(moment).toISOString()}`;
  const { data, error } = useQuery({
    queryKey: ['electors', election.id, election.number, at],
    queryFn: () => call<ElectorsView>('GET', `/api/elections/${election.id}/electors${at}`),
    placeholderData: keepPreviousData,
  });
  const rows = data?.rows ?? [];
  const found = rows.filter((row) => fits[show](row) && plain(`${row.name} ${row.unit}`).includes(plain(text)));
  const may = moment === '' && election.mayDo.includes('note-elector');
  const marked = text === '' ? null : (found[Math.min(line, found.length - 1)] ?? null);
  const chosen = rows.filter((row) => selected.has(row.id));
  const keys = async (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setLine(Math.max(0, Math.min(found.length - 1, line + by)));
    } else if (event.key === 'Enter' && marked && may) {
      event.preventDefault();
      if (!(await acting.send({ act: 'note-elector', electors: [marked.id], change: 'came', note: '' }))) return;
      setSaid(t('electors.doneOne', { name: marked.name, change: t('electors.change.came') }));
      setText('');
      setLine(0);
      search.current?.focus();
    }
  };
  return (
    <div className="stack">
      <Problem error={error} />
      <div className="fields" style={{ alignItems: 'end' }}>
        <TextInput
          ref={search}
          label={t('electors.find')}
          description={may ? t('electors.findHint') : undefined}
          autoComplete="off"
          data-autofocus
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setLine(0);
            acting.clear();
          }}
          onKeyDown={(event) => void keys(event)}
        />
        <NativeSelect
          label={t('electors.show')}
          value={show}
          onChange={(event) => setShow(event.currentTarget.value as Show)}
          data={[
            { value: 'all', label: t('electors.showAll') },
            { value: 'here', label: t('electors.showHere') },
            { value: 'away', label: t('electors.showAway') },
            { value: 'off', label: t('electors.showOff') },
            { value: 'alternates', label: t('electors.showAlternates') },
          ]}
        />
        <TextInput
          label={t('electors.moment')}
          type="datetime-local"
          value={moment}
          onChange={(event) => {
            setMoment(event.currentTarget.value);
            setSelected(new Set());
          }}
        />
      </div>
      {moment !== '' && data && (
        <p className="notice" role="status">
          {t('electors.momentSays', {
            summoned: countText(data.figures.summoned, language),
            off: countText(
              data.figures.excluded.reduce((sum, { count }) => sum + count, 0),
              language,
            ),
            present: countText(data.figures.present, language),
          })}
        </p>
      )}
      <p className="small" aria-live="polite">
        {said}
      </p>
      <Problem error={acting.error} />
      {may && chosen.length > 0 && (
        <ElectorActs
          key={[...selected].join()}
          election={election}
          rows={rows}
          chosen={chosen}
          onDone={(what) => {
            setSaid(
              chosen.length === 1
                ? t('electors.doneOne', { name: chosen[0]!.name, change: what })
                : t('electors.doneMany', { n: countText(chosen.length, language), change: what }),
            );
            setSelected(new Set());
          }}
        />
      )}
      <ElectorTable
        rows={rows}
        found={found}
        marked={marked?.id ?? null}
        selected={selected}
        onSelect={may ? setSelected : undefined}
      />
    </div>
  );
}
