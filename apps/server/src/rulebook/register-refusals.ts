import { json, problems, shaped } from '../http/router.ts';

/** What an act on the rulebook may be answered with, beside its result. */
export const registerRefusals = {
  ...problems,
  409: json(shaped<object>('RegisterRefused', '{ refused: findings with message }'), 'The rules forbid it'),
  412: json(shaped<object>('RegisterStale', '{ conflict, message }'), 'The screen was stale'),
} as const;
