import { instrumentName, provisionText } from '@plenum/kernel';
import type { DraftWording } from './draft-wording.ts';

const named = (title: string) => (names: string) => `${title}: ${names}.`;

export const draftEn: DraftWording = {
  title: {
    opening: 'Time, place and opening',
    presence: 'Those present',
    conduct: 'Who conducted the meeting',
    programme: 'Agenda as it went',
    speeches: 'Speeches',
    groups: 'Group discussions',
    votes: 'Open votes',
    elections: 'Elections',
    conclusions: 'Conclusions',
    closing: 'Closing',
  },
  minutes: 'MINUTES',
  blank: '……………………',
  citation: (cite) => {
    const instrument = instrumentName(cite.instrument, 'en');
    const text = cite.article ? `${provisionText(cite, 'en')}, ${instrument}` : instrument;
    if (cite.basis === 'stated') return `${text}, as the organisation states it`;
    return cite.basis === 'assumed' ? `${text}, assumed` : text;
  },
  opening: ({ day, place, unit, name, time }) =>
    `On ${day}, at ${place}, ${unit} held ${name}${time === null ? '' : `; it opened at ${time}`}.`,
  summoned: ({ summoned, came, share }) => `Delegates summoned: ${summoned}; present: ${came} (${share}).`,
  excluded: (count) => `Not counted among those summoned: ${count}.`,
  notSummoned: (count) => `Not summoned under the rules: ${count} (the list is in the dossier).`,
  quorum: ({ needed, threshold, citation, at }) =>
    at === null
      ? `Quorum: ${needed} (${threshold} of those summoned, ${citation}); not reached during the meeting.`
      : `Quorum: ${needed} (${threshold} of those summoned, ${citation}); reached at ${at}.`,
  ownRules: ({ name, source, from }) =>
    `The meeting follows the organisation’s own rules: ${name} (${source}); what they do not state is as in the set “${from}”.`,
  absent: named('Absent'),
  replaced: named('Alternates in place of absentees'),
  replacedBy: (name, by) => `${by} for ${name}`,
  leftOut: named('Not counted among those summoned'),
  guests: named('Guests'),
  body: {
    presidium: named('Presidium'),
    secretariat: named('Secretariat'),
    credentials: named('Credentials committee'),
    tellers: named('Tellers'),
  },
  itemTimes: ({ from, until }) => {
    if (from === null) return '–';
    return until === null ? `from ${from}` : `${from} – ${until}`;
  },
  papers: (titles) => `Papers: ${titles}`,
  notHeld: 'not held',
  columns: {
    order: 'No.',
    unit: 'Unit',
    summoned: 'Summoned',
    came: 'Present',
    item: 'Item',
    by: 'Presented by',
    planned: 'Planned',
    actual: 'Actual',
    at: 'At',
    speaker: 'Speaker',
    topic: 'Subject',
    minutes: 'Time',
    text: 'Text',
    question: 'Question',
    for: 'For',
    against: 'Against',
    abstain: 'Abstaining',
    notVoting: 'Not voting',
    base: 'Out of',
    needed: 'Needed',
    outcome: 'Outcome',
    task: 'Task',
    due: 'Due',
  },
  speechesHeld: ({ count, texts }) => `Speeches: ${count}; texts handed in: ${texts}.`,
  handedIn: 'handed in',
  votesHeld: (count) => `Open votes: ${count}.`,
  vote: ({ time, question, way, base, present, threshold, citation, outcome }) =>
    `At ${time} the meeting voted ${way} on “${question}”; present ${present}; needed ${threshold} of ${base} (${citation}). ${outcome}`,
  enteredVotes: (lines) =>
    `Votes of delegates without a phone were entered at the desk: ${lines.map(({ by, votes }) => `${votes} by ${by}`).join('; ')}.`,
  way: { hand: 'by show of hands', card: 'by card', phone: 'by name on phones' },
  baseOf: {
    present: 'those present',
    summoned: 'those summoned',
    summonedLessAbsent: 'those summoned (less those absent throughout)',
  },
  adopted: 'Carried.',
  rejected: 'Not carried.',
  brokenOff: (reason) => `Broken off without a result: ${reason}.`,
  elected: ({ title, seats, names }) => `${title}: ${seats} to elect; elected: ${names}.`,
  electionOpen: (title) => `${title}: no result declared yet.`,
  electionMinutes: (number) => `Details stand in the minutes of the count ${number}.`,
  group: ({ name, members, chair, secretary }) =>
    `${name}: ${members} members${chair === null ? '' : `; chair ${chair}`}${secretary === null ? '' : `; secretary ${secretary}`}.`,
  nothingHandedIn: 'The group has handed in no minutes.',
  rests: (grounds) => `It rests on: ${grounds}.`,
  notAdopted: '(not adopted)',
  whole: 'The meeting as a whole',
  closing: ({ name, day, time }) =>
    time === null ? `The closing of ${name} is not recorded.` : `${name} closed at ${time} on ${day}.`,
  copies: (copies) => `These minutes are made in ${copies} equal copies and signed by presidium and secretariat.`,
  edited: (sections) =>
    `Sections ${sections} were edited by the secretariat; the others and the figures in all tables come from the meeting’s record.`,
  onBehalf: { presidium: 'THE PRESIDIUM', secretariat: 'THE SECRETARIAT' },
  signatory: { presidium: 'presidium', secretariat: 'secretariat' },
  receipt: ({ position, whole }) =>
    whole
      ? `Receipt of the closing of these minutes (entry ${position} of the record), whole in this code. Scan it, save it as a file; check it with plenum verify or an independent program.`
      : `Scan for the receipt of the closing of these minutes (entry ${position} of the record); check it with plenum verify or an independent program.`,
  signedInSystem: (signatures) => `Signed in the system: ${signatures}.`,
};
