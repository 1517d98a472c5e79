import type { MeetingNouns } from './nouns.ts';
import type { RuleName } from './rules/stated-rules.ts';

export const dutyNounsEn: MeetingNouns['duty'] = {
  office: 'office',
  organiser: 'organiser',
  presidium: 'presidium',
  secretariat: 'secretariat',
  credentials: 'credentials committee',
  desk: 'check-in desk',
  teller: 'teller committee',
  delegate: 'delegate',
  guest: 'guest',
  observer: 'observer',
  auditor: 'auditor',
};

export const ruleNounsEn: Readonly<Record<RuleName, string>> = {
  quorum: 'Quorum',
  ordinary: 'Ordinary decision',
  weighty: 'Weighty decision',
  amendments: 'Order of amendments',
};

export const textFieldsEn: Readonly<Record<string, string>> = {
  'rules-name': 'name of the rules',
  'rules-source': 'decision that adopted the rules',
  instrument: 'instrument in which the rule stands',
  article: 'article',
  clause: 'clause',
  name: 'name of the meeting',
  place: 'place',
  reason: 'reason',
  body: 'body that meets',
  begins: 'time at which it begins',
  signer: 'name of who signs the summons',
  issuer: 'body that summons',
  town: 'town of issue',
  parent: 'body above',
  title: 'title of who signs',
  number: 'number and symbol',
  group: 'name of the group',
};

export const meetingNounsEn: MeetingNouns = {
  duty: dutyNounsEn,
  kind: {
    'members-congress': 'Members’ congress',
    'delegates-congress': 'Delegates’ congress',
    'committee-meeting': 'Committee meeting',
    'review-conference': 'Review conference',
  },
  gained: { 'ex-officio': 'Ex officio', elected: 'Elected', appointed: 'Appointed', member: 'Member' },
  notSummoned: {
    suspended: 'Suspended',
    prosecuted: 'Charged or prosecuted',
    probationary: 'Probationary',
    exempt: 'Exempt',
    'posted-elsewhere': 'Posted elsewhere',
    'left-before': 'Retired or transferred before the opening',
    'elected-in-breach': 'Elected in breach of procedure',
    other: 'Another reason',
  },
};
