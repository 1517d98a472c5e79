/** Files of instruments as they come in and as they go out. */
export const instrumentFilesEn = {
  instrumentFiles: {
    trackedTitle: 'The file holds tracked changes: {{insertions}} insertions, {{deletions}} deletions',
    trackedHint: 'The text is read by this choice; the file is kept as it came.',
    tracked: {
      accept: 'Accept all: read as changed',
      reject: 'Reject all: read as it was before',
      keep: 'Keep them open: read as changed, with every change told at its line',
    },
    chooseTracked: 'Choose how the changes are read before you register.',
    convertedTitle: 'The text stood in an old encoding ({{encoding}}) and was converted to Unicode',
    convertedHint: 'Compare before you register; the file is kept as it came.',
    encoding: { tcvn3: 'TCVN3 (ABC)', vni: 'VNI', 'windows-1258': 'Windows-1258', 'utf-16': 'UTF-16' },
    before: 'In the file',
    after: 'As converted',
    akn: 'Download as Akoma Ntoso (XML)',
  },
} as const;
