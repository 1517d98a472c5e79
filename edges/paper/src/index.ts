export * from './layout/layout.ts';
export * from './layout/paper-code.ts';
export * from './layout/read-layout.ts';
export * from './print/print-ballots.ts';
export * from './print/write-layout.ts';
export { type BallotsRead, ballotsCsv, type Unsettled } from './read/ballots-read.ts';
export { readScans, type ScanFile, type ScanFileFault } from './read/read-scans.ts';
export { type ScanFault, scanLimits } from './read/scan-file.ts';
