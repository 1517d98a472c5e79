import { Button } from '@mantine/core';
import { type BodyKind, type Gaining, type Leaving, organisationNouns, type PostKind } from '@plenum/organisation';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { BeginTerm, CloseBody, EndTerm, GainPost, LeavePost, SetSeats } from './body-dialogs.tsx';
import type { Body, HeldPost, Term, UnitScreen } from './organisation-query.ts';

type Dialog = 'begin' | 'end' | 'seats' | 'gain' | 'close' | HeldPost | null;

/** A body: the term under way with its posts and vacancies, and the terms before. */
export function BodyCard({ unit, body }: { readonly unit: UnitScreen; readonly body: Body }) {
  const { t, language } = useWords();
  const noun = organisationNouns(language);
  const [dialog, setDialog] = useState<Dialog>(null);
  const [warnings, setWarnings] = useState<readonly string[]>([]);
  const term = body.terms.find((one) => one.end_date === undefined);
  const earlier = body.terms.filter((one) => one.end_date !== undefined);
  const { name, classification, dissolution_date: closed } = body.organization;
  const may = unit.may.change && closed === undefined;
  const shared = { unit, body, onClose: () => setDialog(null) };
  return (
    <section className="card stack" aria-label={name}>
      <div className="row spread end">
        <div>
          <h3 className="body-name">{name}</h3>
          <p className="small soft">
            {noun.bodyKind[classification as BodyKind]}
            {term && ` · ${t('org.termName')} ${term.name}, ${termDates(term, t)}`}
            {closed && ` · ${t('org.dissolvedOn', { date: dateText(closed) })}`}
          </p>
        </div>
        {may && (
          <div className="row no-print">
            {term ? (
              <>
                <Button size="sm" variant="light" onClick={() => setDialog('gain')}>
                  {t('org.gainPost')}
                </Button>
                <Button size="sm" variant="subtle" onClick={() => setDialog('seats')}>
                  {t('org.setSeats')}
                </Button>
                <Button size="sm" variant="subtle" onClick={() => setDialog('end')}>
                  {t('org.endTerm')}
                </Button>
              </>
            ) : (
              <>
                <Button size="sm" variant="light" onClick={() => setDialog('begin')}>
                  {t('org.beginTerm')}
                </Button>
                <Button size="sm" variant="subtle" color="brick" onClick={() => setDialog('close')}>
                  {t('org.closeBody')}
                </Button>
              </>
            )}
          </div>
        )}
      </div>
      {warnings.length > 0 && (
        <div className="notice wait" role="status">
          <strong>{t('org.warned')}</strong> {warnings.join(' ')}
        </div>
      )}
      {!term && !closed && <p className="soft">{t('org.noTerm')}</p>}
      {term && <Vacancies term={term} />}
      {term && <Holders term={term} {...(may && { onLeave: setDialog })} />}
      {earlier.length > 0 && (
        <details>
          <summary>{t('org.earlierTerms', { n: earlier.length })}</summary>
          <div className="stack">
            {earlier.map((one) => (
              <div key={one.id} className="stack tight">
                <h4>
                  {one.name} <span className="soft">{termDates(one, t)}</span>
                </h4>
                <Holders term={one} />
              </div>
            ))}
          </div>
        </details>
      )}
      {dialog === 'begin' && <BeginTerm {...shared} />}
      {dialog === 'end' && <EndTerm {...shared} />}
      {dialog === 'seats' && term && <SetSeats {...shared} term={term} />}
      {dialog === 'gain' && term && <GainPost {...shared} term={term} onWarned={setWarnings} />}
      {dialog === 'close' && <CloseBody {...shared} />}
      {dialog !== null && typeof dialog === 'object' && <LeavePost {...shared} held={dialog} />}
    </section>
  );
}

const termDates = (term: Term, t: ReturnType<typeof useWords>['t']): string => {
  const to = term.end_date ?? term.planned_end_date;
  return to
    ? t('org.termDates', { from: dateText(term.start_date), to: dateText(to) })
    : t('org.termFrom', { from: dateText(term.start_date) });
};

function Vacancies({ term }: { readonly term: Term }) {
  const { t, language } = useWords();
  const noun = organisationNouns(language);
  return (
    <ul className="vacancies">
      {term.posts.map((post) => (
        <li key={post.id}>
          <span>{noun.post[post.role as PostKind]}</span>{' '}
          <strong>{t('org.seatsTaken', { taken: post.seats - post.vacant, seats: post.seats })}</strong>{' '}
          {post.vacant > 0 ? (
            <span className="tag wait">{t('org.vacancy', { n: post.vacant })}</span>
          ) : (
            <span className="tag yes">{t('org.full')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

const rank: readonly string[] = [
  'secretary',
  'chair',
  'head',
  'deputy-secretary',
  'deputy-chair',
  'deputy-head',
  'member',
  'staff',
];

function Holders({ term, onLeave }: { readonly term: Term; readonly onLeave?: (held: HeldPost) => void }) {
  const { t, language } = useWords();
  const noun = organisationNouns(language);
  const held = [...term.memberships].sort(
    (a, b) =>
      Number(a.end_date !== undefined) - Number(b.end_date !== undefined) ||
      rank.indexOf(a.role) - rank.indexOf(b.role),
  );
  if (held.length === 0) return <p className="soft">{t('org.nobodyHolds')}</p>;
  return (
    <div className="scroll-x">
      <table className="people">
        <thead>
          <tr>
            <th>{t('org.personName')}</th>
            <th>{t('org.post')}</th>
            <th>{t('org.gained')}</th>
            <th>{t('org.since')}</th>
            <th>{t('org.until')}</th>
            {onLeave && (
              <th>
                <span className="hidden">{t('org.leavePost')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {held.map((one) => (
            <tr key={one.id} className={one.end_date ? 'soft' : ''}>
              <td>
                <Link to="/people/$id" params={{ id: one.person_id }}>
                  {one.person_name || t('org.erasedName')}
                </Link>
              </td>
              <td data-label={t('org.post')}>{noun.post[one.role as PostKind]}</td>
              <td data-label={t('org.gained')}>
                {noun.gaining[one.gained as Gaining]}{' '}
                {one.decision && <span className="small soft">{one.decision}</span>}
              </td>
              <td data-label={t('org.since')}>{dateText(one.start_date)}</td>
              <td data-label={t('org.until')}>
                {one.end_date ? `${dateText(one.end_date)} (${noun.leaving[one.left as Leaving]})` : t('org.now')}
              </td>
              {onLeave && (
                <td className="num">
                  {!one.end_date && (
                    <Button size="sm" variant="subtle" onClick={() => onLeave(one)}>
                      {t('org.leavePost')}
                      <span className="hidden"> {one.person_name}</span>
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
