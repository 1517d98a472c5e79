import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../shell/http.ts';
import { dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { organisationKey, type PeoplePage, peoplePath } from './organisation-query.ts';

/** What the list shows of a person. */
export interface PickedPerson {
  readonly id: string;
  readonly name: string;
  readonly birth_date?: string;
  readonly organization_name: string;
}
/** Somebody found for a meeting, with the unit that would send them. */
export interface PickedForMeeting extends PickedPerson {
  readonly delegation: string;
}

interface PersonPickerProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** The person too, where the caller shows the name. */
  readonly onPerson?: (person: PickedPerson | null) => void;
  readonly required?: boolean;
}

/** Finds a person by what is typed, among those the reader may see. */
export const PersonPicker = (props: PersonPickerProps) => <Picker {...props} found={seen} />;

/** Finds a person by what is typed, for a meeting: its organiser need not see the people of its units anywhere else. */
export const MeetingPersonPicker = ({
  meeting,
  onPerson,
  ...props
}: Omit<PersonPickerProps, 'onPerson'> & {
  readonly meeting: string;
  readonly onPerson?: (person: PickedForMeeting | null) => void;
}) => <Picker {...props} {...(onPerson && { onPerson })} found={(typed) => ofMeeting(meeting, typed)} />;

interface Asked<Person> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: () => Promise<readonly Person[]>;
}
const seen = (typed: string): Asked<PickedPerson> => ({
  queryKey: [...organisationKey, 'picker', typed],
  queryFn: async () => (await call<PeoplePage>('GET', peoplePath({ q: typed }, '', 8))).persons,
});
const ofMeeting = (meeting: string, typed: string): Asked<PickedForMeeting> => ({
  queryKey: [...organisationKey, 'picker', meeting, typed],
  queryFn: () => call('GET', `/api/meetings/${meeting}/persons?${new URLSearchParams({ q: typed })}`),
});

function Picker<Person extends PickedPerson>({
  label,
  value,
  onChange,
  onPerson,
  required = true,
  found: asking,
}: Omit<PersonPickerProps, 'onPerson'> & {
  readonly onPerson?: (person: Person | null) => void;
  readonly found: (typed: string) => Asked<Person>;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, 200);
  const [chosen, setChosen] = useState<Person | null>(null);
  const { data: found = [] } = useQuery({ ...asking(asked), placeholderData: keepPreviousData });
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

const personLabel = (person: PickedPerson): string =>
  [person.name, person.birth_date ? dateText(person.birth_date) : '', person.organization_name]
    .filter((part) => part !== '')
    .join(' · ');
