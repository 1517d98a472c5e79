import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { type Office, offices } from '@plenum/election';
import { instrumentName } from '@plenum/kernel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../shell/dialog.tsx';
import { CountInput, countOf } from '../../shell/fields.tsx';
import { freshId } from '../../shell/fresh-id.ts';
import { call } from '../../shell/http.ts';
import { Problem } from '../../shell/problem.tsx';
import { regulationsQuery } from '../../shell/queries.ts';
import { useWords } from '../../wording/index.ts';
import { votesQuery } from '../hall/hall-query.ts';
import { meetingKey, useMeeting } from '../meeting-query.ts';
import { conclusionsQuery } from './after-query.ts';

/** What is elected under which item and regulation, and who counts; list, base and place come from the meeting. */
export function NewMeetingElection({ onClose }: { readonly onClose: () => void }) {
  const { t, noun, language } = useWords();
  const meeting = useMeeting();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: regulations = [] } = useQuery(regulationsQuery);
  const { data: conclusions } = useQuery(conclusionsQuery(meeting.id));
  const { data: votes = [] } = useQuery(votesQuery(meeting.id));
  const items = conclusions?.items ?? [];
  const carried = votes.filter((vote) => vote.closed?.result.adopted);
  const counting = meeting.holders.filter(({ duties }) => duties.includes('teller'));
  // Sent with every try: where an answer is lost, pressing again opens no second election.
  const [id] = useState(freshId);
  const [form, setForm] = useState({
    item: '',
    vi: '',
    en: '',
    office: 'executive-committee' as Office,
    regulation: '',
    seats: '',
    vote: '',
  });
  const [tellers, setTellers] = useState<readonly string[]>([]);
  const set = (change: Partial<typeof form>) => setForm((old) => ({ ...old, ...change }));
  const open = useMutation({
    mutationFn: () =>
      call('POST', `/api/meetings/${meeting.id}/elections`, {
        id,
        item: form.item || items[0]?.id,
        title: { vi: form.vi.trim(), en: form.en.trim() || form.vi.trim() },
        office: form.office,
        regulation: form.regulation || regulations[0]?.id,
        seats: countOf(form.seats) ?? 0,
        tellers,
        tellersVote: form.vote || null,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: meetingKey(meeting.id) });
      await navigate({ to: '/elections/$id', params: { id } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate();
  };
  return (
    <Dialog size="lg" onClose={onClose} title={t('meetingElections.open')}>
      <form className="stack" onSubmit={submit}>
        <p className="small soft">{t('meetingElections.openBelow')}</p>
        <NativeSelect
          label={t('conclusions.item')}
          required
          value={form.item}
          onChange={(event) => set({ item: event.currentTarget.value })}
          data={items.map(({ id: value, title }) => ({ value, label: title }))}
        />
        <div className="fields">
          <TextInput
            label={t('newElection.titleVi')}
            required
            maxLength={200}
            value={form.vi}
            onChange={(event) => set({ vi: event.currentTarget.value })}
          />
          <TextInput
            label={t('newElection.titleEn')}
            maxLength={200}
            value={form.en}
            onChange={(event) => set({ en: event.currentTarget.value })}
          />
        </div>
        <div className="fields">
          <NativeSelect
            label={t('newElection.office')}
            value={form.office}
            onChange={(event) => set({ office: event.currentTarget.value as Office })}
            data={offices.map((value) => ({ value, label: noun.office[value] }))}
          />
          <CountInput label={t('newElection.seats')} required value={form.seats} onChange={(seats) => set({ seats })} />
        </div>
        <NativeSelect
          label={t('newElection.regulation')}
          value={form.regulation}
          onChange={(event) => set({ regulation: event.currentTarget.value })}
          data={regulations.map(({ id: value, title, instrument }) => ({
            value,
            label: `${title[language]} · ${instrumentName(instrument, language)}`,
          }))}
        />
        <Checkbox.Group
          label={t('meetingElections.tellers')}
          description={t(counting.length === 0 ? 'meetingElections.noTellers' : 'meetingElections.tellersBelow')}
          value={[...tellers]}
          onChange={setTellers}
        >
          <div className="stack tight">
            {counting.map(({ account, name }) => (
              <Checkbox key={account} value={account} label={name} />
            ))}
          </div>
        </Checkbox.Group>
        {tellers.length > 0 && (
          <NativeSelect
            label={t('meetingElections.vote')}
            value={form.vote}
            onChange={(event) => set({ vote: event.currentTarget.value })}
            data={[
              { value: '', label: t('meetingElections.noVote') },
              ...carried.map((vote) => ({ value: vote.id, label: vote.question })),
            ]}
          />
        )}
        <Problem error={open.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={open.isPending}>
            {t('meetingElections.openButton')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
