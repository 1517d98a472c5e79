// Screens and phones of a hall, all in this process, and the rows of figures they come to.
import { Agent, get, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 512 });
/** One request; gives the milliseconds to its whole answer. Throws where it is not answered with success. */
export function post(url: string, path: string, body: object, cookie: string): Promise<{ ms: number; text: string }> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const data = JSON.stringify(body);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(data),
      'sec-fetch-site': 'same-origin',
      cookie,
    };
    const asked = request(`${url}${path}`, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      answer.on('end', () => {
        if ((answer.statusCode ?? 500) < 300) resolve({ ms: performance.now() - began, text });
        else reject(new Error(`${path} answered ${answer.statusCode} ${text.slice(0, 300)}`));
      });
    });
    asked.on('error', (error: NodeJS.ErrnoException) => {
      // The server closed a connection that had rested, in the moment in which it was used again: as browsers do, asked once more.
      if (asked.reusedSocket && error.code === 'ECONNRESET') resolve(post(url, path, body, cookie));
      else reject(error);
    });
    asked.end(data);
  });
}

/** A screen that listens; `onEvent` is called for each whole event but the first, or with `first` for that too. */
export function screen(
  url: string,
  path: string,
  cookie: string,
  onEvent: (at: number, data: string) => void,
  { first = false } = {},
): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const asked = get(
      `${url}${path}`,
      { headers: { cookie, 'sec-fetch-site': 'same-origin' }, agent: false },
      (answer) => {
        if (answer.statusCode !== 200) return reject(new Error(`${path} answered ${answer.statusCode}`));
        answer.setEncoding('utf8');
        let rest = '';
        let ready = false;
        answer.on('data', (chunk: string) => {
          rest += chunk;
          for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
            const event = rest.slice(0, end);
            rest = rest.slice(end + 2);
            if (!event.includes('event: hall')) continue;
            if (ready || first) onEvent(performance.now(), event);
            ready = true;
            resolve(() => asked.destroy());
          }
        });
        answer.on('error', () => {});
      },
    );
    asked.on('error', (error) => reject(error));
  });
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const at = (values: readonly number[], share: number): string =>
  values.length === 0
    ? '–'
    : sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))]!.toFixed(0);
export const row = (name: string, values: readonly number[], limit: string, note: string) =>
  console.log(
    `| ${name} | ${values.length} | ${at(values, 0.5)} | ${at(values, 0.95)} | ${at(values, 0.99)} | ${at(values, 1)} | ${limit} | ${note} |`,
  );

/** Does something for each, 64 at a time. */
export async function inTurns<One, Done>(
  all: readonly One[],
  work: (one: One, n: number) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = [];
  for (let from = 0; from < all.length; from += 64)
    done.push(...(await Promise.all(all.slice(from, from + 64).map((one, n) => work(one, from + n)))));
  return done;
}
