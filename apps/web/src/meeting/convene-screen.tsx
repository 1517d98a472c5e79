import { Button, NativeSelect } from '@mantine/core';
import { type MeetingKind, meetingKinds } from '@plenum/meeting';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { treeQuery, unitQuery } from '../organisation/organisation-query.ts';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { Head } from '../shell/screen.tsx';
import { useWords } from '../wording/index.ts';
import { frameOf, MeetingFields, type TypedFrame } from './meeting-fields.tsx';
import { meetingsQuery } from './meeting-query.ts';

/** Which unit, what kind of meeting, when and where. */
export function ConveneScreen() {
  const { t, meetingNoun } = useWords();
  const { data: tree } = useSuspenseQuery(treeQuery);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [kind, setKind] = useState<MeetingKind>('delegates-congress');
  const [unit, setUnit] = useState(tree.organizations[0]?.id ?? '');
  const [body, setBody] = useState('');
  const [typed, setTyped] = useState<TypedFrame>({ name: '', place: '', date: '', begins: '', ends: '' });
  const { data: chosen } = useQuery({ ...unitQuery(unit), enabled: unit !== '' && kind === 'committee-meeting' });
  const bodies = kind === 'committee-meeting' ? (chosen?.bodies ?? []).map(({ organization }) => organization) : [];
  const convene = useMutation({
    mutationFn: () =>
      call<{ id: string }>('POST', '/api/meetings', {
        kind,
        unit,
        body: bodies.find(({ id }) => id === body)?.id ?? bodies[0]?.id ?? null,
        ...frameOf(typed),
      }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: meetingsQuery.queryKey });
      await navigate({ to: '/meetings/$id', params: { id } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    convene.mutate();
  };
  const head = <Head crumb={<Link to="/meetings">{t('meeting.title')}</Link>} title={t('meeting.convene')} />;
  if (tree.organizations.length === 0)
    return (
      <>
        {head}
        <p>{t('meeting.noUnits')}</p>
      </>
    );
  return (
    <>
      {head}
      <form className="stack wide" style={{ maxWidth: 860 }} onSubmit={submit}>
        <section className="card stack">
          <h2>{t('meeting.what')}</h2>
          <div className="fields">
            <NativeSelect
              label={t('meeting.kindLabel')}
              value={kind}
              onChange={(event) => setKind(event.currentTarget.value as MeetingKind)}
              data={meetingKinds.map((value) => ({ value, label: meetingNoun.kind[value] }))}
            />
            <NativeSelect
              label={t('meeting.unit')}
              value={unit}
              onChange={(event) => setUnit(event.currentTarget.value)}
              data={tree.organizations.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </div>
          {kind === 'committee-meeting' && (
            <NativeSelect
              label={t('meeting.body')}
              value={body || bodies[0]?.id || ''}
              onChange={(event) => setBody(event.currentTarget.value)}
              data={
                bodies.length === 0
                  ? [{ value: '', label: t('meeting.noBody') }]
                  : bodies.map(({ id, name }) => ({ value: id, label: name }))
              }
            />
          )}
        </section>
        <section className="card stack">
          <h2>{t('meeting.when')}</h2>
          <MeetingFields typed={typed} onChange={(change) => setTyped((old) => ({ ...old, ...change }))} />
        </section>
        <Problem error={convene.error} />
        <div className="row">
          <Button type="submit" loading={convene.isPending}>
            {t('meeting.conveneButton')}
          </Button>
          <span className="small soft">{t('meeting.conveneNext')}</span>
        </div>
      </form>
    </>
  );
}
