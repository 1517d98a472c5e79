export { createApp } from './app.ts';
export { programmeProjection } from './meeting/meeting-election-rows.ts';
export { meetingProjection } from './meeting/meeting-rows.ts';
export { meetingProposalProjection, openVoteProjection } from './meeting/open-vote-rows.ts';
export { bodyProjection, personProjection } from './organisation/projections.ts';
export { accountProjection, electionProjection } from './projections.ts';
export { installationProjection } from './record/installation-acts.ts';
export { runServer } from './run-server.ts';
export type { Services } from './services.ts';
