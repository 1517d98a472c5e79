import { electorFindingsEn } from './elector-wording.en.ts';
import { formatDate } from './figures.ts';
import { nounOf, nouns } from './nouns.ts';
import type { ElectionWording, Spoken } from './wording.ts';

const words = () => nouns('en');
const field = (v: Spoken): string => nounOf(words().field, v.raw('field'));
const rules = (v: Spoken): string =>
  v
    .list('rules')
    .map((rule) => nounOf(words().rule, rule))
    .join('; ');
/** `> 1/2`, `>= 2/3`, `2/3`, `30/100` in words. */
const share = (v: Spoken, key = 'share'): string => {
  const text = v.say(key).replace(/(\d+)\/100$/, '$1%');
  return text.startsWith('> ') ? `more than ${text.slice(2)}` : `at least ${text.replace('>= ', '')}`;
};
const people = (v: Spoken, key: string): string => `${v.say(key)} ${v.is(key, 1) ? 'person' : 'people'}`;
const papers = (v: Spoken, key = 'count'): string => `${v.say(key)} ${v.is(key, 1) ? 'paper' : 'papers'}`;
const seats = (v: Spoken, key = 'seats'): string => `${v.say(key)} ${v.is(key, 1) ? 'seat' : 'seats'}`;

const day = (v: Spoken, key: string): string => formatDate(v.say(key));

export const wordingEn: ElectionWording = {
  finding: {
    ...electorFindingsEn,
    'election-exists': () =>
      'The election with this id is open already, with other particulars. Look for it in the list of elections.',
    'election-not-open': () => 'There is no such election.',
    'election-finished': () => 'The election is finished and can no longer be changed.',
    'regulation-changed': (v) =>
      `The regulation ${v.say('regulation')} in this software differs from version ${v.say('version')}, which this election follows. Use the version of the software that opened it.`,
    'not-your-duty': (v) =>
      `To ${nounOf(words().act, v.raw('act'))} is for: ${v
        .list('duties')
        .map((duty) => nounOf(words().duty, duty))
        .join(' or ')}. The organiser gives duties under Duties.`,
    'reason-missing': () => 'A reason must be given.',
    'text-missing': (v) => `${field(v)} is empty.`,
    'text-over-limit': (v) => `${field(v)} is longer than ${v.say('limit')} characters.`,
    'not-a-whole-number': (v) => `${field(v)} must be a whole number of 0 or more, not “${v.say('found')}”.`,
    'not-a-date': (v) => `${field(v)} “${v.say('found')}” is not a day that exists, YEAR-MONTH-DAY.`,
    'seats-below-one': () => 'There must be at least 1 seat.',
    'id-wrong': (v) =>
      `The id “${v.say('id')}” cannot be used: no spaces or commas, and not ballot, flags, weight or times.`,
    'duty-held-already': (v) => `${v.say('name')} holds this duty already: ${nounOf(words().duty, v.raw('duty'))}.`,
    'duty-not-held': (v) => `This person does not hold the duty: ${nounOf(words().duty, v.raw('duty'))}.`,
    'last-organiser': () => 'An election needs at least one organiser. Give the duty to somebody else first.',
    'candidate-is-teller': (v) =>
      `${v.say('name')} is on the candidate list and so cannot be among the tellers. If two people share the name, write the teller’s so that they can be told apart.`,
    'not-of-committee': (v) =>
      `${v.say('name')} is not of the committee that this meeting elected and so cannot stand for this office.`,
    'head-is-teller': (v) =>
      `${v.say('name')} cannot both key ballots and head the tellers: who keys does not approve.`,
    'approval-not-asked': () => 'This election asks for no second approval.',
    'nothing-to-approve': () => 'No result waits for approval.',
    'approves-own-result': () => 'Who declared the result, or keyed ballots of this round, does not approve it.',
    'approval-waits': (v) => `The result of round ${v.say('round')} still waits for the presidium’s approval.`,
    'duties-exclude': (v) =>
      `${v.say('name')} holds the duty ${nounOf(words().duty, v.raw('other'))} and so cannot also hold ${nounOf(words().duty, v.raw('duty'))}: ${nounOf(words().separation, v.raw('why'))}.`,
    'head-keyed-ballots': (v) =>
      `${v.say('name')} has an entry in this round and so cannot head the tellers or sit in the presidium yet.`,
    'nothing-to-confirm': () => 'No rule is left to confirm.',
    'assumed-rules-unconfirmed': (v) =>
      `Some rules were not compared with their text: ${rules(v)}. The organiser confirms them before the base is announced.`,
    'list-is-closed': () => 'The list is closed. To change it, reopen it with a reason.',
    'list-not-closed': () => 'The list is not closed.',
    'list-empty': () => 'Nobody is on the list.',
    'too-many-candidates': (v) => `The list would hold ${people(v, 'found')}; the limit is ${v.say('limit')}.`,
    'candidate-id-taken': (v) => `The id ${v.say('id')} is on the list already.`,
    'candidate-twice': (v) =>
      v.is('born', '')
        ? `${v.say('name')} is on the list already. If two people share the name, give the birth date of each.`
        : `${v.say('name')}, born ${v.say('born')}, is on the list already.`,
    'no-such-candidate': (v) => `The list has no id ${v.say('id')}.`,
    'round-opened-already': () => 'A round was opened on this list, so it cannot be reopened.',
    'reason-not-named': (v) =>
      `The regulation does not name “${nounOf(words().exclusion, v.raw('reason'))}” as a reason to take people off the base in ${nounOf(words().meeting, v.raw('meeting'))}.`,
    'reason-twice': (v) =>
      `The reason “${nounOf(words().exclusion, v.raw('reason'))}” is given twice. Add the two up in one line.`,
    'base-below-one': (v) =>
      `${v.say('summoned')} summoned, ${v.say('excluded')} excluded: the base is ${v.say('base')} and must be at least 1.`,
    'base-above-summoned': (v) =>
      `The base is those present, ${v.say('base')}, more than the ${v.say('summoned')} summoned. Check both figures.`,
    'present-above-summoned': (v) =>
      `${v.say('present')} present is more than the ${v.say('summoned')} summoned. Check both figures.`,
    'excluded-above-summoned': (v) => `${v.say('excluded')} excluded is more than the ${v.say('summoned')} summoned.`,
    'present-missing': () => 'The regulation asks how many are present at the vote. Give the number.',
    'no-quorum': (v) =>
      `${v.say('present')} of ${v.say('summoned')} summoned are present, not ${share(v)}: the round cannot be opened. If somebody was missed, correct the number present.`,
    'figures-of-the-meeting': (v) =>
      `Those summoned (${v.say('summoned')}) and those excluded (${v.say('excluded')}) are figures of the meeting and stay as in the first round. Only the number present is a round’s own.`,
    'base-not-announced': () => 'The base of this round is not announced.',
    'round-under-way': (v) => `Round ${v.say('round')} is under way. Declare its result first.`,
    'no-further-round': () => 'The regulation allows no further round. The result so far is final.',
    'seats-above-open': (v) => `Only ${seats(v, 'open')} can still be filled, not ${v.say('seats')}.`,
    'not-standing': (v) => `${v.names('candidate')} does not stand in this round.`,
    'birth-date-missing': (v) =>
      `${v.names('candidate')} is tied across the last seat; the regulation takes the older, but the list has no birth date. Stop and ask the organiser.`,
    'first-round-takes-the-list': (v) =>
      `The first round takes the whole closed list (${people(v, 'candidates')}) for ${seats(v)}. To change the list, reopen it.`,
    'round-not-open': () => 'No round is open.',
    'papers-not-counted': () => 'The head of the tellers has not stated the papers issued and collected.',
    'more-collected-than-issued': (v) =>
      `${v.say('collected')} papers collected, ${v.say('issued')} issued: the round is void and must be held again. If this is a slip, correct the papers.`,
    'issued-above-present': (v) =>
      `${v.say('issued')} papers issued to ${v.say('present')} present. Check both figures.`,
    'keyed-above-collected': (v) =>
      `Paper ${v.say('keyed')} is keyed already, so the number collected cannot be ${v.say('collected')}.`,
    'entry-closed-papers-stand': () =>
      'An entry was closed on this number of papers. Give it back before the papers are corrected.',
    'no-entry-needed': () =>
      'The round is void by its papers, so no ballots need be keyed. The head of the tellers declares it.',
    'two-entries-taken': () => 'Two other tellers have taken the two entries of this round.',
    'entry-begun-already': () => 'You have begun your entry already.',
    'no-entry-of-yours': () => 'You have not begun an entry in this round.',
    'entry-closed-already': () => 'Your entry is closed. The head of the tellers must give it back to be changed.',
    'entry-not-closed': () => 'This person has no closed entry.',
    'no-such-ballot': (v) => `There is no paper ${v.say('ballot')}: ${v.say('collected')} were collected.`,
    'position-not-on-paper': (v) =>
      `There is no number ${v.say('position')} on the paper: it holds ${v.say('candidates')} names.`,
    'mark-not-on-form': (v) =>
      `The mark “${v.say('mark')}” at number ${v.say('position')} does not fit this form: ${nounOf(words().form, v.raw('form'))}.`,
    'flag-unknown': (v) => `There is no note called “${v.say('flag')}”.`,
    'weight-missing': () => 'This ballot carries votes of its own: give its weight (W and a number).',
    'weight-not-asked': () => 'This regulation does not weigh ballots.',
    'ballots-missing': (v) => `${papers(v)} not keyed yet: ${v.say('numbers')}.`,
    'entries-not-closed': () => 'The two entries are not both closed.',
    'ballot-not-in-difference': (v) => `The two entries agree on paper ${v.say('ballot')}; there is nothing to settle.`,
    'ballot-not-doubtful': (v) => `Paper ${v.say('ballot')} is not doubtful.`,
    'still-doubtful': (v) =>
      `The decision on paper ${v.say('ballot')} still has a doubtful mark. Decide every mark, or note why the paper is invalid.`,
    'differences-unsettled': (v) => `The entries still differ on ${papers(v)}: ${v.say('numbers')}.`,
    'doubtful-unsettled': (v) => `${papers(v)} still doubtful: ${v.say('numbers')}.`,
    'no-minutes-form': () => 'There is no form of your own to take away.',
    'not-a-hash': (v) => `“${v.say('found')}” is no SHA-256 in 64 hexadecimal digits.`,
    'nothing-declared': () => 'No round has been declared.',
    'no-seats-open': () => 'Every seat is filled; there is nothing left to vote on.',
    'revote-not-decided': () =>
      'The decision to vote again is not recorded. Record the resolution and the reason, or the decision to stop.',
    'no-revote-to-decide': () => 'There is no vote to be held again that would have to be decided.',
    'election-stopped-already': () => 'The meeting has decided to stop.',
    'pile-empty': () => 'Every pile must have at least one paper.',
    'piles-other-than-collected': (v) =>
      `The piles add up to ${v.say('sum')} papers, and ${v.say('collected')} were collected. Count each pile again.`,
    'pile-begun-already': (v) =>
      `Somebody has begun pile ${v.say('batch')}: the piles up to it stay as they are, only the rest can be split.`,
    'too-many-piles': (v) => `${v.say('found')} piles are more than the limit of ${v.say('limit')}.`,
    'entries-begun-already': () => 'Somebody has begun to key, so the number of entries of this round stays.',
    'no-such-batch': (v) => `There is no pile ${v.say('batch')}: this round has ${v.say('batches')}.`,
    'batch-not-named': (v) =>
      `This person closed several entries (piles ${v.say('batches')}). Say which one to give back.`,
    'entry-open-already': (v) => `You are keying pile ${v.say('batch')}. Close it before you take another.`,
    'later-round-stands': (v) =>
      `Round ${v.say('round')} already rests on this result, so it can no longer be recounted.`,
    'seed-not-digits': () => 'The public digits are 10 to 40 digits, such as throws of a die, without spaces.',
    'seed-missing': () => 'Digits made in front of the meeting are needed, such as throws of a die.',
    'seed-stands': () => 'This sample was drawn by other digits; more draws go on with those.',
    'draws-outside-limit': (v) => `A sample has 1 to ${v.say('limit')} draws.`,
    'audit-not-for-form': () =>
      'This sampling audit is for ballots that count alike, not for weighted or cumulative ones.',
    'audit-margin-zero': () =>
      'People are level at the last seat: one paper changes the result, so no sample is sure enough; only a recount of all can tell.',
    'audit-closed-already': () => 'The sampling audit of this round is closed.',
    'audit-unread': (v) => `${v.say('count')} papers of the sample are still to be read: ${v.say('numbers')}.`,
    'sample-not-drawn': () => 'No sample was drawn.',
    'paper-not-in-sample': (v) => `Paper ${v.say('ballot')} is not in the sample that was drawn.`,
    'seats-below-elected': (v) =>
      `${v.say('elected')} are elected already; the seats cannot be lowered to ${v.say('seats')}.`,
    'seats-not-lower': (v) => `The number of seats is ${v.say('from')}; ${v.say('seats')} is not lower.`,
    'result-not-complete': () => 'Seats are still open. Hold a further round, or state the decision to stop.',
    'date-to-come': (v) => `${field(v)}, ${day(v, 'found')}, is still to come.`,
    'date-too-early': (v) =>
      `${field(v)}, ${day(v, 'found')}, is before ${day(v, 'earliest')}, the earliest that it can be.`,
    'no-such-complaint': (v) => `There is no complaint ${v.say('id')}.`,
    'complaint-decided-already': (v) => `Complaint ${v.say('id')} is decided.`,
    'complaint-in-time': (v) =>
      `Complaint ${v.say('id')}, received on ${day(v, 'received')}, came in time: it has to be examined.`,
    'complaint-open': (v) => `Undecided complaints: ${v.say('complaints')}. Note how they were decided first.`,
    'complaint-late': (v) =>
      `The complaint came on ${day(v, 'received')}, after the last day of the period, ${day(v, 'deadline')}. It is kept, and marked as late.`,
    'consequence-without-right': () =>
      'A complaint that was rejected or not examined brings no recount, no new vote and no correction. Choose “none”.',
    'consequence-names-round': () => 'A recount and a void result name a declared round.',
    'round-annulled': (v) =>
      `Complaint ${v.say('complaints')} was upheld and its round is void: vote again; this result is not sent for confirmation.`,
    'recount-outstanding': (v) => `The decision on complaint ${v.say('complaints')} orders a recount: do it first.`,
    'confirmation-waits': (v) =>
      `Letter ${v.say('number')} to ${v.say('to')} still waits for its answer. Note the answer first.`,
    'confirmation-not-asked': () => 'No request for confirmation waits for an answer.',
    'nobody-to-confirm': () => 'Confirmation has been asked for everybody elected.',
    'nobody-named': () => 'Name at least one person who is confirmed or not.',
    'does-not-wait': (v) => `${v.names('candidate')} does not wait for confirmation, or is named twice.`,
    'sent-late': (v) =>
      `Sent on ${day(v, 'sent')}, after the last day for the report, ${day(v, 'due')}. It is noted all the same.`,
    'confirmed-late': (v) =>
      `Decided on ${day(v, 'date')}, after the last day of the period, ${day(v, 'due')}. It is noted all the same.`,
    'packages-below-one': () => 'There is at least one sealed package.',
    'note-needed-sealed-again': () =>
      'The papers are sealed. Where they are sealed again, note by which decision they were opened, and why.',
    'papers-not-sealed': () => 'The sealing of the papers has not been noted.',
    'papers-destroyed-already': () => 'The papers have been destroyed.',
    'retention-runs': (v) =>
      `The papers are kept for ${v.say('months')} months from their sealing: they may be destroyed from ${day(v, 'from')}.`,
    'retention-unknown': () =>
      'The regulation sets no period for keeping the papers, or nobody has read it: the decision to destroy answers for the day.',
    'two-witnesses': () => 'Name two different witnesses.',
    'rules-unusable': () =>
      'The ballots cannot be counted under the proposed rules. Try them on the what-if screen first.',
    'nothing-proposed': () => 'The proposal changes no rule.',
    'surplus-missing': (v) => `${people(v, 'candidates')} for ${seats(v)}: the list must hold more names than seats.`,
    'surplus-above-maximum': (v) =>
      v.is('most', 0)
        ? `A surplus of ${v.say('surplus')} on ${seats(v)} is above ${v.say('percent')}%. Of so few seats ${v.say('percent')}% is nobody: a surplus takes guidance of its own, entered as a change to the regulation.`
        : `A surplus of ${v.say('surplus')} on ${seats(v)} is above ${v.say('percent')}%: at most ${v.say('most')}.`,
    'small-body-surplus': (v) =>
      `For ${seats(v)} the surplus is at most ${v.say('extra')}; this list has ${v.say('surplus')}.`,
    'surplus-below-minimum': (v) =>
      `A surplus of ${v.say('surplus')} on ${seats(v)}; it should be at least ${v.say('least')}.`,
    'prepared-list-outside-range': (v) =>
      `The convening committee proposes ${people(v, 'prepared')} for ${seats(v)}, ${v.percent('share')} too ${Number(v.raw('extra')) < 0 ? 'few' : 'many'}; the regulation asks a surplus of ${v.say('from')}% to ${v.say('to')}%.`,
    'committee-member-outside-list': (v) =>
      `${v.say('name')} sits on the convening committee and so may not stand outside its list.`,
    'entry-gate-unknown': (v) =>
      `${v.say('name')} has ${v.say('support')} votes of support; how many attend is not known yet, so the regulation’s share cannot be checked.`,
    'below-entry-gate': (v) =>
      v.is('support', 'none')
        ? `${v.say('name')} has no votes of support; more than ${v.say('share').replace('/100', '%')} of those attending are needed to enter the list.`
        : `${v.say('name')} has ${v.say('support')} votes of support of ${v.is('present', 'none') ? '…' : v.say('present')} attending; more than ${v.say('share').replace('/100', '%')} are needed to enter the list.`,
    'exclusion-for-other-meeting': (v) =>
      `${people(v, 'count')} excluded as “${nounOf(words().exclusion, v.raw('reason'))}”, which the regulation does not name for ${nounOf(words().meeting, v.raw('meeting'))}.`,
    'flag-noted': (v) =>
      `Round ${v.say('round')}: ${papers(v)} ${nounOf(words().invalid, v.raw('flag'))}; the regulation does not make that invalid.`,
    'elected-without-votes': (v) => `${v.names('candidate')} is elected without a vote. Check the count.`,
    'assumed-rule': (v) => `The rule on ${nounOf(words().rule, v.raw('rule'))} was not compared with its text.`,
  },
  step: {
    form: (v) => `${people(v, 'candidates')} for ${seats(v)}, on this form: ${nounOf(words().form, v.raw('form'))}.`,
    quorum: (v) =>
      `${v.say('present')} of ${v.say('summoned')} summoned are present: the share of ${v.say('share')} is ${v.is('met', 'yes') ? '' : 'not '}met.`,
    turnout: (v) =>
      `${papers(v, 'collected')} collected of ${v.say('summoned')} on the roll: ${v.is('met', 'yes') ? 'enough' : 'not enough'} for the regulation.`,
    papers: (v) =>
      `${v.say('issued')} issued, ${v.say('collected')} collected: ${v.say('valid')} valid, ${v.say('invalid')} invalid${v.is('doubtful', 0) ? '' : ', doubtful ones left'}.`,
    invalid: (v) => `Invalid, ${nounOf(words().invalid, v.raw('reason'))}: ${v.say('count')}.`,
    base: (v) => {
      const excluded = v.list('excluded').map((part) => {
        const [reason, count] = part.split('=');
        return `${count} ${nounOf(words().exclusion, reason)}`;
      });
      const less = excluded.length > 0 ? ` (${v.say('summoned')} summoned less ${excluded.join(', ')})` : '';
      return `The base is ${nounOf(words().base, v.raw('of'))}: ${v.say('base')}${less}.`;
    },
    needed: (v) =>
      v.is('threshold', 'plurality')
        ? 'Elected by votes, high to low, without a threshold.'
        : `Election needs ${v.is('threshold', 'more-than-half') ? 'more than half' : share(v, 'threshold')} of ${v.say('base')}: ${v.say('needed')} votes.`,
    'tie-round-rule': () => 'Among the tied, more votes win; more than half is not needed.',
    elected: (v) =>
      v.is('count', 0)
        ? 'Nobody is elected.'
        : `${v.say('count')} of ${v.say('seats')} elected: ${v.names('elected')}.`,
    tie: (v) => `Tied across the last seat: ${v.names('among')}; ${seats(v)} left.`,
    older: (v) => `Tied, the older is elected: ${v.names('elected')}.`,
    'left-open': (v) => `${seats(v)} that nobody reached.`,
    next: (v) =>
      v.raw('why') === undefined
        ? `Next: ${nounOf(words().next, v.raw('next'))}.`
        : `Nobody is elected: ${nounOf(words().void, v.raw('why'))}. Next: ${nounOf(words().next, v.raw('next'))}.`,
  },
  keys: {
    'number-not-on-paper': (token) => `There is no number ${token} on the paper.`,
    'number-twice': (token) => `Number ${token} is keyed already.`,
    'keys-not-understood': (token) => `“${token}” is not understood.`,
    'keys-unfinished': (token) => `“${token}” is unfinished.`,
    'flag-letter-unknown': (token) => `“${token}” has a letter that stands for no note.`,
  },
};
