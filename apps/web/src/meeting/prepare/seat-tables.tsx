import { Button } from '@mantine/core';
import { useState } from 'react';
import { countText, dateText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { mayDo } from '../meeting-act.ts';
import type { MeetingPeople, MeetingScreen, SeatInMeeting } from '../meeting-query.ts';
import { AlternateMenu, SeatMenu } from './seat-menu.tsx';

/** Rows drawn at first: a congress may have more than a thousand delegates. */
const firstRows = 200;

interface SeatTableProps {
  readonly meeting: MeetingScreen;
  readonly seats: readonly SeatInMeeting[];
  readonly people: MeetingPeople;
}

/** Those summoned, by delegation, then by name. */
export function SeatTable({ meeting, seats, people }: SeatTableProps) {
  const { t, meetingNoun, language } = useWords();
  const [rows, setRows] = useState(firstRows);
  const acts = mayDo(meeting, 'withdraw-summons') || mayDo(meeting, 'replace-absentee');
  const nameOf = (person: string): string => people.alternates.find((one) => one.person === person)?.name ?? person;
  return (
    <>
      <div className="card flush">
        <table className="people">
          <thead>
            <tr>
              <th>{t('prepare.summoned.name')}</th>
              <th>{t('prepare.summoned.born')}</th>
              <th>{t('prepare.summoned.unit')}</th>
              <th>{t('prepare.summoned.gained')}</th>
              {acts && (
                <th>
                  <span className="hidden">{t('prepare.summoned.actions', { name: '' })}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {seats.slice(0, rows).map((seat) => (
              <tr key={seat.seat}>
                <td>
                  {seat.excluded === null ? seat.name : <del>{seat.name}</del>}{' '}
                  <span className="mono small soft">{seat.code}</span>
                  {seat.alternate !== null && (
                    <div className="small">{t('prepare.summoned.replacedBy', { name: nameOf(seat.alternate) })}</div>
                  )}
                  {seat.excluded !== null && (
                    <div className="small">{t('prepare.summoned.excluded', { reason: seat.excluded })}</div>
                  )}
                </td>
                <td data-label={t('prepare.summoned.born')}>{seat.born ? dateText(seat.born) : '–'}</td>
                <td data-label={t('prepare.summoned.unit')}>{seat.unitName}</td>
                <td data-label={t('prepare.summoned.gained')}>
                  {meetingNoun.gained[seat.gained]}
                  {seat.basis && <div className="small soft">{seat.basis}</div>}
                </td>
                {acts && (
                  <td>
                    <SeatMenu meeting={meeting} seat={seat} people={people} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {seats.length > rows && (
        <div className="row no-print">
          <span className="small soft" role="status">
            {t('prepare.summoned.shown', { shown: countText(rows, language), all: countText(seats.length, language) })}
          </span>
          <Button variant="light" onClick={() => setRows(rows + 1_000)}>
            {t('prepare.summoned.more')}
          </Button>
        </div>
      )}
    </>
  );
}

interface AlternateTableProps {
  readonly meeting: MeetingScreen;
  readonly alternates: MeetingPeople['alternates'];
}

export function AlternateTable({ meeting, alternates }: AlternateTableProps) {
  const { t } = useWords();
  const acts = mayDo(meeting, 'withdraw-alternate');
  return (
    <div className="card flush">
      <table className="people">
        <thead>
          <tr>
            <th>{t('prepare.summoned.name')}</th>
            <th>{t('prepare.summoned.born')}</th>
            <th>{t('prepare.summoned.unit')}</th>
            {acts && (
              <th>
                <span className="hidden">{t('prepare.summoned.actions', { name: '' })}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {alternates.map((one) => (
            <tr key={one.person}>
              <td>
                {one.name} <span className="mono small soft">{one.code}</span>
                {one.sits && <div className="small">{t('prepare.summoned.sits')}</div>}
              </td>
              <td data-label={t('prepare.summoned.born')}>{one.born ? dateText(one.born) : '–'}</td>
              <td data-label={t('prepare.summoned.unit')}>{one.unitName}</td>
              {acts && <td>{!one.sits && <AlternateMenu meeting={meeting} alternate={one} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function NotSummonedTable({ people }: { readonly people: MeetingPeople['notSummoned'] }) {
  const { t, meetingNoun } = useWords();
  return (
    <div className="card flush">
      <table className="people">
        <thead>
          <tr>
            <th>{t('prepare.summoned.name')}</th>
            <th>{t('prepare.summoned.unit')}</th>
            <th>{t('prepare.summoned.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <tr key={one.person}>
              <td>
                {one.name} <span className="mono small soft">{one.code}</span>
              </td>
              <td data-label={t('prepare.summoned.unit')}>{one.unitName}</td>
              <td data-label={t('prepare.summoned.reason')}>
                {meetingNoun.notSummoned[one.reason]}
                {one.note && <div className="small soft">{one.note}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
