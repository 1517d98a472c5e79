import { Button, Group, Select } from '@mantine/core';
import { type MeetingDuty, meetingDuties } from '@plenum/meeting';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../shell/dialog.tsx';
import { Problem } from '../../shell/problem.tsx';
import { accountsQuery } from '../../shell/queries.ts';
import { useWords } from '../../wording/index.ts';
import { mayDo, useMeetingAct } from '../meeting-act.ts';
import { type Holder, type MeetingScreen, meetingPeopleQuery, useMeeting } from '../meeting-query.ts';

/** Who does what in the meeting. */
export function DutiesScreen() {
  const { t, meetingNoun } = useWords();
  const meeting = useMeeting();
  const acting = useMeetingAct(meeting);
  const { data: people } = useQuery(meetingPeopleQuery(meeting.id));
  const [giving, setGiving] = useState<MeetingDuty | null>(null);
  const may = mayDo(meeting, 'give-duties');
  const nameOf = (holder: Holder): string | undefined =>
    [...(people?.seats ?? []), ...(people?.alternates ?? [])].find(({ person }) => person === holder.person)?.name;
  return (
    <div className="stack wide">
      <p className="soft">{t('prepare.meetingDuties.below')}</p>
      <Problem error={acting.error} />
      <div className="duty-cards">
        {meetingDuties.map((duty) => (
          <section key={duty} className="card stack tight" aria-label={meetingNoun.duty[duty]}>
            <div className="row spread">
              <h2 className="duty-name">{meetingNoun.duty[duty]}</h2>
              {may && (
                <Button size="sm" variant="default" onClick={() => setGiving(duty)}>
                  {t('prepare.meetingDuties.give')}
                  <span className="hidden">: {meetingNoun.duty[duty]}</span>
                </Button>
              )}
            </div>
            <Holders
              holders={meeting.holders.filter((holder) => holder.duties.includes(duty))}
              nameOf={nameOf}
              onWithdraw={
                may ? ({ account }) => void acting.send({ act: 'withdraw-duties', account, duties: [duty] }) : null
              }
            />
          </section>
        ))}
      </div>
      {giving && <GiveDuty meeting={meeting} duty={giving} onClose={() => setGiving(null)} />}
    </div>
  );
}

interface HoldersProps {
  readonly holders: readonly Holder[];
  readonly nameOf: (holder: Holder) => string | undefined;
  readonly onWithdraw: ((holder: Holder) => void) | null;
}
/** A congress has a thousand delegates with an account: those are seen in the list of people. */
const shown = 20;

function Holders({ holders, nameOf, onWithdraw }: HoldersProps) {
  const { t } = useWords();
  if (holders.length === 0) return <p className="small soft">{t('prepare.meetingDuties.nobody')}</p>;
  return (
    <ul className="duty-list">
      {holders.slice(0, shown).map((holder) => {
        const person = nameOf(holder);
        return (
          <li key={holder.account}>
            <span>
              {holder.name}
              {person !== undefined && person !== holder.name && (
                <span className="small soft"> {t('prepare.meetingDuties.standsFor', { name: person })}</span>
              )}
            </span>
            {onWithdraw && (
              <Button size="sm" variant="subtle" onClick={() => onWithdraw(holder)}>
                {t('prepare.meetingDuties.withdraw')}
                <span className="hidden"> {holder.name}</span>
              </Button>
            )}
          </li>
        );
      })}
      {holders.length > shown && <li className="small soft">+ {holders.length - shown}</li>}
    </ul>
  );
}

interface GiveDutyProps {
  readonly meeting: MeetingScreen;
  readonly duty: MeetingDuty;
  readonly onClose: () => void;
}

/** An account gets a duty; a delegate's stands for somebody of the list. */
function GiveDuty({ meeting, duty, onClose }: GiveDutyProps) {
  const { t, meetingNoun } = useWords();
  const acting = useMeetingAct(meeting);
  const { data: accounts = [] } = useQuery(accountsQuery);
  const { data: people } = useQuery(meetingPeopleQuery(meeting.id));
  const [account, setAccount] = useState<string | null>(null);
  const [person, setPerson] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (account && (await acting.send({ act: 'give-duties', account, duties: [duty], person }))) onClose();
  };
  const listed = [...(people?.seats ?? []), ...(people?.alternates ?? [])];
  return (
    <Dialog onClose={onClose} title={t('prepare.meetingDuties.giveTitle', { duty: meetingNoun.duty[duty] })}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <Select
          label={t('prepare.meetingDuties.account')}
          placeholder={t('prepare.meetingDuties.chooseAccount')}
          required
          searchable
          limit={8}
          maxDropdownHeight={440}
          comboboxProps={{ withinPortal: true }}
          data={accounts.map(({ id, name, login }) => ({ value: id, label: login ? `${name} (${login})` : name }))}
          value={account}
          onChange={setAccount}
        />
        {listed.length > 0 && (
          <Select
            label={t('prepare.meetingDuties.person')}
            description={t('prepare.meetingDuties.personHint')}
            placeholder={t('prepare.meetingDuties.nobodyOfList')}
            required={duty === 'delegate'}
            searchable
            clearable={duty !== 'delegate'}
            limit={8}
            maxDropdownHeight={440}
            comboboxProps={{ withinPortal: true }}
            data={listed.map((one) => ({ value: one.person, label: `${one.name} · ${one.unitName}` }))}
            value={person}
            onChange={setPerson}
          />
        )}
        <Problem error={acting.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={acting.pending} disabled={!account}>
            {t('prepare.meetingDuties.giveButton')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
