import { accept, type Decider, type Finding, impossible, refuse, tidyText, type Verdict } from '@plenum/kernel';
import { isPresent } from '../attendance.ts';
import { withConvening } from '../duty.ts';
import { sitterOf } from '../meeting.ts';
import { actsForOthers } from '../proposal/acts.ts';
import { meetingRefusal } from '../refusal.ts';
import { type FloorAct, type FloorContext, floorDutyFor, floorLimits, speechTextTypes } from './acts.ts';
import type { FloorEvent } from './events.ts';
import { type Floor, isSpeaking, isWaiting, queueOf, speakerOf, type Turn } from './floor.ts';
import { floorRefusal } from './refusal.ts';

type Act<Name extends FloorAct['act']> = FloorAct & { act: Name };

function decide(act: FloorAct, floor: Floor, context: FloorContext): Verdict<FloorEvent> {
  const duties = withConvening(context.duties, context.mayConvene);
  if (!duties.some((duty) => floorDutyFor[act.act].includes(duty))) return refuse(floorRefusal('floor-out-of-reach'));
  const { meeting, now } = context;
  // A text may be handed in after the meeting too: the dossier wants it.
  if (meeting.ended !== null && act.act !== 'hand-in-text')
    return refuse(meetingRefusal('meeting-ended', { at: meeting.ended }));
  const forOthers = duties.some((duty) => actsForOthers.includes(duty));
  if (act.act === 'ask-to-speak') return ask(act, floor, context, forOthers);
  if (act.act === 'order-queue') return order(act, floor);
  const turn = floor.turns.find((one) => one.id === act.id);
  if (!turn) return refuse(floorRefusal('turn-unknown'));
  const own = turn.person === context.person;
  switch (act.act) {
    case 'withdraw-turn':
      if (!own && !forOthers) return refuse(floorRefusal('not-your-turn'));
      if (turn.withdrawn !== null) return accept();
      if (!isWaiting(turn) || turn.spells.length > 0) return refuse(floorRefusal('turn-is-over'));
      return accept({ type: 'floor-withdrawn', v: 1, data: { id: turn.id, person: turn.person, at: now } });
    case 'call-speaker':
      return call(act, turn, now);
    case 'allot-time':
      if (!isWaiting(turn)) return refuse(floorRefusal('turn-is-over'));
      if (turn.called === null) return refuse(floorRefusal('speaker-not-called'));
      return (
        minutesAllowed(act.minutes) ??
        accept({ type: 'time-allotted', v: 1, data: { id: turn.id, person: turn.person, minutes: act.minutes } })
      );
    case 'start-speech':
      return start(turn, floor, context);
    case 'end-speech':
      if (turn.ended !== null) return accept();
      if (turn.spells.length === 0) return refuse(floorRefusal('nobody-speaks'));
      return accept({ type: 'speech-ended', v: 1, data: { id: turn.id, person: turn.person, at: now } });
    case 'hand-in-text': {
      if (!own && !forOthers) return refuse(floorRefusal('not-your-turn'));
      if (turn.texts.at(-1)?.sha256 === act.sha256) return accept();
      if (!speechTextTypes.has(act.mediaType) || act.bytes < 1) return refuse(floorRefusal('text-of-other-kind'));
      const { name, mediaType, sha256, bytes } = act;
      return accept({
        type: 'speech-text-handed-in',
        v: 1,
        data: { id: turn.id, person: turn.person, name, mediaType, sha256, bytes, at: now },
      });
    }
    default:
      return impossible(act);
  }
}

const minutesAllowed = (minutes: number): Verdict<FloorEvent> | null =>
  Number.isSafeInteger(minutes) && minutes >= 1 && minutes <= floorLimits.minutes
    ? null
    : refuse(floorRefusal('minutes-out-of-range', { most: floorLimits.minutes }));

/** Whether somebody may speak at all: who sits in a seat that counts, or is here as a guest. */
function speakerFinding(person: string, { meeting }: FloorContext): Finding | null {
  const seats = meeting.seats.filter((one) => one.person === person || sitterOf(one) === person);
  if (seats.some((seat) => seat.excluded === null)) return null;
  if (seats.length > 0) return floorRefusal('speaker-suspended', { person });
  const known =
    meeting.alternates.some((one) => one.person === person) || meeting.holders.some((one) => one.person === person);
  return known ? null : floorRefusal('speaker-unknown', { person });
}

/** Speeches are registered also before the meeting; a person waits with one of each kind at a time. */
function ask(act: Act<'ask-to-speak'>, floor: Floor, context: FloorContext, forOthers: boolean): Verdict<FloorEvent> {
  if (floor.turns.some((one) => one.id === act.id)) return accept();
  const person = act.person ?? context.person;
  if (person === null) return refuse(floorRefusal('speaker-unknown'));
  if (person !== context.person && !forOthers) return refuse(floorRefusal('not-your-turn'));
  const unable = speakerFinding(person, context);
  if (unable) return refuse(unable);
  const topic = tidyText(act.topic);
  if (topic.length > floorLimits.topic) return refuse(floorRefusal('topic-too-long', { limit: floorLimits.topic }));
  if (floor.turns.length >= floorLimits.turns)
    return refuse(floorRefusal('too-many-turns', { limit: floorLimits.turns }));
  if (floor.turns.some((one) => isWaiting(one) && one.person === person && one.kind === act.kind))
    return refuse(floorRefusal('asked-already', { person }));
  return accept({
    type: 'floor-asked',
    v: 1,
    data: { id: act.id, person, kind: act.kind, topic, item: act.item, at: context.now },
  });
}

/** Names everybody who waits, once; a point of order stays before every speech. */
function order({ ids }: Act<'order-queue'>, floor: Floor): Verdict<FloorEvent> {
  const queue = new Map(queueOf(floor).map((turn) => [turn.id, turn]));
  if (ids.length !== queue.size || new Set(ids).size !== ids.length || !ids.every((id) => queue.has(id)))
    return refuse(floorRefusal('queue-incomplete'));
  const kinds = ids.map((id) => queue.get(id)!.kind);
  if (kinds.lastIndexOf('point-of-order') > kinds.indexOf('speech') && kinds.includes('speech'))
    return refuse(floorRefusal('point-of-order-first'));
  return accept({ type: 'floor-ordered', v: 1, data: { ids } });
}

function call(act: Act<'call-speaker'>, turn: Turn, now: string): Verdict<FloorEvent> {
  if (!isWaiting(turn)) return refuse(floorRefusal('turn-is-over'));
  if (turn.called !== null) return refuse(floorRefusal('called-already', { person: turn.person }));
  return (
    minutesAllowed(act.minutes) ??
    accept({ type: 'speaker-called', v: 1, data: { id: turn.id, person: turn.person, minutes: act.minutes, at: now } })
  );
}

/** One speaks at a time. A point of order breaks a speech off, whose time stands still until it goes on. */
function start(turn: Turn, floor: Floor, context: FloorContext): Verdict<FloorEvent> {
  const { meeting, now } = context;
  if (isSpeaking(turn)) return accept();
  if (!isWaiting(turn)) return refuse(floorRefusal('turn-is-over'));
  if (turn.called === null) return refuse(floorRefusal('speaker-not-called', { person: turn.person }));
  const unable = speakerFinding(turn.person, context);
  if (unable) return refuse(unable);
  const sits = meeting.seats.some((seat) => sitterOf(seat) === turn.person);
  if (sits && !isPresent(meeting, turn.person, now))
    return refuse(floorRefusal('speaker-not-present', { person: turn.person }));
  const started: FloorEvent = { type: 'speech-started', v: 1, data: { id: turn.id, person: turn.person, at: now } };
  const speaking = speakerOf(floor);
  if (!speaking) return accept(started);
  if (turn.kind !== 'point-of-order' || speaking.kind === 'point-of-order')
    return refuse(floorRefusal('somebody-speaks', { person: speaking.person }));
  return accept<FloorEvent>(
    { type: 'speech-interrupted', v: 1, data: { id: speaking.id, person: speaking.person, at: now } },
    started,
  );
}

const endSpell = (turn: Turn, at: string): Turn => ({
  ...turn,
  spells: turn.spells.map((spell) => (spell.until === null ? { ...spell, until: at } : spell)),
});

function evolve(floor: Floor, event: FloorEvent): Floor {
  const change = (id: string, how: (turn: Turn) => Turn): Floor => {
    if (!floor.turns.some((turn) => turn.id === id)) throw new Error(`Turn ${id} is not there`);
    return { turns: floor.turns.map((turn) => (turn.id === id ? how(turn) : turn)) };
  };
  switch (event.type) {
    case 'floor-asked': {
      const { at, ...rest } = event.data;
      const none = { called: null, minutes: null, spells: [], ended: null, withdrawn: null, texts: [] };
      return placed(floor, { ...rest, asked: at, ...none });
    }
    case 'floor-withdrawn':
      return change(event.data.id, (turn) => ({ ...turn, withdrawn: event.data.at }));
    case 'floor-ordered': {
      const byId = new Map(floor.turns.map((turn) => [turn.id, turn]));
      const moved = new Set(event.data.ids);
      const rest = floor.turns.filter((turn) => !moved.has(turn.id));
      return { turns: [...rest, ...event.data.ids.map((id) => byId.get(id)!)] };
    }
    case 'speaker-called':
      return change(event.data.id, (turn) => ({ ...turn, called: event.data.at, minutes: event.data.minutes }));
    case 'time-allotted':
      return change(event.data.id, (turn) => ({ ...turn, minutes: event.data.minutes }));
    case 'speech-started':
      return change(event.data.id, (turn) => ({
        ...turn,
        spells: [...turn.spells, { from: event.data.at, until: null }],
      }));
    case 'speech-interrupted':
      return change(event.data.id, (turn) => endSpell(turn, event.data.at));
    case 'speech-ended':
      return change(event.data.id, (turn) => ({ ...endSpell(turn, event.data.at), ended: event.data.at }));
    case 'speech-text-handed-in': {
      const { id, person: _, ...text } = event.data;
      return change(id, (turn) => ({ ...turn, texts: [...turn.texts, text] }));
    }
    default:
      return impossible(event);
  }
}

/** A new turn stands last; a point of order before the speeches that wait, after those points of order that do. */
function placed(floor: Floor, turn: Turn): Floor {
  const before = (one: Turn) =>
    turn.kind === 'point-of-order' && one.kind === 'speech' && isWaiting(one) && !isSpeaking(one);
  const at = floor.turns.findIndex(before);
  return { turns: at === -1 ? [...floor.turns, turn] : floor.turns.toSpliced(at, 0, turn) };
}

/** The floor of one meeting: who asked, in which order, who speaks and how long. */
export const floorDecider: Decider<FloorAct, Floor, FloorEvent, FloorContext> = {
  decide,
  evolve,
  initialState: { turns: [] },
};
