import { getRouteApi, Link } from '@tanstack/react-router';
import { Head } from '../shell/screen.tsx';
import { useWords } from '../wording/index.ts';
import { ExportMenu } from './organisation-screen.tsx';
import { PeopleList } from './people-list.tsx';
import './organisation.css';

const route = getRouteApi('/signed-in/shell/people');

/** Everybody whom the reader may see. */
export function PeopleScreen() {
  const { t } = useWords();
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <Head
        crumb={<Link to="/organisation">{t('org.title')}</Link>}
        title={t('org.peopleTitle')}
        below={t('org.peopleBelow')}
        actions={<ExportMenu />}
      />
      <PeopleList
        typed={q ?? ''}
        onTyped={(typed) => void navigate({ search: typed === '' ? {} : { q: typed }, replace: true })}
      />
    </>
  );
}
