import type { Services } from '../services.ts';

/** Makes the example organisation; gives the number of its elections. */
export async function makeExample(_services: Services): Promise<number> {
  return 0;
}
