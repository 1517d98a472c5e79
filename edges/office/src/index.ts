export * from './minutes-docx.ts';
export * from './minutes-pdf.ts';
