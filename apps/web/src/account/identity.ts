import { call } from '../shell/http.ts';

const problems = ['identity-attempt', 'identity-refused', 'identity-unknown', 'identity-taken'] as const;
export type IdentityProblem = (typeof problems)[number];

/** Why a person came back from the provider without what they went for, as the address says it. */
export const identityProblemOf = (text: string | undefined): IdentityProblem | null =>
  problems.find((one) => one === text) ?? null;

/** Leaves for the provider's page; it leads back here. */
export async function goToProvider(path: '/api/identity' | '/api/session/identity'): Promise<void> {
  const { url } = await call<{ url: string }>('POST', path);
  window.location.assign(url);
}
