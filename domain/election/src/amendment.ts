/** A change to a regulation: which switch, its new value, where the change comes from, why. */
export interface Amendment {
  /** A path into the regulation: a switch (`threshold`) or a part of its value (`surplusMaximum.percent`). */
  readonly set: string;
  readonly to: unknown;
  readonly cite: string;
  readonly why: string;
}
