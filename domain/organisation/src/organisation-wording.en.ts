import type { PostKind } from './body.ts';
import { organisationNouns } from './organisation-nouns.ts';
import type { OrganisationWording } from './organisation-wording.ts';

const noun = organisationNouns('en');
const fields: Readonly<Record<string, string>> = {
  name: 'Name',
  code: 'Code',
  reason: 'Reason',
  decision: 'Decision number',
  born: 'Date of birth',
  joined: 'Day of joining',
  official: 'Official since',
  from: 'Since',
  since: 'The earlier beginning',
  on: 'Day',
  founded: 'Founded',
  begins: 'Beginning of the term',
  ends: 'Planned end',
  ended: 'The earlier end',
  kind: 'Kind of body',
  left: 'Why left',
};
const field = (value: unknown): string => fields[String(value)] ?? String(value);
const post = (value: unknown): string => noun.post[value as PostKind] ?? String(value);

/** `2026-01-31` as people write it. */
const day = (value: unknown): string => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value));
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : String(value);
};

export const organisationEn: OrganisationWording = {
  refusals: {
    'unit-out-of-reach': ({ unit }) => `This unit${unit ? ` (${unit})` : ''} is not among your duties.`,
    'unit-unknown': () => 'There is no such unit.',
    'unit-dissolved': ({ unit }) => `The unit${unit ? ` ${unit}` : ''} was dissolved.`,
    'unit-has-units': ({ unit, count }) => `${unit} still has ${count} units below it. Move them elsewhere first.`,
    'unit-has-people': ({ unit }) => `${unit} still has people. Move them to another unit first.`,
    'unit-below-itself': ({ unit }) => `${unit} cannot stand below itself.`,
    'unit-code-taken': ({ code }) => `Another unit has the code ${code}.`,
    'unit-code-form': ({ found }) =>
      `The unit code “${found}” does not fit: a letter or digit first, then letters, digits and . / - _, at most 40 characters.`,
    'organisation-full': ({ maximum }) => `An organisation has at most ${maximum} units.`,
    'tree-too-deep': ({ maximum }) => `The tree has at most ${maximum} levels.`,
    'org-text-missing': ({ field: of }) => `${field(of)}: missing.`,
    'org-text-too-long': ({ field: of, maximum }) => `${field(of)}: longer than ${maximum} characters.`,
    'org-name-form': ({ found }) => `The name “${found}” must begin with a letter or digit.`,
    'date-form': ({ field: of, date }) =>
      date === '' || date === 'missing' ? `${field(of)}: missing.` : `${field(of)}: “${date}” is no real date.`,
    'date-order': ({ field: of, date, before, beforeDate }) =>
      `${field(of)} (${day(date)}) must not lie before: ${field(before).toLowerCase()} (${day(beforeDate)}).`,
    'date-in-future': ({ field: of, date }) => `${field(of)} (${day(date)}) lies in the future.`,
    'body-unknown': () => 'The unit has no such body.',
    'body-closed': ({ body }) => `${body} has ended.`,
    'body-kind-twice': () => 'The unit already has a body of this kind.',
    'term-unknown': ({ body }) => `${body} has no term under way.`,
    'term-ended': () => 'This term has ended.',
    'term-under-way': ({ body }) => `A term of ${body} is under way. End it first.`,
    'seats-form': ({ post: of, seats }) =>
      `The number for ${post(of).toLowerCase()} (${seats}) does not fit: each post once, a whole number, not more than the members.`,
    'no-vacancy': ({ post: of, seats, taken }) => `${post(of)}: ${taken} of ${seats} taken, no vacancy.`,
    'already-holds': ({ name, post: of }) => `${name} already is ${post(of).toLowerCase()}.`,
    'held-unknown': () => 'Nobody holds this post.',
    'held-left': ({ on }) => `This post was left on ${day(on)}.`,
    'person-unknown': () => 'There is no such person.',
    'person-ended': ({ name, on }) => `${name ?? 'This person'} is no longer a member${on ? ` since ${day(on)}` : ''}.`,
    'person-still-member': ({ name }) => `${name} is still a member; only who has left can be erased.`,
    'person-erased': () => 'What was known of this person was erased.',
    'person-code-taken': ({ code }) => `Somebody else has the card number ${code}.`,
    'person-code-form': ({ found }) =>
      `The card number “${found}” does not fit: a letter or digit first, then letters, digits and . / - _, at most 40 characters.`,
    'person-not-official': ({ name, date }) =>
      date ? `Official since ${day(date)}, so cannot be probationary.` : `${name} is not an official member.`,
    'status-needs-date': ({ date }) =>
      `Unit or status changes, but “Since” is still the old day (${day(date)}). Write the day of the change.`,
    'too-many-entries': ({ maximum }) => `At most ${maximum}.`,
    'account-unknown': () => 'There is no such account.',
    'own-office': () => 'Nobody withdraws their own duty; somebody else does.',
  },
  faults: {
    'no-rows': () => 'The file has no line below its header.',
    'too-many-rows': ({ maximum }) => `A file has at most ${maximum} lines.`,
    'column-missing': ({ headerEn }) => `The column “${headerEn}” is missing.`,
    'column-twice': () => 'This column stands there twice.',
    'cell-missing': () => 'This cell is empty.',
    'wrong-date': () => 'No real date, as 19/05/1998 or 1998-05-19.',
    'wrong-word': ({ words }) => `Expected one of: ${(words as readonly string[]).join(', ')}.`,
    'line-twice': () => 'A line above has this code.',
    'unknown-unit': ({ unit }) => `No unit has the code “${unit}”.`,
  },
  events: {
    'units-added': ({ names, count }) => `Added ${Number(count) > 1 ? `${count} units` : 'a unit'}: ${names}`,
    'units-changed': ({ names, count }) => `Changed ${Number(count) > 1 ? `${count} units` : 'a unit'}: ${names}`,
    'unit-dissolved': ({ on, reason }) => `Dissolved a unit from ${day(on)}: ${reason}`,
    'office-given': ({ may }) => (may === 'change' ? 'Gave charge of the unit' : 'Gave sight of the unit'),
    'office-withdrawn': ({ reason }) => `Withdrew a duty in the unit: ${reason}`,
    'body-formed': ({ name }) => `Formed ${name}`,
    'body-renamed': ({ name }) => `Renamed to ${name}`,
    'body-closed': ({ on, reason }) => `Ended on ${day(on)}: ${reason}`,
    'term-begun': ({ name, begins }) => `Began the term ${name} on ${day(begins)}`,
    'seats-set': () => 'Set the number of seats',
    'term-ended': ({ on }) => `Ended the term on ${day(on)}`,
    'post-gained': ({ post: of, from }) => `Gained the post of ${post(of).toLowerCase()} from ${day(from)}`,
    'post-left': ({ on }) => `Left a post on ${day(on)}`,
    'person-added': ({ name, from }) => `Added ${name || '(name erased)'}, from ${day(from)}`,
    'person-corrected': ({ name }) => `Corrected what is known of ${name || '(name erased)'}`,
    'person-moved': ({ from }) => `Moved to another unit from ${day(from)}`,
    'status-set': ({ status, from }) =>
      `Status ${noun.status[status as keyof typeof noun.status].toLowerCase()} from ${day(from)}`,
    'membership-ended': ({ how, on }) =>
      `No longer a member from ${day(on)}: ${noun.membershipEnd[how as keyof typeof noun.membershipEnd].toLowerCase()}`,
    'membership-resumed': ({ from }) => `A member again from ${day(from)}`,
    'person-erased': ({ reason }) => `Erased what is personal: ${reason}`,
    'people-imported': ({ added, changed }) => `Imported people: ${added} added, ${changed} changed`,
    'posts-imported': ({ added, changed }) => `Imported posts: ${added} added, ${changed} changed`,
  },
};
