import type { Duty } from '@plenum/election';
import type { ExampleAccount } from '../shell/queries.ts';
import { useWords } from '../wording/index.ts';

interface ExampleAccountsProps {
  readonly accounts: readonly ExampleAccount[];
  readonly pending: boolean;
  readonly onChoose: (as: { login: string; password: string }) => void;
}

/** The invented people of the example organisation. Their password is no secret: it is shown to everybody. */
export function ExampleAccounts({ accounts, pending, onChoose }: ExampleAccountsProps) {
  const { t, noun } = useWords();
  return (
    <section className="stack tight" aria-label={t('account.exampleTitle')}>
      <h2>{t('account.exampleTitle')}</h2>
      <p className="small soft">{t('account.exampleBelow', { password: accounts[0]?.password ?? '' })}</p>
      <ul className="example-accounts">
        {accounts.map(({ login, name, role, password }) => (
          <li key={login}>
            <button type="button" disabled={pending} onClick={() => onChoose({ login, password })}>
              <span>
                <strong>{role === 'administrator' ? t('account.administrator') : noun.duty[role as Duty]}</strong>
                <span className="soft"> · {name}</span>
              </span>
              <span className="mono small soft">{login}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
