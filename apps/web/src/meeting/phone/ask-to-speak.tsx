import { Button, FileButton, Group, TextInput } from '@mantine/core';
import { type SpeechKind, speechTextTypes } from '@plenum/meeting';
import { useRef, useState } from 'react';
import { freshId } from '../../shell/fresh-id.ts';
import { Problem } from '../../shell/problem.tsx';
import { useWords } from '../../wording/index.ts';
import type { Hall, OwnPart } from '../hall/hall-query.ts';
import { useHallAct } from '../hall/use-hall-act.ts';

interface Props {
  readonly meeting: string;
  readonly hall: Hall;
  readonly own: OwnPart;
}

const accepted = [...speechTextTypes.values()].map((ending) => `.${ending}`).join(',');

/** Asks to speak, once however often the network loses the answer; then the place in the queue, the text, and the way out. */
export function AskToSpeak({ meeting, hall, own }: Props) {
  const { t } = useWords();
  const [topic, setTopic] = useState('');
  const act = useHallAct(meeting, { untilAnswered: true });
  const ids = useRef<Record<SpeechKind, string>>({ speech: freshId(), 'point-of-order': freshId() });
  const asked = (kind: SpeechKind) => own.turns.some((turn) => turn.kind === kind);
  const ask = async (kind: SpeechKind) => {
    const what = { act: 'ask-to-speak', id: ids.current[kind], kind, topic, item: hall.now?.id ?? null };
    if (!(await act.send('/floor/acts', { act: what }))) return;
    ids.current = { ...ids.current, [kind]: freshId() };
    setTopic('');
  };
  return (
    <section className="card stack">
      <h2>{t('inHall.phone.speak')}</h2>
      {own.turns.map((turn) => (
        <OwnTurn key={turn.id} meeting={meeting} hall={hall} turn={turn} />
      ))}
      {!asked('speech') && (
        <>
          <TextInput
            label={t('inHall.floor.topic')}
            value={topic}
            maxLength={300}
            onChange={(event) => setTopic(event.currentTarget.value)}
          />
          <Button size="lg" loading={act.pending} onClick={() => void ask('speech')}>
            {t('inHall.phone.ask')}
          </Button>
        </>
      )}
      {!asked('point-of-order') && (
        <Button variant="default" loading={act.pending} onClick={() => void ask('point-of-order')}>
          {t('inHall.phone.pointOfOrder')}
        </Button>
      )}
      {act.waiting && <p role="status">{t('inHall.sending')}</p>}
      <Problem error={act.error} />
    </section>
  );
}

function OwnTurn({
  meeting,
  hall,
  turn,
}: {
  readonly meeting: string;
  readonly hall: Hall;
  readonly turn: OwnPart['turns'][number];
}) {
  const { t } = useWords();
  const act = useHallAct(meeting, { untilAnswered: true });
  const place = hall.queue.findIndex((one) => one.id === turn.id);
  const called = hall.queue[place]?.called ?? null;
  const handIn = (file: File | null) => {
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    void act.send(`/floor/${turn.id}/text`, form);
  };
  return (
    <div className="notice stack tight">
      <p>
        ✓ {t(`inHall.phone.asked.${turn.kind}`)}
        {hall.speaker?.id === turn.id && ` · ${t('inHall.phone.speaking')}`}
        {place >= 0 && ` · ${called ? t('inHall.floor.called') : t('inHall.phone.place', { n: place + 1 })}`}
      </p>
      <Group>
        {turn.kind === 'speech' && (
          <FileButton accept={accepted} onChange={handIn}>
            {(props) => (
              <Button {...props} variant="default" loading={act.pending}>
                {t((hall.queue[place]?.texts ?? 0) > 0 ? 'inHall.phone.textAgain' : 'inHall.phone.text')}
              </Button>
            )}
          </FileButton>
        )}
        {!turn.spoken && (
          <Button
            variant="subtle"
            loading={act.pending}
            onClick={() => void act.send('/floor/acts', { act: { act: 'withdraw-turn', id: turn.id } })}
          >
            {t('inHall.floor.withdraw')}
          </Button>
        )}
      </Group>
      <Problem error={act.error} />
    </div>
  );
}
