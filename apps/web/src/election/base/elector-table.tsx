import { Checkbox } from '@mantine/core';
import type { ElectorRow } from '@plenum/election';
import { countText, momentText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';

interface ElectorTableProps {
  readonly rows: readonly ElectorRow[];
  readonly found: readonly ElectorRow[];
  /** Whom Enter in the search field would note. */
  readonly marked: string | null;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: ((selected: ReadonlySet<string>) => void) | undefined;
}

/** So many rows stand on the screen at once. */
const mostShown = 200;

/** People as they stand, with who wrote the last of it and when. */
export function ElectorTable({ rows, found, marked, selected, onSelect }: ElectorTableProps) {
  const { t, language } = useWords();
  if (found.length === 0) return <p className="soft">{t('electors.nobody')}</p>;
  const shown = found.slice(0, mostShown);
  const all = found.every(({ id }) => selected.has(id));
  const nameOf = new Map(rows.map((row) => [row.id, row.name]));
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect?.(next);
  };
  return (
    <div className="stack tight">
      {onSelect && (
        <div className="row spread">
          <Checkbox
            label={t('electors.selectAll', { n: countText(found.length, language) })}
            checked={all}
            onChange={() => onSelect(new Set(all ? [] : found.map(({ id }) => id)))}
          />
          <span className="small soft" aria-live="polite">
            {selected.size > 0 && t('electors.selected', { n: countText(selected.size, language) })}
          </span>
        </div>
      )}
      <section
        className="card flush elector-rows"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
        tabIndex={0}
        aria-label={t('electors.rows')}
      >
        <table>
          <thead>
            <tr>
              {onSelect && (
                <th scope="col">
                  <span className="hidden">{t('electors.selected', { n: '' })}</span>
                </th>
              )}
              <th scope="col">{t('list.name')}</th>
              <th scope="col">{t('electors.unit')}</th>
              <th scope="col">{t('electors.state')}</th>
              <th scope="col">{t('electors.last')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id} className={row.id === marked ? 'marked' : undefined}>
                {onSelect && (
                  <td>
                    <Checkbox
                      aria-label={t('electors.select', { name: row.name })}
                      checked={selected.has(row.id)}
                      onChange={() => toggle(row.id)}
                    />
                  </td>
                )}
                <td>
                  <strong>{row.name}</strong>
                  {row.alternate && <span className="small soft"> {t('electors.alternate')}</span>}
                </td>
                <td className="soft">{row.unit || '–'}</td>
                <td>
                  <State row={row} nameOf={(id) => nameOf.get(id) ?? id} />
                </td>
                <td className="small soft">
                  <LastNote row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {found.length > mostShown && (
        <p className="small soft">{t('electors.more', { n: countText(found.length - mostShown, language) })}</p>
      )}
    </div>
  );
}

function State({ row, nameOf }: { readonly row: ElectorRow; readonly nameOf: (id: string) => string }) {
  const { t, noun } = useWords();
  return (
    <>
      <span className={`tag ${row.here && !row.suspended ? 'yes' : ''}`}>
        {row.here ? t('electors.here') : t('electors.away')}
      </span>{' '}
      {row.suspended && <span className="tag no">{t('electors.suspended')}</span>}{' '}
      {row.replacedBy && <span className="small">{t('electors.replacedBy', { name: nameOf(row.replacedBy) })}</span>}
      {row.replaces && <span className="small">{t('electors.replaces', { name: nameOf(row.replaces) })}</span>}
      {row.off && <span className="tag wait">{noun.exclusion[row.off]}</span>}
      {row.exclusion && row.off === null && (
        <span className="small soft">{t('electors.notOff', { reason: noun.exclusion[row.exclusion.reason] })}</span>
      )}
    </>
  );
}

function LastNote({ row }: { readonly row: ElectorRow }) {
  const { t, noun } = useWords();
  const note = row.notes.at(-1);
  const { exclusion } = row;
  return (
    <>
      {note && (
        <div>
          {t('electors.noted', { change: t(`electors.change.${note.change}`), at: momentText(note.at), by: note.by })}
          {note.note && `: ${note.note}`}
        </div>
      )}
      {exclusion && (
        <div>
          {t('electors.notedOff', {
            reason: noun.exclusion[exclusion.reason],
            at: momentText(exclusion.at),
            by: exclusion.by,
          })}
          {exclusion.note && `: ${exclusion.note}`}
        </div>
      )}
    </>
  );
}
