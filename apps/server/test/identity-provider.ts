import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

interface Asked {
  readonly challenge: string;
  readonly nonce: string;
}

/** An OpenID provider outside Plenum: whoever asks is `subject`, without a screen. It checks the PKCE verifier and the client's secret. */
export async function openProvider(subject: string) {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] };
  const asked = new Map<string, Asked>();
  const told = { subject, nonce: null as string | null, forged: false };
  const { privateKey: otherKey } = await generateKeyPair('RS256');
  let issuer = '';
  const described = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  });
  const token = async (form: URLSearchParams): Promise<object | null> => {
    const code = asked.get(form.get('code') ?? '');
    asked.delete(form.get('code') ?? '');
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!code || verifier !== code.challenge || form.get('client_secret') !== 'bi-mat') return null;
    const id = await new SignJWT({ nonce: told.nonce ?? code.nonce })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(issuer)
      .setSubject(told.subject)
      .setAudience('plenum')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(told.forged ? otherKey : privateKey);
    return { access_token: 'at', token_type: 'Bearer', id_token: id };
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    const json = (value: object | null) => {
      response.writeHead(value ? 200 : 400, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value ?? { error: 'invalid_grant' }));
    };
    if (url.pathname === '/.well-known/openid-configuration') return json(described());
    if (url.pathname === '/keys') return json(keys);
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => void token(new URLSearchParams(body)).then(json));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    /** As the environment names it. */
    env: {
      PLENUM_OIDC_ISSUER: issuer,
      PLENUM_OIDC_CLIENT_ID: 'plenum',
      PLENUM_OIDC_CLIENT_SECRET: 'bi-mat',
      PLENUM_OIDC_NAME: 'Cổng đăng nhập của tỉnh',
    },
    /** Says another person, or another nonce, than was asked, or signs with a key that is not the provider's. */
    told,
    /** What the person's browser brings back from the provider: the query of the callback. */
    approve(address: string): string {
      const { searchParams } = new URL(address);
      const code = `code-${asked.size}-${searchParams.get('state')}`;
      asked.set(code, {
        challenge: searchParams.get('code_challenge') ?? '',
        nonce: searchParams.get('nonce') ?? '',
      });
      return `?${new URLSearchParams({ code, state: searchParams.get('state') ?? '', iss: issuer })}`;
    },
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}
