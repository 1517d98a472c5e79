import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ProviderSetting, readProvider } from './account/identity-provider.ts';
import { lanAddresses } from './venue/lan-addresses.ts';

/** What the installation's surroundings decide; read once, at start. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  /** Outside the data folder: where this machine remembers how far it saw each log signed. */
  readonly memoryFolder: string;
  /** A PostgreSQL of one's own; null for the embedded one in the data folder. */
  readonly databaseUrl: string | null;
  /** How people reach the server, without a slash at the end; `https:` makes the cookie `__Host-` and Secure. */
  readonly origin: string;
  /** How other machines reach it, the likeliest address first; empty where only this one does. */
  readonly addresses: readonly string[];
  /** Believe `X-Forwarded-For` (its last address): only behind a proxy that sets it. */
  readonly trustProxy: boolean;
  readonly organisation: string;
  /** The organisation's own sign-in; null where there is none. */
  readonly provider: ProviderSetting | null;
  readonly webFolder: string;
}

/** @throws where a value can't be used; the message says which and what is expected. */
export function readConfig(env: NodeJS.ProcessEnv, root: string, networks = lanAddresses): Config {
  const host = env.HOST || '127.0.0.1';
  const port = Number(env.PORT || 4080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is ${env.PORT}, expected 1 to 65535`);
  const inRoom = networkOrigins(host, port, networks);
  const own = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const origin = (env.PLENUM_ORIGIN || inRoom[0] || (everyAddress(host) ? `http://127.0.0.1:${port}` : own)).replace(
    /\/+$/,
    '',
  );
  if (!URL.canParse(origin) || !/^https?:$/.test(new URL(origin).protocol))
    throw new Error(`PLENUM_ORIGIN is ${origin}, expected an address such as https://bau.example.vn`);
  return {
    host,
    port,
    dataFolder: resolve(root, env.PLENUM_DATA || 'data'),
    memoryFolder: resolve(root, env.PLENUM_MEMORY || stateFolder(env)),
    databaseUrl: env.DATABASE_URL || null,
    origin,
    addresses: env.PLENUM_ORIGIN && !isLoopback(new URL(origin).hostname) ? [origin] : inRoom,
    trustProxy: env.PLENUM_TRUST_PROXY === '1',
    organisation: env.PLENUM_ORGANISATION || '',
    provider: readProvider(env),
    webFolder: resolve(root, 'apps/web/dist'),
  };
}

/** Where programs of this system keep what should outlast their data. */
const stateFolder = (env: NodeJS.ProcessEnv): string =>
  process.platform === 'win32'
    ? join(env.LOCALAPPDATA || homedir(), 'Plenum')
    : join(env.XDG_STATE_HOME || join(homedir(), '.local/state'), 'plenum');

const everyAddress = (host: string): boolean => host === '0.0.0.0' || host === '::';
const isLoopback = (host: string): boolean => /^(127\.|localhost$|\[?::1\]?$)/.test(host);

/** Bound to every address, it is reached by those of this machine; bound to one, by that. */
function networkOrigins(host: string, port: number, networks: () => readonly string[]): readonly string[] {
  if (everyAddress(host)) return networks().map((address) => `http://${address}:${port}`);
  return isLoopback(host) ? [] : [`http://${host.includes(':') ? `[${host}]` : host}:${port}`];
}
