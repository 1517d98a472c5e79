import type { Finding } from '@plenum/kernel';
import { type MeetingRefusalCode, meetingRefusalCodes } from './refusal.ts';
import { refusalsEn } from './wording.en.ts';
import { refusalsVi } from './wording.vi.ts';

export type MeetingWording = Readonly<Record<MeetingRefusalCode, (values: Finding['values']) => string>>;

const isOurs = (code: string): code is MeetingRefusalCode => (meetingRefusalCodes as readonly string[]).includes(code);

/** The sentence of a finding about a meeting; null for a code that is not ours. `person` in it is what the caller put there. */
export const meetingSentence = (finding: Pick<Finding, 'code' | 'values'>, language: 'vi' | 'en'): string | null =>
  isOurs(finding.code) ? (language === 'vi' ? refusalsVi : refusalsEn)[finding.code](finding.values) : null;
