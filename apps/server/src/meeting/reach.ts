import { dutiesIn, type Meeting, type MeetingDuty, personOf } from '@plenum/meeting';
import { mayChangeUnit, mayReadUnit, pathOf, type Reach } from '@plenum/organisation';
import type { Context } from 'hono';
import type { SignedIn } from '../account/session.ts';
import { notFound } from '../http/problem.ts';
import { type Env, whoIs } from '../http/router.ts';
import { loadTree, reachOf } from '../organisation/organisation-acts.ts';
import type { Services } from '../services.ts';
import { loadMeeting } from './meeting-acts.ts';

/** What somebody has to do with a meeting. */
export interface MeetingReach {
  readonly meeting: Meeting;
  /** Of the last event of `meeting/<id>`. */
  readonly number: number;
  /** As they were given; `mayConvene` stands for those of office and organiser. */
  readonly duties: readonly MeetingDuty[];
  /** Whom the caller stands for in the meeting. */
  readonly person: string | null;
  /** Whether an office of theirs changes the convening unit. */
  readonly mayConvene: boolean;
  readonly who: SignedIn;
}

const nothing: Reach = { administrator: false, offices: [] };

/**
 * For who holds a duty in the meeting, or whose office reaches the unit that convenes it; a code on paper reaches its own meeting
 * alone.
 * @throws Problem 404 where the caller may not read the meeting
 */
export const meetingReachOf = (services: Services, c: Context<Env>, id: string): Promise<MeetingReach> =>
  meetingReach(services, whoIs(c), id);

/** As `meetingReachOf`, for somebody who is known already. @throws Problem 404 */
export async function meetingReach(services: Services, who: SignedIn, id: string): Promise<MeetingReach> {
  if (who.election !== null || (who.meeting !== null && who.meeting !== id)) throw notFound();
  const whole = who.meeting === null;
  const [{ meeting, number }, reach, tree] = await Promise.all([
    loadMeeting(services, id),
    whole ? reachOf(services.store.pool, who) : nothing,
    whole ? loadTree(services).then((loaded) => loaded.tree) : null,
  ]);
  const duties = dutiesIn(meeting, who.id);
  const path = tree === null ? [] : pathOf(tree, meeting.unit);
  if (duties.length === 0 && !mayReadUnit(reach, path)) throw notFound();
  const mayConvene = mayChangeUnit(reach, path);
  return { meeting, number, duties, person: personOf(meeting, who.id), mayConvene, who };
}
