import { ActionIcon, Button, Group, Textarea, TextInput } from '@mantine/core';
import { type ProposalPart, proposalLimits } from '@plenum/meeting';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { freshId } from '../../shell/fresh-id.ts';
import { Problem } from '../../shell/problem.tsx';
import { useWords } from '../../wording/index.ts';
import { Cited } from '../hall/cited.tsx';
import { type Hall, type ProposalScreen, proposalsQuery } from '../hall/hall-query.ts';
import { useHallAct } from '../hall/use-hall-act.ts';
import type { MeetingScreen } from '../meeting-query.ts';
import { NewVote } from './new-vote.tsx';
import { SeatField, useSeat } from './seat-field.tsx';

interface Props {
  readonly meeting: MeetingScreen;
  readonly hall: Hall;
  readonly mayChair: boolean;
}

/** Proposals with their amendments in the order in which they come to the vote. */
export function ProposalsPanel({ meeting, hall, mayChair }: Props) {
  const { t } = useWords();
  const [putting, setPutting] = useState(false);
  const { data: proposals = [] } = useQuery(proposalsQuery(meeting.id));
  if (proposals.length === 0 && !mayChair) return null;
  return (
    <section className="card stack">
      <h2>{t('inHall.proposals.title')}</h2>
      {proposals.length === 0 && !putting && <p className="soft">{t('inHall.proposals.none')}</p>}
      {proposals.map((proposal) => (
        <Proposal key={proposal.id} meeting={meeting} hall={hall} proposal={proposal} mayChair={mayChair} />
      ))}
      {mayChair && meeting.ended === null && !putting && (
        <div>
          <Button variant="default" onClick={() => setPutting(true)}>
            {t('inHall.proposals.put')}
          </Button>
        </div>
      )}
      {putting && <Put meeting={meeting} onClose={() => setPutting(false)} />}
    </section>
  );
}

interface ProposalProps extends Props {
  readonly proposal: ProposalScreen;
}

function Proposal({ meeting, hall, proposal, mayChair }: ProposalProps) {
  const { t } = useWords();
  const act = useHallAct(meeting.id);
  const [voting, setVoting] = useState<ProposalPart | null>(null);
  const [amending, setAmending] = useState(false);
  const path = `/proposals/${proposal.id}/acts`;
  const waiting = proposal.order.flatMap((part) => (part.amendment === null ? [] : [part.amendment]));
  const amendmentOf = (part: ProposalPart) => proposal.amendments.find((one) => one.id === part.amendment);
  const buttonOf = (part: ProposalPart): string => {
    const amendment = amendmentOf(part);
    return amendment
      ? t('inHall.proposals.voteAmendment', { passage: amendment.passage })
      : t('inHall.proposals.voteText');
  };
  const questionOf = (part: ProposalPart): string => {
    const { title } = proposal;
    const amendment = amendmentOf(part);
    if (!amendment) return t('inHall.proposals.questionText', { title });
    return t('inHall.proposals.questionAmendment', { passage: amendment.passage, text: amendment.text, title });
  };
  const rule = hall.rules.amendments;
  const rise = (id: string) => {
    const at = waiting.indexOf(id);
    const order = waiting.toSpliced(at - 1, 2, id, waiting[at - 1]!);
    void act.send(path, { act: { act: 'order-amendments', amendments: order } });
  };
  const listed = [...proposal.amendments].sort((a, b) => a.place - b.place);
  return (
    <section className="stack tight">
      <h3>{proposal.title}</h3>
      <p className="pre">{proposal.text}</p>
      {listed.length > 0 && (
        <p className="small soft">
          {t(`inHall.order.${rule.order}`)} <Cited citation={rule.citation} />
        </p>
      )}
      <ol className="run-list">
        {listed.map((one) => (
          <li key={one.id}>
            <div>
              <strong>{one.passage}</strong>: {one.text}
              <div className="small soft">
                {one.name} · {t(`inHall.standing.${one.standing}`)}
              </div>
            </div>
            {mayChair && waiting.indexOf(one.id) > 0 && (
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={t('inHall.proposals.rise', { passage: one.passage })}
                onClick={() => rise(one.id)}
              >
                ↑
              </ActionIcon>
            )}
          </li>
        ))}
      </ol>
      <Problem error={act.error} />
      {proposal.underVote !== null && (
        <p className="small">{t('inHall.proposals.underVote', { question: proposal.underVote })}</p>
      )}
      {mayChair && meeting.ended === null && proposal.order.length > 0 && !voting && !amending && (
        <Group>
          {proposal.toVote.map((part) => (
            <Button key={part.amendment ?? ''} variant="default" onClick={() => setVoting(part)}>
              {buttonOf(part)}
            </Button>
          ))}
          <Button variant="subtle" onClick={() => setAmending(true)}>
            {t('inHall.proposals.amend')}
          </Button>
        </Group>
      )}
      {voting && (
        <NewVote
          meeting={meeting}
          hall={hall}
          about={voting}
          question={questionOf(voting)}
          onClose={() => setVoting(null)}
        />
      )}
      {amending && <Amend meeting={meeting.id} proposal={proposal.id} forOthers onClose={() => setAmending(false)} />}
    </section>
  );
}

function Put({ meeting, onClose }: { readonly meeting: MeetingScreen; readonly onClose: () => void }) {
  const { t } = useWords();
  const act = useHallAct(meeting.id, { untilAnswered: true });
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const id = useRef(freshId());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await act.send('/proposals', { id: id.current, title, text })) onClose();
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t('inHall.proposals.name')}
        required
        value={title}
        maxLength={proposalLimits.title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={t('inHall.proposals.text')}
        required
        autosize
        minRows={4}
        maxLength={proposalLimits.text}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Problem error={act.error} />
      <Group>
        <Button type="submit" loading={act.pending}>
          {t('inHall.proposals.put')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
      </Group>
    </form>
  );
}

interface AmendProps {
  readonly meeting: string;
  readonly proposal: string;
  /** Whose it is, is asked: the office writes it down for a delegate. */
  readonly forOthers?: boolean;
  readonly onClose: () => void;
}

/** An amendment, handed in once however often the network loses the answer. */
export function Amend({ meeting, proposal, forOthers = false, onClose }: AmendProps) {
  const { t } = useWords();
  const act = useHallAct(meeting, { untilAnswered: true });
  const [who, setWho] = useState('');
  const seat = useSeat(meeting, who, forOthers);
  const [passage, setPassage] = useState('');
  const [text, setText] = useState('');
  const id = useRef(freshId());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (forOthers && !seat) return;
    const person = forOthers ? seat?.person : null;
    const what = { act: 'hand-in-amendment', amendment: id.current, passage, text, person };
    if (await act.send(`/proposals/${proposal}/acts`, { act: what })) onClose();
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      {forOthers && <SeatField meeting={meeting} value={who} onChange={setWho} />}
      <TextInput
        label={t('inHall.proposals.passage')}
        description={t('inHall.proposals.passageBelow')}
        required
        value={passage}
        maxLength={proposalLimits.passage}
        onChange={(event) => setPassage(event.currentTarget.value)}
      />
      <Textarea
        label={t('inHall.proposals.newText')}
        required
        autosize
        minRows={2}
        maxLength={proposalLimits.amendment}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Problem error={act.error} />
      <Group>
        <Button type="submit" loading={act.pending}>
          {t('inHall.proposals.handIn')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
      </Group>
    </form>
  );
}
