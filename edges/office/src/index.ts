export * from './candidate-fault.ts';
export * from './candidates-csv.ts';
export * from './candidates-xlsx.ts';
export * from './minutes-docx.ts';
export { renderMinutesPdf } from './minutes-pdf.ts';
export * from './safe-archive.ts';
export * from './sheet-csv.ts';
export * from './sheet-xlsx.ts';
