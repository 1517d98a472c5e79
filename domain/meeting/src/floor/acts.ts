import type { Context } from '@plenum/kernel';
import type { MeetingDuty } from '../duty.ts';
import type { Meeting } from '../meeting.ts';
import type { SpeechKind, SpeechText } from './floor.ts';

/** Everything that can be done on the floor. */
export type FloorAct =
  /** The id is the sender's, so that it is asked once however often it is sent. `person` null: oneself. */
  | {
      readonly act: 'ask-to-speak';
      readonly id: string;
      readonly person: string | null;
      readonly kind: SpeechKind;
      readonly topic: string;
      readonly item: string | null;
    }
  | { readonly act: 'withdraw-turn'; readonly id: string }
  /** All that wait and have not spoken, in their new order. */
  | { readonly act: 'order-queue'; readonly ids: readonly string[] }
  | { readonly act: 'call-speaker'; readonly id: string; readonly minutes: number }
  | { readonly act: 'allot-time'; readonly id: string; readonly minutes: number }
  | { readonly act: 'start-speech'; readonly id: string }
  | { readonly act: 'end-speech'; readonly id: string }
  | ({ readonly act: 'hand-in-text'; readonly id: string } & Omit<SpeechText, 'at'>);

export interface FloorContext extends Context {
  readonly meeting: Meeting;
  readonly duties: readonly MeetingDuty[];
  readonly person: string | null;
  readonly mayConvene: boolean;
}

/** Who may do what; `mayConvene` stands for office and organiser. */
export const floorDutyFor: Readonly<Record<FloorAct['act'], readonly MeetingDuty[]>> = {
  'ask-to-speak': ['office', 'organiser', 'presidium', 'secretariat', 'delegate'],
  'withdraw-turn': ['office', 'organiser', 'presidium', 'secretariat', 'delegate'],
  'order-queue': ['presidium', 'secretariat', 'office', 'organiser'],
  'call-speaker': ['presidium', 'secretariat', 'office', 'organiser'],
  'allot-time': ['presidium', 'secretariat', 'office', 'organiser'],
  'start-speech': ['presidium', 'secretariat', 'office', 'organiser'],
  'end-speech': ['presidium', 'secretariat', 'office', 'organiser'],
  'hand-in-text': ['office', 'organiser', 'presidium', 'secretariat', 'delegate'],
};

export const floorLimits = { topic: 300, minutes: 240, turns: 1_000, textName: 200 } as const;

/** Files that a speech text is handed in as: ending by media type. */
export const speechTextTypes: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['text/plain', 'txt'],
]);
