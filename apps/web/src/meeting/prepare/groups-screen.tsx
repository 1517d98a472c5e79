import { Button, Group } from '@mantine/core';
import type { DiscussionGroup } from '@plenum/meeting';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../shell/dialog.tsx';
import { CountInput, countOf } from '../../shell/fields.tsx';
import { Problem } from '../../shell/problem.tsx';
import { Empty } from '../../shell/screen.tsx';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { mayDo, useMeetingAct } from '../meeting-act.ts';
import { type MeetingPeople, type MeetingScreen, meetingPeopleQuery, useMeeting } from '../meeting-query.ts';
import { GroupDialog } from './group-dialog.tsx';
import { shareGroups } from './share-groups.ts';

type Opened = { readonly what: 'group'; readonly group: DiscussionGroup | null } | { readonly what: 'share' } | null;

/** Groups that discuss apart: who is in which, who chairs it and who minutes it. */
export function GroupsScreen() {
  const { t, language } = useWords();
  const meeting = useMeeting();
  const { data: people } = useSuspenseQuery(meetingPeopleQuery(meeting.id));
  const acting = useMeetingAct(meeting);
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const free = people.seats.filter(({ person }) => !people.groups.some((group) => group.members.includes(person)));
  const actions = mayDo(meeting, 'form-group') && (
    <>
      <Button onClick={() => setOpened({ what: 'group', group: null })}>{t('prepare.groups.form')}</Button>
      {people.groups.length === 0 && people.seats.length > 0 && (
        <Button variant="default" onClick={() => setOpened({ what: 'share' })}>
          {t('prepare.groups.byUnits')}
        </Button>
      )}
    </>
  );
  return (
    <div className="stack wide">
      {people.groups.length === 0 ? (
        <Empty title={t('prepare.groups.none')} actions={actions}>
          {t('prepare.groups.below')}
        </Empty>
      ) : (
        <>
          <div className="row spread">
            <span className="soft">{t('prepare.groups.free', { n: countText(free.length, language) })}</span>
            <div className="row">{actions}</div>
          </div>
          <Problem error={acting.error} />
          <div className="duty-cards">
            {people.groups.map((group) => (
              <GroupCard
                key={group.id}
                group={group}
                people={people}
                onChange={mayDo(meeting, 'change-group') ? () => setOpened({ what: 'group', group }) : null}
                onDissolve={() => void acting.send({ act: 'dissolve-group', group: group.id })}
              />
            ))}
          </div>
        </>
      )}
      {opened?.what === 'group' && (
        <GroupDialog meeting={meeting} people={people} group={opened.group} free={free} onClose={close} />
      )}
      {opened?.what === 'share' && <ShareDialog meeting={meeting} people={people} onClose={close} />}
    </div>
  );
}

interface GroupCardProps {
  readonly group: DiscussionGroup;
  readonly people: MeetingPeople;
  readonly onChange: (() => void) | null;
  readonly onDissolve: () => void;
}

function GroupCard({ group, people, onChange, onDissolve }: GroupCardProps) {
  const { t, language } = useWords();
  const nameOf = (person: string | null): string =>
    [...people.seats, ...people.alternates].find((one) => one.person === person)?.name ?? t('prepare.groups.nobody');
  const units = new Map<string, number>();
  for (const person of group.members) {
    const unit = people.seats.find((seat) => seat.person === person)?.unitName ?? '';
    units.set(unit, (units.get(unit) ?? 0) + 1);
  }
  return (
    <section className="card stack tight" aria-label={group.name}>
      <div className="row spread">
        <h2>{group.name}</h2>
        <span className="soft small">
          {t('prepare.groups.count', { n: countText(group.members.length, language) })}
        </span>
      </div>
      <div>
        <span className="soft">{t('prepare.groups.chair')}:</span> {nameOf(group.chair)}
      </div>
      <div>
        <span className="soft">{t('prepare.groups.secretary')}:</span> {nameOf(group.secretary)}
      </div>
      <p className="small soft">{[...units].map(([unit, n]) => `${unit} (${n})`).join(', ')}</p>
      {onChange && (
        <div className="row no-print">
          <Button size="sm" variant="default" onClick={onChange}>
            {t('prepare.groups.change')}
            <span className="hidden"> {group.name}</span>
          </Button>
          <Button size="sm" variant="subtle" color="brick" onClick={onDissolve}>
            {t('prepare.groups.dissolve')}
            <span className="hidden"> {group.name}</span>
          </Button>
        </div>
      )}
    </section>
  );
}

interface ShareDialogProps {
  readonly meeting: MeetingScreen;
  readonly people: MeetingPeople;
  readonly onClose: () => void;
}

/** Forms several groups at once, delegations whole. */
function ShareDialog({ meeting, people, onClose }: ShareDialogProps) {
  const { t } = useWords();
  const acting = useMeetingAct(meeting);
  const [typed, setTyped] = useState('4');
  const howMany = Math.min(50, countOf(typed) ?? 0);
  const groups = howMany > 0 ? shareGroups(people.seats, howMany) : [];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    for (const [at, members] of groups.entries()) {
      const name = t('prepare.groups.nameOf', { n: at + 1 });
      if (!(await acting.send({ act: 'form-group', name, chair: null, secretary: null, members }))) return;
    }
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('prepare.groups.byUnitsTitle')}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <CountInput label={t('prepare.groups.howMany')} required data-autofocus value={typed} onChange={setTyped} />
        <p className="small soft">{t('prepare.groups.byUnitsNote')}</p>
        <ul>
          {groups.map((members, at) => (
            <li key={members[0]}>
              {t('prepare.groups.nameOf', { n: at + 1 })}: {t('prepare.groups.count', { n: members.length })}
            </li>
          ))}
        </ul>
        <Problem error={acting.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={acting.pending} disabled={groups.length === 0}>
            {t('prepare.groups.byUnitsButton', { n: groups.length })}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
