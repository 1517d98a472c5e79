import type { ElectionAct, ElectionView } from '@plenum/election';
import type { Browser } from 'playwright-core';
import { desk, openMachine } from './browser.ts';

/** Somebody who is signed in: acts sent as their screens send them, to bring an election to where a test begins. */
export interface Person {
  readonly login: string;
  readonly cookies: readonly { readonly name: string; readonly value: string; readonly url: string }[];
  /** Any request; `body` as JSON. Nothing is thrown for a refusal. */
  ask(method: string, path: string, body?: unknown): Promise<Answer>;
  /** One act after the other; throws what the server says where one is refused. */
  act(election: string, ...acts: readonly ElectionAct[]): Promise<ElectionView>;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** The JSON of the answer. */
  readonly json: <T>() => T;
}

export async function signIn(url: string, login: string, password: string): Promise<Person> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ login, password }),
  });
  if (!response.ok) throw new Error(`${login} could not sign in: ${response.status} ${await response.text()}`);
  // Signing in first ends the session that was: its emptied cookie is set before the new one.
  const [, name = '', value = ''] = /^([^=]+)=([^;]+)/.exec(response.headers.getSetCookie().at(-1) ?? '') ?? [];
  const ask: Person['ask'] = async (method, path, body) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        cookie: `${name}=${value}`,
        origin: url,
        'accept-language': 'vi',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, text, json: () => JSON.parse(text) };
  };
  return {
    login,
    cookies: [{ name, value, url }],
    ask,
    act: async (election, ...acts) => {
      let view: ElectionView | undefined;
      for (const act of acts) {
        const { status, text } = await ask('POST', `/api/elections/${election}/acts`, { act });
        if (status !== 200) throw new Error(`${login}: ${act.act} answered ${status} ${text}`);
        view = JSON.parse(text) as ElectionView;
      }
      if (!view) throw new Error('No act was given');
      return view;
    },
  };
}

/** A machine at which this person is signed in already; nobody where there is none. */
export async function machineOf(
  browser: Browser,
  url: string,
  person: Person | undefined,
  viewport = desk,
  language = 'vi',
) {
  const machine = await openMachine(browser, url, viewport);
  await machine.context.addCookies([...(person?.cookies ?? []), { name: 'lang', value: language, url }]);
  return machine;
}
