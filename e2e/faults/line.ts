import { setTimeout as wait } from 'node:timers/promises';

/** What became of a request: `unknown` where no answer came, or one that leaves open whether it was done. */
export interface Answer {
  readonly status: number | null;
  readonly body: string;
}

/** Somebody's line to one of the servers; several stand behind it as behind a load balancer. */
export interface Line {
  ask(method: string, path: string, body?: unknown): Promise<Answer>;
}

const patienceMs = 20_000;

/** @param urls where the servers are at this moment; one is taken at random */
export function openLine(urls: () => readonly string[], cookie: () => string, within = patienceMs): Line {
  return {
    async ask(method, path, body) {
      const all = urls();
      const url = all[Math.floor(Math.random() * all.length)];
      if (!url) return { status: null, body: 'no server' };
      try {
        const response = await fetch(`${url}${path}`, {
          method,
          headers: {
            cookie: cookie(),
            'sec-fetch-site': 'same-origin',
            'accept-language': 'vi',
            ...(body !== undefined && { 'content-type': 'application/json' }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
          signal: AbortSignal.timeout(within),
        });
        return { status: response.status, body: await response.text() };
      } catch (error) {
        return { status: null, body: String(error) };
      }
    },
  };
}

/** Whether an answer leaves open what became of the request: it is sent again then, as the browser does. */
export const isOpen = ({ status }: Answer): boolean => status === null || status >= 500;

export async function untilHealthy(url: string, within = 60_000): Promise<void> {
  const deadline = performance.now() + within;
  for (;;) {
    const answer = await openLine(
      () => [url],
      () => '',
    ).ask('GET', '/health');
    if (answer.status === 200) return;
    if (performance.now() > deadline) throw new Error(`${url} does not come back: ${answer.status} ${answer.body}`);
    await wait(50);
  }
}

/** Lets a server verify its whole record, however long that takes; what it found wrong, or null. */
export async function verifyRecord(url: string, administrator: string): Promise<string | null> {
  const line = openLine(
    () => [url],
    () => administrator,
    30 * 60_000,
  );
  const { status, body } = await line.ask('POST', '/api/record/verify');
  return status === 200 && JSON.parse(body).ok === true ? null : `${status} ${body.slice(0, 500)}`;
}
