import { Button, Menu, TextInput } from '@mantine/core';
import { foldedText } from '@plenum/organisation';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ButtonLink } from '../../shell/button-link.tsx';
import { Figure } from '../../shell/figure.tsx';
import { save } from '../../shell/save.ts';
import { Empty } from '../../shell/screen.tsx';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { mayDo } from '../meeting-act.ts';
import {
  type MeetingPeople,
  type MeetingScreen,
  meetingPeopleQuery,
  type PersonInMeeting,
  useMeeting,
} from '../meeting-query.ts';
import { AddDelegate } from './add-delegate.tsx';
import { AlternateTable, NotSummonedTable, SeatTable } from './seat-tables.tsx';
import '../../organisation/organisation.css';

/** Those summoned and how their seats were gained, the alternates, and who is not summoned and why. */
export function SummonedScreen() {
  const { t } = useWords();
  const meeting = useMeeting();
  const { data: people } = useSuspenseQuery(meetingPeopleQuery(meeting.id));
  const [adding, setAdding] = useState(false);
  const empty = people.seats.length + people.alternates.length + people.notSummoned.length === 0;
  const actions = mayDo(meeting, 'summon') && (
    <>
      <ButtonLink to="/meetings/$id/prepare/by-rule" params={{ id: meeting.id }}>
        {t('prepare.summoned.byRule')}
      </ButtonLink>
      <ButtonLink to="/meetings/$id/prepare/delegate-file" params={{ id: meeting.id }} variant="default">
        {t('prepare.summoned.fromFile')}
      </ButtonLink>
      <Button variant="default" onClick={() => setAdding(true)}>
        {t('prepare.summoned.addOne')}
      </Button>
    </>
  );
  return (
    <div className="stack wide">
      {empty ? (
        <Empty title={t('prepare.summoned.empty')} actions={actions}>
          {t('prepare.summoned.emptyBelow')}
        </Empty>
      ) : (
        <>
          <h2 className="hidden">{t('prepare.part.summoned')}</h2>
          <div className="row no-print">
            {actions}
            <ExportMenu meeting={meeting} />
          </div>
          <Figures meeting={meeting} people={people} />
          <Lists meeting={meeting} people={people} />
        </>
      )}
      {adding && <AddDelegate meeting={meeting} onClose={() => setAdding(false)} />}
    </div>
  );
}

function ExportMenu({ meeting }: { readonly meeting: MeetingScreen }) {
  const { t, language } = useWords();
  const files = ['xlsx', 'csv'] as const;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="light">{t('prepare.summoned.export')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {files.map((format) => (
          <Menu.Item
            key={format}
            onClick={() =>
              void save(`/api/meetings/${meeting.id}/delegates.${format}?lang=${language}`, `delegates.${format}`)
            }
          >
            {t('prepare.summoned.exportAs', { format: format === 'xlsx' ? 'Excel' : 'CSV' })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Figures({ meeting, people }: { readonly meeting: MeetingScreen; readonly people: MeetingPeople }) {
  const { t, meetingNoun, language } = useWords();
  const { allotment } = meeting;
  return (
    <div className="figures">
      <Figure label={t('prepare.summoned.summoned')} value={countText(meeting.summoned, language)} />
      {allotment && (
        <Figure
          label={meetingNoun.gained.elected}
          value={countText(people.seats.filter((seat) => seat.gained === 'elected').length, language)}
          base={`/ ${countText(allotment.total, language)}`}
        >
          {t('prepare.summoned.ofAllotted')}
        </Figure>
      )}
      <Figure label={t('prepare.summoned.alternates')} value={countText(meeting.alternates, language)} />
      <Figure label={t('prepare.summoned.notSummoned')} value={countText(meeting.notSummoned, language)} />
    </div>
  );
}

/** People whose name, card number or delegation holds what was typed. */
function matching<One extends PersonInMeeting>(list: readonly One[], typed: string): readonly One[] {
  const wanted = foldedText(typed);
  if (wanted === '') return list;
  return list.filter((one) => foldedText(`${one.name} ${one.code} ${one.unitName}`).includes(wanted));
}

function Lists({ meeting, people }: { readonly meeting: MeetingScreen; readonly people: MeetingPeople }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const seats = useMemo(() => matching(people.seats, typed), [people, typed]);
  const alternates = useMemo(() => matching(people.alternates, typed), [people, typed]);
  const notSummoned = useMemo(() => matching(people.notSummoned, typed), [people, typed]);
  return (
    <>
      <TextInput
        label={t('prepare.summoned.find')}
        description={t('prepare.summoned.findHint')}
        type="search"
        className="no-print"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <section className="stack tight">
        <h2>
          {t('prepare.summoned.summoned')} <span className="soft small">{seats.length}</span>
        </h2>
        {seats.length > 0 && <SeatTable meeting={meeting} seats={seats} people={people} />}
      </section>
      {alternates.length > 0 && (
        <section className="stack tight">
          <h2>
            {t('prepare.summoned.alternates')} <span className="soft small">{alternates.length}</span>
          </h2>
          <AlternateTable meeting={meeting} alternates={alternates} />
        </section>
      )}
      {notSummoned.length > 0 && (
        <section className="stack tight">
          <h2>
            {t('prepare.summoned.notSummoned')} <span className="soft small">{notSummoned.length}</span>
          </h2>
          <NotSummonedTable people={notSummoned} />
        </section>
      )}
    </>
  );
}
