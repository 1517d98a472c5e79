import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { memberStatuses, organisationNouns } from '@plenum/organisation';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Problem } from '../shell/problem.tsx';
import { meQuery } from '../shell/queries.ts';
import { dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { peopleQuery } from './organisation-query.ts';

interface PeopleListProps {
  readonly organization?: string;
  /** Whether the unit has units below, so that the list may be narrowed to it alone. */
  readonly hasBelow?: boolean;
  readonly typed?: string;
  readonly onTyped?: (typed: string) => void;
  readonly actions?: ReactNode;
}

/** People in order of names, found as one types, a page at a time. */
export function PeopleList({ organization, hasBelow = false, typed: begin = '', onTyped, actions }: PeopleListProps) {
  const { t, language } = useWords();
  const noun = organisationNouns(language);
  const { data: me } = useSuspenseQuery(meQuery);
  const [typed, setTyped] = useState(begin);
  const [q] = useDebouncedValue(typed.trim(), 250);
  const [status, setStatus] = useState('');
  const [below, setBelow] = useState(true);
  const asked = { ...(organization && { organization, below }), q, status };
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } = useInfiniteQuery(
    peopleQuery(asked),
  );
  const people = data?.pages.flatMap((page) => page.persons) ?? [];
  return (
    <div className="stack">
      <div className="row asked">
        <TextInput
          label={t('org.findPerson')}
          description={t('org.findHint')}
          type="search"
          value={typed}
          style={{ flex: '1 1 220px' }}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onTyped?.(event.currentTarget.value.trim());
          }}
        />
        <NativeSelect
          label={t('org.status')}
          value={status}
          onChange={(event) => setStatus(event.currentTarget.value)}
          data={[
            { value: '', label: t('org.anyStatus') },
            ...memberStatuses.map((value) => ({ value, label: noun.status[value] })),
          ]}
        />
        {hasBelow && (
          <NativeSelect
            label={t('org.unit')}
            value={below ? 'below' : 'alone'}
            onChange={(event) => setBelow(event.currentTarget.value === 'below')}
            data={[
              { value: 'below', label: t('org.withBelow') },
              { value: 'alone', label: t('org.onlyHere') },
            ]}
          />
        )}
        {actions}
      </div>
      <Problem error={error} />
      {data && people.length === 0 && (
        <p className="soft" role="status">
          {q !== '' || status !== ''
            ? t('org.noPersonFound')
            : t(organization || me.account?.administrator ? 'org.noPeople' : 'org.nobodyOfYours')}
        </p>
      )}
      {people.length > 0 && (
        <div className="card flush" aria-busy={isPlaceholderData}>
          <table className="people">
            <thead>
              <tr>
                <th>{t('org.personName')}</th>
                <th>{t('org.card')}</th>
                <th>{t('org.born')}</th>
                <th>{t('org.unit')}</th>
                <th>{t('org.status')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.id}>
                  <td>
                    <Link to="/people/$id" params={{ id: person.id }}>
                      {person.name || t('org.erasedName')}
                    </Link>
                  </td>
                  <td className="mono small" data-label={t('org.card')}>
                    {person.identifiers[0]?.identifier}
                  </td>
                  <td data-label={t('org.born')}>{person.birth_date ? dateText(person.birth_date) : '–'}</td>
                  <td data-label={t('org.unit')}>{person.organization_name}</td>
                  <td data-label={t('org.status')}>
                    <span className={person.status === 'official' ? '' : 'tag'}>{noun.status[person.status]}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasNextPage && (
        <div>
          <Button variant="light" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('org.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
