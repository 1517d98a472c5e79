import { regulationById } from '@plenum/election';
import { expect, test } from 'vitest';
import { performElectionAct } from '../src/election/election-acts.ts';
import { openTestServer } from '../src/testing.ts';

test('the record marks the entry before which the clock was set back, and no other', async () => {
  const server = await openTestServer();
  await server.open('quan-tri', true);
  const administrator = await server.signIn('quan-tri');
  const opened = await administrator.send('POST', '/api/elections', {
    title: { vi: 'Bầu', en: 'Election' },
    regulation: 'simple-majority',
    office: 'board',
    seats: 1,
    meeting: {
      kind: 'members-congress',
      name: 'Hội nghị',
      organisation: 'Hội',
      parent: '',
      place: '',
      date: '2026-01-10',
    },
  });
  const { id } = (await opened.json()) as { id: string };
  const list = (name: string, minutes: number) =>
    performElectionAct(server.services, {
      id,
      act: { act: 'list-candidates', candidates: [{ name, nominated: 'committee' }] },
      actor: { id: administrator.id, name: 'Người quan-tri' },
      regulation: regulationById('simple-majority')!,
      now: new Date(Date.now() + minutes * 60_000).toISOString(),
    });
  await list('Trần Thị An', 0);
  await list('Lê Văn Bình', -60);
  await list('Phạm Thị Cúc', -59);
  const { entries } = (await (await administrator.get('/api/record')).json()) as {
    entries: readonly { sentence: string; clockWentBack?: boolean }[];
  };
  expect(entries.filter(({ clockWentBack }) => clockWentBack).map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining('Lê Văn Bình'),
  ]);
  await server.remove();
});
