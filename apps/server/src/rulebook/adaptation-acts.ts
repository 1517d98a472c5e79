import {
  type Adaptation,
  type AdaptationAct,
  type AdaptationContext,
  adaptationDecider,
  compareTexts,
  draftAsInstrument,
  draftedArticles,
  draftLines,
  type Instrument,
  type InstrumentLine,
  instrumentDecider,
  layModel,
  layThreeWay,
  type ModelContext,
  modelDecider,
  type RegisterEntry,
} from '@plenum/rulebook';
import { keepAttachment, loadStream, perform, performTogether } from '@plenum/store';
import type { SignedIn } from '../account/session.ts';
import { notFound, Refused, StaleScreen } from '../http/problem.ts';
import type { Services } from '../services.ts';
import {
  adaptationLinesOf,
  adaptationStream,
  modelStream,
  writeAdaptationRow,
  writeModelRows,
} from './adaptation-rows.ts';
import { instrumentRow, streamOf, writeInstrumentRow } from './instrument-rows.ts';
import { instrumentText } from './instrument-text.ts';
import { registerContext } from './register-acts.ts';
import { type Speaker, speakerOf } from './speaker.ts';

type Who = Pick<SignedIn, 'id' | 'name' | 'administrator'>;
interface Options {
  readonly seen?: number | undefined;
  readonly now?: string;
}

export interface LoadedAdaptation {
  readonly state: Adaptation;
  readonly number: number;
  readonly speaker: Speaker;
}

/** A draft that the caller's offices reach. @throws Problem 404 */
export async function loadAdaptation(services: Services, id: string, who: Who): Promise<LoadedAdaptation> {
  const { state, number } = await loadStream(services.store, adaptationDecider, adaptationStream(id));
  const speaker = await speakerOf(services, who);
  if (state === null || !speaker.reads(state.unit)) throw notFound();
  return { state, number, speaker };
}

/** The text of an instrument of the register. @throws Problem 404 where it is not there or can not be read */
export async function registeredText(
  services: Services,
  id: string,
): Promise<{ readonly line: InstrumentLine; readonly text: Instrument }> {
  const line = await instrumentRow(services.store.pool, id);
  const text = line && (await instrumentText(services, line.sha256));
  if (!line || !text || 'fault' in text) throw notFound();
  return { line, text };
}

async function contextOf(
  services: Services,
  who: Who,
  { unit, model }: Pick<Adaptation, 'unit' | 'model'>,
  now = services.now(),
): Promise<AdaptationContext> {
  const speaker = await speakerOf(services, who, now);
  const drafts = await adaptationLinesOf(services.store.pool, model);
  return {
    now,
    actor: { id: who.id, name: who.name },
    freshId: services.freshId,
    speaksForUnit: speaker.forUnit(unit),
    speaksForUpper: speaker.forUpper(unit),
    unitName: speaker.unitName(unit),
    isUnderWay: drafts.some((draft) => draft.unit === unit && draft.stage !== 'issued' && draft.stage !== 'dropped'),
  };
}

/** @throws Problem 404, Refused with all findings, StaleScreen where `seen` is behind */
export async function performAdaptationAct(
  services: Services,
  id: string,
  act: AdaptationAct,
  who: Who,
  { seen, now = services.now() }: Options = {},
): Promise<Adaptation> {
  const about = act.act === 'begin-adaptation' ? act : (await loadAdaptation(services, id, who)).state;
  const outcome = await perform(services.store, {
    decider: adaptationDecider,
    stream: adaptationStream(id),
    act,
    context: await contextOf(services, who, about, now),
    expectedNumber: seen,
    project: (tx, _events, state) => writeAdaptationRow(tx, state),
  });
  if ('conflict' in outcome) throw new StaleScreen(outcome.conflict.expected, outcome.conflict.found);
  if ('refused' in outcome) throw new Refused(outcome.refused);
  if (outcome.state === null) throw new Error(`${act.act} left no draft`);
  return outcome.state;
}

export interface Beginning {
  readonly id: string;
  readonly unit: string;
  readonly model: string;
  /** The unit's text of the model before. */
  readonly from: string | null;
  readonly title: string;
}

/** Begins a unit's draft from the model, or from its text in force brought together with a model that has changed. */
export async function beginAdaptation(
  services: Services,
  { id, unit, model, from, title }: Beginning,
  who: Who,
  options: Options = {},
): Promise<void> {
  const fresh = await registeredText(services, model);
  const own = from === null ? null : await registeredText(services, from);
  if (own && (own.line.unit !== unit || own.line.model === null)) throw notFound();
  const before = own?.line.model ? await registeredText(services, own.line.model) : null;
  const articles = own && before ? layThreeWay(before.text, own.text, fresh.text) : layModel(fresh.text);
  const act = { act: 'begin-adaptation', id, unit, model, from, title, articles } as const;
  await performAdaptationAct(services, id, act, who, options);
}

/** @throws Problem 404, Refused */
export async function sendModel(
  services: Services,
  model: string,
  {
    units,
    due,
    instead,
  }: { readonly units: readonly string[]; readonly due: string | null; readonly instead: string | null },
  who: Who,
  { seen, now = services.now() }: Options = {},
): Promise<void> {
  await registeredText(services, model);
  const speaker = await speakerOf(services, who, now);
  const known = instead === null ? null : await instrumentRow(services.store.pool, instead);
  const context: ModelContext = {
    now,
    today: speaker.today,
    actor: { id: who.id, name: who.name },
    freshId: services.freshId,
    unitName: speaker.unitName,
    speaksForUpper: speaker.forUpper,
    isRegistered: (id) => id === known?.id,
  };
  const outcome = await perform(services.store, {
    decider: modelDecider,
    stream: modelStream(model),
    act: { act: 'send-model', model, units, due, instead },
    context,
    expectedNumber: seen,
    project: (tx, events) => writeModelRows(tx, model, events),
  });
  if ('conflict' in outcome) throw new StaleScreen(outcome.conflict.expected, outcome.conflict.found);
  if ('refused' in outcome) throw new Refused(outcome.refused);
}

export interface Issue {
  readonly number: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly type: string;
  readonly issuer: string;
  readonly title: string;
  readonly place: string;
}

const longDate = (date: string): string => {
  const [year, month, day] = date.split('-');
  return `ngày ${day} tháng ${month} năm ${year}`;
};

/** The heading of what is issued, as the register reads it back. */
export function issueHeading(issue: Issue, model: InstrumentLine): readonly string[] {
  const basis = [model.type, model.number && `số ${model.number}`, model.date && `${longDate(model.date)}`];
  return [
    issue.issuer.toLocaleUpperCase('vi'),
    ...(issue.number === null ? [] : [`Số ${issue.number}`]),
    `${issue.place === '' ? '' : `${issue.place}, `}${longDate(issue.date)}`,
    issue.type.toLocaleUpperCase('vi'),
    issue.title,
    `Căn cứ ${basis.filter((part) => part).join(' ')} ${model.title};`.replace(/\s+/g, ' '),
  ];
}

/** The draft becomes an instrument of the register, with what was accepted of it: both are kept, or neither. */
export async function issueAdaptation(
  services: Services,
  id: string,
  issue: Issue,
  who: Who,
  { now = services.now(), instrument = services.freshId() }: Options & { readonly instrument?: string } = {},
): Promise<string> {
  const { state, speaker } = await loadAdaptation(services, id, who);
  const model = await registeredText(services, state.model);
  const text = draftLines(state, issueHeading(issue, model.line)).join('\n');
  const sha256 = await keepAttachment(services.store, Buffer.from(text, 'utf8'), 'text/plain');
  const why = new Map<string, string>(
    draftedArticles(state, model.text).flatMap(({ number, leftOut, why: said, model: from }) => [
      ...(number === null ? [] : [[`local:${number}`, said] as const]),
      ...(from === null ? [] : [[`model:${from.number}`, leftOut ?? said] as const]),
    ]),
  );
  const deviations = compareTexts(model.text, draftAsInstrument(state))
    .filter((article) => article.state !== 'same')
    .map(({ key }) => ({ article: key, why: why.get(key) ?? '' }));
  const { number, date, type, issuer, title } = issue;
  const entry: RegisterEntry = { number, date, type, issuer, title, model: state.model };
  const file = { name: `${(number ?? title).replace(/[^\p{L}\p{N}]+/gu, '-')}.txt`, mediaType: 'text/plain', sha256 };
  const outcome = await performTogether(services.store, [
    {
      decider: adaptationDecider,
      context: await contextOf(services, who, state, now),
      acts: [{ stream: adaptationStream(id), act: { act: 'issue-adaptation', instrument, number, date } }],
      project: async (tx, done) => {
        for (const one of done) await writeAdaptationRow(tx, one.state as Adaptation);
      },
    },
    {
      decider: instrumentDecider,
      context: {
        ...(await registerContext(services, instrument, who, now)),
        speaksForUnit: speaker.forUnit(state.unit),
      },
      acts: [
        {
          stream: streamOf(instrument),
          act: { act: 'register-instrument', id: instrument, entry, file, adapted: { unit: state.unit, deviations } },
        },
      ],
      project: async (tx, done) => {
        for (const one of done) await writeInstrumentRow(tx, one.state as never, now);
      },
    },
  ]);
  if ('refused' in outcome) throw new Refused(outcome.refused);
  return instrument;
}
