import { Button, Group, TextInput } from '@mantine/core';
import type { HolidayTable, HolidayYear } from '@plenum/election';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../shell/dialog.tsx';
import { call } from '../../shell/http.ts';
import { Problem } from '../../shell/problem.tsx';
import { holidaysQuery } from '../../shell/queries.ts';
import { useWords } from '../../wording/index.ts';
import { dayOfYear } from './holidays.tsx';
import { useTyped } from './text-fields.tsx';

/** `05/02, 8/2` in a year as its days; what is no day goes to the server as it is and comes back refused. */
const daysIn = (text: string, year: string): readonly string[] =>
  text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map((part) => {
      const [day = '', month = ''] = part.split('/');
      return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`.slice(0, 10);
    });

interface StateHolidaysProps {
  readonly year: HolidayYear;
  readonly onClose: () => void;
}

/** What the notice of one year says, typed day by day. */
export function StateHolidays({ year, onClose }: StateHolidaysProps) {
  const { t } = useWords();
  const client = useQueryClient();
  const stated = year.cite.basis !== 'assumed';
  const { typed, field } = useTyped({
    year: String(year.year),
    off: year.off.map(dayOfYear).join(', '),
    hungKings: year.hungKings ? dayOfYear(year.hungKings) : '',
    worked: year.worked.map(dayOfYear).join(', '),
    source: stated ? year.cite.instrument : '',
  });
  const [asked, setAsked] = useState(false);
  const rightYear = /^2[01]\d\d$/.test(typed.year);
  const keep = useMutation({
    mutationFn: () =>
      call<HolidayTable>('PUT', `/api/holidays/${typed.year}`, {
        off: daysIn(typed.off, typed.year),
        hungKings: daysIn(typed.hungKings, typed.year)[0] ?? null,
        worked: daysIn(typed.worked, typed.year),
        source: typed.source.trim(),
      }),
    onSuccess: (years) => {
      client.setQueryData(holidaysQuery.queryKey, years);
      void client.invalidateQueries({ queryKey: ['election'] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (rightYear) keep.mutate();
  };
  const text = (name: 'year' | 'off' | 'hungKings' | 'worked' | 'source') => {
    const { value, onType } = field(name);
    return {
      value,
      autoComplete: 'off',
      onChange: (event: { currentTarget: { value: string } }) => onType(event.currentTarget.value),
    };
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('holidays.state')}>
      <form className="stack" onSubmit={submit}>
        <p className="soft">{t('holidays.stateBelow')}</p>
        <div className="fields">
          <TextInput
            label={t('holidays.year')}
            required
            inputMode="numeric"
            maxLength={4}
            data-autofocus
            error={asked && !rightYear ? t('holidays.yearFault') : undefined}
            {...text('year')}
          />
          <TextInput
            label={t('holidays.hungKings')}
            description={t('holidays.dayHint')}
            maxLength={5}
            {...text('hungKings')}
          />
        </div>
        <TextInput label={t('holidays.off')} description={t('holidays.daysHint')} maxLength={300} {...text('off')} />
        <TextInput
          label={t('holidays.worked')}
          description={t('holidays.daysHint')}
          maxLength={300}
          {...text('worked')}
        />
        <TextInput label={t('holidays.source')} required maxLength={200} {...text('source')} />
        <Problem error={keep.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={keep.isPending}>
            {t('after.save')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
