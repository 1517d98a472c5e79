import { Button, Select } from '@mantine/core';
import { type Keyed, type Relation, type RelationsView, touches } from '@plenum/rulebook';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery } from '../shell/queries.ts';
import { Head } from '../shell/screen.tsx';
import { countText, dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { relationsQuery } from './effect-query.ts';
import { OfferedRelations } from './offered-relations.tsx';
import { AddRelation, SetInForce } from './relation-dialogs.tsx';
import { InstrumentLinks, provisionText, ToInstrument } from './rule-links.tsx';
import { nameOfLine } from './rulebook-query.ts';
import { StandingTag } from './standing-tag.tsx';
import { Strike } from './strike.tsx';

/** From when an instrument is in force, what it does to others and they to it, and what falls with it. */
export function RelationsScreen() {
  const { t } = useWords();
  const { id = '' } = useParams({ strict: false });
  const { provision = '' } = useSearch({ strict: false }) as { provision?: string };
  const navigate = useNavigate();
  const { data: view } = useSuspenseQuery(relationsQuery(id));
  const { data: me } = useQuery(meQuery);
  const mayKeep = me?.account?.administrator === true;
  const [open, setOpen] = useState<'in-force' | 'relation' | null>(null);
  const close = () => setOpen(null);
  const ask = (asked: string | null) =>
    void navigate({
      to: '/rulebook/$id/relations',
      params: { id },
      search: asked ? { provision: asked } : {},
      replace: true,
    });
  return (
    <>
      <Head
        crumb={
          <Link to="/rulebook/$id" params={{ id }}>
            {nameOfLine(view.instrument)}
          </Link>
        }
        title={t('effect.relationsTitle')}
        below={<span lang="vi">{view.instrument.title}</span>}
        actions={
          mayKeep && (
            <>
              <Button variant="light" onClick={() => setOpen('in-force')}>
                {t('effect.setInForce')}
              </Button>
              <Button onClick={() => setOpen('relation')}>{t('effect.addRelation')}</Button>
            </>
          )
        }
      />
      <InstrumentLinks id={id} />
      <div className="stack">
        <InForceCard view={view} />
        <OfferedRelations view={view} mayKeep={mayKeep} />
        {view.provisions.length > 0 && (
          <Select
            className="no-print"
            label={t('effect.ask')}
            placeholder={t('effect.askAll')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('effect.askAll') }}
            limit={8}
            maxDropdownHeight={440}
            nothingFoundMessage={t('effect.nothingFound')}
            value={provision || null}
            onChange={ask}
            data={uniqueProvisions(view)}
          />
        )}
        <Incoming view={view} provision={provision} mayKeep={mayKeep} />
        {provision === '' && (
          <>
            <Stated
              title={t('effect.does')}
              relations={view.stated.filter(({ source }) => source === id)}
              view={view}
              mayKeep={mayKeep}
            />
            <Falls view={view} />
          </>
        )}
        <StruckList struck={view.struck} />
      </div>
      {open === 'in-force' && <SetInForce view={view} onClose={close} />}
      {open === 'relation' && <AddRelation view={view} onClose={close} />}
    </>
  );
}

/** A number that stands twice in a text is asked about once. */
const uniqueProvisions = ({ provisions }: RelationsView) =>
  [...new Map(provisions.map((one) => [one.id, one])).values()].map(({ id, label, heading }) => ({
    value: id,
    label: `${label}${heading === '' ? '' : ` ${heading}`}`.slice(0, 100),
  }));

function InForceCard({ view }: { readonly view: RelationsView }) {
  const { t, language } = useWords();
  const { standing, dates, today } = view;
  return (
    <section className="card stack tight">
      <h2>{t('rulebook.inForce')}</h2>
      <p>
        {dateText(today)}: <StandingTag state={standing.state} />
      </p>
      <ul className="plain">
        {dates.dates.map(({ date, provisions }) => (
          <li key={`${date}${provisions.join()}`}>
            {provisions.length === 0
              ? t('effect.wholeFrom')
              : provisions.map((one) => provisionText(one, t, language)).join(', ')}
            : {dateText(date)}
          </li>
        ))}
        {dates.expires !== null && <li>{t('effect.expiresOn', { date: dateText(dates.expires) })}</li>}
      </ul>
      <p className="soft small">{t(`effect.basis.${dates.basis}`)}</p>
    </section>
  );
}

interface StatedProps {
  readonly title: string;
  readonly relations: readonly Keyed<Relation>[];
  readonly view: RelationsView;
  readonly mayKeep: boolean;
}

/** What others do to this instrument, or to one provision of it. */
function Incoming({
  view,
  provision,
  mayKeep,
}: Pick<StatedProps, 'view' | 'mayKeep'> & { readonly provision: string }) {
  const { t, language } = useWords();
  const incoming = view.stated.filter(({ target }) => target === view.instrument.id);
  const asked =
    provision === ''
      ? incoming
      : incoming.filter(({ provisions }) => provisions.length === 0 || touches(provisions, provision));
  const title =
    provision === '' ? t('effect.done') : t('effect.doneTo', { provision: provisionText(provision, t, language) });
  return <Stated title={title} relations={asked} view={view} mayKeep={mayKeep} />;
}

function Stated({ title, relations, view, mayKeep }: StatedProps) {
  const { t } = useWords();
  const [striking, setStriking] = useState<Keyed<Relation> | null>(null);
  return (
    <section className="card stack tight">
      <h2>{title}</h2>
      {relations.length === 0 && <p className="soft">{t('effect.nothingStated')}</p>}
      <ul className="plain relation-list">
        {relations.map((relation) => (
          <li key={relation.key} className="row spread end">
            <OneRelation relation={relation} view={view} />
            {mayKeep && relation.source === view.instrument.id && (
              <Button size="sm" variant="subtle" className="no-print" onClick={() => setStriking(relation)}>
                {t('effect.strikeStated')}
                <span className="hidden"> {nameOf(view, relation)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {striking && (
        <Strike
          path={`/api/instruments/${view.instrument.id}/effect`}
          act={{ act: 'strike-relation', relation: striking.key }}
          seen={view.number}
          onClose={() => setStriking(null)}
        />
      )}
    </section>
  );
}

function nameOf(view: RelationsView, { source, target }: Relation): string {
  const line = view.names[source === view.instrument.id ? target : source];
  return line ? nameOfLine(line) : '';
}

function OneRelation({ relation, view }: { readonly relation: Relation; readonly view: RelationsView }) {
  const { t, language } = useWords();
  const { kind, source, target, provisions, citing, words, since } = relation;
  const forth = source === view.instrument.id;
  const other = view.names[forth ? target : source];
  return (
    <div>
      <span className="tag">{t(forth ? `effect.kinds.${kind}` : `effect.kindsBack.${kind}`)}</span>{' '}
      <ToInstrument line={other} provision={forth ? (provisions[0] ?? null) : citing} />
      <span className="soft">
        {' '}
        (
        {provisions.length === 0
          ? t('effect.wholeInstrument')
          : provisions.map((one) => provisionText(one, t, language)).join(', ')}
        )
      </span>
      {since !== null && <> {t('rulebook.from', { date: dateText(since) })}</>}
      {(citing !== null || words !== '') && (
        <div className="small">
          {citing !== null && <a href={`/rulebook/${source}#${citing}`}>{provisionText(citing, t, language)}</a>}{' '}
          {words !== '' && <q lang="vi">{words}</q>}
        </div>
      )}
    </div>
  );
}

function Falls({ view }: { readonly view: RelationsView }) {
  const { t } = useWords();
  return (
    <section className="card stack tight">
      <h2>{t('effect.falls')}</h2>
      {view.falls.length === 0 && <p className="soft">{t('effect.fallsNone')}</p>}
      <ul className="plain relation-list">
        {view.falls.map(({ id, goes, step, by }) => (
          <li key={id}>
            <span className={`tag ${goes ? 'no' : 'wait'}`}>{t(goes ? 'effect.goes' : 'effect.look')}</span>{' '}
            <ToInstrument line={view.names[id]} />{' '}
            <span className="soft small">
              {t(goes ? 'effect.goesWhy' : 'effect.lookWhy')}
              {step > 1 &&
                ` (${[...new Set(by.map(({ source, target }) => (source === id ? target : source)))]
                  .map((one) => (view.names[one] ? nameOfLine(view.names[one]) : ''))
                  .join(', ')})`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was said to be none, with why. */
export function StruckList({
  struck,
}: {
  readonly struck: readonly { readonly key: string; readonly reason: string }[];
}) {
  const { t, language } = useWords();
  if (struck.length === 0) return null;
  return (
    <details>
      <summary>{t('effect.struck', { n: countText(struck.length, language) })}</summary>
      <ul>
        {struck.map(({ key, reason }) => (
          <li key={key} lang="vi">
            {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
