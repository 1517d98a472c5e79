import type { PaperWording } from './paper-wording.ts';

export const papersEn: PaperWording = {
  result: {
    sheet: 'Result',
    summary: 'Summary',
    columns: [
      'Round',
      'Round name',
      'Order on the ballot',
      'Id',
      'Name',
      'Votes',
      'Share',
      'Elected',
      'Seats',
      'Base',
      'Votes needed',
      'Issued',
      'Collected',
      'Valid',
      'Invalid',
    ],
    elected: 'elected',
    fact: {
      name: 'Item',
      value: 'Value',
      title: 'Election',
      organisation: 'Organisation',
      meeting: 'Meeting',
      date: 'Date',
      regulation: 'Rules',
      elected: 'Persons elected',
      unfilled: 'Seats left open',
      record: 'Record checkpoint',
    },
  },
};
