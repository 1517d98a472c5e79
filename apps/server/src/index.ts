export { createApp } from './app.ts';
export { accountProjection, electionProjection } from './projections.ts';
export type { Services } from './services.ts';
