/**
 * Personal text in an event. The record keeps only its commitment (SHA-256 over a 32-byte random salt and the text); the text
 * stands beside the record and can be erased without breaking it. Folding sees `personal`, or `null` after erasure.
 */
export interface Personal {
  readonly personal: string | null;
}

export const personal = (text: string): Personal => ({ personal: text });
