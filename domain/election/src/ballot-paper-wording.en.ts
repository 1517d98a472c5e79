import type { BallotPaperWording } from './ballot-paper-wording.ts';
import { formatCount } from './figures.ts';

const count = (figure: number): string => formatCount(figure, 'en');
const names = (figure: number): string => `${count(figure)} ${figure === 1 ? 'name' : 'names'}`;

export const ballotPaperEn: BallotPaperWording = {
  title: 'BALLOT PAPER',
  subject: (title) => {
    const rest = title.replace(/^(election of|electing) (the )?/iu, '');
    return rest.charAt(0).toUpperCase() + rest.slice(1);
  },
  figures: (v) => `To be elected: ${count(v.seats)}. On the list: ${names(v.names)}.`,
  instruction: (form, v) => {
    if (form === 'agree-disagree')
      return v.names === 1
        ? 'How to vote: put an X in one of the two boxes, “Agree” or “Disagree”.'
        : 'How to vote: for each person, put an X in one of the two boxes in the row, “Agree” or “Disagree”.';
    if (form === 'cumulative')
      return `How to vote: write the number of votes for each person. The votes together are the shares with a vote times ${count(v.seats)}; all may go to one person or be split.`;
    if (v.names === 1)
      return 'How to vote: leave the name as it is to agree; strike a line through the whole name to disagree.';
    return `How to vote: strike a line through the whole name of each person you do not elect; leave at most ${names(v.seats)}.`;
  },
  invalid: (reasons) => `Invalid if: ${reasons.join('; ')}.`,
  invalidNote: (reason, seats) =>
    ({
      'over-vote': `more than ${names(seats)} left`,
      'none-kept': 'every name struck',
      'single-both': 'both boxes marked',
      'single-blank': 'neither box marked',
      'row-both': 'both boxes marked in a row',
      'row-blank': 'neither box marked in a row',
      'over-points': 'more votes given than held',
      'write-in': 'a name written in',
      signed: 'signed',
      marked: 'marked to be recognised',
      numbered: 'numbered by the voter',
      'extra-writing': 'other writing added',
      'no-stamp': 'no stamp',
    })[reason],
  born: (born) => `(born ${born})`,
  columns: { order: 'No.', name: 'Full name', agree: 'Agree', disagree: 'Disagree', points: 'Votes' },
  voter: (form) => (form === 'company' ? 'Shareholder (or proxy):' : 'Voter:'),
  shares: (seats) => ['Shares with a vote:', `Votes in all (shares × ${count(seats)}):`],
  weight: 'Votes held:',
  signature: (form) => ({ who: form === 'company' ? 'SHAREHOLDER' : 'VOTER', how: '(Signature and full name)' }),
  page: (page, of) => `Page ${page}/${of}`,
  continued: '(continued)',
  stamp: '(Stamp)',
};
