import { expect, test } from 'vitest';
import { restoreMessages } from '../src/record/restore-message.ts';

test.each(Object.entries(restoreMessages))(
  '%s of a restore is said in both languages, with the same things in it',
  (_, say) => {
    const things = ['t1', 't2', 't3'].slice(0, say.length);
    const { vi, en } = (say as (...given: unknown[]) => { vi: string; en: string })(...things);
    expect(vi).not.toBe(en);
    for (const thing of things) expect([vi, en].every((text) => text.includes(thing))).toBe(true);
  },
);
