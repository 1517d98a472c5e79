import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Shows what an act has answered. A question about the same that was still under way was asked before the act: its answer, which
 * may come later, must not take the place of what is newer.
 */
export async function keepAnswer(client: QueryClient, queryKey: QueryKey, answer: unknown): Promise<void> {
  await client.cancelQueries({ queryKey, exact: true });
  client.setQueryData(queryKey, answer);
}
