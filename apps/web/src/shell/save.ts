import { Answered, Unreachable } from './http.ts';

/** Fetches a file and hands it to the browser to keep; an answer that is no file becomes an error with the server's sentence. */
export const save = (path: string, name: string): Promise<void> => keep(path, {}, name);

/** The same for a file that is made from what is sent; the server's own name for it goes before `name`. */
export const savePosted = (path: string, body: object, name: string): Promise<void> =>
  keep(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }, name);

async function keep(path: string, request: RequestInit, name: string): Promise<void> {
  const response = await fetch(path, { credentials: 'same-origin', ...request }).catch((cause: unknown) => {
    throw new Unreachable('unreachable', { cause });
  });
  if (!response.ok) {
    const body = (await response.json().catch(() => ({}))) as { error?: { code?: string; message?: string } };
    throw new Answered(response.status, body.error?.code ?? `http-${response.status}`, body.error?.message ?? '');
  }
  const own = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = request.method === 'POST' ? (own ?? name) : name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
