import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../wording/index.ts';
import { instrumentsQuery, nameOfLine } from './rulebook-query.ts';

const mostListed = 8;

/** Finds an instrument of the register by what is typed. */
export function InstrumentPicker({
  label,
  value,
  without,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly without: string;
  readonly onChange: (id: string) => void;
}) {
  const { t } = useWords();
  const { data: lines = [] } = useQuery(instrumentsQuery);
  return (
    <Select
      label={label}
      placeholder={t('effect.chooseOther')}
      required
      searchable
      limit={mostListed}
      // All of them without scrolling: a scrolling list cannot be reached by keys.
      maxDropdownHeight={440}
      comboboxProps={{ withinPortal: true }}
      nothingFoundMessage={t('effect.nothingFound')}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      data={lines
        .filter(({ id }) => id !== without)
        .map((line) => ({
          value: line.id,
          label: (line.number === null ? line.title : `${nameOfLine(line)} – ${line.title}`).slice(0, 120),
        }))}
    />
  );
}
