import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { meetingsQuery } from '../meeting/meeting-query.ts';
import { draftsQuery } from '../rulebook/draft-query.ts';
import { meQuery } from '../shell/queries.ts';
import { dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';

interface Waiting {
  readonly key: string;
  readonly link: Pick<LinkProps, 'to' | 'params'>;
  readonly title: string;
  readonly below: string;
  readonly what: string;
}

/** What waits for the reader in meetings and instruments; nothing for a code on paper, which reaches one election. */
export function AlsoWaiting() {
  const { t } = useWords();
  const waiting = useWaiting();
  if (waiting.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>
        {t('elections.alsoWaiting')} <span className="soft small">{waiting.length}</span>
      </h2>
      <ul className="elections">
        {waiting.map(({ key, link, title, below, what }) => (
          <li key={key}>
            <Link {...link} className="card election-row also-waiting">
              <span className="election-title">
                <strong>{title}</strong>
                <span className="small soft">{below}</span>
              </span>
              <span className="election-waits small">{what}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useWaiting(): readonly Waiting[] {
  const { t } = useWords();
  const { data: me } = useSuspenseQuery(meQuery);
  const whole = me.election === null && me.meeting === null;
  const { data: meetings = [] } = useQuery({ ...meetingsQuery, enabled: whole });
  const { data: drafts } = useQuery({ ...draftsQuery, enabled: whole });
  return [
    ...meetings.flatMap(({ id, name, date, minutesWait }) =>
      minutesWait === null
        ? []
        : [
            {
              key: `meeting ${id}`,
              link: { to: '/meetings/$id/minutes', params: { id } } as const,
              title: name,
              below: dateText(date),
              what: t(`meeting.minutesWait.${minutesWait}`),
            },
          ],
    ),
    ...(drafts?.drafts ?? []).flatMap(({ id, title, unitName, stage, mine }) =>
      mine === null
        ? []
        : [
            {
              key: `draft ${id}`,
              link: { to: '/rulebook/drafts/$id', params: { id } } as const,
              title: `${unitName}: ${title}`,
              below: t(`adaptation.stage.${stage}`),
              what: t(mine === 'write' ? 'elections.writeDraft' : 'elections.decideDraft'),
            },
          ],
    ),
    ...(drafts?.owed ?? []).map(({ model, modelTitle, unit, unitName, due, overdue }) => ({
      key: `model ${model} ${unit}`,
      link: { to: '/rulebook' } as const,
      title: t('adaptation.owed', { unit: unitName, model: modelTitle }),
      below: due === null ? '' : t(overdue ? 'adaptation.overdue' : 'adaptation.due', { due: dateText(due) }),
      what: t('adaptation.begin'),
    })),
  ];
}
