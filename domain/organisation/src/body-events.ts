import type { BodyKind, Gaining, Leaving, PostKind, Seats } from './body.ts';

type E<Type extends string, Data extends object> = { readonly type: Type; readonly v: 1; readonly data: Data };

/** What can have happened to the bodies of a unit; the stream is `unit/<id>`. People stand here by id alone. */
export type BodyEvent =
  | OfficeEvent
  | E<'body-formed', { readonly id: string; readonly kind: BodyKind; readonly name: string }>
  | E<'body-renamed', { readonly body: string; readonly name: string }>
  | E<'body-closed', { readonly body: string; readonly on: string; readonly reason: string }>
  | E<
      'term-begun',
      {
        readonly body: string;
        readonly id: string;
        readonly name: string;
        readonly begins: string;
        readonly ends?: string;
        readonly seats: readonly Seats[];
      }
    >
  | E<
      'seats-set',
      { readonly body: string; readonly term: string; readonly seats: readonly Seats[]; readonly decision: string }
    >
  /** Every post still held is left on that day. */
  | E<'term-ended', { readonly body: string; readonly term: string; readonly on: string }>
  | E<
      'post-gained',
      {
        readonly body: string;
        readonly term: string;
        readonly id: string;
        readonly person: string;
        readonly post: PostKind;
        readonly from: string;
        readonly gained: Gaining;
        readonly decision: string;
      }
    >
  | E<
      'post-left',
      {
        readonly body: string;
        readonly held: string;
        readonly on: string;
        readonly left: Leaving;
        readonly decision: string;
      }
    >;
export type OfficeEvent =
  | E<'office-given', { readonly account: string; readonly may: 'read' | 'change' }>
  | E<'office-withdrawn', { readonly account: string; readonly reason: string }>;
export type BodyEventType = BodyEvent['type'];

export const unitStream = (id: string): string => `unit/${id}`;
