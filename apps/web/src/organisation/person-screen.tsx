import { Button } from '@mantine/core';
import { type Gaining, type Leaving, type MembershipEnd, organisationNouns, type PostKind } from '@plenum/organisation';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Head } from '../shell/screen.tsx';
import { dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { type PersonScreenData, personQuery } from './organisation-query.ts';
import { PersonDialog, type PersonDialogKind } from './person-dialogs.tsx';
import './organisation.css';

const route = getRouteApi('/signed-in/shell/people/$id');

/** One person: what is on the card, where they were a member, how they stood, which posts they held. */
export function PersonScreen() {
  const { t, language } = useWords();
  const { id } = route.useParams();
  const { data } = useSuspenseQuery(personQuery(id));
  const [dialog, setDialog] = useState<PersonDialogKind | null>(null);
  const noun = organisationNouns(language);
  const unit = data.memberships[0];
  return (
    <div className="stack wide">
      <Head
        crumb={
          <>
            <Link to="/people">{t('org.peopleTitle')}</Link>
            {unit && (
              <>
                {' › '}
                <Link to="/organisation/$id" params={{ id: unit.organization_id }}>
                  {unit.organization_name}
                </Link>
              </>
            )}
          </>
        }
        title={data.person?.name ?? t('org.erasedName')}
        below={
          data.ended
            ? t('org.endedOn', {
                date: dateText(data.ended.on),
                how: noun.membershipEnd[data.ended.how as MembershipEnd].toLowerCase(),
              })
            : noun.status[data.statuses[0]!.status]
        }
        actions={<PersonActions data={data} onChoose={setDialog} />}
      />
      <div className="columns">
        <div className="stack">
          <Posts data={data} />
          <Memberships data={data} />
        </div>
        <div className="stack">
          {data.person && <Card person={data.person} />}
          <Statuses data={data} />
        </div>
      </div>
      {dialog && <PersonDialog key={dialog} data={data} kind={dialog} onClose={() => setDialog(null)} />}
    </div>
  );
}

interface PersonActionsProps {
  readonly data: PersonScreenData;
  readonly onChoose: (kind: PersonDialogKind) => void;
}

function PersonActions({ data, onChoose }: PersonActionsProps) {
  const { t } = useWords();
  if (!data.may.change) return null;
  const open = data.ended === null;
  return (
    <>
      {open && (
        <>
          <Button variant="light" onClick={() => onChoose('correct')}>
            {t('org.correctPerson')}
          </Button>
          <Button variant="light" onClick={() => onChoose('move')}>
            {t('org.movePerson')}
          </Button>
          <Button variant="light" onClick={() => onChoose('status')}>
            {t('org.setStatus')}
          </Button>
          <Button variant="subtle" color="brick" onClick={() => onChoose('end')}>
            {t('org.endMembership')}
          </Button>
        </>
      )}
      {!open && data.person && (
        <Button variant="light" onClick={() => onChoose('resume')}>
          {t('org.resumeMembership')}
        </Button>
      )}
      {data.may.erase && (
        <Button variant="subtle" color="brick" onClick={() => onChoose('erase')}>
          {t('org.erasePerson')}
        </Button>
      )}
    </>
  );
}

function Card({ person }: { readonly person: NonNullable<PersonScreenData['person']> }) {
  const { t, language } = useWords();
  const noun = organisationNouns(language);
  const lines = [
    [t('org.card'), person.identifiers[0]?.identifier],
    [t('org.born'), person.birth_date && dateText(person.birth_date)],
    [t('org.sex'), person.gender && noun.sex[person.gender]],
    [t('org.joined'), person.joined && dateText(person.joined)],
    [t('org.official'), person.official && dateText(person.official)],
  ] as const;
  return (
    <dl className="card person-card">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value || '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

function Posts({ data }: { readonly data: PersonScreenData }) {
  const { t, language } = useWords();
  const noun = organisationNouns(language);
  return (
    <section className="card stack tight" aria-label={t('org.posts')}>
      <h2>{t('org.posts')}</h2>
      {data.posts.length === 0 && <p className="soft">{t('org.noPosts')}</p>}
      <ul className="lines">
        {data.posts.map((post) => (
          <li key={post.id} className={post.end_date ? 'soft' : ''}>
            <strong>{noun.post[post.role as PostKind]}</strong>, {post.organization_name},{' '}
            <Link to="/organisation/$id" params={{ id: post.unit }}>
              {post.unit_name}
            </Link>{' '}
            ({post.term})
            <div className="small soft">
              {dateText(post.start_date)} – {post.end_date ? dateText(post.end_date) : t('org.now')} ·{' '}
              {noun.gaining[post.gained as Gaining]}
              {post.decision && ` · ${post.decision}`}
              {post.left && ` · ${noun.leaving[post.left as Leaving]}`}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Memberships({ data }: { readonly data: PersonScreenData }) {
  const { t } = useWords();
  return (
    <section className="card stack tight" aria-label={t('org.memberships')}>
      <h2>{t('org.memberships')}</h2>
      <ul className="lines">
        {data.memberships.map((one) => (
          <li key={`${one.organization_id}${one.start_date}`}>
            <Link to="/organisation/$id" params={{ id: one.organization_id }}>
              {one.organization_name}
            </Link>
            <div className="small soft">
              {dateText(one.start_date)} – {one.end_date ? dateText(one.end_date) : t('org.now')}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Statuses({ data }: { readonly data: PersonScreenData }) {
  const { t, language } = useWords();
  const noun = organisationNouns(language);
  return (
    <section className="card stack tight" aria-label={t('org.statuses')}>
      <h2>{t('org.statuses')}</h2>
      <ul className="lines">
        {data.statuses.map((one, at) => (
          <li key={`${one.start_date}${at}`}>
            {noun.status[one.status]} <span className="small soft">{dateText(one.start_date)}</span>
            {one.reason && <div className="small soft">{one.reason}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
