import { instrumentBeside } from '@plenum/kernel';
import { periodCite } from './after-periods.ts';
import type { AfterView } from './after-view.ts';
import { formatCount, formatDate, formatHash, formatLongDate, formatPercent } from './figures.ts';
import type { MinutesBlock, MinutesDocument } from './minutes-document.ts';
import { minutesHeading, minutesSignatures } from './minutes-heading.ts';
import { paragraph, sentences } from './minutes-part.ts';
import { type MinutesMaking, type MinutesSource, makingOf } from './minutes-source.ts';
import { isUnread } from './minutes-votes.ts';
import { nouns } from './nouns.ts';
import { citeFor, type InvalidReason } from './regulation.ts';
import { type SummaryWording, summaryWording } from './summary-wording.ts';

/** What the summary is made from: what minutes are made from, and what became of the election since. */
export interface SummarySource extends MinutesSource {
  readonly after: AfterView | null;
}

interface Summing {
  readonly making: MinutesMaking;
  readonly after: AfterView | null;
  readonly say: SummaryWording;
  readonly text: (count: number) => string;
}

/** More lines than this, of rounds, people and complaints, and the people stand in a sentence: the page stays one. */
const mostLines = 14;

/**
 * The result on one page for the body above: figures of each round, invalid ballots by reason, who is elected, complaints, and
 * the confirmation that is asked. It is a document like the minutes, so that screen, PDF and DOCX print it as they print those.
 */
export function summaryOf(source: SummarySource): MinutesDocument {
  const making = makingOf(source);
  const { lang, election, checkpoint, form } = making;
  const summing: Summing = {
    making,
    after: source.after,
    say: summaryWording(lang),
    text: (count) => formatCount(count, lang),
  };
  const { say } = summing;
  const parts = [figuresPart(summing), electedPart(summing), complaintsPart(summing), confirmationPart(summing)];
  return {
    plenum: 'minutes/1',
    lang,
    form,
    ...headingOf(summing),
    title: say.title,
    abstract: say.abstractOf(election.title[lang]),
    blocks: [paragraph({ text: say.to(bodyAbove(summing)), bold: true }), ...openingOf(summing), ...parts.flat()],
    signatures: [signer(making)],
    footer: {
      record: checkpoint
        ? making.say.recordAt(String(checkpoint.size), formatHash(checkpoint.root))
        : making.say.noRecord(election.regulation.id, election.regulation.version),
      page: making.say.page,
    },
  };
}

const bodyAbove = ({ after, making }: Summing): string =>
  after?.requests.at(-1)?.to ?? (making.heading?.parent || making.say.blank);

/** Issued by those who presided; by the polling group in a constituency. */
function headingOf({ making, say }: Summing) {
  const chaired = making.form === 'company' || making.form === 'co-operative';
  const issuer =
    making.form === 'constituency' ? making.terms.tellers : chaired ? making.say.chairOfMeeting : making.say.presidium;
  const heading = minutesHeading({ ...making, terms: { ...making.terms, tellers: issuer } });
  const given = making.number?.trim() || '……';
  const state = making.say.headingRight(making.form) === 'state';
  return { ...heading, number: /^\d{1,4}$|^……$/.test(given) ? say.number(state, given) : given };
}

const signer = (making: MinutesMaking) => minutesSignatures(making)[making.form === 'constituency' ? 1 : 0]!;

/** Votes of some elections have no base: the seats go to the most. */
const hasBase = ({ counted }: MinutesMaking): boolean => counted.result.rounds.some(({ base }) => base.value !== null);

function openingOf({ making, say }: Summing): readonly MinutesBlock[] {
  const { heading, lang, election } = making;
  const { regulation, meeting } = election;
  return [
    sentences(
      say.opening({
        meeting: heading?.name || making.say.blank,
        date: heading ? formatLongDate(heading.date, lang).replace(/^ngày /, '') : making.say.blankDate,
        place: heading?.place || making.say.blank,
      }),
      say.rule({
        title: regulation.title[lang],
        instrument: instrumentBeside(regulation.title[lang], regulation.instrument, lang),
        cite: hasBase(making) ? making.say.citation(citeFor(regulation.switches.base, meeting.kind)) : '',
      }),
    ),
  ];
}

function figuresPart({ making, say, text }: Summing): readonly MinutesBlock[] {
  const { columns } = say;
  const { rounds } = making.counted.result;
  const column = (header: string) => ({ header, align: 'center' as const, widthMm: null });
  const based = hasBase(making);
  const invalidBy = rounds.flatMap(({ ballots }, index) => {
    const reasons = Object.entries(ballots.invalidBy) as readonly (readonly [InvalidReason, number])[];
    const told = reasons.filter(([, count]) => count > 0);
    const of = rounds.length > 1 ? `, ${say.inRound(text(index + 1))}` : '';
    return told.map(([reason, count]) => `${nouns(making.lang).invalid[reason]}: ${text(count)}${of}`);
  });
  return [
    {
      kind: 'table',
      columns: [
        { header: columns.round, align: 'center', widthMm: 14 },
        ...(based ? [columns.base, columns.needed] : []).map(column),
        ...[columns.issued, columns.collected].map(column),
        ...[columns.valid, columns.invalid, columns.seats, columns.elected].map(column),
      ],
      rows: rounds.map((round, index) => {
        const { base, needed, ballots, seats, elected } = round;
        const read = isUnread(round) ? [null, null] : [ballots.valid, ballots.invalid];
        const figures = [ballots.issued, ballots.collected, ...read, seats, elected.length];
        return [index + 1, ...(based ? [base.value, needed] : []), ...figures].map((figure) =>
          figure === null ? '–' : text(figure),
        );
      }),
    },
    ...(rounds.every(isUnread)
      ? []
      : [sentences(invalidBy.length > 0 ? say.invalid(invalidBy.join('; ')) : say.nothingInvalid)]),
  ];
}

function electedPart({ making, after, say, text }: Summing): readonly MinutesBlock[] {
  const { result } = making.counted;
  const people = result.rounds.flatMap((round) =>
    round.elected.map((id) => {
      const votes = round.votes.find(({ candidate }) => candidate === id);
      return { name: making.nameOf(id), votes: votes?.votes ?? 0, percent: votes?.percent ?? null };
    }),
  );
  const { stopped } = making.election;
  const based = hasBase(making);
  const rest = [
    people.length === 0 ? say.nobody : '',
    result.unfilled > 0 ? say.unfilled(text(result.unfilled)) : '',
    stopped ? say.stopped(stopped) : '',
  ];
  const lines = result.rounds.length + people.length + 2 * (after?.complaints.length ?? 0);
  if (people.length === 0 || lines > mostLines) {
    const named = people.map(({ name, votes }) => `${name} (${text(votes)})`).join(', ');
    return [ledBy(say.electedHeading, people.length > 0 ? say.electedAre(named) : '', ...rest)];
  }
  return [
    ledBy(say.electedHeading, ...rest),
    {
      kind: 'table',
      columns: [
        { header: say.order, align: 'center', widthMm: 14 },
        { header: say.name, align: 'left', widthMm: null },
        { header: say.votes, align: 'right', widthMm: 30 },
        ...(based ? [{ header: say.percent, align: 'right', widthMm: 46 } as const] : []),
      ],
      rows: people.map(({ name, votes, percent }, index) => [
        text(index + 1),
        name,
        text(votes),
        ...(based ? [formatPercent(percent, making.lang)] : []),
      ]),
    },
  ];
}

function complaintsPart({ making, after, say }: Summing): readonly MinutesBlock[] {
  const period = after?.periods.complaint;
  const lines = (after?.complaints ?? []).map(({ id, received, late, decided }) =>
    decided
      ? say.complaintDecided({
          ...decided,
          id,
          late,
          received: formatDate(received),
          date: formatDate(decided.date),
        })
      : say.complaintOpen({ id, late, received: formatDate(received) }),
  );
  return [
    ledBy(
      say.complaintsHeading,
      ...(lines.length > 0 ? lines : [say.noComplaints]),
      period ? say.complaintsUntil({ date: formatDate(period.last), cite: making.say.citation(period.cite) }) : '',
    ),
  ];
}

/** Nothing to confirm where nobody is elected, or where a company or a co-operative has no body above it. */
function confirmationPart(summing: Summing): readonly MinutesBlock[] {
  const { making, after, say, text } = summing;
  const alone = ['company', 'co-operative'].includes(making.form) && !making.heading?.parent;
  if (making.counted.result.elected.length === 0 || (alone && !after?.requests.length)) return [];
  const { regulation } = making.election;
  const elected = making.counted.result.elected.length;
  const request = after?.requests.at(-1);
  const days = regulation.switches.after.value.confirmationWorkingDays;
  const cite = periodCite(regulation, 'confirmation');
  const answers = (after?.answers ?? []).map(({ by, number, date, confirmed, refused }) =>
    say.answered({
      by,
      number,
      date: formatDate(date),
      confirmed: text(confirmed.length),
      refused: refused.map(({ candidate, reason }) => `${making.nameOf(candidate)} (${reason})`).join('; '),
    }),
  );
  return [
    ledBy(
      say.confirmationHeading,
      say.ask({ to: bodyAbove(summing), count: text(elected), people: elected }),
      request ? say.asked({ number: request.number, date: formatDate(request.sent) }) : '',
      days !== null && answers.length === 0
        ? say.answerWithin({ days: text(days), cite: making.say.citation(cite), assumed: cite.basis === 'assumed' })
        : '',
      ...answers,
    ),
  ];
}

/** A paragraph that begins with what it is about: headings of their own would not leave one page. */
const ledBy = (heading: string, ...texts: readonly string[]): MinutesBlock =>
  paragraph({ text: `${heading}. `, bold: true }, texts.filter((text) => text !== '').join(' '));
