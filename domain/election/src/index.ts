export * from './amendment.ts';
export * from './ballot.ts';
export * from './election.ts';
export * from './fault.ts';
export * from './regulation.ts';
export * from './result.ts';
export * from './round-premise.ts';
