import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import {
  baseText,
  type DecisionKind,
  decisionKinds,
  neededOf,
  type OpenVoteWay,
  openVoteLimits,
  openVoteWays,
  type ProposalPart,
  thresholdText,
} from '@plenum/meeting';
import { type FormEvent, useRef, useState } from 'react';
import { freshId } from '../../shell/fresh-id.ts';
import { Problem } from '../../shell/problem.tsx';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { Cited } from '../hall/cited.tsx';
import type { Hall } from '../hall/hall-query.ts';
import { useHallAct } from '../hall/use-hall-act.ts';
import type { MeetingScreen } from '../meeting-query.ts';

interface Props {
  readonly meeting: MeetingScreen;
  readonly hall: Hall;
  readonly onClose: () => void;
  /** The part of a proposal that is put to the vote, and the question it makes. */
  readonly about?: ProposalPart;
  readonly question?: string;
}

/** A question, how it is voted on, and by what it is decided: said before it is opened, with the figures of this moment. */
export function NewVote({ meeting, hall, onClose, about, question: given = '' }: Props) {
  const { t, language } = useWords();
  const [question, setQuestion] = useState(given);
  const [way, setWay] = useState<OpenVoteWay>('card');
  const [areas, setAreas] = useState(t('inHall.votes.areasDefault'));
  const [kind, setKind] = useState<DecisionKind>('ordinary');
  const act = useHallAct(meeting.id, { untilAnswered: true });
  const id = useRef(freshId());
  const { rules } = hall;
  const rule = rules.decisions[kind] ?? rules.decisions.ordinary;
  const kinds = decisionKinds.filter((one) => rules.decisions[one]);
  const base = hall.bases[rule.base];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const named = areas.split(',').map((area) => area.trim());
    const body = {
      id: id.current,
      item: hall.now?.id ?? null,
      about: about ?? null,
      question,
      way,
      areas: way === 'phone' ? [] : named.filter((area) => area !== ''),
      kind,
    };
    if (await act.send('/votes', body)) onClose();
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <Textarea
        label={t('inHall.votes.question')}
        required
        data-autofocus
        autosize
        minRows={2}
        maxLength={openVoteLimits.question}
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      <div className="fields">
        <NativeSelect
          label={t('inHall.votes.way')}
          value={way}
          data={openVoteWays.map((value) => ({ value, label: t(`inHall.way.${value}`) }))}
          onChange={(event) => setWay(event.currentTarget.value as OpenVoteWay)}
        />
        {way !== 'phone' && (
          <TextInput
            label={t('inHall.votes.areas')}
            description={t('inHall.votes.areasBelow')}
            value={areas}
            maxLength={600}
            onChange={(event) => setAreas(event.currentTarget.value)}
          />
        )}
        {kinds.length > 1 && (
          <NativeSelect
            label={t('inHall.votes.kind')}
            value={kind}
            data={kinds.map((value) => ({ value, label: t(`inHall.decision.${value}`) }))}
            onChange={(event) => setKind(event.currentTarget.value as DecisionKind)}
          />
        )}
      </div>
      <p className="small">
        {t('inHall.votes.willRest', {
          share: thresholdText(rule.threshold, language),
          base: baseText(rule.base, language),
          n: countText(base, language),
          needed: countText(neededOf(base, rule.threshold), language),
        })}{' '}
        <Cited citation={rule.citation} />
      </p>
      <Problem error={act.error} />
      {act.waiting && <p role="status">{t('inHall.sending')}</p>}
      <Group>
        <Button type="submit" loading={act.pending}>
          {t('inHall.votes.open')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
      </Group>
    </form>
  );
}
