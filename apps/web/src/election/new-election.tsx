import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type MeetingKind, meetingKinds, type Office, offices } from '@plenum/election';
import { instrumentName } from '@plenum/kernel';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { CountInput, countOf } from '../shell/fields.tsx';
import { freshId } from '../shell/fresh-id.ts';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { electionsQuery, meQuery, regulationsQuery } from '../shell/queries.ts';
import { Head } from '../shell/screen.tsx';
import { countText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';

export function NewElection() {
  const { t, noun, language } = useWords();
  const { data: regulations } = useSuspenseQuery(regulationsQuery);
  const { data: me } = useSuspenseQuery(meQuery);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form, setForm] = useState({
    vi: '',
    en: '',
    regulation: regulations.find(({ id }) => id === 'vn-party-2024')?.id ?? regulations[0]?.id ?? '',
    office: 'executive-committee' as Office,
    seats: '',
    kind: 'delegates-congress' as MeetingKind,
    name: '',
    organisation: me.organisation,
    parent: '',
    place: '',
    date: '',
    secondApproval: false,
  });
  const [asked, setAsked] = useState(false);
  // Sent with every try: where an answer is lost, pressing again opens no second election.
  const [id] = useState(freshId);
  const set = (change: Partial<typeof form>) => setForm((old) => ({ ...old, ...change }));
  const text = (name: 'vi' | 'en' | 'name' | 'organisation' | 'parent' | 'place' | 'date') => ({
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  const open = useMutation({
    mutationFn: () =>
      call<{ id: string }>('POST', '/api/elections', {
        id,
        title: { vi: form.vi.trim(), en: form.en.trim() || form.vi.trim() },
        regulation: form.regulation,
        office: form.office,
        seats: countOf(form.seats),
        ...(form.secondApproval && { secondApproval: true }),
        meeting: {
          kind: form.kind,
          name: form.name.trim(),
          organisation: form.organisation.trim(),
          parent: form.parent.trim(),
          place: form.place.trim(),
          date: form.date,
        },
      }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries(electionsQuery);
      await navigate({ to: '/elections/$id', params: { id } });
    },
  });
  const seatsFault = asked && !countOf(form.seats) ? t('newElection.seatsFault') : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (countOf(form.seats)) open.mutate();
  };
  const regulation = regulations.find(({ id }) => id === form.regulation);
  return (
    <>
      <Head
        crumb={<Link to="/">{t('shell.elections')}</Link>}
        title={t('newElection.title')}
        below={t('newElection.below')}
      />
      <form className="stack wide" style={{ maxWidth: 860 }} onSubmit={submit}>
        <section className="card stack">
          <h2>{t('newElection.what')}</h2>
          <div className="fields">
            <TextInput
              label={t('newElection.titleVi')}
              placeholder={t('newElection.titleViHint')}
              required
              maxLength={200}
              data-autofocus
              {...text('vi')}
            />
            <TextInput
              label={t('newElection.titleEn')}
              description={undefined}
              placeholder={t('newElection.titleEnHint')}
              maxLength={200}
              {...text('en')}
            />
          </div>
          <div className="fields">
            <NativeSelect
              label={t('newElection.office')}
              value={form.office}
              onChange={(event) => set({ office: event.currentTarget.value as Office })}
              data={offices.map((value) => ({ value, label: noun.office[value] }))}
            />
            <CountInput
              label={t('newElection.seats')}
              required
              value={form.seats}
              onChange={(seats) => set({ seats })}
              error={seatsFault}
            />
          </div>
          <NativeSelect
            label={t('newElection.regulation')}
            value={form.regulation}
            onChange={(event) => set({ regulation: event.currentTarget.value })}
            data={regulations.map(({ id, title, instrument }) => ({
              value: id,
              label: `${title[language]} · ${instrumentName(instrument, language)}`,
            }))}
          />
          {regulation && (
            <p className="small soft">
              {regulation.assumed === 0
                ? t('newElection.allSeen')
                : t('newElection.assumed', { n: countText(regulation.assumed, language) })}{' '}
              <Link to="/regulations/$id" params={{ id: regulation.id }} target="_blank">
                {t('newElection.readRegulation')}
              </Link>
            </p>
          )}
        </section>
        <section className="card stack">
          <h2>{t('newElection.meeting')}</h2>
          <p className="small soft">{t('newElection.meetingBelow')}</p>
          <div className="fields">
            <NativeSelect
              label={t('newElection.kind')}
              value={form.kind}
              onChange={(event) => set({ kind: event.currentTarget.value as MeetingKind })}
              data={meetingKinds.map((value) => ({ value, label: t(`meetingKind.${value}`) }))}
            />
            <TextInput label={t('newElection.date')} type="date" required {...text('date')} />
          </div>
          <TextInput
            label={t('newElection.meetingName')}
            placeholder={t('newElection.meetingNameHint')}
            required
            maxLength={200}
            {...text('name')}
          />
          <div className="fields">
            <TextInput label={t('newElection.organisation')} required maxLength={200} {...text('organisation')} />
            <TextInput
              label={t('newElection.parent')}
              placeholder={t('newElection.optional')}
              maxLength={200}
              {...text('parent')}
            />
            <TextInput label={t('newElection.place')} required maxLength={100} {...text('place')} />
          </div>
        </section>
        <section className="card">
          <Checkbox
            label={t('newElection.secondApproval')}
            description={t('newElection.secondApprovalBelow')}
            checked={form.secondApproval}
            onChange={(event) => set({ secondApproval: event.currentTarget.checked })}
          />
        </section>
        <Problem error={open.error} />
        <div className="row">
          <Button type="submit" loading={open.isPending}>
            {t('newElection.button')}
          </Button>
          <span className="small soft">{t('newElection.next')}</span>
        </div>
      </form>
    </>
  );
}
