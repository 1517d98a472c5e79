import { impossible } from '@plenum/kernel';
import type { MeetingMinutesEvent, MinutesHead, ReadStream, SigningBody } from './events.ts';
import type { MinutesSectionKey } from './section.ts';

export interface SectionEdit {
  readonly section: MinutesSectionKey;
  /** Null where it was erased. */
  readonly text: string | null;
  readonly by: string;
  readonly at: string;
}

export interface MinutesSignature {
  readonly account: string;
  readonly name: string;
  readonly as: SigningBody;
  readonly at: string;
}

/** The minutes of one meeting as they stand. */
export interface MeetingMinutes {
  readonly groups: readonly { readonly group: string; readonly text: string | null; readonly at: string }[];
  /** The draft that was made last; null before the first. */
  readonly draft: {
    readonly head: MinutesHead;
    readonly read: readonly ReadStream[];
    readonly sections: readonly MinutesSectionKey[];
    readonly sha256: string;
    readonly at: string;
  } | null;
  /** The edits that stand, one a section. */
  readonly edits: readonly SectionEdit[];
  readonly closed: { readonly symbol: string; readonly sha256: string; readonly at: string } | null;
  readonly signatures: readonly MinutesSignature[];
  readonly drawn: readonly { readonly format: 'pdf' | 'docx'; readonly sha256: string }[];
}

export const noMinutes: MeetingMinutes = {
  groups: [],
  draft: null,
  edits: [],
  closed: null,
  signatures: [],
  drawn: [],
};

/** Whether one of the presidium and one of the secretariat have signed: from then on nothing changes. */
export const isSigned = ({ signatures }: MeetingMinutes): boolean =>
  (['presidium', 'secretariat'] as const).every((body) => signatures.some((one) => one.as === body));

export function minutesEvolved(state: MeetingMinutes, event: MeetingMinutesEvent): MeetingMinutes {
  switch (event.type) {
    case 'group-minutes-handed-in': {
      const { group, text, at } = event.data;
      const others = state.groups.filter((one) => one.group !== group);
      return { ...state, groups: [...others, { group, text: text.personal, at }] };
    }
    case 'minutes-drafted': {
      const { sections } = event.data;
      return { ...state, draft: event.data, edits: state.edits.filter(({ section }) => sections.includes(section)) };
    }
    case 'section-edited': {
      const { text, ...edit } = event.data;
      const others = state.edits.filter(({ section }) => section !== edit.section);
      return { ...state, edits: [...others, { ...edit, text: text.personal }] };
    }
    case 'section-restored':
      return { ...state, edits: state.edits.filter(({ section }) => section !== event.data.section) };
    case 'minutes-closed':
      if (state.draft === null) throw new Error('minutes-closed before minutes-drafted');
      return { ...state, closed: event.data };
    case 'minutes-reopened':
      return { ...state, closed: null, signatures: [] };
    case 'minutes-signed': {
      const { account, name, as, at } = event.data;
      if (state.closed === null) throw new Error('minutes-signed before minutes-closed');
      return { ...state, signatures: [...state.signatures, { account, name: name.personal ?? '', as, at }] };
    }
    case 'meeting-minutes-drawn': {
      const { format, sha256 } = event.data;
      return { ...state, drawn: [...state.drawn, { format, sha256 }] };
    }
    default:
      return impossible(event);
  }
}
