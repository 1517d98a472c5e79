import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { startingMinutesForm } from '@plenum/office';
import { unzip, workbookOf, zipOf } from '../zip.ts';

export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Valid files of every kind that a parser or an upload takes. */
export interface Seeds {
  readonly elections: readonly { readonly file: Seed; readonly ballots: Readonly<Record<string, Uint8Array>> }[];
  readonly candidates: readonly Seed[];
  readonly workbook: Seed;
  readonly document: Seed;
  readonly amendments: Seed;
  /** An organisation's own form of the minutes. */
  readonly form: Seed;
  readonly electors: Seed;
  readonly units: Seed;
  readonly record: ReadonlyMap<string, Buffer>;
  readonly text: Seed;
  /** All of them, for an upload that may be given anything. */
  readonly files: readonly Seed[];
}

const people = [
  ['name', 'born', 'joined', 'nominated', 'support'],
  ['Nguyễn Văn An', '1975-03-02', '1998-05-19', 'committee', ''],
  ['Trần Thị Bình', '1980-12-31', '', 'floor', '120'],
  ['Lê Văn Cường', '', '2001-01-01', 'self', '7'],
];

/** Run from the root of the checkout. */
export async function readSeeds(): Promise<Seeds> {
  const elections = readdirSync('examples/elections')
    .filter((name) => existsSync(`examples/elections/${name}/election.yaml`))
    .map((name) => {
      const folder = `examples/elections/${name}`;
      const ballots = readdirSync(folder).filter((file) => file.endsWith('.csv'));
      return {
        file: { name: 'election.yaml', bytes: readFileSync(`${folder}/election.yaml`) },
        ballots: Object.fromEntries(ballots.map((file) => [file, readFileSync(`${folder}/${file}`)])),
      };
    })
    .filter(({ ballots }) => Object.values(ballots).every((bytes) => bytes.length < 40_000));
  const csv = (separator: string) => Buffer.from(people.map((row) => row.join(separator)).join('\n'));
  const candidates = [
    { name: 'candidates.csv', bytes: csv(';') },
    { name: 'candidates.csv', bytes: Buffer.from(`\ufeff${csv(',').toString().replaceAll('\n', '\r\n')}`) },
  ];
  const workbook = { name: 'candidates.xlsx', bytes: workbookOf(people) };
  const document = {
    name: 'instrument.docx',
    bytes: documentOf(['ĐIỀU 1. Phạm vi', '1. Khoản một', 'a) Điểm a', 'Điều 2']),
  };
  const amendments = { name: 'amendment.yaml', bytes: readFileSync('examples/amendment.yaml') };
  const text = {
    name: 'instrument.txt',
    bytes: Buffer.from(
      'QUY CHẾ\nSố: 12-QC/TW\nChương I\nĐiều 1. Phạm vi\n1. Khoản một, điểm a khoản 2 Điều 3\na) Điểm a\n',
    ),
  };
  const form = { name: 'form.docx', bytes: await startingMinutesForm() };
  const electors = {
    name: 'electors.csv',
    bytes: Buffer.from('Nguyễn Văn An; 1975-03-02; Chi bộ 1; official\nTrần Thị Bình'),
  };
  const units = {
    name: 'units.csv',
    bytes: Buffer.from('code,name,kind,parent\nT,Tỉnh,province,\nH,Huyện,district,T\n'),
  };
  const record = unzip(readFileSync('examples/record.zip'));
  const files = [
    ...candidates,
    workbook,
    document,
    form,
    electors,
    units,
    amendments,
    text,
    ...elections.slice(0, 4).map(({ file }) => file),
  ];
  return { elections, candidates, workbook, document, form, electors, units, amendments, record, text, files };
}

function documentOf(paragraphs: readonly string[]): Buffer {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  return zipOf({
    '[Content_Types].xml': `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${xml}<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`,
  });
}
