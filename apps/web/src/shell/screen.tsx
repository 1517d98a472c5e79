import { Button, Skeleton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useWords } from '../wording/index.ts';
import { ButtonLink } from './button-link.tsx';
import { Problem } from './problem.tsx';

/** Title, one line below it, and what can be done, at the head of a screen. */
export function Head({
  crumb,
  title,
  below,
  actions,
}: {
  readonly crumb?: ReactNode;
  readonly title: string;
  readonly below?: ReactNode;
  readonly actions?: ReactNode;
}) {
  useTitle(title);
  return (
    <>
      {crumb && <div className="crumb">{crumb}</div>}
      <div className="head">
        <div>
          <h1>{title}</h1>
          {below && <div className="soft">{below}</div>}
        </div>
        {actions && <div className="row no-print">{actions}</div>}
      </div>
    </>
  );
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Plenum`;
  }, [title]);
}

/** An empty place says what belongs there and offers to make the first. */
export function Empty({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <section className="empty">
      <h2>{title}</h2>
      {children && <p className="soft">{children}</p>}
      {actions && <div className="row">{actions}</div>}
    </section>
  );
}

export function Waiting() {
  const { t } = useWords();
  return (
    <div className="stack" role="status">
      <span className="hidden">{t('shell.loading')}</span>
      <Skeleton height={28} width="46%" />
      <Skeleton height={14} width="30%" />
      <Skeleton height={140} />
    </div>
  );
}

/** The same where no shell stands around the screen. */
export function BrokenAlone(props: ErrorComponentProps) {
  return (
    <main className="main">
      <Broken {...props} />
    </main>
  );
}

/** What a screen shows when its question could not be answered, with the way on. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const { t } = useWords();
  const router = useRouter();
  const client = useQueryClient();
  return (
    <div className="stack" style={{ maxWidth: 640, padding: '24px 0' }}>
      <h1>{t('problem.screen')}</h1>
      <Problem error={error instanceof Error ? error : new Error(String(error))} />
      <div>
        <Button
          onClick={() => {
            client.resetQueries({ predicate: (query) => query.state.status === 'error' });
            reset();
            void router.invalidate();
          }}
        >
          {t('shell.tryAgain')}
        </Button>
      </div>
    </div>
  );
}

export function NotFound() {
  const { t } = useWords();
  return (
    <>
      <Head title={t('problem.notFound')} below={t('shell.notFoundNext')} />
      <ButtonLink to="/">{t('elections.title')}</ButtonLink>
    </>
  );
}

/** The same where no shell stands around the screen. */
export function NotFoundAlone() {
  return (
    <main className="main alone">
      <NotFound />
    </main>
  );
}
