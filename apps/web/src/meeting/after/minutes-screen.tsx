import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { MinutesPaper } from '../../election/minutes/minutes-paper.tsx';
import { Problem } from '../../shell/problem.tsx';
import { Empty } from '../../shell/screen.tsx';
import { useWords } from '../../wording/index.ts';
import { useMeeting } from '../meeting-query.ts';
import { dayAndTime } from '../vietnam-time.ts';
import { type MinutesData, minutesQuery, useMinutesAct } from './after-query.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { DraftDialog } from './draft-dialog.tsx';
import { EndMeeting } from './end-meeting.tsx';
import { GroupMinutes } from './group-minutes.tsx';
import { SectionCard } from './section-card.tsx';
import { SigningCard } from './signing-card.tsx';
import './after.css';

/** The minutes from the record to the signatures: drafted, edited beside what the record says, closed, signed. */
export function MinutesOfMeeting() {
  const { t } = useWords();
  const { id } = useMeeting();
  const { data } = useSuspenseQuery(minutesQuery(id));
  const [drafting, setDrafting] = useState(false);
  const may = (act: string): boolean => data.may.includes(act);
  const draft = may('draft-minutes') && data.closed === null && (
    <Button variant={data.draft ? 'default' : 'filled'} onClick={() => setDrafting(true)}>
      {t(data.draft ? 'meetingMinutes.draftAgain' : 'meetingMinutes.draft')}
    </Button>
  );
  return (
    <div className="stack wide">
      <EndMeeting />
      <GroupMinutes data={data} id={id} />
      {data.draft === null ? (
        <Empty title={t('meetingMinutes.none')} actions={draft}>
          {t(may('draft-minutes') ? 'meetingMinutes.noneWriter' : 'meetingMinutes.noneReader')}
        </Empty>
      ) : (
        <>
          <Standing data={data} actions={draft} />
          {data.closed !== null && <SigningCard data={data} id={id} />}
          {data.closed === null && <Sections data={data} id={id} />}
          {data.paper && (
            <>
              <h2>{t('meetingMinutes.paper')}</h2>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keys. */}
              <section className="paper-scroll" aria-label={t('meetingMinutes.paper')} tabIndex={0}>
                <MinutesPaper document={data.paper} />
              </section>
            </>
          )}
        </>
      )}
      {drafting && <DraftDialog data={data} id={id} onClose={() => setDrafting(false)} />}
    </div>
  );
}

function Standing({ data, actions }: { readonly data: MinutesData; readonly actions: ReactNode }) {
  const { t } = useWords();
  const { draft, closed, signed } = data;
  if (draft === null) return null;
  return (
    <section className="card stack tight" aria-label={t('meetingMinutes.standing')}>
      <div className="row spread">
        <div>
          <span className={signed ? 'tag yes' : 'tag wait'}>
            {t(signed ? 'meetingMinutes.isSigned' : closed ? 'meetingMinutes.isClosed' : 'meetingMinutes.isDraft')}
          </span>{' '}
          {closed && <strong>{t('meetingMinutes.number', { symbol: closed.symbol })}</strong>}
        </div>
        <div className="row no-print">{actions}</div>
      </div>
      <p className="small soft">
        {t('meetingMinutes.draftedAt', { at: dayAndTime(draft.at), n: draft.streams })}
        {closed && ` ${t('meetingMinutes.closedAt', { at: dayAndTime(closed.at) })}`}
      </p>
      {!draft.stands && <p className="notice wait">{t('meetingMinutes.behind')}</p>}
    </section>
  );
}

function Sections({ data, id }: { readonly data: MinutesData; readonly id: string }) {
  const { t } = useWords();
  const acting = useMinutesAct(id);
  const [closing, setClosing] = useState(false);
  return (
    <section className="stack" aria-label={t('meetingMinutes.sections')}>
      <div className="row spread">
        <h2>{t('meetingMinutes.sections')}</h2>
        {data.may.includes('close-minutes') && (
          <Button onClick={() => setClosing(true)}>{t('meetingMinutes.close')}</Button>
        )}
      </div>
      <p className="small soft">{t('meetingMinutes.sectionsBelow')}</p>
      {!closing && <Problem error={acting.error} />}
      <div className="minutes-sections">
        {data.sections.map((section, at) => (
          <SectionCard
            key={section.key}
            section={section}
            order={at + 1}
            lang={data.head.lang}
            mayEdit={data.may.includes('edit-section')}
            acting={acting}
          />
        ))}
      </div>
      {closing && (
        <CloseDialog
          onClose={() => {
            acting.clear();
            setClosing(false);
          }}
          acting={acting}
        />
      )}
    </section>
  );
}

function CloseDialog({
  acting,
  onClose,
}: {
  readonly acting: ReturnType<typeof useMinutesAct>;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  return (
    <ConfirmDialog
      title={t('meetingMinutes.close')}
      text={t('meetingMinutes.closeNext')}
      button={t('meetingMinutes.closeButton')}
      acting={acting}
      onClose={onClose}
      onConfirm={() => void acting.send({ act: 'close-minutes' }).then((done) => done && onClose())}
    />
  );
}
