import { Button, Group, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Problem } from '../../shell/problem.tsx';
import { useWords } from '../../wording/index.ts';
import { type MinutesData, useMinutesAct } from './after-query.ts';

/** Each discussion group's minutes: handed in by its chair or secretary, merged into those of the meeting. */
export function GroupMinutes({ data, id }: { readonly data: MinutesData; readonly id: string }) {
  const { t } = useWords();
  const hands = data.may.includes('hand-in-group-minutes');
  const groups = data.groups.filter((group) => hands || group.mine);
  if (groups.length === 0) return null;
  return (
    <section className="card stack" aria-label={t('meetingMinutes.groups')}>
      <h2>{t('meetingMinutes.groups')}</h2>
      {groups.map((group) => (
        <OneGroup key={group.id} group={group} id={id} open={data.closed === null} />
      ))}
    </section>
  );
}

function OneGroup({
  group,
  id,
  open,
}: {
  readonly group: MinutesData['groups'][number];
  readonly id: string;
  readonly open: boolean;
}) {
  const { t } = useWords();
  const acting = useMinutesAct(id);
  const [text, setText] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await acting.send({ act: 'hand-in-group-minutes', group: group.id, text: text ?? '' })) setText(null);
  };
  if (text === null)
    return (
      <div className="row spread">
        <div>
          <strong>{group.name}</strong>{' '}
          <span className={group.text === null ? 'tag wait' : 'tag yes'}>
            {t(group.text === null ? 'meetingMinutes.notHandedIn' : 'meetingMinutes.handedIn')}
          </span>
        </div>
        {open && (
          <Button size="xs" variant="default" onClick={() => setText(group.text ?? '')}>
            {t(group.text === null ? 'meetingMinutes.handIn' : 'meetingMinutes.handInAgain')}
          </Button>
        )}
      </div>
    );
  return (
    <form className="stack tight" onSubmit={(event) => void submit(event)}>
      <Textarea
        label={t('meetingMinutes.groupText', { group: group.name })}
        required
        autoFocus
        autosize
        minRows={4}
        maxLength={15_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Problem error={acting.error} />
      <Group>
        <Button type="submit" loading={acting.pending}>
          {t('meetingMinutes.handInButton')}
        </Button>
        <Button variant="default" onClick={() => setText(null)}>
          {t('shell.cancel')}
        </Button>
      </Group>
    </form>
  );
}
