import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { organisationNouns, type PostKind } from '@plenum/organisation';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../shell/problem.tsx';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { useMeetingAct } from '../meeting-act.ts';
import { type MeetingScreen, useMeeting } from '../meeting-query.ts';
import { ProposedTable } from './proposed-table.tsx';
import { type Proposed, proposedQuery } from './summons-query.ts';
import '../../organisation/organisation.css';

/** Posts by which somebody leads a unit. */
const leading: readonly PostKind[] = ['secretary', 'deputy-secretary', 'chair', 'deputy-chair', 'head', 'deputy-head'];

/** Whom a rule summons, whom it does not and why; the whole list is kept at once. */
export function ByRuleScreen() {
  const { t } = useWords();
  const meeting = useMeeting();
  const [source, setSource] = useState(
    meeting.kind === 'members-congress' ? 'members' : (meeting.body?.id ?? meeting.bodies[0]?.id ?? 'below'),
  );
  const [posts, setPosts] = useState<readonly PostKind[]>(['secretary']);
  const asked = new URLSearchParams(
    source === 'members'
      ? { from: 'members' }
      : source === 'below'
        ? { from: 'below', posts: posts.join(',') }
        : { from: 'body', body: source },
  ).toString();
  const { data, error } = useQuery(proposedQuery(meeting.id, asked));
  return (
    <div className="stack wide">
      <section className="card stack">
        <h2>{t('prepare.byRule.title')}</h2>
        <p className="soft">{t('prepare.byRule.below')}</p>
        <NativeSelect
          label={t('prepare.byRule.source')}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
          data={[
            { value: 'members', label: t('prepare.byRule.from.members') },
            ...meeting.bodies.map(({ id, name }) => ({
              value: id,
              label: t('prepare.byRule.from.body', { body: name }),
            })),
            { value: 'below', label: t('prepare.byRule.from.below') },
          ]}
        />
        {source === 'below' && <Posts posts={posts} onChange={setPosts} />}
      </section>
      <Problem error={error} />
      {data && <Proposal key={asked} meeting={meeting} proposed={data} />}
    </div>
  );
}

interface PostsProps {
  readonly posts: readonly PostKind[];
  readonly onChange: (posts: readonly PostKind[]) => void;
}

function Posts({ posts, onChange }: PostsProps) {
  const { t, language } = useWords();
  return (
    <Checkbox.Group
      label={t('prepare.byRule.posts')}
      value={[...posts]}
      onChange={(chosen) => onChange(chosen as PostKind[])}
    >
      <div className="row">
        {leading.map((post) => (
          <Checkbox key={post} value={post} label={organisationNouns(language).post[post]} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

interface ProposalProps {
  readonly meeting: MeetingScreen;
  readonly proposed: readonly Proposed[];
}

function Proposal({ meeting, proposed }: ProposalProps) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const acting = useMeetingAct(meeting);
  const fresh = proposed.filter((one) => !one.listed);
  /** People whom the rule leaves out and who are summoned all the same. */
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const comes = (one: Proposed): boolean => one.because === null || (!one.because.barred && chosen.has(one.person));
  const [people, leftOut] = [fresh.filter(comes), fresh.filter((one) => !comes(one))];
  const keep = async () => {
    const done = await acting.send({
      act: 'summon',
      people: people.map(({ person, unit, gained, basis }) => ({ person, unit, gained, basis })),
      leftOut: leftOut.map(({ person, unit, because }) => ({ person, unit, reason: because!.reason, note: '' })),
    });
    if (done) await navigate({ to: '/meetings/$id/prepare/summoned', params: { id: meeting.id } });
  };
  const toggle = (person: string) =>
    setChosen((old) => {
      const next = new Set(old);
      if (!next.delete(person)) next.add(person);
      return next;
    });
  if (proposed.length === 0) return <p role="status">{t('prepare.byRule.nobody')}</p>;
  if (fresh.length === 0) return <p role="status">{t('prepare.byRule.nothing')}</p>;
  const count = (n: number) => countText(n, language);
  return (
    <>
      <Problem error={acting.error} />
      <div className="row">
        <Button loading={acting.pending} onClick={() => void keep()}>
          {t('prepare.byRule.confirm', { summoned: count(people.length), leftOut: count(leftOut.length) })}
        </Button>
        {proposed.length > fresh.length && (
          <span className="small soft">
            {t('prepare.byRule.already')}: {count(proposed.length - fresh.length)}
          </span>
        )}
      </div>
      {leftOut.length + chosen.size > 0 && (
        <section className="stack tight" aria-label={t('prepare.byRule.leftOut')}>
          <h2>{t('prepare.byRule.leftOut')}</h2>
          <ProposedTable people={fresh.filter((one) => one.because !== null)} chosen={chosen} onToggle={toggle} />
        </section>
      )}
      <section className="stack tight" aria-label={t('prepare.byRule.summoned')}>
        <h2>{t('prepare.byRule.summoned')}</h2>
        <ProposedTable people={fresh.filter((one) => one.because === null)} />
      </section>
    </>
  );
}
