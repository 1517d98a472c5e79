import { Button, Menu, TextInput } from '@mantine/core';
import { foldedText } from '@plenum/organisation';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useMemo, useState } from 'react';
import { ButtonLink } from '../shell/button-link.tsx';
import { save } from '../shell/save.ts';
import { Empty, Head } from '../shell/screen.tsx';
import { useWords } from '../wording/index.ts';
import { codeOf, treeQuery, type UnitInTree } from './organisation-query.ts';
import { UnitBranch, type UnitChildren } from './unit-branch.tsx';
import { AddUnit } from './unit-dialogs.tsx';
import './organisation.css';

/** The tree as far as the reader sees it. */
export function OrganisationScreen() {
  const { t } = useWords();
  const { data: tree } = useSuspenseQuery(treeQuery);
  const [adding, setAdding] = useState(false);
  const units = tree.organizations;
  return (
    <>
      <Head
        title={t('org.title')}
        below={t('org.below')}
        actions={
          <>
            {units.length > 0 && <ExportMenu />}
            {(units.length > 0 || tree.may.addTop) && (
              <ButtonLink to="/organisation/import" variant="light">
                {t('org.import')}
              </ButtonLink>
            )}
            {tree.may.addTop && <Button onClick={() => setAdding(true)}>{t('org.addTop')}</Button>}
          </>
        }
      />
      {units.length === 0 ? (
        <Empty title={t('org.noneTitle')}>{tree.may.addTop ? t('org.noneBelow') : t('org.noneOfYours')}</Empty>
      ) : (
        <div className="columns">
          <UnitTree units={units} />
          <FindPerson />
        </div>
      )}
      {adding && <AddUnit parent={null} onClose={() => setAdding(false)} />}
    </>
  );
}

function FindPerson() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/people', search: typed.trim() === '' ? {} : { q: typed.trim() } });
  };
  return (
    <form className="card stack" onSubmit={submit} aria-label={t('org.findPerson')}>
      <TextInput
        label={t('org.findPerson')}
        description={t('org.findHint')}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" variant="light">
          {t('org.findPerson')}
        </Button>
        <Link to="/people">{t('org.peopleTitle')}</Link>
      </div>
    </form>
  );
}

function UnitTree({ units }: { readonly units: readonly UnitInTree[] }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const { children, tops } = useMemo(() => childrenOf(units), [units]);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(tops.map((unit) => unit.id)));
  const found = useMemo(() => {
    const wanted = foldedText(typed);
    if (wanted === '') return null;
    return units.filter((unit) => foldedText(unit.name).includes(wanted) || foldedText(codeOf(unit)) === wanted);
  }, [units, typed]);
  const toggle = (id: string) =>
    setOpen((old) => {
      const next = new Set(old);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const all = open.size >= children.size;
  return (
    <section className="card stack" aria-label={t('org.title')}>
      <div className="row spread end">
        <TextInput
          label={t('org.findUnit')}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {found === null && units.length <= 2_000 && (
          <Button variant="subtle" onClick={() => setOpen(new Set(all ? [] : children.keys()))}>
            {all ? t('org.collapseAll') : t('org.expandAll')}
          </Button>
        )}
      </div>
      {found?.length === 0 && <p className="soft">{t('org.noUnitFound')}</p>}
      <ul className="unit-tree">
        {(found?.slice(0, 100) ?? tops).map((unit) => (
          <UnitBranch
            key={unit.id}
            unit={unit}
            childUnits={found ? noChildren : children}
            open={open}
            onToggle={toggle}
          />
        ))}
      </ul>
    </section>
  );
}

const noChildren: UnitChildren = new Map();

function childrenOf(units: readonly UnitInTree[]) {
  const ids = new Set(units.map((unit) => unit.id));
  const children = new Map<string, UnitInTree[]>();
  const tops: UnitInTree[] = [];
  for (const unit of units) {
    if (unit.parent_id === null || !ids.has(unit.parent_id)) tops.push(unit);
    else {
      const its = children.get(unit.parent_id);
      if (its) its.push(unit);
      else children.set(unit.parent_id, [unit]);
    }
  }
  return { children: children as UnitChildren, tops };
}

/** The two lists as files, of all that the reader sees or of one unit. */
export function ExportMenu({ organization }: { readonly organization?: string }) {
  const { t, language } = useWords();
  const path = (file: string) =>
    `/api/organizations/export/${file}?${new URLSearchParams({ lang: language, ...(organization && { organization }) })}`;
  const files = [
    ['units.xlsx', t('org.exportUnits', { format: 'Excel' })],
    ['units.csv', t('org.exportUnits', { format: 'CSV' })],
    ['people.xlsx', t('org.exportPeople', { format: 'Excel' })],
    ['people.csv', t('org.exportPeople', { format: 'CSV' })],
  ] as const;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="light">{t('org.export')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {files.map(([file, label]) => (
          <Menu.Item key={file} onClick={() => void save(path(file), file)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
