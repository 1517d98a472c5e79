import { type NameOf, sentence } from '@plenum/election';
import { citationText, type Finding } from '@plenum/kernel';
import {
  conclusionSentence,
  floorSentence,
  meetingElectionSentence,
  meetingMinutesSentence,
  meetingSentence,
  openVoteSentence,
  programmeSentence,
  proposalSentence,
} from '@plenum/meeting';
import { accountSentence, installationSentence, organisationSentence } from '@plenum/organisation';
import { adaptationSentence, registerSentence, rulebookSentence } from '@plenum/rulebook';
import type { Language } from './language.ts';

export type FindingInWords = Finding & { readonly message: string; readonly cite: string };

/** A finding with its sentence in the reader's language and its provisions in one line. */
export const findingInWords = (finding: Finding, language: Language, nameOf?: NameOf): FindingInWords => ({
  ...finding,
  message:
    accountSentence(finding, language) ??
    installationSentence(finding, language) ??
    organisationSentence(finding, language) ??
    registerSentence(finding, language) ??
    rulebookSentence(finding, language) ??
    adaptationSentence(finding, language) ??
    meetingSentence(finding, language) ??
    openVoteSentence(finding, language) ??
    proposalSentence(finding, language) ??
    programmeSentence(finding, language) ??
    floorSentence(finding, language) ??
    conclusionSentence(finding, language) ??
    meetingMinutesSentence(finding, language) ??
    meetingElectionSentence(finding, language) ??
    sentence(finding, language, nameOf),
  cite: finding.citations.map((cite) => citationText(cite, language)).join('; '),
});

const isFinding = (value: object): value is Finding => 'code' in value && 'severity' in value && 'citations' in value;

/** The same value with every finding in it in words. */
export function findingsInWords<Value>(value: Value, language: Language, nameOf: NameOf): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => findingsInWords(item, language, nameOf)) as Value;
  if (isFinding(value)) return findingInWords(value, language, nameOf) as Value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      key,
      key === 'regulation' ? field : findingsInWords(field, language, nameOf),
    ]),
  ) as Value;
}
