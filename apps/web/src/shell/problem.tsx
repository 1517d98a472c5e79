import { useEffect, useRef } from 'react';
import { useWords } from '../wording/index.ts';
import { Answered, Refused, type SpokenFinding, StaleScreen, Unreachable } from './http.ts';

/** Why an act did not happen, beside its button. Focus moves here, so that nobody has to look for it. */
export function Problem({ error }: { readonly error: Error | null }) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!error) return;
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (!error) return null;
  return (
    <div ref={box} className="notice no" role="alert" tabIndex={-1}>
      {error instanceof Refused ? (
        <>
          <strong>{t('problem.refused')}</strong>
          <Findings findings={error.findings} />
        </>
      ) : (
        <>
          <strong>{problemTitle(error, t)}</strong>
          {error instanceof Answered && error.issues.length > 0 && (
            <ul>
              {error.issues.map((issue) => (
                <li key={`${issue.path}${issue.message}`}>{issue.message}</li>
              ))}
            </ul>
          )}
          {error instanceof StaleScreen && <p className="small">{t('problem.staleNext')}</p>}
        </>
      )}
    </div>
  );
}

function problemTitle(error: Error, t: ReturnType<typeof useWords>['t']): string {
  if (error instanceof Unreachable) return t('problem.unreachable');
  if (error instanceof StaleScreen) return error.message || t('problem.stale');
  if (error instanceof Answered) {
    if (error.message) return error.message;
    if (error.status === 401) return t('problem.signedOut');
    if (error.status === 403) return t('problem.forbidden');
    if (error.status === 404) return t('problem.notFound');
    return t('problem.server', { code: error.code });
  }
  return t('problem.ours', { message: error.message });
}

export function Findings({ findings }: { readonly findings: readonly SpokenFinding[] }) {
  return (
    <ul>
      {findings.map((finding, index) => (
        <li key={`${index}${finding.code}`}>
          {finding.message ?? finding.code} {finding.cite && <Cite text={finding.cite} />}
        </li>
      ))}
    </ul>
  );
}

export function Cite({ text }: { readonly text: string }) {
  return <span className="cite">{text}</span>;
}
