import { Button, Menu } from '@mantine/core';
import { type NumberEntry, type NumberLine, nextNumber } from '@plenum/rulebook';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ActDialog } from '../organisation/act-dialog.tsx';
import type { SpokenFinding } from '../shell/http.ts';
import { Findings } from '../shell/problem.tsx';
import { meQuery } from '../shell/queries.ts';
import { save } from '../shell/save.ts';
import { Empty, Head } from '../shell/screen.tsx';
import { countText, dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { useEffectRefresh } from './effect-act.ts';
import { numberRunQuery, type SpokenRun } from './effect-query.ts';
import { IssueNumber } from './issue-number.tsx';
import { Strike } from './strike.tsx';
import './rulebook.css';
import './effect.css';

type Doing =
  | { readonly what: 'reserve' }
  | { readonly what: 'close' }
  | { readonly what: 'issue'; readonly number: number }
  | { readonly what: 'cancel'; readonly number: number };

/** The register of what was issued under one run of numbers. */
export function NumberRunScreen() {
  const { t, language } = useWords();
  const { id = '' } = useParams({ strict: false });
  const { data: view } = useSuspenseQuery(numberRunQuery(id));
  const { data: me } = useQuery(meQuery);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [warned, setWarned] = useState<readonly SpokenFinding[]>([]);
  const { run } = view;
  const next = nextNumber(run);
  const mayKeep = me?.account?.administrator === true && run.closed === null;
  const files = ['xlsx', 'csv'] as const;
  return (
    <>
      <Head
        crumb={<Link to="/rulebook/numbers">{t('effect.numbersTitle')}</Link>}
        title={t('effect.registerTitle')}
        below={
          <>
            <span lang="vi">
              {run.symbol} · {run.issuer} · {run.term}
            </span>{' '}
            {run.closed !== null && <span className="tag">{t('effect.closed')}</span>}
          </>
        }
        actions={
          <>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="light">{t('org.export')}</Button>
              </Menu.Target>
              <Menu.Dropdown>
                {files.map((format) => (
                  <Menu.Item
                    key={format}
                    onClick={() =>
                      void save(
                        `/api/number-runs/${id}/register/${format}?lang=${language}`,
                        `register-${id}.${format}`,
                      )
                    }
                  >
                    {t('effect.download', { format: format === 'csv' ? 'CSV' : 'Excel' })}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            <Button variant="default" onClick={() => window.print()}>
              {t('effect.print')}
            </Button>
            {mayKeep && (
              <>
                <Button variant="default" onClick={() => setDoing({ what: 'close' })}>
                  {t('effect.closeRun')}
                </Button>
                <Button variant="light" onClick={() => setDoing({ what: 'reserve' })}>
                  {t('effect.reserve')}
                </Button>
                <Button onClick={() => setDoing({ what: 'issue', number: next })}>
                  {t('effect.issueNumber', { number: next })}
                </Button>
              </>
            )}
          </>
        }
      />
      {warned.length > 0 && (
        <div className="notice" role="status">
          <strong>{t('effect.warned')}</strong>
          <Findings findings={warned} />
        </div>
      )}
      {run.lines.length === 0 ? (
        <Empty title={t('effect.registerEmpty')} />
      ) : (
        <Register view={view} mayKeep={mayKeep} onDo={setDoing} />
      )}
      {doing && <Dialog doing={doing} view={view} onWarned={setWarned} onClose={() => setDoing(null)} />}
    </>
  );
}

interface RegisterProps {
  readonly view: SpokenRun;
  readonly mayKeep: boolean;
  readonly onDo: (doing: Doing) => void;
}

function Register({ view, mayKeep, onDo }: RegisterProps) {
  const { t } = useWords();
  const columns = ['date', 'titleField', 'signer', 'recipients', 'keptBy', 'copies', 'note'] as const;
  return (
    <section
      className="card flush"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
      tabIndex={0}
      aria-label={t('effect.registerTitle')}
    >
      <table className="rule-table number-register">
        <thead>
          <tr>
            <th scope="col">{t('effect.symbol')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`effect.${column}`)}
              </th>
            ))}
            {mayKeep && (
              <th scope="col" className="act-cell">
                <span className="hidden">{t('effect.cancelNumber', { number: '' })}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {view.run.lines.map((line) => (
            <Row key={line.number} line={line} view={view} mayKeep={mayKeep} onDo={onDo} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ line, view, mayKeep, onDo }: RegisterProps & { readonly line: NumberLine }) {
  const { t } = useWords();
  const { number, status } = line;
  const issued = line.status === 'issued' ? line : line.status === 'cancelled' ? line.was : null;
  const reason = line.status === 'issued' ? '' : line.reason;
  const instrument = issued ? view.instruments[`${issued.symbol} ${issued.entry.date}`] : undefined;
  return (
    <tr>
      <th scope="row">
        {issued ? status === 'cancelled' ? <s>{issued.symbol}</s> : issued.symbol : number}{' '}
        {status !== 'issued' && <span className="tag wait">{t(`effect.${status}`)}</span>}
        {instrument && status === 'issued' && (
          <div className="small no-print">
            <Link to="/rulebook/$id" params={{ id: instrument }}>
              {t('effect.inRegister')}
              <span className="hidden"> {issued?.symbol}</span>
            </Link>
          </div>
        )}
      </th>
      <Entry entry={issued?.entry ?? null} reason={reason} />
      {mayKeep && (
        <td className="act-cell">
          {status === 'reserved' && (
            <Button size="sm" variant="subtle" onClick={() => onDo({ what: 'issue', number })}>
              {t('effect.useReserved', { number })}
            </Button>
          )}
          {status !== 'cancelled' && (
            <Button size="sm" variant="subtle" onClick={() => onDo({ what: 'cancel', number })}>
              {t('effect.cancelNumber', { number })}
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}

function Entry({ entry, reason }: { readonly entry: NumberEntry | null; readonly reason: string }) {
  const { t, language } = useWords();
  const degree = entry?.degree ?? null;
  const note = [reason, entry?.note ?? ''].filter((part) => part !== '').join('; ');
  return (
    <>
      <td data-label={t('effect.date')}>{entry && dateText(entry.date)}</td>
      <td lang={degree === null ? 'vi' : undefined}>
        {degree === null ? entry?.title : <span className="tag no">{t(`effect.degrees.${degree}`)}</span>}
      </td>
      <td data-label={t('effect.signer')} lang="vi">
        {entry?.signer}
      </td>
      <td data-label={t('effect.recipients')} lang="vi">
        {entry?.recipients}
      </td>
      <td data-label={t('effect.keptBy')} lang="vi">
        {entry?.keptBy}
      </td>
      <td data-label={t('effect.copies')}>{entry?.copies == null ? '' : countText(entry.copies, language)}</td>
      <td data-label={t('effect.note')} lang="vi">
        {note}
      </td>
    </>
  );
}

interface DialogProps {
  readonly doing: Doing;
  readonly view: SpokenRun;
  readonly onWarned: (findings: readonly SpokenFinding[]) => void;
  readonly onClose: () => void;
}

function Dialog({ doing, view, onWarned, onClose }: DialogProps) {
  const { t } = useWords();
  const refresh = useEffectRefresh();
  const path = `/api/number-runs/${view.run.id}/acts`;
  if (doing.what === 'issue')
    return <IssueNumber number={doing.number} view={view} path={path} onWarned={onWarned} onClose={onClose} />;
  if (doing.what === 'reserve')
    return (
      <ActDialog
        title={t('effect.reserve')}
        button={t('effect.reserve')}
        fields={[
          { name: 'count', label: t('effect.reserveCount'), kind: 'number', value: '1', required: true },
          { name: 'reason', label: t('effect.reason'), kind: 'long', required: true },
        ]}
        path={path}
        body={({ count, reason }) => ({
          act: { act: 'reserve-numbers', count: Number(count), reason },
          seen: view.number,
        })}
        onDone={() => void refresh()}
        onClose={onClose}
      />
    );
  const act = doing.what === 'close' ? { act: 'close-number-run' } : { act: 'cancel-number', number: doing.number };
  const title = doing.what === 'close' ? t('effect.closeRun') : t('effect.cancelNumber', { number: doing.number });
  return <Strike path={path} act={act} seen={view.number} title={title} onClose={onClose} />;
}
