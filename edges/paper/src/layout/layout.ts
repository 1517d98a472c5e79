import type { BallotForm } from '@plenum/election';

/** A rectangle on a page, in millimetres from the page's top left corner; x and y are its own top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where one candidate stands on every copy. */
export interface LayoutRow {
  readonly candidate: string;
  /** From 1. */
  readonly page: number;
  /** Around the printed name, from the font's ascender to its descender. A name that takes two lines has both within. */
  readonly name: Box;
  /** The inside of the two boxes of an agree-disagree form, between their printed edges. */
  readonly agree?: Box | undefined;
  readonly disagree?: Box | undefined;
  /** The inside of the box for a number on a cumulative form. */
  readonly points?: Box | undefined;
}

/** Corner marks in this order. */
export const markPlaces = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

/** Where everything stands on the ballot papers of one print, the same for every copy; with the scans it is all that reading needs. */
export interface Layout {
  readonly plenum: 'layout/1';
  readonly election: string;
  /** The name of this print, drawn by lot: it stands in the code on each paper. */
  readonly print: string;
  /** The round whose papers these are, from 1. */
  readonly round: number;
  readonly form: BallotForm;
  readonly seats: number;
  readonly page: { readonly width: number; readonly height: number; readonly unit: 'mm' };
  readonly pagesPerBallot: number;
  /** In the order of the names on the paper. */
  readonly rows: readonly LayoutRow[];
  /** Room for the stamp, on page 1. */
  readonly stamp: Box;
  /** Four filled black squares on every page, in the order of `markPlaces`. */
  readonly marks: readonly Box[];
  /** The code (QR) on every page, without the white around it. */
  readonly code: Box;
  /** What else is printed on each page: a rectangle around each text, table or line that stands in no other box. */
  readonly printed: readonly (Box & { readonly page: number })[];
  /** One for each copy, drawn by lot, sorted: their order is not that of the print. */
  readonly codes: readonly string[];
}
