import type { papersVi } from './papers.vi.ts';

/** Texts of the papers that leave the room, in English. */
export const papersEn: typeof papersVi = {
  dossier: {
    title: 'Dossier and files',
    below: 'Taking a file changes nothing. The figures in every file are those on this screen.',
    taking: 'Downloading…',
    dossierPdf: 'Dossier with numbered sheets (PDF)',
    dossierZip: 'Dossier with its files (ZIP)',
    dossierNeedsMinutes: 'The dossier needs minutes drawn as PDF, and no round that is open.',
    entryLog: 'Ballot entry log (PDF)',
    result: 'The result for further use',
    castVotes: 'Each ballot (NIST\u00a01500\u2011103)',
    electionZip: 'Files for plenum count (ZIP)',
  },
  minutesForm: {
    title: 'A form of your own',
    none: 'The minutes follow the regulation’s form. An organisation can use its own DOCX form for the DOCX; the PDF keeps the regulation’s.',
    inUse: 'The DOCX follows the form “{{name}}”. The PDF keeps the regulation’s.',
    start: 'Download a form to begin with',
    current: 'Download the form in use',
    file: 'Form (.docx)',
    fileHint: 'Open the form to begin with in Word, change words and looks, keep the fields in {{braces}}.',
    choose: 'Choose a file',
    upload: 'Use this form',
    uploading: 'Checking the form…',
    drop: 'Take it away, back to the regulation’s form',
    fields: 'Fields that can be used ({{n}})',
    required: 'required',
  },
};
