import { Button, Menu } from '@mantine/core';
import type { MakingKnownView } from '@plenum/rulebook';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../shell/problem.tsx';
import { save } from '../shell/save.ts';
import { Empty, Head } from '../shell/screen.tsx';
import { countText, dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { AudienceDialog } from './audience-dialog.tsx';
import { useEffectAct } from './effect-act.ts';
import { makingKnownQuery } from './effect-query.ts';
import { InstrumentLinks } from './rule-links.tsx';
import { nameOfLine } from './rulebook-query.ts';
import { HoldSession, PlanSession } from './session-dialogs.tsx';
import { Strike } from './strike.tsx';

type Doing = 'audience' | 'plan' | { readonly hold: string | null } | { readonly cancel: string };

/** Who must learn of an instrument and who has not, with the sessions. Nobody's opinion is asked or kept. */
export function MakingKnownScreen() {
  const { t, language } = useWords();
  const { id = '' } = useParams({ strict: false });
  const { data: view } = useSuspenseQuery(makingKnownQuery(id));
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  const path = `/api/instruments/${id}/making-known`;
  const named = view.by !== null;
  return (
    <>
      <Head
        crumb={
          <Link to="/rulebook/$id" params={{ id }}>
            {nameOfLine(view.instrument)}
          </Link>
        }
        title={t('effect.knownOf')}
        below={<span lang="vi">{view.instrument.title}</span>}
        actions={
          <>
            {named && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="light">{t('org.export')}</Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {(['xlsx', 'csv'] as const).map((format) => (
                    <Menu.Item
                      key={format}
                      onClick={() => void save(`${path}/${format}?lang=${language}`, `making-known-${id}.${format}`)}
                    >
                      {t('effect.download', { format: format === 'csv' ? 'CSV' : 'Excel' })}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            )}
            {view.mayKeep && (
              <Button variant={named ? 'default' : 'filled'} onClick={() => setDoing('audience')}>
                {t('effect.nameAudience')}
              </Button>
            )}
            {view.mayKeep && named && (
              <>
                <Button variant="light" onClick={() => setDoing('plan')}>
                  {t('effect.planSession')}
                </Button>
                <Button onClick={() => setDoing({ hold: null })}>{t('effect.holdSession')}</Button>
              </>
            )}
          </>
        }
      />
      <InstrumentLinks id={id} />
      <div className="stack">
        <p className="soft small">{t('effect.noOpinions')}</p>
        <Confirmations view={view} path={path} />
        {named ? <LearningTable view={view} /> : <Empty title={t('effect.audienceNone')} />}
        {named && (
          <Sessions
            view={view}
            onHold={(session) => setDoing({ hold: session })}
            onCancel={(session) => setDoing({ cancel: session })}
          />
        )}
      </div>
      {doing === 'audience' && <AudienceDialog view={view} path={path} onClose={close} />}
      {doing === 'plan' && <PlanSession view={view} path={path} onClose={close} />}
      {doing !== null && typeof doing === 'object' && 'hold' in doing && (
        <HoldSession view={view} path={path} session={doing.hold} onClose={close} />
      )}
      {doing !== null && typeof doing === 'object' && 'cancel' in doing && (
        <Strike
          path={path}
          act={{ act: 'cancel-session', session: doing.cancel }}
          seen={view.number}
          title={t('effect.cancelSession')}
          onClose={close}
        />
      )}
    </>
  );
}

/** The reader's own units, each with a button. */
function Confirmations({ view, path }: { readonly view: MakingKnownView; readonly path: string }) {
  const { t } = useWords();
  const act = useEffectAct(path);
  const units = view.learning.filter(({ id }) => view.mayConfirm.includes(id));
  return (
    <>
      <Problem error={act.error} />
      {units.length > 0 && (
        <section className="card row">
          {units.map(({ id, name }) => (
            <Button
              key={id}
              loading={act.isPending}
              onClick={() => act.mutate({ act: { act: 'confirm-reading', unit: id } })}
            >
              {t('effect.confirmReading', { unit: name })}
            </Button>
          ))}
        </section>
      )}
    </>
  );
}

function LearningTable({ view }: { readonly view: MakingKnownView }) {
  const { t, language } = useWords();
  const count = (state: 'not-yet' | 'attended' | 'confirmed') =>
    countText(view.learning.filter((one) => one.state === state).length, language);
  const looks = { 'not-yet': 'no', attended: 'wait', confirmed: 'yes' } as const;
  return (
    <section className="card flush">
      <p className="row spread" style={{ padding: '4px 20px' }}>
        <span role="status">
          {t('effect.count', { n: count('not-yet'), attended: count('attended'), confirmed: count('confirmed') })}
        </span>
        <span>
          {t('effect.by')}: {view.by !== null && dateText(view.by)}
        </span>
      </p>
      <table className="rule-table learning">
        <thead>
          <tr>
            <th scope="col">{t('effect.who')}</th>
            <th scope="col">{t('effect.state')}</th>
            <th scope="col">{t('effect.date')}</th>
            <th scope="col">{t('effect.people')}</th>
          </tr>
        </thead>
        <tbody>
          {view.learning.map(({ id, kind, name, of, state, on, number, late }) => (
            <tr key={`${kind}${id}`}>
              <th scope="row" lang="vi">
                {name} <span className="soft small">{of}</span>
              </th>
              <td data-label={t('effect.state')}>
                <span className={`tag ${looks[state]}`}>{t(`effect.learning.${state}`)}</span>{' '}
                {late && <span className="tag no">{t('effect.late')}</span>}
              </td>
              <td data-label={t('effect.date')}>{on === null ? '–' : dateText(on)}</td>
              <td data-label={t('effect.people')}>{number === 0 ? '–' : countText(number, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface SessionsProps {
  readonly view: MakingKnownView;
  readonly onHold: (session: string) => void;
  readonly onCancel: (session: string) => void;
}

function Sessions({ view, onHold, onCancel }: SessionsProps) {
  const { t, language } = useWords();
  return (
    <section className="card stack tight">
      <h2>{t('effect.sessions')}</h2>
      {view.sessions.length === 0 && <p className="soft">{t('effect.sessionsNone')}</p>}
      <ul className="plain relation-list">
        {view.sessions.map(({ id, date, place, presenter, attended }) => (
          <li key={id} className="row spread end">
            <div>
              <strong>{dateText(date)}</strong> <span lang="vi">{place}</span>{' '}
              <span className={`tag ${attended ? 'yes' : 'wait'}`}>
                {t(attended ? 'effect.held' : 'effect.planned')}
              </span>
              <div className="small">
                {t('effect.presentedBy', { name: presenter ?? '–' })}
                {attended &&
                  ` · ${t('effect.attendedUnits', {
                    units: countText(attended.units.length, language),
                    people: countText(
                      attended.units.reduce((sum, { number }) => sum + number, 0) + attended.people.length,
                      language,
                    ),
                  })}`}
              </div>
            </div>
            {view.mayKeep && attended === null && (
              <div className="row no-print">
                <Button size="sm" variant="light" onClick={() => onHold(id)}>
                  {t('effect.holdPlanned')}
                  <span className="hidden"> {dateText(date)}</span>
                </Button>
                <Button size="sm" variant="subtle" onClick={() => onCancel(id)}>
                  {t('effect.cancelSession')}
                  <span className="hidden"> {dateText(date)}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
