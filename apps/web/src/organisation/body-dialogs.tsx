import { type BodyKind, bodyKinds, gainings, leavings, organisationNouns, type PostKind } from '@plenum/organisation';
import { useWords } from '../wording/index.ts';
import { ActDialog, type Field } from './act-dialog.tsx';
import type { Body, HeldPost, Term, UnitScreen } from './organisation-query.ts';
import { today } from './today.ts';

interface InBody {
  readonly unit: UnitScreen;
  readonly body: Body;
  readonly onClose: () => void;
}

const pathOf = (unit: UnitScreen): string => `/api/organizations/${unit.organization.id}/acts`;

/** Posts that a kind of body usually has. */
const usualPosts = (kind: string): readonly PostKind[] => {
  switch (kind as BodyKind) {
    case 'committee':
    case 'standing-committee':
      return ['member', 'secretary', 'deputy-secretary'];
    case 'inspection-committee':
      return ['member', 'chair', 'deputy-chair'];
    default:
      return ['head', 'deputy-head', 'staff'];
  }
};

export function FormBody({ unit, onClose }: { readonly unit: UnitScreen; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const noun = organisationNouns(language);
  const choices = bodyKinds.map((value) => ({ value, label: noun.bodyKind[value] }));
  return (
    <ActDialog
      title={t('org.formBody')}
      button={t('org.formBody')}
      fields={[
        { name: 'kind', label: t('org.bodyKind'), kind: 'choice', choices },
        { name: 'name', label: t('org.bodyName'), required: true },
      ]}
      path={pathOf(unit)}
      body={(values) => ({ act: { act: 'form-body', ...values } })}
      onClose={onClose}
    />
  );
}

export function CloseBody({ unit, body, onClose }: InBody) {
  const { t } = useWords();
  return (
    <ActDialog
      title={`${t('org.closeBody')}: ${body.organization.name}`}
      button={t('org.closeBody')}
      danger
      fields={[
        { name: 'on', label: t('org.on'), kind: 'date', value: today(), required: true },
        { name: 'reason', label: t('org.reason'), kind: 'long', required: true },
      ]}
      path={pathOf(unit)}
      body={(values) => ({ act: { act: 'close-body', body: body.organization.id, ...values }, seen: unit.number })}
      onClose={onClose}
    />
  );
}

function useSeatFields(posts: readonly PostKind[], term?: Term): readonly Field[] {
  const { t, language } = useWords();
  const noun = organisationNouns(language);
  return posts.map((post) => ({
    name: post,
    label: t('org.seatsOf', { post: noun.post[post] }),
    kind: 'number',
    value: String(
      term?.posts.find((one) => one.role === post)?.seats ??
        (post === 'secretary' || post === 'chair' || post === 'head' ? 1 : ''),
    ),
  }));
}

const seatsOf = (posts: readonly PostKind[], values: Readonly<Record<string, string>>) =>
  posts.filter((post) => values[post]).map((post) => ({ post, seats: Number(values[post]) }));

export function BeginTerm({ unit, body, onClose }: InBody) {
  const { t } = useWords();
  const posts = usualPosts(body.organization.classification);
  const seats = useSeatFields(posts);
  return (
    <ActDialog
      title={`${t('org.beginTerm')}: ${body.organization.name}`}
      button={t('org.beginTerm')}
      fields={[
        { name: 'name', label: t('org.termName'), hint: t('org.termNameHint'), required: true },
        { name: 'begins', label: t('org.begins'), kind: 'date', value: today(), required: true },
        { name: 'ends', label: t('org.ends'), kind: 'date' },
        ...seats,
      ]}
      path={pathOf(unit)}
      body={({ name, begins, ends, ...values }) => ({
        act: {
          act: 'begin-term',
          body: body.organization.id,
          name,
          begins,
          ...(ends && { ends }),
          seats: seatsOf(posts, values),
        },
      })}
      onClose={onClose}
    />
  );
}

export function SetSeats({ unit, body, term, onClose }: InBody & { readonly term: Term }) {
  const { t } = useWords();
  const posts = [
    ...new Set([...term.posts.map((post) => post.role as PostKind), ...usualPosts(body.organization.classification)]),
  ];
  const fields = useSeatFields(posts, term);
  return (
    <ActDialog
      title={`${t('org.setSeats')}: ${body.organization.name}`}
      button={t('org.save')}
      fields={[...fields, { name: 'decision', label: t('org.decision') }]}
      path={pathOf(unit)}
      body={({ decision, ...values }) => ({
        act: { act: 'set-seats', body: body.organization.id, seats: seatsOf(posts, values), decision },
        seen: unit.number,
      })}
      onClose={onClose}
    />
  );
}

export function EndTerm({ unit, body, onClose }: InBody) {
  const { t } = useWords();
  return (
    <ActDialog
      title={`${t('org.endTerm')}: ${body.organization.name}`}
      button={t('org.endTerm')}
      note={t('org.endTermNote')}
      danger
      fields={[{ name: 'on', label: t('org.on'), kind: 'date', value: today(), required: true }]}
      path={pathOf(unit)}
      body={(values) => ({ act: { act: 'end-term', body: body.organization.id, ...values }, seen: unit.number })}
      onClose={onClose}
    />
  );
}

interface GainPostProps extends InBody {
  readonly term: Term;
  readonly onWarned: (sentences: readonly string[]) => void;
}

export function GainPost({ unit, body, term, onClose, onWarned }: GainPostProps) {
  const { t, language } = useWords();
  const noun = organisationNouns(language);
  const posts = [
    ...new Set([...term.posts.map((post) => post.role as PostKind), ...usualPosts(body.organization.classification)]),
  ];
  return (
    <ActDialog
      title={`${t('org.gainPost')}: ${body.organization.name}`}
      button={t('org.save')}
      fields={[
        { name: 'person', label: t('org.person'), kind: 'person', required: true },
        {
          name: 'post',
          label: t('org.post'),
          kind: 'choice',
          choices: posts.map((value) => ({ value, label: noun.post[value] })),
        },
        {
          name: 'gained',
          label: t('org.gained'),
          kind: 'choice',
          choices: gainings.map((value) => ({ value, label: noun.gaining[value] })),
        },
        { name: 'from', label: t('org.begins'), kind: 'date', value: today(), required: true },
        { name: 'decision', label: t('org.decision') },
      ]}
      path={pathOf(unit)}
      body={(values) => ({ act: { act: 'gain-post', body: body.organization.id, ...values } })}
      onDone={(answer) => onWarned(((answer as UnitScreen).findings ?? []).map((finding) => finding.message))}
      onClose={onClose}
    />
  );
}

export function LeavePost({ unit, body, held, onClose }: InBody & { readonly held: HeldPost }) {
  const { t, language } = useWords();
  const noun = organisationNouns(language);
  const choices = leavings
    .filter((value) => value !== 'term-ended')
    .map((value) => ({ value, label: noun.leaving[value] }));
  return (
    <ActDialog
      title={t('org.leavePostOf', { name: held.person_name })}
      button={t('org.leavePost')}
      fields={[
        { name: 'left', label: t('org.left'), kind: 'choice', choices },
        { name: 'on', label: t('org.on'), kind: 'date', value: today(), required: true },
        { name: 'decision', label: t('org.decision') },
      ]}
      path={pathOf(unit)}
      body={(values) => ({ act: { act: 'leave-post', body: body.organization.id, held: held.id, ...values } })}
      onClose={onClose}
    />
  );
}
