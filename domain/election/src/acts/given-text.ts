import { type Finding, tidyText } from '@plenum/kernel';
import { isDate } from '../files/election-schema.ts';
import { limits } from '../files/limits.ts';
import { refusal } from './act-finding.ts';

/** What is wrong with a reason that an act must give. */
export const reasonFaults = (reason: string | undefined): readonly Finding[] =>
  tidyText(reason ?? '') === '' ? [refusal('reason-missing')] : tooLong('reason', reason!);

export const textFaults = (field: string, text: string, about?: string): readonly Finding[] =>
  tidyText(text) === '' ? [refusal('text-missing', { field }, [], about)] : tooLong(field, text, about);

const tooLong = (field: string, text: string, about?: string): readonly Finding[] =>
  text.length > limits.textLength ? [refusal('text-over-limit', { field, limit: limits.textLength }, [], about)] : [];

export const dateFaults = (field: string, date: string | undefined, about?: string): readonly Finding[] =>
  date === undefined || isDate(date) ? [] : [refusal('not-a-date', { field, found: date }, [], about)];

/** What is wrong with a figure of people, papers or votes: whole, not negative, within the limit. */
export const figureFaults = (field: string, figure: number, about?: string): readonly Finding[] =>
  Number.isSafeInteger(figure) && figure >= 0 && figure <= limits.figure
    ? []
    : [refusal('not-a-whole-number', { field, found: String(figure) }, [], about)];
