import serialise from 'canonicalize';
import { MAX_DEPTH } from './limits.ts';

/** Why a value cannot be kept exactly: `path` leads to it. */
export class UnkeepableValueError extends Error {
  readonly path: string;
  constructor(path: string, why: string) {
    super(`${path || 'value'}: ${why}`);
    this.name = 'UnkeepableValueError';
    this.path = path;
  }
}

/**
 * RFC 8785 canonical JSON. Refuses with UnkeepableValueError what would not come back the same: NaN and infinities, integers
 * beyond 2^53 - 1, lone surrogates, and values that JSON does not have. Fields that are `undefined` are left out.
 */
export function canonicalJson(value: unknown): string {
  check(value, '', 0);
  return serialise(value) as string;
}

function check(value: unknown, path: string, depth: number): void {
  if (depth > MAX_DEPTH) throw new UnkeepableValueError(path, `nested deeper than ${MAX_DEPTH}`);
  if (value === null || typeof value === 'boolean') return;
  if (typeof value === 'string') checkText(value, path);
  else if (typeof value === 'number') checkNumber(value, path);
  else if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) check(value[i], `${path}[${i}]`, depth + 1);
  } else checkFields(value, path, depth);
}

function checkFields(value: unknown, path: string, depth: number): void {
  if (typeof value !== 'object' || value === null || !isPlain(value)) {
    throw new UnkeepableValueError(path, 'not a JSON value');
  }
  for (const key in value) {
    const field = (value as Record<string, unknown>)[key];
    if (field === undefined) continue;
    checkText(key, path);
    check(field, path ? `${path}.${key}` : key, depth + 1);
  }
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function checkText(text: string, path: string): void {
  if (/\p{Surrogate}/u.test(text)) throw new UnkeepableValueError(path, 'a lone surrogate is no Unicode text');
}

function checkNumber(value: number, path: string): void {
  if (!Number.isFinite(value)) throw new UnkeepableValueError(path, 'not a finite number');
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) throw new UnkeepableValueError(path, 'beyond 2^53 - 1');
}
