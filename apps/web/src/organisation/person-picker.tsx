import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../shell/http.ts';
import { dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { organisationKey, type PeoplePage, type PersonInList, peoplePath } from './organisation-query.ts';

/** Finds a person by what is typed, among those the reader may see. */
export function PersonPicker({
  label,
  value,
  onChange,
  onPerson,
  required = true,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** The person too, where the caller shows the name. */
  readonly onPerson?: (person: PersonInList | null) => void;
  readonly required?: boolean;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, 200);
  const [chosen, setChosen] = useState<PersonInList | null>(null);
  const { data } = useQuery({
    queryKey: [...organisationKey, 'picker', asked],
    queryFn: () => call<PeoplePage>('GET', peoplePath({ q: asked }, '', 8)),
    placeholderData: (before) => before,
  });
  const found = data?.persons ?? [];
  const listed = chosen && !found.some((person) => person.id === chosen.id) ? [chosen, ...found] : found;
  return (
    <Select
      label={label}
      description={t('org.personHint')}
      placeholder={t('org.choosePerson')}
      required={required}
      searchable
      {...(required && { 'data-autofocus': true })}
      comboboxProps={{ withinPortal: true }}
      // All of them without scrolling: a scrolling list cannot be reached by keys.
      maxDropdownHeight={440}
      data={listed.map((person) => ({ value: person.id, label: personLabel(person) }))}
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('org.noPersonFound')}
      value={value || null}
      onChange={(id) => {
        const person = listed.find((one) => one.id === id) ?? null;
        setChosen(person);
        onPerson?.(person);
        onChange(id ?? '');
      }}
    />
  );
}

const personLabel = (person: PersonInList): string =>
  [person.name, person.birth_date ? dateText(person.birth_date) : '', person.organization_name]
    .filter((part) => part !== '')
    .join(' · ');
