import { dutiesIn } from '@plenum/meeting';
import { listen } from '@plenum/store';
import { sessionsThatHold } from '../account/session.ts';
import type { Services } from '../services.ts';
import { type HallView, hallView } from './hall-view.ts';
import { loadMeeting } from './meeting-acts.ts';
import { meetingOfStream } from './meeting-of-stream.ts';

/** The hall is looked at again at most so often: many acts in one moment are one new picture. */
const quietMs = 100;
const heartbeatMs = 15_000;
/** Screens that lost the network together do not come back in one moment: each is told its own time. */
const againMs = 1_000;
const againSpreadMs = 3_000;

/** One screen that looks at a hall. Only the newest picture waits for a slow one. */
interface Screen {
  readonly session: string;
  readonly account: string;
  /** Whether an office still reaches the convening unit; null where the duty in the meeting is what lets them in. */
  readonly byOffice: (() => Promise<boolean>) | null;
  readonly show: (bytes: Uint8Array) => void;
  readonly close: () => void;
}

interface Hall {
  readonly screens: Set<Screen>;
  /** The picture without its moment, to tell whether anything has changed. */
  shown: string;
  bytes: Uint8Array;
  looking: Promise<void> | null;
  again: boolean;
}

const encoder = new TextEncoder();
const beat = encoder.encode(': beat\n\n');
const picture = (text: string, at: string): Uint8Array =>
  encoder.encode(`event: hall\ndata: {"at":${JSON.stringify(at)},"hall":${text}}\n\n`);

/**
 * Shows halls to any number of screens: one act is one reading of the meeting and one text, however many look on. Nothing is asked
 * of the database for a screen but every quarter of a minute, for all together, whether its session still holds.
 */
export interface HallHub {
  /** A stream of server-sent events `hall`, the first at once. */
  open(meeting: string, screen: Omit<Screen, 'show' | 'close'>): Promise<ReadableStream<Uint8Array>>;
}

export function makeHallHub(services: Services): HallHub {
  const halls = new Map<string, Hall>();
  let hearing: Promise<() => void> | null = null;
  let timer: NodeJS.Timeout | null = null;

  const look = async (meeting: string, hall: Hall): Promise<void> => {
    const view: HallView = await hallView(services, meeting);
    const text = JSON.stringify(view);
    if (text === hall.shown) return;
    hall.shown = text;
    hall.bytes = picture(text, services.now());
    for (const screen of hall.screens) screen.show(hall.bytes);
  };
  /** At once where nobody looks yet; else after what is under way, and not before the quiet time is over. */
  const lookSoon = (meeting: string, hall: Hall): void => {
    hall.again = true;
    hall.looking ??= (async () => {
      while (hall.again && halls.get(meeting) === hall) {
        hall.again = false;
        await look(meeting, hall).catch((error: Error) => services.log(`hall ${meeting}: ${error.message}`));
        await new Promise((next) => setTimeout(next, quietMs));
      }
      hall.looking = null;
    })();
  };
  const heard = async (stream: string): Promise<void> => {
    if (halls.size === 0) return;
    const meeting = await meetingOfStream(services, stream).catch(() => null);
    const hall = meeting === null ? undefined : halls.get(meeting);
    if (meeting !== null && hall) lookSoon(meeting, hall);
  };
  const leave = (meeting: string, hall: Hall, screen: Screen): void => {
    hall.screens.delete(screen);
    if (hall.screens.size === 0 && halls.get(meeting) === hall) halls.delete(meeting);
    if (halls.size > 0) return;
    hearing?.then((stop) => stop()).catch(() => {});
    hearing = null;
    if (timer) clearInterval(timer);
    timer = null;
  };
  const beatAll = async (): Promise<void> => {
    for (const [meeting, hall] of halls) await beatHall(services, meeting, hall);
  };
  const closeAll = () => {
    for (const hall of halls.values()) for (const screen of [...hall.screens]) screen.close();
  };
  services.stopping.addEventListener('abort', closeAll, { once: true });

  return {
    async open(meeting, who) {
      hearing ??= listen(services.store, ({ stream }) => void heard(stream));
      timer ??= setInterval(() => void beatAll().catch(() => {}), heartbeatMs);
      await hearing;
      let hall = halls.get(meeting);
      if (!hall) {
        hall = { screens: new Set(), shown: '', bytes: new Uint8Array(), looking: null, again: false };
        halls.set(meeting, hall);
      }
      if (hall.shown === '') await look(meeting, hall);
      const here = hall;
      const again = encoder.encode(`retry: ${againMs + Math.floor(Math.random() * againSpreadMs)}\n\n`);
      return screenStream([again, here.bytes], (screen) => {
        const one: Screen = { ...who, ...screen };
        here.screens.add(one);
        return () => leave(meeting, here, one);
      });
    },
  };
}

/** Screens whose session has ended, or who no longer have anything to do with the meeting, are closed; the others hear a beat. */
async function beatHall(services: Services, meeting: string, hall: Hall): Promise<void> {
  const screens = [...hall.screens];
  const holding = await sessionsThatHold(services.store.pool, [...new Set(screens.map((one) => one.session))]);
  const { meeting: now } = await loadMeeting(services, meeting);
  const accounts = new Map<string, boolean>();
  const hasDuty = (account: string): boolean => {
    const known = accounts.get(account) ?? dutiesIn(now, account).length > 0;
    accounts.set(account, known);
    return known;
  };
  for (const screen of screens) {
    const may = screen.byOffice ? await screen.byOffice() : hasDuty(screen.account);
    if (may && holding.has(screen.session)) screen.show(beat);
    else screen.close();
  }
}

/** What is shown while the screen is still busy waits, and the newest of it alone. */
function screenStream(
  first: readonly Uint8Array[],
  join: (screen: Pick<Screen, 'show' | 'close'>) => () => void,
): ReadableStream<Uint8Array> {
  let waiting: Uint8Array | null = null;
  let leave = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        for (const bytes of first) controller.enqueue(bytes);
        leave = join({
          show(bytes) {
            if ((controller.desiredSize ?? 0) > 0) controller.enqueue(bytes);
            else if (bytes !== beat) waiting = bytes;
          },
          close() {
            leave();
            try {
              controller.close();
            } catch {
              // The screen closed it first.
            }
          },
        });
      },
      pull(controller) {
        if (waiting === null) return;
        controller.enqueue(waiting);
        waiting = null;
      },
      cancel: () => leave(),
    },
    { highWaterMark: 3 },
  );
}
