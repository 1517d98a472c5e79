import { type Citation, instrumentInBrackets } from '@plenum/kernel';
import type { Counted, MeetingTerms, MinutesForm, MinutesWording } from './minutes-wording.ts';
import type { MeetingKind } from './regulation.ts';

const members: Readonly<Record<MinutesForm, string>> = {
  party: 'official members',
  union: 'members',
  'youth-union': 'members',
  association: 'members',
  company: 'members',
  'co-operative': 'official members',
  constituency: 'voters',
  military: 'service members',
};

function peopleOf(form: MinutesForm, kind: MeetingKind): string {
  if (kind === 'constituency') return 'voters';
  if (kind === 'shareholders-meeting') return 'shares with a vote';
  if (kind === 'committee-meeting') return 'committee members';
  return kind === 'members-congress' ? members[form] : 'official delegates';
}

function meetingOf(form: MinutesForm, kind: MeetingKind): string {
  if (kind === 'shareholders-meeting') return 'the general meeting of shareholders';
  if (kind === 'committee-meeting') return 'the meeting';
  if (kind === 'constituency') return 'the election committee';
  return form === 'co-operative' ? 'the general meeting of members' : 'the congress';
}

/** Dots to write on; they may break between lines. */
const lineToFill = '……\u200b'.repeat(14);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function terms(form: MinutesForm, kind: MeetingKind): MeetingTerms {
  const meeting = meetingOf(form, kind);
  const polling = form === 'constituency';
  return {
    meeting: capital(meeting),
    meetingInside: meeting,
    people: peopleOf(form, kind),
    tellers: polling ? 'Polling team' : 'Teller committee',
    headOfTellers: polling ? 'Head of the polling team' : 'Head of the tellers',
    keeper: form === 'company' || form === 'co-operative' ? 'the chair' : 'the presidium',
  };
}

/** `Article 14(3)(a), 190-QĐ/TW`. It stands in brackets; its instrument has none itself. */
function citation(at: Citation): string {
  const instrument = instrumentInBrackets(at.instrument, 'en');
  if (!at.article) return instrument;
  return `Article ${at.article}${at.clause ? `(${at.clause})` : ''}${at.point ? `(${at.point})` : ''}, ${instrument}`;
}

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];
const roundNames = {
  first: '',
  further: ' (open seats)',
  tie: ' (among those tied)',
  're-election': ' (vote held again)',
};
const plural = (of: Counted, one: string, many: string): string => `${of.shown} ${of.count === 1 ? one : many}`;
const seats = (of: Counted): string => plural(of, 'seat', 'seats');
const remain = (of: Counted): string => (of.count === 1 ? 'remains' : 'remain');

export const minutesEn: MinutesWording = {
  blank: '……………………',
  blankLine: lineToFill,
  blankDate: '…… …………… ………',
  blankTime: '……:……',
  and: ' and ',
  title: 'MINUTES',
  abstractOf: (title) => `of the count: ${title}`,
  provisional: '(provisional: doubtful ballots are not yet decided)',
  placeAndDate: (place, date) => `${place}, ${date}`,
  number: (form, number) => {
    if (form === 'party' || form === 'youth-union') return `No. ${number}-BB/BKP`;
    return `No. ${number}/BB-${form === 'constituency' ? 'TBC' : 'BKP'}`;
  },
  headingRight: (form) => (form === 'party' || form === 'youth-union' ? form : 'state'),
  partyName: 'COMMUNIST PARTY OF VIET NAM',
  youthUnionName: 'HO CHI MINH YOUTH UNION',
  stateName: 'SOCIALIST REPUBLIC OF VIET NAM',
  stateMotto: 'Independence - Freedom - Happiness',
  terms,
  citation,
  page: 'Page',
  recordAt: (size, hash) => `Record: entry ${size} · ${hash} · check: plenum verify`,
  noRecord: (regulation, version) => `Rules: ${regulation}, version ${version} · check: plenum count`,

  opening: (v) =>
    `On ${v.date}, at ${v.place}, the ${v.tellers.toLowerCase()} of ${v.meeting} counted the ballots of: ${v.title}, under the rules “${v.regulation}”${v.instrument && `, ${v.instrument}`}.`,
  listHeading: 'Seats and candidate list',
  seatsApproved: (v) =>
    v.form === 'constituency'
      ? `Seats to be filled: ${v.seats.shown}.`
      : `${v.terms.meeting} approved ${seats(v.seats)} to be filled.`,
  listOf: (v) =>
    v.surplus.count > 0
      ? `Candidate list: ${plural(v.names, 'name', 'names')}; surplus ${v.surplus.shown}, which is ${v.share} of the seats.`
      : `Candidate list: ${plural(v.names, 'name', 'names')}, no surplus.`,
  nominatedBy: (parts) => `Of these ${parts.join('; ')}.`,
  nominated: {
    committee: 'put forward by the convening body',
    floor: 'nominated at the congress',
    self: 'self-nominated',
  },
  nominatedCell: { committee: 'Convener', floor: 'Floor', self: 'Self' },

  tellersHeading: (at) => at.tellers,
  tellersAre: (v) => `Members of the ${v.terms.tellers.toLowerCase()} (${v.count}): ${v.names}.`,
  notOnList: 'None of them is on the candidate list.',
  headIs: (at, name) => `${at.headOfTellers}: ${name}.`,

  roundHeading: (number, kind) => `${ordinals[number - 1] ?? `${number}th`} round${roundNames[kind]}`,
  roundFor: (v) => `${capital(seats(v.seats))}, ${plural(v.names, 'name', 'names')} on the list.`,
  roundNames: (names) => `On the list: ${names}.`,

  baseHeading: 'Attendance and base of the result',
  summoned: (v) => {
    if (v.form === 'constituency') return `Voters on the roll: ${v.count}.`;
    if (v.terms.people.startsWith('shares')) return `Total ${v.terms.people}: ${v.count}.`;
    if (v.weighted) return `Votes of the ${v.terms.people} summoned: ${v.count}.`;
    return `${capital(v.terms.people)} summoned: ${v.count}.`;
  },
  present: (v) => `Present at the vote: ${v.present} (${v.share}); absent: ${v.absent}.`,
  turnout: (v) => `Voted: ${v.collected}, which is ${v.share} of the roll.`,
  quorum: (v) =>
    `The quorum of ${v.strict ? 'more than' : 'at least'} ${v.share} of those summoned was met (${v.cite}).`,
  excludedTotal: (count) => `Not counted in the base: ${count}, namely:`,
  exclusion: {
    'temporary-activity-elsewhere': 'introduced to temporary activity elsewhere',
    'exempted-not-present': 'exempted from work and activity, not present',
    suspended: 'suspended from activity',
    'charged-or-detained': 'charged, prosecuted or detained',
    'absent-throughout-excused': 'absent throughout with an accepted reason',
    'committee-member-absent-throughout': 'members of the convening committee absent throughout',
    'absent-throughout-unreplaced': 'official delegates absent throughout, replaced by no alternate',
  },
  baseOf: {
    'summoned-less-excluded': (at) => `the ${at.people} summoned, less those not counted`,
    present: (at, weighted) => (weighted ? 'the votes of those attending' : `the ${at.people} present`),
    collected: () => 'the ballots collected',
    valid: () => 'the valid ballots',
  },
  baseIs: (v) => `The base of the result is ${v.of} (${v.cite}): ${v.sum}.`,
  needed: (v) => {
    const rule = v.rule === 'half' ? 'more than half' : `${v.strict ? 'more than' : 'at least'} ${v.share}`;
    return `To be elected takes ${rule} of the base: ${v.votes} votes or more (${v.cite}).`;
  },
  noThreshold: (cite) =>
    `Those with the most votes are elected, from the highest down until the seats are full; no majority is needed (${cite}).`,
  tieRule: (cite) =>
    `A vote among those tied: whoever has more votes is elected; more than half is not needed (${cite}).`,
  weightedRule: (cite) => `Each ballot carries its voter's votes (${cite}); the table of ballots counts papers.`,
  cumulativeRule: (v) =>
    `Cumulative voting: each share gives ${v.seats} votes, to be put on one person or spread over several (${v.cite}). The table of ballots counts papers.`,

  papersHeading: 'Ballots',
  papers: {
    present: 'Present',
    issued: 'Issued',
    collected: 'Collected',
    valid: 'Valid',
    invalid: 'Invalid',
    doubtful: 'Doubtful',
  },
  invalidBy: (parts, cite) => `Invalid ballots (${cite}): ${parts.join('; ')}.`,
  invalid: {
    'not-issued': 'not a ballot that was issued',
    'no-stamp': 'no stamp',
    'write-in': 'a name outside the list written in',
    signed: 'signed',
    marked: 'a distinguishing mark',
    'extra-writing': 'other writing added',
    numbered: 'numbered by the voter',
    'single-both': 'single name, both boxes marked',
    'single-blank': 'single name, no box marked',
    'over-vote': 'more names than seats',
    'none-kept': 'every name struck',
    'row-both': 'a row with both boxes marked',
    'row-blank': 'a row with no box marked',
    'over-points': 'more votes than the voter holds',
  },
  noneInvalid: 'No ballot was invalid.',
  notRead: 'The figures issued and collected settle the round, so no ballot was read.',
  noVotes: 'No ballot was read, so there are no votes to list.',
  notReturned: (v) => `Issued and not returned: ${v.count}; reason: ${v.note}.`,
  papersNote: (note) => `Note on the papers: ${note}.`,
  stock: (v) =>
    `Papers printed: ${v.printed}${v.series ? ` (numbers ${v.series})` : ''}; issued ${v.issued}, spoiled and replaced ${v.spoiled}, unused and sealed ${v.unused}.`,
  stockDiffers: (v) =>
    `${v.count} of the papers printed are ${v.missing ? 'missing' : 'too many'} against that sum; explanation: ${v.note}.`,
  adjudicated: (v) => `Doubtful ballots decided by the ${v.terms.tellers.toLowerCase()}: ${v.count}.`,
  adjudicatedBallot: (ballot, reason) => `ballot ${ballot}: ${reason}`,

  votesHeading: 'Votes for each person, in ballot order',
  columns: {
    order: 'No.',
    name: 'Name',
    born: 'Born',
    nominated: 'Nominated',
    votes: 'Votes',
    weightedVotes: 'Votes',
    round: 'Round',
  },
  percentColumn: (base) => `Share of ${base}`,
  attendingColumn: (shares) => `Against ${shares} shares attending`,
  percentOf: (v) => `Shares are of ${v.of}: ${v.base}.`,

  electedHeading: 'Elected',
  elected: (count) =>
    count.count === 1
      ? `Under these rules this person is elected:`
      : `Under these rules the following ${count.shown} persons are elected, by votes from the highest:`,
  electedOne: (name, votes) => `${name} (${votes} votes)`,
  noneElected: 'Nobody was elected in this round.',
  older: (v) => `${v.names} have ${v.votes} votes each across the last seat; the elder is elected (${v.cite}).`,
  void: {
    'more-collected-than-issued': (v) =>
      `More ballots were collected (${v.collected}) than issued (${v.issued}); this round is void (${v.cite}).`,
    'no-quorum': (v) => `Too few were present (${v.cite}); this round is void.`,
    turnout: (v) => `Too few voted (${v.collected}; ${v.cite}); this round is void.`,
  },
  voidResult: 'The votes above are kept for the record; nobody is elected.',
  doubtful: (v) =>
    `${plural(v.count, 'doubtful ballot is', 'doubtful ballots are')} not yet decided (ballot ${v.ballots}); who is elected is not settled.`,
  openBelow: (v) =>
    `${seats(v.seats)} ${remain(v.seats)} open: too few reached the votes needed. Not elected so far: ${v.names}.`,
  openNobody: (v) => `${seats(v.seats)} ${remain(v.seats)} open; nobody is left on the list.`,
  openTie: (v) => `Tied across the last seat: ${v.names}; ${seats(v.seats)} not settled.`,
  nextHeld: (v) => `${v.terms.meeting} voted again: ${v.round.charAt(0).toLowerCase()}${v.round.slice(1)}.`,
  nextTie: (v) => `A vote among those tied is to follow (${v.cite}). ${v.terms.meeting} decided: ${lineToFill}`,
  nextReElection: (at) => `The vote is to be held again. ${at.meeting} decided: ${lineToFill}`,
  nextStop: (v) => `The rules allow no further round (${v.cite}); the open seats stay empty.`,
  nextDecision: (at) => `Reported to ${at.meetingInside}. ${at.meeting} decided: ${lineToFill}`,
  stopped: (v) => `${v.terms.meeting} decided to stop and hold no further round: ${v.why} (${v.cite}).`,

  totalHeading: 'Result over all rounds',
  total: (v) => `After ${v.rounds} rounds ${v.elected.shown} elected for ${seats(v.seats)}:`,
  unfilled: (of) => `Seats left open: ${of.shown}.`,

  rulesHeading: 'Rules applied',
  assumed: 'These rules have not been checked against the official text:',
  amended: 'Rules changed from the regulation as kept:',
  amendment: (v) => `${v.name}: ${v.to} (${v.why})`,
  switchName: {
    base: 'base of the result',
    threshold: 'votes needed to be elected',
    quorum: 'quorum',
    turnout: 'turnout',
    withSurplus: 'ballot form with a surplus',
    withoutSurplus: 'ballot form without a surplus',
    weighted: 'weighted ballots',
    invalid: 'invalid ballots',
    singleStruck: 'a single name struck',
    tie: 'tie across the last seat',
    furtherRounds: 'further rounds',
    exclusions: 'who is not counted in the base',
    surplusRequired: 'surplus required',
    surplusMaximum: 'largest surplus',
    surplusMinimum: 'smallest surplus',
    preparedRange: 'surplus prepared by the convening body',
    smallBody: 'surplus of small bodies',
    entryGate: 'entry to the list',
    tellersOffList: 'tellers not on the list',
    committeeRestriction: 'limits on members of the convening committee',
    nameOrder: 'order of names on the ballot',
    secret: 'secret ballot',
    minutes: 'form of the minutes',
    after: 'periods after the election',
  },

  closingHeading: 'Closing',
  complaints: `Complaints and how they were settled: ${lineToFill}`,
  complaintsAre: (text) => `Complaints and how they were settled: ${text}.`,
  copies: (v) =>
    v.form === 'constituency'
      ? `Drawn up in ${v.copies} copies, completed at ${v.time}.`
      : `Drawn up in ${v.copies} copies and read out to ${v.terms.meetingInside} at ${v.time}.`,
  sealed: (v) => {
    const kept = v.months ? `, to be kept for ${v.months} months` : '';
    if (v.form === 'constituency') return `The ballots were sealed and handed over as the rules require${kept}.`;
    return `The ballots were sealed and handed to ${v.terms.keeper}${kept}.`;
  },

  onBehalf: (_form, body) => `FOR THE ${body}`,
  presidium: 'PRESIDIUM',
  chairOfMeeting: 'CHAIR',
  secretary: (at) => (at.tellers === 'Polling team' ? 'SECRETARY OF THE POLLING TEAM' : 'SECRETARY'),
  witness: (number) => `${number === 1 ? 'FIRST' : 'SECOND'} WITNESS (VOTER)`,
  signHint: '(signature and full name)',
};
