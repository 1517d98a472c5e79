import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { CountInput, countOf } from '../../shell/fields.tsx';
import { call, fileFrom } from '../../shell/http.ts';
import { Problem } from '../../shell/problem.tsx';
import { countText, momentText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { type MeetingPeople, type MeetingScreen, meetingKey } from '../meeting-query.ts';

interface DelegateCode {
  readonly account: string;
  readonly person: string | null;
  readonly name: string;
  readonly until: string;
  readonly standing: 'open' | 'used' | 'revoked' | 'past';
}

/** Slips that are made at once. */
const mostAtOnce = 200;

interface DelegateCodesProps {
  readonly meeting: MeetingScreen;
  readonly people: MeetingPeople;
}

/** Slips for delegates without an account, a delegation at a time: each signs in once, as themselves. Never shown again. */
export function DelegateCodes({ meeting, people }: DelegateCodesProps) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const path = `/api/meetings/${meeting.id}/codes`;
  const key = [...meetingKey(meeting.id), 'codes'];
  const { data: codes = [] } = useQuery({ queryKey: key, queryFn: () => call<readonly DelegateCode[]>('GET', path) });
  const [hours, setHours] = useState('48');
  const [sheet, setSheet] = useState<string | null>(null);
  const sitters = people.seats
    .filter((seat) => seat.excluded === null)
    .map((seat) => ({ person: seat.alternate ?? seat.person, unit: seat.unit, unitName: seat.unitName }));
  const units = [...new Map(sitters.map(({ unit, unitName }) => [unit, unitName]))];
  const [chosen, setUnit] = useState('');
  const unit = chosen || units[0]?.[0] || '';
  const open = new Set(codes.filter(({ standing }) => standing === 'open').map(({ person }) => person));
  const own = new Set(
    meeting.holders
      .filter(({ account }) => !codes.some((code) => code.account === account))
      .map(({ person }) => person),
  );
  /** The button says how many: of a larger delegation the others are next. */
  const wanted = sitters
    .filter((one) => one.unit === unit && !open.has(one.person) && !own.has(one.person))
    .slice(0, mostAtOnce);
  const refresh = () => client.invalidateQueries({ queryKey: meetingKey(meeting.id) });
  const print = useMutation({
    mutationFn: (persons: readonly string[]) =>
      fileFrom('POST', path, { hours: countOf(hours) ?? 48, people: persons }),
    onSuccess: (pdf) => setSheet(URL.createObjectURL(pdf)),
    onSettled: refresh,
  });
  const revoke = useMutation({
    mutationFn: (account: string) => call('DELETE', `${path}/${account}`),
    onSettled: refresh,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    print.mutate(wanted.map(({ person }) => person));
  };
  return (
    <section className="card stack" aria-label={t('prepare.papers.codes')}>
      <h2>{t('prepare.papers.codes')}</h2>
      <p className="soft">{t('prepare.papers.codesBelow')}</p>
      <form className="stack" onSubmit={submit}>
        <div className="fields">
          <NativeSelect
            label={t('prepare.summoned.unit')}
            value={unit}
            onChange={(event) => setUnit(event.currentTarget.value)}
            data={units.map(([value, label]) => ({ value, label }))}
          />
          <CountInput label={t('codes.hours')} value={hours} onChange={setHours} />
        </div>
        <Problem error={print.error ?? revoke.error} />
        {sheet && (
          <p className="notice yes" role="status">
            <a href={sheet} download={t('codes.file')}>
              {t('codes.open')}
            </a>{' '}
            {t('codes.once')}
          </p>
        )}
        <div>
          <Button type="submit" variant="default" loading={print.isPending} disabled={wanted.length === 0}>
            {t('prepare.papers.printCodes', { n: countText(wanted.length, language) })}
          </Button>
        </div>
      </form>
      <ul className="duty-list">
        {codes.map((code) => (
          <li key={code.account}>
            <span>
              {code.name}{' '}
              <span className="small soft">
                {t(`codes.standing.${code.standing}`, { until: momentText(code.until) })}
              </span>
            </span>
            <span className="row">
              <Button
                size="sm"
                variant="subtle"
                disabled={print.isPending || code.person === null}
                onClick={() => print.mutate(code.person === null ? [] : [code.person])}
              >
                {t('codes.again')}
                <span className="hidden"> {code.name}</span>
              </Button>
              {(code.standing === 'open' || code.standing === 'used') && (
                <Button size="sm" variant="subtle" onClick={() => revoke.mutate(code.account)}>
                  {t('codes.revoke')}
                  <span className="hidden"> {code.name}</span>
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
