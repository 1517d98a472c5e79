import type { MeetingDuty } from '@plenum/meeting';
import { dutiesOf } from './meeting-act.ts';
import type { MeetingScreen } from './meeting-query.ts';

/** The parts of a meeting in the order of work; each has its route and who sees it: these duties, or everybody. */
const tabs = [
  { name: 'prepare', to: '/meetings/$id/prepare', seenBy: 'everybody' },
  { name: 'me', to: '/meetings/$id/me', seenBy: ['delegate'] },
  {
    name: 'desk',
    to: '/meetings/$id/desk',
    seenBy: ['office', 'organiser', 'credentials', 'desk', 'presidium', 'secretariat'],
  },
  {
    name: 'run',
    to: '/meetings/$id/run',
    seenBy: ['office', 'organiser', 'presidium', 'secretariat', 'teller', 'observer', 'auditor'],
  },
  { name: 'elections', to: '/meetings/$id/elections', seenBy: 'everybody' },
  { name: 'conclusions', to: '/meetings/$id/conclusions', seenBy: 'everybody' },
  { name: 'minutes', to: '/meetings/$id/minutes', seenBy: 'everybody' },
  {
    name: 'dossier',
    to: '/meetings/$id/dossier',
    seenBy: ['office', 'organiser', 'presidium', 'secretariat', 'credentials', 'observer', 'auditor'],
  },
] as const satisfies readonly {
  readonly name: string;
  readonly to: string;
  readonly seenBy: 'everybody' | readonly MeetingDuty[];
}[];
type Tab = (typeof tabs)[number];

/** What the reader sees of a meeting. */
export const tabsFor = (meeting: MeetingScreen): readonly Tab[] =>
  tabs.filter(
    ({ seenBy }: { readonly seenBy: 'everybody' | readonly MeetingDuty[] }) =>
      seenBy === 'everybody' || seenBy.some((duty) => dutiesOf(meeting).includes(duty)),
  );
