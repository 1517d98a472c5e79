import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ReasonDialog } from '../../shell/fields.tsx';
import { Problem } from '../../shell/problem.tsx';
import { Empty } from '../../shell/screen.tsx';
import { dateText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { votesQuery } from '../hall/hall-query.ts';
import { useMeeting } from '../meeting-query.ts';
import { dayAndTime } from '../vietnam-time.ts';
import { type ConclusionInList, conclusionsQuery, useConclusionAct } from './after-query.ts';
import { ConclusionDialog } from './conclusion-dialog.tsx';
import './after.css';

type Asking = { readonly what: 'drop' | 'reopen'; readonly one: ConclusionInList } | null;

/** What the meeting concludes, item by item: on what it rests, who must do what by when, and whether it is adopted. */
export function ConclusionsScreen() {
  const { t } = useWords();
  const { id } = useMeeting();
  const { data } = useSuspenseQuery(conclusionsQuery(id));
  const acting = useConclusionAct(id);
  const [writing, setWriting] = useState<ConclusionInList | 'new' | null>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { data: votes = [] } = useQuery(votesQuery(id));
  const carried = votes.filter((vote) => vote.closed?.result.adopted);
  const [vote, setVote] = useState('');
  const may = (act: string): boolean => data.may.includes(act);
  const open = data.conclusions.filter(({ adopted }) => adopted === null);
  const adopt = (conclusions: readonly string[]) =>
    void acting
      .send({ act: 'adopt-conclusions', conclusions, vote: vote || null })
      .then((done) => done && setChosen([]));
  const write = may('draft-conclusion') && <Button onClick={() => setWriting('new')}>{t('conclusions.write')}</Button>;
  return (
    <div className="stack wide">
      {data.conclusions.length === 0 ? (
        <Empty title={t('conclusions.none')} actions={write}>
          {t(may('draft-conclusion') ? 'conclusions.noneWriter' : 'conclusions.noneReader')}
        </Empty>
      ) : (
        <>
          <div className="row spread no-print">
            {write}
            {may('adopt-conclusions') && open.length > 0 && (
              <div className="row">
                {carried.length > 0 && (
                  <NativeSelect
                    aria-label={t('conclusions.vote')}
                    value={vote}
                    onChange={(event) => setVote(event.currentTarget.value)}
                    data={[
                      { value: '', label: t('conclusions.noVote') },
                      ...carried.map((one) => ({ value: one.id, label: one.question })),
                    ]}
                  />
                )}
                <Button
                  variant="default"
                  disabled={chosen.length === 0}
                  loading={acting.pending}
                  onClick={() => adopt(chosen)}
                >
                  {t('conclusions.adoptChosen', { n: chosen.length })}
                </Button>
                <Button
                  variant="default"
                  loading={acting.pending}
                  onClick={() => adopt(open.map((conclusion) => conclusion.id))}
                >
                  {t('conclusions.adoptAll', { n: open.length })}
                </Button>
              </div>
            )}
          </div>
          <Problem error={acting.error} />
          {[...data.items, null].map((item) => (
            <ItemConclusions
              key={item?.id ?? 'whole'}
              title={item?.title ?? null}
              conclusions={data.conclusions.filter((one) =>
                item === null ? !data.items.some(({ id: known }) => known === one.item) : one.item === item.id,
              )}
              may={may}
              chosen={chosen}
              onChoose={(one, on) =>
                setChosen((before) => (on ? [...before, one] : before.filter((other) => other !== one)))
              }
              onWrite={setWriting}
              onAsk={setAsking}
            />
          ))}
        </>
      )}
      {writing !== null && (
        <ConclusionDialog data={data} of={writing === 'new' ? null : writing} onClose={() => setWriting(null)} />
      )}
      {asking && (
        <ReasonDialog
          title={t(`conclusions.${asking.what}Title`)}
          explanation={<p>{asking.one.text}</p>}
          label={t('conclusions.reason')}
          button={t(`conclusions.${asking.what}Button`)}
          danger={asking.what === 'drop'}
          pending={acting.pending}
          error={acting.error}
          onClose={() => {
            acting.clear();
            setAsking(null);
          }}
          onReason={(reason) =>
            void acting
              .send({ act: `${asking.what}-conclusion`, id: asking.one.id, reason })
              .then((done) => done && setAsking(null))
          }
        />
      )}
    </div>
  );
}

interface ItemProps {
  /** The agenda item's; null for the meeting as a whole. */
  readonly title: string | null;
  readonly conclusions: readonly ConclusionInList[];
  readonly may: (act: string) => boolean;
  readonly chosen: readonly string[];
  readonly onChoose: (id: string, on: boolean) => void;
  readonly onWrite: (one: ConclusionInList) => void;
  readonly onAsk: (asking: Asking) => void;
}

function ItemConclusions({ title, conclusions, ...rest }: ItemProps) {
  const { t } = useWords();
  if (conclusions.length === 0) return null;
  return (
    <section className="stack tight">
      {title === null ? <h2>{t('conclusions.whole')}</h2> : <h2 lang="vi">{title}</h2>}
      <ol className="conclusions">
        {conclusions.map((one) => (
          <li key={one.id} className="card stack tight">
            <OneConclusion one={one} {...rest} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function OneConclusion({
  one,
  may,
  chosen,
  onChoose,
  onWrite,
  onAsk,
}: Omit<ItemProps, 'title' | 'conclusions'> & { readonly one: ConclusionInList }) {
  const { t } = useWords();
  const grounds = one.grounds.map(({ symbol, provision }) => [provision, symbol].filter(Boolean).join(', '));
  return (
    <>
      <div className="row spread">
        {may('adopt-conclusions') && one.adopted === null ? (
          <Checkbox
            checked={chosen.includes(one.id)}
            label={<strong lang="vi">{one.text}</strong>}
            onChange={(event) => onChoose(one.id, event.currentTarget.checked)}
          />
        ) : (
          <strong lang="vi">{one.text}</strong>
        )}
        <span className={one.adopted ? 'tag yes' : 'tag wait'}>
          {one.adopted ? t('conclusions.adopted') : t('conclusions.open')}
        </span>
      </div>
      <div className="small">
        {grounds.length === 0 ? (
          <span className="soft">{t('conclusions.restsOnNothing')}</span>
        ) : (
          t('conclusions.restsOn', { grounds: grounds.join('; ') })
        )}
      </div>
      {one.tasks.length > 0 && (
        <table className="tasks">
          <thead>
            <tr>
              <th>{t('conclusions.unit')}</th>
              <th>{t('conclusions.task')}</th>
              <th>{t('conclusions.due')}</th>
            </tr>
          </thead>
          <tbody>
            {one.tasks.map((task) => (
              <tr key={task.id}>
                <td lang="vi">{task.unitName}</td>
                <td lang="vi">{task.task}</td>
                <td className="num">{dateText(task.due)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="row no-print">
        {one.adopted && (
          <span className="small soft">{t('conclusions.adoptedAt', { at: dayAndTime(one.adopted.at) })}</span>
        )}
        {one.adopted === null && may('correct-conclusion') && (
          <Button size="xs" variant="default" onClick={() => onWrite(one)}>
            {t('conclusions.correct')}
          </Button>
        )}
        {one.adopted === null && may('drop-conclusion') && (
          <Button size="xs" variant="default" onClick={() => onAsk({ what: 'drop', one })}>
            {t('conclusions.drop')}
          </Button>
        )}
        {one.adopted !== null && may('reopen-conclusion') && (
          <Button size="xs" variant="default" onClick={() => onAsk({ what: 'reopen', one })}>
            {t('conclusions.reopen')}
          </Button>
        )}
      </div>
    </>
  );
}
