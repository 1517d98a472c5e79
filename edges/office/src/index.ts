export * from './minutes-pdf.ts';
