import type { ReactNode } from 'react';
import { useTitle } from './screen.tsx';
import { LanguageSwitch } from './shell.tsx';

/** The frame before the log-in. */
export function Gate({
  title,
  below,
  children,
}: {
  readonly title: string;
  readonly below?: string;
  readonly children: ReactNode;
}) {
  useTitle(title);
  return (
    <div className="gate">
      <main className="stack wide">
        <div>
          <div className="row spread">
            <span className="soft">Plenum</span>
            <LanguageSwitch />
          </div>
          <h1>{title}</h1>
          {below && <p className="soft">{below}</p>}
        </div>
        {children}
      </main>
    </div>
  );
}
