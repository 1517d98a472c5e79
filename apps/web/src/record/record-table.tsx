import { Button } from '@mantine/core';
import { formatHash } from '@plenum/election';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Problem } from '../shell/problem.tsx';
import { save } from '../shell/save.ts';
import { Empty, Waiting } from '../shell/screen.tsx';
import { countText, momentText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { recordQuery } from './record-query.ts';
import './record.css';

/** Every act in words: who, when, what. Contents of ballots are never among them. */
export function RecordTable({
  stream,
  nameOf,
}: {
  readonly stream: string;
  readonly nameOf?: ReadonlyMap<string, string>;
}) {
  const { t, language } = useWords();
  const record = useInfiniteQuery(recordQuery(stream));
  const take = useMutation({
    mutationFn: (position: number) => save(`/api/record/receipt/${position}`, `entry-${position}.tlog-proof`),
  });
  if (record.error) return <Problem error={record.error} />;
  if (!record.data) return <Waiting />;
  const entries = record.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <Empty title={t('record.none')}>{t('record.noneBelow')}</Empty>;
  return (
    <div className="stack">
      <Problem error={take.error} />
      <div className="card flush">
        <table className="record">
          <caption className="hidden">{t('record.title')}</caption>
          <thead>
            <tr>
              <th className="num">{t('record.position')}</th>
              <th>{t('record.at')}</th>
              <th>{t('record.who')}</th>
              <th>{t('record.what')}</th>
              <th className="hash">{t('record.hash')}</th>
              <th>
                <span className="hidden">{t('record.receipt')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.cursor}>
                <td className="num soft">
                  {entry.position === null ? t('record.pending') : countText(entry.position, language)}
                </td>
                <td className="soft moment">
                  {momentText(entry.at)}
                  {entry.clockWentBack && <span className="small of">{t('record.clockWentBack')}</span>}
                </td>
                <td className="who">{entry.actor}</td>
                <td className="what">
                  {entry.sentence}
                  {nameOf?.has(entry.stream) && <span className="small soft of">{nameOf.get(entry.stream)}</span>}
                </td>
                <td className="mono soft hash">{formatHash(entry.hash)}</td>
                <td className="receipt">
                  {entry.position !== null && <Receipt position={entry.position} onTake={take.mutate} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {record.hasNextPage && (
        <div>
          <Button variant="default" loading={record.isFetchingNextPage} onClick={() => void record.fetchNextPage()}>
            {t('record.older')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A link that a person can also copy or open beside; taken here, so that a refusal is said on the screen. */
function Receipt({ position, onTake }: { readonly position: number; readonly onTake: (position: number) => void }) {
  const { t, language } = useWords();
  return (
    <a
      className="small"
      href={`/api/record/receipt/${position}`}
      download={`entry-${position}.tlog-proof`}
      onClick={(event) => {
        event.preventDefault();
        onTake(position);
      }}
    >
      {t('record.receipt')}
      <span className="hidden"> {t('record.receiptOf', { n: countText(position, language) })}</span>
    </a>
  );
}
