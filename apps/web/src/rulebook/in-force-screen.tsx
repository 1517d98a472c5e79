import { Button, NativeSelect, TextInput } from '@mantine/core';
import {
  type SecrecyDegree,
  type StandingLine,
  type StandingState,
  secrecyDegrees,
  standingStates,
} from '@plenum/rulebook';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ActDialog } from '../organisation/act-dialog.tsx';
import { today } from '../organisation/today.ts';
import { Problem } from '../shell/problem.tsx';
import { meQuery } from '../shell/queries.ts';
import { Empty, Head, Waiting } from '../shell/screen.tsx';
import { countText, dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { useEffectRefresh } from './effect-act.ts';
import { inForceQuery } from './effect-query.ts';
import { provisionText, RulebookLinks, ToInstrument } from './rule-links.tsx';
import { StandingTag } from './standing-tag.tsx';

/** Where every instrument stands on a day. */
export function InForceScreen() {
  const { t, language } = useWords();
  const { on = today() } = useSearch({ strict: false }) as { on?: string };
  const navigate = useNavigate();
  const { data, error } = useQuery({ ...inForceQuery(on), placeholderData: keepPreviousData });
  const [state, setState] = useState<StandingState | ''>('');
  const shown = data?.lines.filter(({ standing }) => state === '' || standing.state === state) ?? [];
  return (
    <>
      <Head
        crumb={<Link to="/rulebook">{t('rulebook.title')}</Link>}
        title={t('effect.inForceTitle')}
        below={t('effect.inForceBelow')}
        actions={
          <Button variant="default" onClick={() => window.print()}>
            {t('effect.print')}
          </Button>
        }
      />
      <RulebookLinks />
      <div className="stack">
        <div className="fields no-print">
          <TextInput
            type="date"
            label={t('effect.on')}
            value={on}
            onChange={(event) => {
              const { value } = event.currentTarget;
              if (value !== '') void navigate({ to: '/rulebook/in-force', search: { on: value }, replace: true });
            }}
          />
          <NativeSelect
            label={t('effect.state')}
            value={state}
            onChange={(event) => setState(event.currentTarget.value as StandingState | '')}
            data={[
              { value: '', label: t('effect.anyState') },
              ...standingStates.map((one) => ({ value: one, label: t(`effect.states.${one}`) })),
            ]}
          />
        </div>
        <p className="print-only">
          {t('effect.on')}: {dateText(on)}
        </p>
        <Problem error={error} />
        {!data && !error && <Waiting />}
        {data && data.lines.length === 0 && <Empty title={t('rulebook.empty')}>{t('rulebook.emptyBelow')}</Empty>}
        {data && data.lines.length > 0 && (
          <>
            <p className="soft small" role="status">
              {t('effect.shown', { n: countText(shown.length, language) })}
            </p>
            <section className="card flush">
              <table className="rule-table in-force">
                <thead>
                  <tr>
                    <th scope="col">{t('rulebook.instrument')}</th>
                    <th scope="col">{t('effect.state')}</th>
                    <th scope="col">{t('effect.from')}</th>
                    <th scope="col">{t('effect.changes')}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((line) => (
                    <Row key={line.id} line={line} all={data.lines} />
                  ))}
                </tbody>
              </table>
            </section>
          </>
        )}
        {data && <SecretItems items={data.secret} />}
      </div>
    </>
  );
}

function Row({ line, all }: { readonly line: StandingLine; readonly all: readonly StandingLine[] }) {
  const { t, language } = useWords();
  const { standing, dates, unconfirmed } = line;
  const amended = standing.touched.filter(({ kind }) => kind === 'amends').length;
  const ends = standing.touched.filter(({ kind }) => kind !== 'amends');
  return (
    <tr>
      <td>
        <ToInstrument line={line} />
        {line.number !== null && <div lang="vi">{line.title}</div>}
      </td>
      <td data-label={t('effect.state')}>
        <StandingTag state={standing.state} />
      </td>
      <td data-label={t('effect.from')}>
        {standing.since === null ? '–' : dateText(standing.since)}
        {dates.expires !== null && <> {t('effect.expiresOn', { date: dateText(dates.expires) })}</>}
        <div className="soft small">{t(`effect.basis.${dates.basis}`)}</div>
        {standing.notYet.map(({ date, provisions }) => (
          <div key={`${date}${provisions.join()}`} className="small">
            {t('effect.provisionsFrom', {
              provisions: provisions.map((one) => provisionText(one, t, language)).join(', '),
              date: dateText(date),
            })}
          </div>
        ))}
      </td>
      <td data-label={t('effect.changes')}>
        {ends.map(({ kind, by, provisions, citing }) => (
          <div key={`${kind}${by}${citing}`}>
            {t(`effect.kindsBack.${kind}`)} <ToInstrument line={all.find(({ id }) => id === by)} provision={citing} />
            {provisions.length > 0 && (
              <span className="soft small">
                {' '}
                ({provisions.map((one) => provisionText(one, t, language)).join(', ')})
              </span>
            )}
          </div>
        ))}
        {amended > 0 && (
          <Link to="/rulebook/$id/consolidated" params={{ id: line.id }}>
            {t('effect.amended', { n: countText(amended, language) })}
          </Link>
        )}
        {unconfirmed > 0 && (
          <div>
            <Link to="/rulebook/$id/relations" params={{ id: line.id }} className="small">
              {t('effect.unconfirmed', { n: countText(unconfirmed, language) })}
            </Link>
          </div>
        )}
      </td>
    </tr>
  );
}

interface SecretItem {
  readonly id: string;
  readonly number: string;
  readonly date: string;
  readonly degree: SecrecyDegree;
}

function SecretItems({ items }: { readonly items: readonly SecretItem[] }) {
  const { t } = useWords();
  const { data: me } = useQuery(meQuery);
  const refresh = useEffectRefresh();
  const [entering, setEntering] = useState<SecretItem | 'new' | null>(null);
  const correcting = entering !== 'new' && entering !== null ? entering : null;
  const mayKeep = me?.account?.administrator === true;
  return (
    <section className="card stack tight">
      <div className="row spread">
        <h2>{t('effect.secretTitle')}</h2>
        {mayKeep && (
          <Button variant="light" className="no-print" onClick={() => setEntering('new')}>
            {t('effect.secretAdd')}
          </Button>
        )}
      </div>
      <p className="soft small">{t('effect.secretBelow')}</p>
      {items.length === 0 ? (
        <p>{t('effect.secretNone')}</p>
      ) : (
        <ul className="plain">
          {items.map((item) => (
            <li key={item.id} className="row">
              <strong>{item.number}</strong> {dateText(item.date)}
              <span className="tag no">{t(`effect.degrees.${item.degree}`)}</span>
              {mayKeep && (
                <Button size="sm" variant="subtle" className="no-print" onClick={() => setEntering(item)}>
                  {t('effect.secretCorrect', { number: item.number })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {entering && (
        <ActDialog
          title={correcting ? t('effect.secretCorrect', { number: correcting.number }) : t('effect.secretAdd')}
          button={t('effect.save')}
          note={t('effect.secretBelow')}
          fields={[
            { name: 'number', label: t('rulebook.number'), value: correcting?.number ?? '', required: true },
            {
              name: 'date',
              label: t('rulebook.date'),
              kind: 'date',
              value: correcting?.date ?? today(),
              required: true,
            },
            {
              name: 'degree',
              label: t('effect.degree'),
              kind: 'choice',
              value: correcting?.degree ?? 'secret',
              choices: secrecyDegrees.map((value) => ({ value, label: t(`effect.degrees.${value}`) })),
            },
            ...(correcting
              ? [{ name: 'reason', label: t('effect.reason'), kind: 'long' as const, required: true }]
              : []),
          ]}
          path={correcting ? `/api/secret-items/${correcting.id}/acts` : '/api/secret-items'}
          body={({ reason, ...entry }) => (correcting ? { act: { act: 'correct-secret-item', entry, reason } } : entry)}
          onDone={() => void refresh()}
          onClose={() => setEntering(null)}
        />
      )}
    </section>
  );
}
