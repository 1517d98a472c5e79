import type { Words } from './wording.ts';

const cannotWriteFor: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EACCES: 'you may not write into that folder',
  EPERM: 'you may not write into that folder',
  EROFS: 'the disk can only be read',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
};

export const wordsEn: Words = {
  usage: `Usage: plenum COMMAND … [--json] [--lang vi|en]

  plenum regulations [ID [--file]]                 the regulations, or one with every switch (--file: as a file to change)
  plenum list FILE…                                checks the candidate list, gives the ballot order
  plenum count FILE… [--minutes OUT.pdf|OUT.docx]  counts, applies the regulation, writes the minutes
  plenum what-if FILE… --amend CHANGES             the same ballots under the amended regulation
  plenum print ELECTION --copies N --out BALLOTS.pdf --layout LAYOUT.json [--round N]
                                                   ballot papers, each with its own code; --round: of which round
                                                   (else the last in the file, the first where it has none)
  plenum read ELECTION --layout LAYOUT.json SCAN… --out ROUND.csv
                                                   reads scanned ballot papers (PDF, TIFF, PNG, JPEG) into a ballots file
  plenum outline INSTRUMENT… [--out OUT.xml]       structure and citations of a document (TXT, DOCX, Akoma Ntoso);
                                                   --out: as Akoma Ntoso 3.0
  plenum conform MODEL LOCAL                       how closely a unit's text follows its model
  plenum redline OLD NEW --out OUT.docx|OUT.html   what changed, for reading and for Word
  plenum form INSTRUMENT… [--profile party|state] [--out OUT.pdf|OUT.docx]  where a DOCX departs from its form; prints it in its form
    outline, conform, redline, form: [--tracked accept|reject|keep]  tracked changes of a DOCX (keep: as accepted, each told)
  plenum verify RECORD… [--key KEY]                checks an exported record (--key: by the log's key as you have it;
                                                   --witness KEY: this witness must have cosigned it)
  plenum backup | restore | witness                backs up or restores a machine; runs a witness (plenum COMMAND --help)

FILE is the file of one election (YAML or JSON); - reads standard input.
Exit codes: 0 done; 3 done, something is left to decide; 4 the rules forbid it; 2 bad input; 1 anything else.`,
  noCommand: 'No command was given.',
  unknownCommand: (command) => `There is no command “${command}”.`,
  wrongOption: (option) => `The option ${option} is not right.`,
  wrongLanguage: (lang) => `There is no language “${lang}”: take vi or en.`,
  noInput: (command) => `The command ${command} takes at least one file.`,
  oneInput: (command) => `The command ${command} takes one id.`,
  twoInputs: (command) => `The command ${command} takes two files.`,
  oneElection: 'The command print takes one election.',
  printNeeds: 'The command print needs --copies N, --out BALLOTS.pdf and --layout LAYOUT.json.',
  readNeeds: 'The command read needs an election, --layout LAYOUT.json, one scan or more, and --out ROUND.csv.',
  layoutFormat: (file) => `The layout must be a .json file, not “${file}”.`,
  wrongNumber: (option, value, most) => `${option} is a whole number from 1 to ${most}, not “${value}”.`,
  printed: (v) =>
    `Round ${v.round}: ${v.copies} ballot papers of ${v.perBallot === 1 ? 'one page' : `${v.perBallot} pages`}, ${v.pages} pages in all.`,
  ballotForm: {
    'strike-out': 'Form: strike out who is not elected.',
    'agree-disagree': 'Form: agree, disagree.',
    cumulative: 'Form: cumulative votes.',
  },
  keepTogether: 'The layout is needed to read scanned papers: keep it with them.',
  readingPage: (file, page, of) => `Reading ${file}, page ${page} of ${of} …`,
  pageNumber: (page) => `page ${page}`,
  pagesRead: (v) =>
    `Pages: ${v.pages}. Ballot papers: ${v.ballots}, of which settled: ${v.settled}, with a stamp in its place: ${v.stamped}.`,
  lookAt: (pages) => `Pages that people must look at: ${pages}. In the ballots file a doubtful mark is “?”.`,
  unsettled: {
    'doubtful-mark': 'a mark is doubtful',
    'not-a-ballot': 'not a ballot paper of this print',
    'unreadable-code': 'its code cannot be read',
    duplicate: 'this paper was there before',
    'missing-page': 'another page of this paper is missing',
    'extra-writing': 'something else is written on it',
  },
  scanFault: {
    'file-missing': 'There is no such file.',
    'file-unreadable': 'The file cannot be read.',
    'scan-format': 'This is no scan.',
    'scan-broken': 'The scan is broken.',
    'scan-too-large': 'The scan is too large.',
    'scan-no-pages': 'The scan has no pages.',
    'read-cumulative': 'Votes written as numbers are not read from scans.',
    'layout-differs': 'The layout does not belong to this election as it is now.',
  },
  scanExpected: {
    'file-missing': 'a scan',
    'file-unreadable': 'a scan that may be read',
    'scan-format': 'PDF, TIFF, PNG or JPEG',
    'scan-broken': 'a whole file: scan again',
    'scan-too-large': 'at most 512 MB, 20,000 pages, 120 million pixels a page',
    'scan-no-pages': 'one page or more',
    'read-cumulative': 'a strike-out or agree-disagree form; key these papers in',
    'layout-differs': 'the election file from which these papers were printed, with the same names',
  },
  noOut: 'The command redline needs --out OUT.docx or OUT.html.',
  oneOut: (command) => `--out of ${command} takes one document.`,
  wrongTracked: (value) => `--tracked is accept, reject or keep, not “${value}”.`,
  wrongProfile: (value) => `--profile is party or state, not “${value}”.`,
  outFormat: (command, file) =>
    `${command} cannot write “${file}”: outline writes .xml, redline .docx or .html, print .pdf, read .csv, form .pdf or .docx.`,
  oneStandardInput: 'Standard input (-) can be read once only.',
  optionElsewhere: (option, command) => `${option} belongs to the command ${command}.`,
  oneMinutes: '--minutes takes one election.',
  minutesFormat: (file) => `Minutes are a .pdf or .docx file, not “${file}”.`,
  noAmend: 'The command what-if takes --amend CHANGES.',
  cannotRead: (file, why) => `${file} cannot be read: ${why}.`,
  cannotWrite: (file, why, detail) => `${file} cannot be written: ${cannotWriteFor[why] ?? detail}.`,
  broken: (what) => `The program is at fault: ${what}`,
  working: (file) => `Working on ${file} …`,
  written: (file) => `Wrote ${file}.`,

  faults: (count) => (count === 1 ? '1 fault:' : `${count} faults:`),
  expected: (text) => `Expected: ${text}.`,
  forbidden: 'The rules forbid it:',

  name: 'Name',
  votes: 'Votes',
  share: 'Share',
  outcome: 'Outcome',
  elected: 'elected',
  below: (needed) => `short of ${needed} votes`,
  seatsFull: 'enough votes, the seats are full',
  fewerVotes: 'fewer votes',
  tied: 'tied across the last seat',
  older: 'elected, the older',
  notDecided: 'not decided',
  result: 'Result',
  electedOf: (elected, seats) => `${elected} elected for ${seats} seats.`,
  status: { complete: 'complete', open: 'seats open', void: 'round void', doubtful: 'doubtful ballots' },
  next: {
    'further-round': 'a further round for the open seats, if the meeting decides so',
    'tie-round': 'a round among the tied',
    're-election': 'a re-election',
    'meeting-decides': 'the meeting decides',
    stop: 'stop, the open seats stay empty',
  },
  nextHeading: 'Next',
  remarks: 'Remarks',

  ballotOrder: 'Ballot order',
  nominated: { committee: "committee's list", floor: 'from the floor', self: 'self-nominated' },
  listFigures: (seats, candidates, surplus, share) =>
    `${seats} seats; ${candidates} candidates; surplus ${surplus} (${share}).`,
  listInOrder: 'The list is in order under the regulation.',
  severity: { refusal: 'refused', warning: 'warning', notice: 'notice' },

  regulations: 'Regulations',
  seen: 'seen',
  assumed: 'assumed',
  seenCount: (seen, assumed) => `${seen} seen, ${assumed} assumed`,
  switch: 'Switch',
  value: 'Value',
  provision: 'Provision',
  basis: {
    text: 'text',
    guidance: 'guidance',
    practice: 'practice',
    stated: 'stated by the organisation',
    assumed: 'assumed',
  },

  before: 'Under the regulation as it is',
  after: 'Under the regulation as amended',
  changed: 'What changes',
  changedRules: 'Rules changed',
  changedElected: (names) => `Now elected: ${names}.`,
  changedLost: (names) => `No longer elected: ${names}.`,
  changedStatus: (before, after) => `Status: ${before} → ${after}.`,
  changedInvalid: (change) => `Invalid ballots: ${change}.`,
  nothingChanged: 'The result stays the same.',

  verified: (entries, streams, checkpoints) =>
    `The record is intact: ${entries} entries, ${streams} streams, ${checkpoints} checkpoints.`,
  notVerified: (faults) => `The record has ${faults} faults:`,
  unverifiable: 'This is no record exported by Plenum.',
  notAKey: (key) => `“${key}” is no public key of a log (NAME+ID+BASE64, as in keys.json).`,

  instrumentFault: {
    'file-missing': 'There is no such file.',
    'file-unreadable': 'This file could not be read.',
    'too-large': 'The file is too large.',
    'not-utf-8': 'The encoding of the text could not be told; save it as UTF-8 or DOCX.',
    unreadable: 'The content could not be read.',
    'broken-xml': 'The file is broken inside (XML); open it in a word processor and save it again.',
    macros: 'The file has macros, so it is not read; save it as .docx without macros.',
    doctype: 'The file has a DOCTYPE, which no document needs, so it is not read.',
    inflates: 'The file inflates to more than is read; it may be a zip bomb.',
    unsafe: 'The file is a broken or unsafe zip.',
    'no-text': 'The file holds no text; a scan must be made text first.',
  },
  xmlPlace: ({ part, line, column }) => `${part && `${part}, `}line ${line}, column ${column}`,
  instrumentExpected: 'TXT in UTF-8, DOCX or Akoma Ntoso, at most 50 MB',
  unnamed: 'An instrument without number, type and date',
  inForce: 'In force',
  noDate: 'no date',
  citations: 'Citations',
  signedBy: 'Signed',
  recipients: 'Recipients',
  toLookAt: 'To look at',
  attachedHere: 'Issued with it:',
  lineNumber: (line) => `line ${line}`,
  formOf: (profile) => `Form: ${profile}`,
  formProfiles: { party: 'Party (36-HD/VPTW)', state: 'State (Decree 30/2020)' },
  noDepartures: 'No departure from the form was found.',
  formNotChecked: 'This is no DOCX, so there are no margins, typeface and sizes to check.',
  outlineFinding: {
    'number-skipped': (found, expected) => `“${found}” stands where “${expected}” was expected.`,
    'number-repeated': (found, expected) => `“${found}” is there again; next would be “${expected}”.`,
    'line-unplaced': (found, expected) =>
      `“${found}” looks like a heading and does not go on from the one before${expected === '' ? '' : ` (next is “${expected}”)`}; kept as text.`,
    'text-outside-article': (found) => `“${found}” stands in no article; kept with its chapter or section.`,
    'tracked-inserted': (found) => `tracked insertion, read as text: “${found}”.`,
    'tracked-deleted': (found) => `tracked deletion, left out of the text: “${found}”.`,
    'text-converted': (found) => `the text was converted from ${found}; compare it with the original.`,
  },
  conformance: { same: 'same', adapted: 'adapted', moved: 'moved', missing: 'missing', added: 'added' },
  conformanceState: 'Beside the model',
  modelArticle: 'Model article',
  localArticle: 'Unit article',
  similarity: 'Similarity',
  redlineTitle: (before, after) => `${before} compared with ${after}`,
  redlineCounts: (changed, inserted, deleted) =>
    `${changed} paragraphs changed, ${inserted} inserted, ${deleted} deleted.`,
};
