import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { CountInput, countOf } from '../shell/fields.tsx';
import { call, fileFrom } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import type { ElectionScreen } from '../shell/queries.ts';
import { momentText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';

interface PaperCode {
  readonly account: string;
  readonly name: string;
  readonly duty: 'teller' | 'observer';
  readonly until: string;
  readonly standing: 'open' | 'used' | 'revoked' | 'past';
}
type Asked = { readonly name: string; readonly duty: 'teller' | 'observer' } | { readonly account: string };

/** Slips for people without an account: the organiser prints them, each signs in once. The codes are never shown again. */
export function PaperCodes({ election }: { readonly election: ElectionScreen }) {
  const { t, noun } = useWords();
  const client = useQueryClient();
  const path = `/api/elections/${election.id}/codes`;
  const key = ['codes', election.id];
  const { data: codes = [] } = useQuery({ queryKey: key, queryFn: () => call<readonly PaperCode[]>('GET', path) });
  const [names, setNames] = useState('');
  const [duty, setDuty] = useState<'teller' | 'observer'>('teller');
  const [hours, setHours] = useState('24');
  const [sheet, setSheet] = useState<string | null>(null);
  const refresh = async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: key }),
      client.invalidateQueries({ queryKey: ['election', election.id] }),
    ]);
  };
  const print = useMutation({
    mutationFn: (people: readonly Asked[]) => fileFrom('POST', path, { hours: countOf(hours) ?? 24, people }),
    onSuccess: (pdf) => {
      setSheet(URL.createObjectURL(pdf));
      setNames('');
    },
    onSettled: refresh,
  });
  const revoke = useMutation({
    mutationFn: (account: string) => call('DELETE', `${path}/${account}`),
    onSettled: refresh,
  });
  const people = names
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (people.length > 0) print.mutate(people.map((name) => ({ name, duty })));
  };
  return (
    <section className="stack tight" aria-label={t('codes.title')}>
      <h2>{t('codes.title')}</h2>
      <p className="small soft">{t('codes.below')}</p>
      <ul className="duty-list">
        {codes.map((code) => (
          <li key={code.account}>
            <span>
              {code.name}{' '}
              <span className="small soft">
                {noun.duty[code.duty]} · {t(`codes.standing.${code.standing}`, { until: momentText(code.until) })}
              </span>
            </span>
            <span className="row">
              <Button
                size="sm"
                variant="subtle"
                disabled={print.isPending}
                onClick={() => print.mutate([code].map(({ account }) => ({ account })))}
              >
                {t('codes.again')}
                <span className="hidden"> {code.name}</span>
              </Button>
              {(code.standing === 'open' || code.standing === 'used') && (
                <Button
                  size="sm"
                  variant="subtle"
                  disabled={revoke.isPending}
                  onClick={() => revoke.mutate(code.account)}
                >
                  {t('codes.revoke')}
                  <span className="hidden"> {code.name}</span>
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <form className="stack tight" onSubmit={submit}>
        <Textarea
          label={t('codes.names')}
          description={t('codes.namesHint')}
          autosize
          minRows={2}
          maxRows={8}
          value={names}
          onChange={(event) => setNames(event.currentTarget.value)}
        />
        <div className="fields">
          <NativeSelect
            label={t('codes.duty')}
            value={duty}
            onChange={(event) => setDuty(event.currentTarget.value as 'teller' | 'observer')}
            data={(['teller', 'observer'] as const).map((value) => ({ value, label: noun.duty[value] }))}
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
          <Button type="submit" variant="default" loading={print.isPending} disabled={people.length === 0}>
            {t('codes.print')}
          </Button>
        </div>
      </form>
    </section>
  );
}
