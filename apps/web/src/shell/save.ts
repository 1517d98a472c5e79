import { Answered, Unreachable } from './http.ts';

/** Fetches a file and hands it to the browser to keep; an answer that is no file becomes an error with the server's sentence. */
export async function save(path: string, name: string): Promise<void> {
  const response = await fetch(path, { credentials: 'same-origin' }).catch((cause: unknown) => {
    throw new Unreachable('unreachable', { cause });
  });
  if (!response.ok) {
    const body = (await response.json().catch(() => ({}))) as { error?: { code?: string; message?: string } };
    throw new Answered(response.status, body.error?.code ?? `http-${response.status}`, body.error?.message ?? '');
  }
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
