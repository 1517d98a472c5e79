import { Button } from '@mantine/core';
import type { OfferedRelation, Relation, RelationsView } from '@plenum/rulebook';
import { useState } from 'react';
import { Problem } from '../shell/problem.tsx';
import { dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { useEffectAct } from './effect-act.ts';
import { provisionText, ToInstrument } from './rule-links.tsx';
import { Strike } from './strike.tsx';

const relationOf = (offered: OfferedRelation, id: string): Relation => ({
  kind: offered.kind,
  source: offered.reversed ? (offered.other ?? '') : id,
  target: offered.reversed ? id : (offered.other ?? ''),
  provisions: offered.provisions,
  citing: offered.citing,
  words: offered.words,
  since: null,
});

/** What the words state and nobody has confirmed: a person says of each whether it is so. */
export function OfferedRelations({ view, mayKeep }: { readonly view: RelationsView; readonly mayKeep: boolean }) {
  const { t } = useWords();
  const { id } = view.instrument;
  const path = `/api/instruments/${id}/effect`;
  const act = useEffectAct(path);
  const [striking, setStriking] = useState<string | null>(null);
  const known = view.offered.filter(({ key }) => key !== null);
  const confirm = (offered: readonly OfferedRelation[]) =>
    act.mutate({
      act: { act: 'state-relations', relations: offered.map((one) => relationOf(one, id)) },
      seen: view.number,
    });
  return (
    <section className="card stack tight">
      <div className="row spread">
        <h2>{t('effect.offered')}</h2>
        {mayKeep && known.length > 1 && (
          <Button loading={act.isPending} onClick={() => confirm(known)}>
            {t('effect.confirmAll', { n: known.length })}
          </Button>
        )}
      </div>
      <Problem error={act.error} />
      {view.offered.length === 0 && <p className="soft">{t('effect.offeredNone')}</p>}
      <ul className="plain relation-list">
        {view.offered.map((offered) => (
          <li key={`${offered.kind}${offered.instrument}${offered.citing}${offered.line}`} className="stack tight">
            <Offered offered={offered} view={view} />
            {mayKeep && offered.key !== null && (
              <div className="row no-print">
                <Button size="sm" variant="light" disabled={act.isPending} onClick={() => confirm([offered])}>
                  {t('effect.confirm')}
                  <span className="hidden"> {offered.instrument}</span>
                </Button>
                <Button size="sm" variant="subtle" onClick={() => setStriking(offered.key)}>
                  {t('effect.strike')}
                  <span className="hidden"> {offered.instrument}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {striking !== null && (
        <Strike
          path={path}
          act={{ act: 'strike-relation', relation: striking }}
          seen={view.number}
          onClose={() => setStriking(null)}
        />
      )}
    </section>
  );
}

function Offered({ offered, view }: { readonly offered: OfferedRelation; readonly view: RelationsView }) {
  const { t, language } = useWords();
  const { kind, reversed, instrument, date, provisions, citing, words, line, other } = offered;
  return (
    <div>
      <span className="tag">{t(reversed ? `effect.kindsBack.${kind}` : `effect.kinds.${kind}`)}</span>{' '}
      {other === null ? (
        <>
          <strong lang="vi">{instrument}</strong> {date !== null && dateText(date)}{' '}
          <span className="soft small">({t('effect.notRegistered')})</span>
        </>
      ) : (
        <ToInstrument line={view.names[other]} provision={provisions[0] ?? null} />
      )}
      {provisions.length > 0 && <> ({provisions.map((one) => provisionText(one, t, language)).join(', ')})</>}
      <div className="small">
        <a href={`/rulebook/${view.instrument.id}${citing === null ? '' : `#${citing}`}`}>
          {citing === null ? t('effect.atLine', { line }) : provisionText(citing, t, language)}
        </a>
        : <q lang="vi">{words}</q>
      </div>
    </div>
  );
}
