export * from './layout/layout.ts';
export * from './layout/paper-code.ts';
export * from './layout/read-layout.ts';
