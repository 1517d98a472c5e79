export { createApp } from './app.ts';
export { accountProjection, electionProjection } from './projections.ts';
export { runServer } from './run-server.ts';
export type { Services } from './services.ts';
