export * from './citation.ts';
export * from './decider.ts';
export * from './exact.ts';
export * from './finding.ts';
export * from './instrument-name.ts';
export * from './paper-block.ts';
export * from './personal.ts';
export * from './vietnamese-name.ts';
