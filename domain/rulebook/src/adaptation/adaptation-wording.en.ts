import type { AdaptationWording } from './adaptation-wording.ts';

const fields: Readonly<Record<string, string>> = {
  heading: 'heading of the article',
  text: 'text of the article',
  why: 'reason',
  title: 'title',
};

export const adaptationEn: AdaptationWording = {
  refusals: {
    'adaptation-unknown': () => 'There is no such draft.',
    'adaptation-known': () => 'This draft is there already.',
    'adaptation-unit-unknown': () => 'There is no such unit in the organisation.',
    'adaptation-unit-out-of-reach': () => 'This is for the unit: an account that looks after it is needed.',
    'adaptation-upper-out-of-reach': ({ unit }) =>
      `This is for the unit above${unit === '' ? '' : ` ${unit}`}: an account that looks after it is needed.`,
    'adaptation-under-way': () => 'The unit drafts a text of this model already.',
    'adaptation-model-without-articles': () => 'The model has no articles to begin from.',
    'adaptation-article-too-long': ({ number, maximum }) =>
      `Article ${number} of the model is longer than ${maximum} characters and can not be drafted in place.`,
    'adaptation-not-writing': () => 'The draft was sent to the unit above; the unit can not change it now.',
    'adaptation-not-sent': () => 'The unit has not sent this draft yet.',
    'adaptation-not-accepted': () => 'The unit above has not accepted this draft.',
    'adaptation-ended': () => 'This draft has ended.',
    'adaptation-article-unknown': () => 'The draft has no such article.',
    'adaptation-article-left-out': () => 'This article is left out.',
    'adaptation-article-not-left-out': () => 'This article is not left out.',
    'adaptation-article-of-model': () => 'This is an article of the model: leave it out, with the reason.',
    'adaptation-article-at-the-end': () => 'This article stands at the end of the text already.',
    'adaptation-chapter-would-be-empty': ({ chapter }) => `“${chapter}” would be left without an article.`,
    'adaptation-no-conflict': () => 'Nothing is left to settle in this article.',
    'adaptation-reason-missing': () => 'A reason is missing.',
    'adaptation-text-missing': ({ field }) => `The ${fields[String(field)]} is missing.`,
    'adaptation-text-too-long': ({ field, maximum }) =>
      `The ${fields[String(field)]} is longer than ${maximum} characters.`,
    'adaptation-too-many-articles': ({ maximum }) => `The draft has more than ${maximum} articles.`,
    'adaptation-blank-left': ({ number, blanks }) => `Article ${number} has ${blanks} blank(s) to fill.`,
    'adaptation-conflict-left': ({ number }) =>
      `Article ${number}: model and unit changed the same words; a person must choose.`,
    'adaptation-article-empty': ({ number }) => `Article ${number} says nothing.`,
    'adaptation-nothing-left': () => 'No article is left in the draft.',
    'model-units-missing': ({ maximum }) => `Choose 1 to ${maximum} units.`,
    'model-due-wrong': ({ found }) => `“${found}” is no date that exists from today on.`,
    'model-sent-already': ({ unit }) => `This model was sent to ${unit} with that date already.`,
    'model-instead-itself': () => 'The model before must be another instrument of the register.',
  },
  events: {
    'adaptation-begun': ({ unitName, title }) => `${unitName} began to draft “${title}” from its model`,
    'adaptation-articles-laid': ({ articles }) => `Laid out ${articles.length} articles of the model`,
    'adaptation-article-written': ({ heading }) => `Changed the article “${heading}”`,
    'adaptation-article-explained': ({ why }) => `Explained what differs from the model: ${why}`,
    'adaptation-article-left-out': ({ why }) => `Left an article of the model out: ${why}`,
    'adaptation-article-restored': () => 'Took back an article that was left out',
    'adaptation-article-added': ({ heading, why }) => `Added the article “${heading}”: ${why}`,
    'adaptation-article-removed': () => 'Took away an article that was added',
    'adaptation-article-moved': ({ heading }) => `Moved the article “${heading}”`,
    'adaptation-conflict-settled': ({ heading }) => `Settled the words of the article “${heading}”`,
    'adaptation-sent': () => 'Sent the draft to the unit above',
    'adaptation-returned': ({ text, comments }) =>
      `Sent the draft back with ${comments.length} comments on articles${text === '' ? '' : `: ${text}`}`,
    'adaptation-accepted': ({ text }) => `Accepted the draft${text === '' ? '' : `: ${text}`}`,
    'adaptation-issued': ({ number, date }) => `Issued the draft${number === null ? '' : ` as ${number}`} on ${date}`,
    'adaptation-dropped': ({ why }) => `Gave the draft up: ${why}`,
    'model-sent': ({ units, due }) =>
      `Sent the model to ${units.length} units${due === null ? '' : `, due ${due}`}: ${units.map(({ name }) => name).join(', ')}`,
  },
};
