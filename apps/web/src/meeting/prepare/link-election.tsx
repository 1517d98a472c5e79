import { Button, Group, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../shell/dialog.tsx';
import { Problem } from '../../shell/problem.tsx';
import { electionsQuery } from '../../shell/queries.ts';
import { useWords } from '../../wording/index.ts';
import type { MeetingScreen } from '../meeting-query.ts';
import { type ItemScreen, useProgrammeAct } from './programme-query.ts';

interface LinkElectionProps {
  readonly meeting: MeetingScreen;
  readonly item: ItemScreen;
  readonly onClose: () => void;
}

/** Puts an election under an item of the agenda, or takes it off. */
export function LinkElection({ meeting, item, onClose }: LinkElectionProps) {
  const { t, language } = useWords();
  const { data: elections = [] } = useQuery(electionsQuery);
  const acting = useProgrammeAct(meeting);
  const free = elections.filter(({ id }) => !item.elections.includes(id));
  const [chosen, setChosen] = useState('');
  const election = chosen || free[0]?.id;
  const titleOf = (id: string): string => elections.find((one) => one.id === id)?.title[language] ?? id;
  return (
    <Dialog onClose={onClose} title={t('prepare.agenda.linkElection')}>
      <div className="stack">
        {item.elections.map((id) => (
          <div key={id} className="row spread">
            {titleOf(id)}
            <Button
              size="sm"
              variant="subtle"
              onClick={() => void acting.send({ act: 'unlink-election', id: item.id, election: id })}
            >
              {t('prepare.agenda.unlink')}
              <span className="hidden"> {titleOf(id)}</span>
            </Button>
          </div>
        ))}
        {election === undefined ? (
          <p className="soft">{t('prepare.agenda.noElections')}</p>
        ) : (
          <NativeSelect
            label={t('prepare.agenda.election')}
            value={election}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={free.map(({ id, title }) => ({ value: id, label: title[language] }))}
          />
        )}
        <Problem error={acting.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.close')}
          </Button>
          {election !== undefined && (
            <Button
              loading={acting.pending}
              onClick={() =>
                void acting.send({ act: 'link-election', id: item.id, election }).then((done) => done && onClose())
              }
            >
              {t('prepare.agenda.linkButton')}
            </Button>
          )}
        </Group>
      </div>
    </Dialog>
  );
}
