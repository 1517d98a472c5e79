import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { call } from '../shell/http.ts';

type RegistrationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];
type AuthenticationOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];

/** Passkeys need https, or this machine by the name localhost: a browser gives none to a bare address. */
export const passkeysWork = (): boolean =>
  browserSupportsWebAuthn() && window.isSecureContext && !/^[\d.]+$|^\[/.test(window.location.hostname);

/** The person turned the browser's own question away, or it ran out. */
export const turnedAway = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError');

/** Makes a passkey on this device and keeps it under a name. */
export async function addPasskey(name: string): Promise<void> {
  const optionsJSON = await call<RegistrationOptions>('POST', '/api/passkeys/options');
  const answer = await startRegistration({ optionsJSON });
  await call('POST', '/api/passkeys', { name, answer });
}

export async function enterByPasskey(): Promise<void> {
  const optionsJSON = await call<AuthenticationOptions>('POST', '/api/session/passkey/options');
  const answer = await startAuthentication({ optionsJSON });
  await call('POST', '/api/session/passkey', { answer });
}
