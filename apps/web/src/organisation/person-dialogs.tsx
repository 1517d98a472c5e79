import { memberStatuses, membershipEnds, organisationNouns, sexes } from '@plenum/organisation';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../wording/index.ts';
import { ActDialog, type Field } from './act-dialog.tsx';
import { codeOf, type Organization, type PersonScreenData, treeQuery } from './organisation-query.ts';
import { today } from './today.ts';

type Person = PersonScreenData['person'];

function useCardFields(person: Person): readonly Field[] {
  const { t, language } = useWords();
  const noun = organisationNouns(language);
  return [
    { name: 'name', label: t('org.personName'), required: true, value: person?.name ?? '' },
    { name: 'code', label: t('org.card'), required: true, value: person?.identifiers[0]?.identifier ?? '' },
    { name: 'born', label: t('org.born'), kind: 'date', value: person?.birth_date ?? '' },
    {
      name: 'sex',
      label: t('org.sex'),
      kind: 'choice',
      value: person?.gender ?? '',
      choices: [{ value: '', label: t('org.notGiven') }, ...sexes.map((value) => ({ value, label: noun.sex[value] }))],
    },
    { name: 'joined', label: t('org.joined'), kind: 'date', value: person?.joined ?? '' },
    { name: 'official', label: t('org.official'), kind: 'date', value: person?.official ?? '' },
  ];
}

const cardOf = ({ code, name, born, sex, joined, official }: Readonly<Record<string, string>>) => ({
  code,
  name,
  ...(born && { born }),
  ...(sex && { sex }),
  ...(joined && { joined }),
  ...(official && { official }),
});

function useStatusField(value = 'official'): Field {
  const { t, language } = useWords();
  const noun = organisationNouns(language);
  const choices = memberStatuses.map((status) => ({ value: status, label: noun.status[status] }));
  return { name: 'status', label: t('org.status'), kind: 'choice', value, choices };
}

function useUnitField(value = ''): Field {
  const { t } = useWords();
  const { data: tree } = useQuery(treeQuery);
  const choices = (tree?.organizations ?? []).map((unit) => ({
    value: unit.id,
    label: `${unit.name} (${codeOf(unit)})`,
  }));
  return { name: 'unit', label: t('org.unit'), kind: 'choice', value, choices, required: true };
}

export function AddPerson({ unit, onClose }: { readonly unit: Organization; readonly onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const card = useCardFields(null);
  const status = useStatusField();
  return (
    <ActDialog
      title={`${t('org.addPerson')}: ${unit.name}`}
      button={t('org.addPerson')}
      fields={[...card, status, { name: 'from', label: t('org.since'), kind: 'date', value: today(), required: true }]}
      path="/api/persons"
      body={({ status: as, from, ...values }) => ({ card: cardOf(values), unit: unit.id, from, status: as })}
      onDone={(answer) => void navigate({ to: '/people/$id', params: { id: (answer as { id: string }).id } })}
      onClose={onClose}
    />
  );
}

export type PersonDialogKind = 'correct' | 'move' | 'status' | 'end' | 'resume' | 'erase';

interface PersonDialogProps {
  readonly data: PersonScreenData;
  readonly kind: PersonDialogKind;
  readonly onClose: () => void;
}

/** What is asked for each thing that can be done to a person. */
export function PersonDialog({ data, kind, onClose }: PersonDialogProps) {
  const { t, language } = useWords();
  const noun = organisationNouns(language);
  const card = useCardFields(data.person);
  const status = useStatusField(data.statuses[0]?.status);
  const unit = useUnitField(data.memberships[0]?.organization_id);
  const from: Field = { name: 'from', label: t('org.since'), kind: 'date', value: today(), required: true };
  const reason: Field = { name: 'reason', label: t('org.reason'), kind: 'long' };
  const on: Field = { name: 'on', label: t('org.on'), kind: 'date', value: today(), required: true };
  const how: Field = {
    name: 'how',
    label: t('org.how'),
    kind: 'choice',
    choices: membershipEnds.map((value) => ({ value, label: noun.membershipEnd[value] })),
  };
  const dialogs = {
    correct: { title: t('org.correctPerson'), act: 'correct-person', fields: card },
    move: { title: t('org.movePerson'), act: 'move-person', fields: [unit, from] },
    status: { title: t('org.setStatus'), act: 'set-status', fields: [status, from, reason] },
    end: { title: t('org.endMembership'), act: 'end-membership', fields: [how, on, reason], danger: true },
    resume: { title: t('org.resumeMembership'), act: 'resume-membership', fields: [unit, from, status] },
    erase: {
      title: t('org.erasePerson'),
      act: 'erase-person',
      fields: [{ ...reason, required: true }],
      danger: true,
      note: t('org.eraseNote'),
    },
  } satisfies Record<
    PersonDialogKind,
    { title: string; act: string; fields: readonly Field[]; danger?: boolean; note?: string }
  >;
  const { title, act, fields, ...rest } = dialogs[kind];
  return (
    <ActDialog
      title={`${title}${data.person ? `: ${data.person.name}` : ''}`}
      button={kind === 'correct' ? t('org.save') : title}
      fields={fields}
      path={`/api/persons/${data.id}/acts`}
      body={(values) => ({
        act: kind === 'correct' ? { act, card: cardOf(values) } : { act, ...values },
        seen: data.number,
      })}
      onClose={onClose}
      {...rest}
    />
  );
}
