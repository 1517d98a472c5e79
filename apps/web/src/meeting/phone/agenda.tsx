import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../wording/index.ts';
import { meetingPath } from '../hall/hall-query.ts';
import { programmeQuery } from '../prepare/programme-query.ts';
import { timeText } from '../vietnam-time.ts';

/** The agenda in its order with the papers of each item, read on a phone. */
export function Agenda({ meeting }: { readonly meeting: string }) {
  const { t } = useWords();
  const { data } = useQuery(programmeQuery(meeting));
  if (!data || (data.items.length === 0 && data.papers.length === 0)) return null;
  const papersOf = (item: string | null) =>
    data.papers.filter((paper) => paper.item === item && paper.withdrawn === null);
  const papers = (item: string | null) =>
    papersOf(item).map((paper) => (
      <li key={paper.id}>
        <a href={meetingPath(meeting, `/papers/${paper.id}/versions/${paper.versions.length}`)}>{paper.title}</a>
      </li>
    ));
  return (
    <section className="card stack tight">
      <h2>{t('inHall.phone.agenda')}</h2>
      <ol className="phone-agenda">
        {data.items.map((item) => (
          <li key={item.id} aria-current={item.started !== null && item.ended === null ? 'step' : undefined}>
            <span className="small soft">
              {item.ended !== null ? '✓ ' : ''}
              {item.expected && timeText(item.expected.from)}
            </span>
            <div>
              {item.title}
              {item.presenter && <div className="small soft">{item.presenter}</div>}
              {papersOf(item.id).length > 0 && <ul className="phone-papers">{papers(item.id)}</ul>}
            </div>
          </li>
        ))}
      </ol>
      {papersOf(null).length > 0 && <ul className="phone-papers">{papers(null)}</ul>}
    </section>
  );
}
