import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { changeLanguage, useWords } from '../wording/index.ts';
import { ContrastSwitch } from './contrast-switch.tsx';
import { call } from './http.ts';
import { useLive } from './live.ts';
import { meQuery } from './queries.ts';
import './shell.css';

/** The frame of every screen behind the log-in: where one can go, who one is, the language, and whether the connection holds. */
export function Shell() {
  const { t } = useWords();
  const { data: me } = useQuery(meQuery);
  /** A code on paper reaches one election or one meeting, and nothing of the organisation. */
  const whole = !me?.election && !me?.meeting;
  const connected = useLive();
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [path]);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <div className="side">
        <nav aria-label={t('shell.navigation')}>
          <div className="org">{me?.organisation || 'Plenum'}</div>
          <ul>
            {!me?.meeting && <Destination to="/" label={t('shell.elections')} also="/elections" />}
            {!me?.election && <Destination to="/meetings" label={t('shell.meetings')} />}
            {whole && <Destination to="/organisation" label={t('shell.organisation')} also="/people" />}
            <Destination to="/regulations" label={t('shell.regulations')} />
            {whole && <Destination to="/rulebook" label={t('shell.rulebook')} />}
            <Destination to="/record" label={t('shell.record')} />
            <Destination to="/proposals" label={t('shell.proposals')} />
            <Destination to="/join" label={t('join.link')} />
            {me?.account?.administrator && <Destination to="/accounts" label={t('shell.accounts')} />}
          </ul>
        </nav>
      </div>
      <div>
        {!connected && (
          <div className="banner" role="status">
            {t('shell.disconnected')}
          </div>
        )}
        <section className="top" aria-label={t('shell.session')}>
          <Link to="/account" className="who">
            {me?.account?.name}
            <span className="hidden"> ({t('account.mineTitle')})</span>
          </Link>
          <ContrastSwitch />
          <LanguageSwitch />
          <LogOut />
        </section>
        <main id="main" className="main" ref={main} tabIndex={-1}>
          <p className="print-only small">{me?.organisation || 'Plenum'}</p>
          <Outlet />
        </main>
      </div>
    </div>
  );
}

function Destination({
  to,
  label,
  also,
}: {
  readonly to:
    | '/'
    | '/meetings'
    | '/organisation'
    | '/regulations'
    | '/rulebook'
    | '/record'
    | '/join'
    | '/proposals'
    | '/accounts';
  readonly label: string;
  readonly also?: string;
}) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const on =
    to === '/'
      ? path === '/' || (also !== undefined && path.startsWith(also))
      : path.startsWith(to) || (also !== undefined && path.startsWith(also));
  return (
    <li>
      <Link to={to} className={on ? 'on' : ''} aria-current={on ? 'page' : undefined}>
        {label}
      </Link>
    </li>
  );
}

/** Each language is named in itself. The answers of the server are asked for again: their sentences are in one language. */
export function LanguageSwitch() {
  const { language } = useWords();
  const client = useQueryClient();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <button
      type="button"
      className="plain-button"
      lang={other}
      onClick={() =>
        void changeLanguage(other).then(() =>
          client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'entry' }),
        )
      }
    >
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </button>
  );
}

function LogOut() {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = async () => {
    await call('DELETE', '/api/session').catch(() => undefined);
    client.clear();
    await navigate({ to: '/login' });
  };
  return (
    <button type="button" className="plain-button" onClick={() => void leave()}>
      {t('shell.logOut')}
    </button>
  );
}
