import { Button } from '@mantine/core';
import type { Amendment, AmendmentsView, Keyed } from '@plenum/rulebook';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../shell/problem.tsx';
import { meQuery } from '../shell/queries.ts';
import { Empty, Head } from '../shell/screen.tsx';
import { dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { AddAmendment } from './add-amendment.tsx';
import { useEffectAct } from './effect-act.ts';
import { amendmentsQuery } from './effect-query.ts';
import { StruckList } from './relations-screen.tsx';
import { InstrumentLinks, provisionText, ToInstrument } from './rule-links.tsx';
import { nameOfLine } from './rulebook-query.ts';
import { Strike } from './strike.tsx';

/** What an instrument orders of other texts, provision by provision. */
export function AmendmentsScreen() {
  const { t } = useWords();
  const { id = '' } = useParams({ strict: false });
  const { data: view } = useSuspenseQuery(amendmentsQuery(id));
  const { data: me } = useQuery(meQuery);
  const mayKeep = me?.account?.administrator === true;
  const [adding, setAdding] = useState(false);
  const [striking, setStriking] = useState<string | null>(null);
  const path = `/api/instruments/${id}/effect`;
  const act = useEffectAct(path);
  const confirm = (offered: readonly Keyed<Amendment>[]) =>
    act.mutate({ act: { act: 'state-amendments', amendments: offered.map(plain) }, seen: view.number });
  const nothing = [view.stated, view.offered, view.elsewhere, view.unread].every((list) => list.length === 0);
  return (
    <>
      <Head
        crumb={
          <Link to="/rulebook/$id" params={{ id }}>
            {nameOfLine(view.instrument)}
          </Link>
        }
        title={t('effect.amendmentsTitle')}
        below={t('effect.amendmentsBelow')}
        actions={mayKeep && <Button onClick={() => setAdding(true)}>{t('effect.addAmendment')}</Button>}
      />
      <InstrumentLinks id={id} />
      {nothing && <Empty title={t('effect.amendmentsNone')} />}
      <div className="stack">
        <Problem error={act.error} />
        {!nothing && (
          <section className="card stack tight">
            <div className="row spread">
              <h2>{t('effect.amendmentsOffered')}</h2>
              {mayKeep && view.offered.length > 1 && (
                <Button loading={act.isPending} onClick={() => confirm(view.offered)}>
                  {t('effect.confirmAll', { n: view.offered.length })}
                </Button>
              )}
            </div>
            {view.offered.length === 0 && <p className="soft">{t('effect.amendmentsOfferedNone')}</p>}
            <Amendments
              amendments={view.offered}
              view={view}
              onConfirm={mayKeep ? (one) => confirm([one]) : null}
              onStrike={mayKeep ? setStriking : null}
            />
          </section>
        )}
        {view.stated.length > 0 && (
          <section className="card stack tight">
            <h2>{t('effect.amendmentsStated')}</h2>
            <Amendments amendments={view.stated} view={view} onConfirm={null} onStrike={mayKeep ? setStriking : null} />
          </section>
        )}
        <NotRead view={view} />
        <StruckList struck={view.struck} />
      </div>
      {adding && <AddAmendment view={view} onClose={() => setAdding(false)} />}
      {striking !== null && (
        <Strike
          path={path}
          act={{ act: 'strike-amendment', amendment: striking }}
          seen={view.number}
          onClose={() => setStriking(null)}
        />
      )}
    </>
  );
}

const plain = ({ target, action, place, text, words, citing, since }: Amendment): Amendment => ({
  target,
  action,
  place,
  text,
  words,
  citing,
  since,
});

interface AmendmentsProps {
  readonly amendments: readonly Keyed<Amendment>[];
  readonly view: AmendmentsView;
  readonly onConfirm: ((amendment: Keyed<Amendment>) => void) | null;
  readonly onStrike: ((key: string) => void) | null;
}

function Amendments({ amendments, view, onConfirm, onStrike }: AmendmentsProps) {
  const { t, language } = useWords();
  return (
    <ul className="plain relation-list">
      {amendments.map((amendment) => {
        const { key, action, place, target, text, words, citing, since } = amendment;
        const where = provisionText(place, t, language);
        return (
          <li key={key} className="stack tight">
            <div>
              <span className="tag">{t(`effect.actions.${action}`)}</span> <strong>{where}</strong>{' '}
              <ToInstrument line={view.names[target]} provision={place} />
              {since !== null && <> {t('rulebook.from', { date: dateText(since) })}</>}
              {citing !== null && (
                <span className="small">
                  {' '}
                  <a href={`/rulebook/${view.instrument.id}#${citing}`}>{provisionText(citing, t, language)}</a>
                </span>
              )}
            </div>
            {words && (
              <p lang="vi" className="cited-words">
                {t(words.to === '' ? 'effect.drop' : 'effect.swap', { from: words.from, to: words.to })}
              </p>
            )}
            {text.length > 0 && (
              <div lang="vi" className="cited-words">
                {text.map((line, n) => (
                  <div key={`${n}${line}`}>{line}</div>
                ))}
              </div>
            )}
            <div className="row no-print">
              {onConfirm && (
                <Button size="sm" variant="light" onClick={() => onConfirm(amendment)}>
                  {t('effect.confirm')}
                  <span className="hidden"> {where}</span>
                </Button>
              )}
              {onStrike && (
                <Button size="sm" variant="subtle" onClick={() => onStrike(key)}>
                  {t(onConfirm ? 'effect.strike' : 'effect.strikeStated')}
                  <span className="hidden"> {where}</span>
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** What looks like an instruction and could not be read, and what is on instruments that are not registered. */
function NotRead({ view }: { readonly view: AmendmentsView }) {
  const { t, language } = useWords();
  return (
    <>
      {view.unread.length > 0 && (
        <section className="card stack tight">
          <h2>{t('effect.unread')}</h2>
          <ul className="plain">
            {view.unread.map(({ citing, words }) => (
              <li key={citing}>
                <a href={`/rulebook/${view.instrument.id}#${citing}`}>{provisionText(citing, t, language)}</a>:{' '}
                <q lang="vi">{words}</q>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.elsewhere.length > 0 && (
        <section className="card stack tight">
          <h2>{t('effect.elsewhere')}</h2>
          <ul className="plain">
            {view.elsewhere.map(({ instrument, citing, place }) => (
              <li key={`${instrument}${citing}${place}`}>
                <span lang="vi">{instrument}</span>, {provisionText(place, t, language)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
