import { Button } from '@mantine/core';
import { type MemberStatus, memberStatuses, organisationNouns, type UnitKind } from '@plenum/organisation';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { ButtonLink } from '../shell/button-link.tsx';
import { Figure } from '../shell/figure.tsx';
import { Head } from '../shell/screen.tsx';
import { countText, dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { BodyCard } from './body-card.tsx';
import { FormBody } from './body-dialogs.tsx';
import { OfficesCard } from './offices-card.tsx';
import { codeOf, type Organization, type UnitScreen as Unit, unitQuery } from './organisation-query.ts';
import { ExportMenu } from './organisation-screen.tsx';
import { PeopleList } from './people-list.tsx';
import { AddPerson } from './person-dialogs.tsx';
import { UnitLine } from './unit-branch.tsx';
import { AddUnit, ChangeUnit, DissolveUnit } from './unit-dialogs.tsx';
import './organisation.css';

const route = getRouteApi('/signed-in/shell/organisation/$id');

/** One unit: its bodies with their terms, posts and vacancies, the units below, its people. */
export function UnitScreen() {
  const { id } = route.useParams();
  const { data: unit } = useSuspenseQuery(unitQuery(id));
  return (
    <div className="stack wide" key={id}>
      <UnitHead unit={unit} />
      <UnitFigures unit={unit} />
      <Bodies unit={unit} />
      <UnitsBelow unit={unit} />
      <UnitPeople unit={unit} />
      {unit.may.change && <OfficesCard unit={unit} />}
    </div>
  );
}

function UnitHead({ unit }: { readonly unit: Unit }) {
  const { t, language } = useWords();
  const [dialog, setDialog] = useState<'change' | 'dissolve' | null>(null);
  const { organization } = unit;
  const close = () => setDialog(null);
  const dates = [
    organization.founding_date && t('org.foundedOn', { date: dateText(organization.founding_date) }),
    organization.dissolution_date && t('org.dissolvedOn', { date: dateText(organization.dissolution_date) }),
  ].filter(Boolean);
  const kind = organisationNouns(language).unitKind[organization.classification as UnitKind];
  return (
    <>
      <Head
        crumb={<Crumb path={unit.path.slice(0, -1)} />}
        title={organization.name}
        below={[kind, codeOf(organization), ...dates].join(' · ')}
        actions={
          <>
            <ExportMenu organization={organization.id} />
            {unit.may.change && (
              <>
                <ButtonLink to="/organisation/import" variant="light">
                  {t('org.import')}
                </ButtonLink>
                <Button variant="light" onClick={() => setDialog('change')}>
                  {t('org.changeUnit')}
                </Button>
              </>
            )}
            {unit.may.changePlace && organization.dissolution_date === undefined && (
              <Button variant="subtle" color="brick" onClick={() => setDialog('dissolve')}>
                {t('org.dissolve')}
              </Button>
            )}
          </>
        }
      />
      {dialog === 'change' && <ChangeUnit unit={unit} onClose={close} />}
      {dialog === 'dissolve' && <DissolveUnit unit={unit} onClose={close} />}
    </>
  );
}

function Crumb({ path }: { readonly path: readonly Organization[] }) {
  const { t } = useWords();
  return (
    <>
      <Link to="/organisation">{t('org.title')}</Link>
      {path.map((step) => (
        <Fragment key={step.id}>
          {' › '}
          <Link to="/organisation/$id" params={{ id: step.id }}>
            {step.name}
          </Link>
        </Fragment>
      ))}
    </>
  );
}

function UnitFigures({ unit }: { readonly unit: Unit }) {
  const { t, language } = useWords();
  const noun = organisationNouns(language);
  const shown = memberStatuses.filter((status: MemberStatus) => status === 'official' || unit.people[status]);
  const vacant = unit.bodies
    .flatMap((body) => body.terms.flatMap((term) => term.posts))
    .reduce((sum, post) => sum + post.vacant, 0);
  return (
    <>
      <h2 className="hidden">{t('org.people')}</h2>
      <div className="figures">
        {shown.map((status) => (
          <Figure key={status} label={noun.status[status]} value={countText(unit.people[status] ?? 0, language)} />
        ))}
        <Figure label={t('org.vacancies')} value={countText(vacant, language)} />
      </div>
    </>
  );
}

function Bodies({ unit }: { readonly unit: Unit }) {
  const { t } = useWords();
  const [forming, setForming] = useState(false);
  return (
    <section className="stack" aria-label={t('org.bodies')}>
      <div className="row spread">
        <h2>{t('org.bodies')}</h2>
        {unit.may.change && (
          <Button variant="light" size="sm" onClick={() => setForming(true)}>
            {t('org.formBody')}
          </Button>
        )}
      </div>
      {unit.bodies.length === 0 && <p className="soft">{t('org.noBodies')}</p>}
      {unit.bodies.map((body) => (
        <BodyCard key={body.organization.id} unit={unit} body={body} />
      ))}
      {forming && <FormBody unit={unit} onClose={() => setForming(false)} />}
    </section>
  );
}

function UnitsBelow({ unit }: { readonly unit: Unit }) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  return (
    <section className="stack" aria-label={t('org.units')}>
      <div className="row spread">
        <h2>{t('org.units')}</h2>
        {unit.may.change && (
          <Button variant="light" size="sm" onClick={() => setAdding(true)}>
            {t('org.addBelow')}
          </Button>
        )}
      </div>
      {unit.children.length === 0 ? (
        <p className="soft">{t('org.noUnits')}</p>
      ) : (
        <ul className="card unit-tree">
          {unit.children.map((child) => (
            <li key={child.id}>
              <div className="unit-line">
                <UnitLine unit={child} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {adding && <AddUnit parent={unit.organization} onClose={() => setAdding(false)} />}
    </section>
  );
}

function UnitPeople({ unit }: { readonly unit: Unit }) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  return (
    <section className="stack" aria-label={t('org.unitPeople')}>
      <div className="row spread">
        <h2>{t('org.unitPeople')}</h2>
        {unit.may.change && (
          <Button variant="light" size="sm" onClick={() => setAdding(true)}>
            {t('org.addPerson')}
          </Button>
        )}
      </div>
      <PeopleList organization={unit.organization.id} hasBelow={unit.children.length > 0} />
      {adding && <AddPerson unit={unit.organization} onClose={() => setAdding(false)} />}
    </section>
  );
}
