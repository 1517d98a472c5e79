import { organisationNouns, type UnitKind, unitKinds } from '@plenum/organisation';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../wording/index.ts';
import { ActDialog, type Field } from './act-dialog.tsx';
import { codeOf, type Organization, treeQuery, type UnitScreen } from './organisation-query.ts';
import { today } from './today.ts';

const actsPath = '/api/organizations/acts';

function useUnitFields(unit?: Organization, kind: UnitKind = 'branch'): readonly Field[] {
  const { t, language } = useWords();
  const noun = organisationNouns(language);
  return [
    { name: 'name', label: t('org.name'), required: true, value: unit?.name ?? '' },
    { name: 'code', label: t('org.code'), required: true, value: unit ? codeOf(unit) : '' },
    {
      name: 'kind',
      label: t('org.kind'),
      kind: 'choice',
      value: unit?.classification ?? kind,
      choices: unitKinds.map((value) => ({ value, label: noun.unitKind[value] })),
    },
    { name: 'founded', label: t('org.founded'), kind: 'date', value: unit?.founding_date ?? '' },
  ];
}

/** A new unit below `parent`; the topmost where there is none. */
export function AddUnit({ parent, onClose }: { readonly parent: Organization | null; readonly onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const at = parent ? unitKinds.indexOf(parent.classification as UnitKind) : -1;
  const fields = useUnitFields(undefined, unitKinds[Math.min(at + 1, 4)] ?? 'branch');
  return (
    <ActDialog
      title={parent ? t('org.addBelow') : t('org.addTop')}
      button={t('org.save')}
      fields={fields}
      path={actsPath}
      body={({ founded, ...values }) => ({
        act: { act: 'add-unit', ...values, parent: parent?.id ?? null, ...(founded && { founded }) },
      })}
      onDone={(answer) => void navigate({ to: '/organisation/$id', params: { id: (answer as { id: string }).id } })}
      onClose={onClose}
    />
  );
}

export function ChangeUnit({ unit, onClose }: { readonly unit: UnitScreen; readonly onClose: () => void }) {
  const { t } = useWords();
  const { data: tree } = useQuery(treeQuery);
  const fields = useUnitFields(unit.organization);
  const { id, parent_id: parent } = unit.organization;
  const choices = [
    ...(parent === null || tree?.may.addTop ? [{ value: '', label: t('org.topUnit') }] : []),
    ...(tree?.organizations ?? [])
      .filter((other) => other.id !== id)
      .map((other) => ({ value: other.id, label: `${other.name} (${codeOf(other)})` })),
  ];
  const place: Field = { name: 'parent', label: t('org.moveUnit'), kind: 'choice', value: parent ?? '', choices };
  return (
    <ActDialog
      title={t('org.changeUnit')}
      button={t('org.save')}
      fields={unit.may.changePlace ? [...fields, place] : fields}
      path={actsPath}
      body={({ parent: above, ...values }) => ({
        act: { act: 'change-unit', id, ...values, ...(above !== undefined && { parent: above || null }) },
        seen: unit.treeNumber,
      })}
      onClose={onClose}
    />
  );
}

export function DissolveUnit({ unit, onClose }: { readonly unit: UnitScreen; readonly onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <ActDialog
      title={`${t('org.dissolve')}: ${unit.organization.name}`}
      button={t('org.dissolve')}
      note={t('org.dissolveNote')}
      danger
      fields={[
        { name: 'on', label: t('org.on'), kind: 'date', value: today(), required: true },
        { name: 'reason', label: t('org.reason'), kind: 'long', required: true },
      ]}
      path={actsPath}
      body={(values) => ({ act: { act: 'dissolve-unit', id: unit.organization.id, ...values }, seen: unit.treeNumber })}
      onDone={() => void navigate({ to: '/organisation' })}
      onClose={onClose}
    />
  );
}
