import { organisationNouns, type UnitKind } from '@plenum/organisation';
import { Link } from '@tanstack/react-router';
import { countText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { codeOf, type UnitInTree } from './organisation-query.ts';

export type UnitChildren = ReadonlyMap<string, readonly UnitInTree[]>;

interface UnitBranchProps {
  readonly unit: UnitInTree;
  readonly childUnits: UnitChildren;
  readonly open: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

/** A unit and, where it is open, the units below it. */
export function UnitBranch({ unit, childUnits, open, onToggle }: UnitBranchProps) {
  const { t } = useWords();
  const below = childUnits.get(unit.id) ?? [];
  const opened = open.has(unit.id);
  return (
    <li>
      <div className="unit-line">
        {below.length > 0 ? (
          <button
            type="button"
            className="unit-toggle"
            aria-expanded={opened}
            aria-label={t(opened ? 'org.collapse' : 'org.expand', { name: unit.name })}
            onClick={() => onToggle(unit.id)}
          >
            <span aria-hidden="true">{opened ? '▾' : '▸'}</span>
          </button>
        ) : (
          <span className="unit-toggle" />
        )}
        <UnitLine unit={unit} />
      </div>
      {opened && below.length > 0 && (
        <ul>
          {below.map((child) => (
            <UnitBranch key={child.id} unit={child} childUnits={childUnits} open={open} onToggle={onToggle} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Name, level, and how many people and vacancies stand there and below. */
export function UnitLine({ unit }: { readonly unit: UnitInTree }) {
  const { t, language } = useWords();
  const noun = organisationNouns(language);
  return (
    <>
      <span className="unit-name">
        <Link to="/organisation/$id" params={{ id: unit.id }}>
          {unit.name}
        </Link>{' '}
        <span className="small soft">
          {codeOf(unit)} · {noun.unitKind[unit.classification as UnitKind]}
        </span>
      </span>
      <span className="unit-figures small">
        {unit.vacant > 0 && (
          <span className="tag wait">{t('org.vacantCount', { n: countText(unit.vacant, language) })}</span>
        )}
        <span>{t('org.peopleCount', { n: countText(unit.people, language) })}</span>
      </span>
    </>
  );
}
