import * as oidc from 'openid-client';

/** The organisation's own sign-in (OpenID Connect), as the environment names it. */
export interface ProviderSetting {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As the button says it. */
  readonly name: string;
}

/**
 * Reads `PLENUM_OIDC_ISSUER`, `PLENUM_OIDC_CLIENT_ID`, `PLENUM_OIDC_CLIENT_SECRET`, `PLENUM_OIDC_NAME`; null where none is set.
 * @throws where some are missing or the issuer is no https address
 */
export function readProvider(env: NodeJS.ProcessEnv): ProviderSetting | null {
  const issuer = env.PLENUM_OIDC_ISSUER ?? '';
  const clientId = env.PLENUM_OIDC_CLIENT_ID ?? '';
  const clientSecret = env.PLENUM_OIDC_CLIENT_SECRET ?? '';
  if (issuer === '' && clientId === '' && clientSecret === '') return null;
  if (issuer === '' || clientId === '' || clientSecret === '')
    throw new Error(
      'PLENUM_OIDC_ISSUER, PLENUM_OIDC_CLIENT_ID and PLENUM_OIDC_CLIENT_SECRET are set all three or none',
    );
  if (!URL.canParse(issuer) || !(new URL(issuer).protocol === 'https:' || onThisMachine(issuer)))
    throw new Error(`PLENUM_OIDC_ISSUER is ${issuer}, expected an https address such as https://dangnhap.example.vn`);
  return { issuer, clientId, clientSecret, name: env.PLENUM_OIDC_NAME || new URL(issuer).hostname };
}

const onThisMachine = (address: string): boolean => /^(localhost|127\.0\.0\.1)$/.test(new URL(address).hostname);

/** What the provider says of itself, asked once; asked again where it did not answer. */
export function providerOf(setting: ProviderSetting): () => Promise<oidc.Configuration> {
  let known: Promise<oidc.Configuration> | null = null;
  return () => {
    known ??= oidc
      .discovery(new URL(setting.issuer), setting.clientId, setting.clientSecret, undefined, {
        timeout: 10,
        // The signature of what the provider says is checked, however safe the way that it came.
        execute: [
          oidc.enableNonRepudiationChecks,
          ...(onThisMachine(setting.issuer) ? [oidc.allowInsecureRequests] : []),
        ],
      })
      .catch((error: unknown) => {
        known = null;
        throw error;
      });
    return known;
  };
}
