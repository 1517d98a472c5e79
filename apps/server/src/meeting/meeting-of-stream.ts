import type { Services } from '../services.ts';
import { meetingOfPart } from './open-vote-rows.ts';

/** Streams whose own id is the meeting's. */
const ofMeeting = /^(?:meeting|programme|floor|conclusions|meeting-minutes)\/(.+)$/;
/** Streams of a meeting's parts, which know their meeting. */
const ofPart = /^(?:open-vote|proposal)\//;
/** A part never changes its meeting. */
const known = new WeakMap<Services, Map<string, string>>();
const mostKnown = 10_000;

export const isMeetingStream = (stream: string): boolean => ofMeeting.test(stream) || ofPart.test(stream);

/** The meeting whose stream this is; null for another stream. One query for a part that was not heard of before. */
export async function meetingOfStream(services: Services, stream: string): Promise<string | null> {
  const own = ofMeeting.exec(stream)?.[1];
  if (own !== undefined) return own;
  if (!ofPart.test(stream)) return null;
  const parts = known.get(services) ?? new Map<string, string>();
  known.set(services, parts);
  const cached = parts.get(stream);
  if (cached !== undefined) return cached;
  const meeting = await meetingOfPart(services.store.pool, stream);
  if (parts.size >= mostKnown) parts.clear();
  if (meeting !== null) parts.set(stream, meeting);
  return meeting;
}
