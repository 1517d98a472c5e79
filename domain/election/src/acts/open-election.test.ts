import { personal } from '@plenum/kernel';
import { describe, it } from 'vitest';
import { vnParty2024 } from '../regulations/vn-party-2024/regulation.ts';
import { people, Story } from '../testing/story.ts';
import type { ActOf } from './act-finding.ts';

const act: ActOf<'open-election'> = {
  act: 'open-election',
  id: 'bch',
  title: { vi: 'Bầu ban', en: 'Electing a board' },
  office: 'board',
  seats: 2,
  meeting: {
    kind: 'delegates-congress',
    name: 'Đại hội',
    organisation: 'Bến Sông',
    parent: '',
    place: '',
    date: '2026-11-24',
  },
};
const nothing = new Story([], vnParty2024);

describe('open-election', () => {
  it('pins the regulation’s version and hash, and makes the opener the organiser', () => {
    const { act: _, ...given } = act;
    nothing.when('organiser', act).then(
      {
        type: 'election-opened',
        v: 1,
        data: {
          id: given.id,
          title: given.title,
          regulation: { id: 'vn-party-2024', version: vnParty2024.version, hash: 'hash of vn-party-2024' },
          office: given.office,
          seats: given.seats,
          meeting: given.meeting,
        },
      },
      {
        type: 'duty-given',
        v: 1,
        data: { account: 'organiser', name: personal(people.organiser), duty: 'organiser' },
      },
    );
  });
  it('changes nothing when it is sent again, as after an answer that was lost', () => {
    const open = nothing.and('organiser', act);
    open.when('organiser', act).then();
    open.and('organiser', { act: 'confirm-assumed-rules' }).when('organiser', act).then();
  });
  it('refuses an id in use: by another person, or for another election', () => {
    const open = nothing.and('organiser', act);
    open.when('head', act).refused('election-exists');
    for (const other of [
      { ...act, seats: act.seats + 1 },
      { ...act, title: { ...act.title, vi: 'Bầu khác' } },
      { ...act, office: 'other' as const },
      { ...act, secondApproval: true },
      { ...act, meeting: { ...act.meeting, date: '2027-01-01' } },
    ])
      open.when('organiser', other).refused('election-exists');
  });
  it('refuses no seats', () => nothing.when('organiser', { ...act, seats: 0 }).refused('seats-below-one'));
  it('refuses half a seat', () => nothing.when('organiser', { ...act, seats: 1.5 }).refused('not-a-whole-number'));
  it('refuses a day that does not exist', () =>
    nothing.when('organiser', { ...act, meeting: { ...act.meeting, date: '2026-02-30' } }).refused('not-a-date'));
  it('refuses an empty title in either language', () =>
    nothing.when('organiser', { ...act, title: { vi: 'Bầu', en: ' ' } }).refused('text-missing'));
});
