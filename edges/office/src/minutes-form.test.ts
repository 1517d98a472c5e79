import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MinutesFields, minutesFieldTree } from '@plenum/election';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { codePng } from './code-picture.ts';
import { fillMinutesForm, formFaultText, minutesFormFaults, startingMinutesForm } from './index.ts';

/** The starting form with its text changed. */
async function formWith(change: (xml: string) => string, more: Record<string, Uint8Array> = {}): Promise<Uint8Array> {
  const parts = unzipSync(await startingMinutesForm());
  const xml = change(strFromU8(parts['word/document.xml']!));
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml), ...more });
}

const person = (name: string) => ({ tt: '1', ho_ten: name, so_phieu: '174', ty_le: '97,13%' });
const fields: MinutesFields = {
  ...(Object.fromEntries(Object.keys(minutesFieldTree).map((name) => [name, `«${name}»`])) as unknown as MinutesFields),
  lan_bau: [
    {
      ...{ ten: 'Lần bầu thứ nhất', can_bau: '1', co_mat: '345', co_so_chi_tiet: 'a\nb', co_so: '348', can_dat: '175' },
      ...{ phat_ra: '345', thu_ve: '344', hop_le: '340', khong_hop_le: '4', ghi_chu: 'Ghi chú', ket_luan: 'Đủ.' },
      ung_vien: [
        { ...person('Nguyễn Thị Ánh'), ngay_sinh: '01/01/1970' },
        { ...person('Trần <b>& Bảo'), ngay_sinh: '' },
      ],
      nguoi_trung_cu: [person('Nguyễn Thị Ánh')],
    },
  ],
};
const textOf = (docx: Uint8Array): string =>
  strFromU8(unzipSync(docx)['word/document.xml']!)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the starting form', () => {
  test('has no fault, and is filled: loops become rows, nothing is left in braces', async () => {
    const form = await startingMinutesForm();
    expect(await minutesFormFaults(form)).toEqual([]);
    const filled = fillMinutesForm(form, fields, new Date('2026-01-10T12:00:00Z'));
    const text = textOf(filled);
    expect(text).not.toMatch(/[{}]{2}|undefined/);
    expect(text).toContain('Trần &lt;b&gt;&amp; Bảo');
    expect(text.match(/97,13%/g)).toHaveLength(3);
    expect(strFromU8(unzipSync(filled)['word/document.xml']!).match(/<w:tbl>/g)).toHaveLength(5);
    expect(fillMinutesForm(form, fields, new Date('2026-01-10T12:00:00Z'))).toEqual(filled);
  });
});

test.each([
  ['party', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'CỘNG HÒA'],
  ['youth-union', 'ĐOÀN TNCS HỒ CHÍ MINH', 'CỘNG HÒA'],
  ['union', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'ĐẢNG CỘNG SẢN'],
] as const)('the starting form of a %s has its heading and no fault', async (kind, has, lacks) => {
  const form = await startingMinutesForm(kind);
  expect(await minutesFormFaults(form)).toEqual([]);
  expect(textOf(form)).toContain(has);
  expect(textOf(form)).not.toContain(lacks);
});

describe('a code in a form', () => {
  const created = new Date('2026-01-10T12:00:00Z');
  const address = 'https://bau.example.vn/api/record/receipt/1204';
  const pictureIn = (filled: Uint8Array, part: string) => {
    const parts = unzipSync(filled);
    const xml = strFromU8(parts[`word/${part}.xml`]!);
    const links = strFromU8(parts[`word/_rels/${part}.xml.rels`] ?? new Uint8Array());
    return { parts, embeds: [...xml.matchAll(/r:embed="([^"]+)"/g)].map(([, id]) => id!), links, xml };
  };

  test('stands where the field is named, in the text and in a footer, as a picture that the file holds', async () => {
    const more = unzipSync(await startingMinutesForm());
    const footer = Object.keys(more).find((name) => /^word\/footer\d\.xml$/.test(name))!;
    const marked = strFromU8(more[footer]!).replace('{{nhat_ky}}', '{{nhat_ky}} {{ ma_bien_nhan }}');
    const form = zipSync({ ...more, [footer]: strToU8(marked) });
    expect(await minutesFormFaults(form)).toEqual([]);
    const filled = fillMinutesForm(form, { ...fields, ma_bien_nhan: address }, created);
    for (const part of ['document', footer.slice('word/'.length, -'.xml'.length)]) {
      const { parts, embeds, links, xml } = pictureIn(filled, part);
      expect(embeds).toEqual(['plenumCode1']);
      const target = new RegExp(`Id="${embeds[0]}"[^>]*Target="([^"]+)"`).exec(links)![1]!;
      expect(Buffer.from(parts[`word/${target}`]!)).toEqual(Buffer.from(codePng(address)));
      expect(xml).toContain(`descr="${address}"`);
    }
    expect(strFromU8(unzipSync(filled)['[Content_Types].xml']!)).toContain('Extension="png"');
    expect(textOf(filled)).toContain('quét mã');
  });

  test('is nothing at all where there is no receipt', async () => {
    const filled = fillMinutesForm(await startingMinutesForm(), { ...fields, ma_bien_nhan: '' }, created);
    expect(pictureIn(filled, 'document').embeds).toEqual([]);
    expect(textOf(filled)).not.toContain('quét mã');
  });

  test.runIf(spawnSync('which', ['soffice']).status === 0)(
    'LibreOffice finds the picture and draws it',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'plenum-form-'));
      try {
        const filled = fillMinutesForm(await startingMinutesForm(), { ...fields, ma_bien_nhan: address }, created);
        writeFileSync(join(folder, 'form.docx'), filled);
        execFileSync('soffice', [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          join(folder, 'form.docx'),
        ]);
        const images = execFileSync('pdfimages', ['-list', join(folder, 'form.pdf')], { encoding: 'utf8' });
        expect(images.trim().split('\n')).toHaveLength(3);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    60_000,
  );
});

describe('a form is refused with every fault and its place', () => {
  test.each([
    ['{{hoi_nghi}}', '{{hoi_nhi}}', ['unknown-field hoi_nhi', 'missing-field hoi_nghi']],
    ['{{ghi_chu}}', '', ['missing-field lan_bau.ghi_chu']],
    ['{{/lan_bau}}', '', ['loop-unclosed lan_bau']],
    ['{{#lan_bau}}', '', ['unknown-field ten', 'loop-unopened lan_bau', 'missing-field lan_bau']],
    ['{{ten}}', '{{ung_vien}}', ['is-a-loop ung_vien']],
    ['{{ten}}', '{{#ten}}x{{/ten}}', ['is-no-loop ten']],
    ['{{ten}}', '{{ten', ['tag-broken']],
    ['{{ten}}', '{{=[[ ]]=}}', ['unknown-field =[[ ]]=']],
    ['{{ten}}', '{{@ten}}', ['unknown-field @ten']],
    ['{{ten}}', '{{__proto__}}{{constructor}}', ['unknown-field __proto__', 'unknown-field constructor']],
    ['{{ty_le}}{{/ung_vien}}', '{{ty_le}}{{/lan_bau}}', ['loop-crossed lan_bau']],
  ])('%s in place of %s', async (was, is, expected) => {
    const faults = await minutesFormFaults(await formWith((xml) => xml.replace(was, is)));
    const told = faults.map(({ code, found }) => `${code} ${found}`);
    for (const one of expected)
      expect(
        told.some((line) => line.startsWith(one)),
        `${one} in ${told}`,
      ).toBe(true);
    for (const fault of faults)
      for (const lang of ['vi', 'en'] as const) expect(formFaultText(fault, lang)).not.toMatch(/undefined/);
    expect(faults.some(({ code, paragraph }) => code !== 'missing-field' && paragraph > 0)).toBe(
      expected.some((one) => !one.startsWith('missing')),
    );
  });
  test('macros, embedded files, content from outside and fields that fetch are unsafe', async () => {
    const rels =
      '<Relationships><Relationship Id="x" Type="http://x/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/></Relationships>';
    const unsafe = [
      await formWith((xml) => xml, { 'word/vbaProject.bin': strToU8('x') }),
      await formWith((xml) => xml, { 'word/embeddings/a.xlsx': strToU8('x') }),
      await formWith((xml) => xml, { 'word/_rels/settings.xml.rels': strToU8(rels) }),
      await formWith((xml) =>
        xml.replace('</w:body>', '<w:p><w:r><w:instrText>DDEAUTO c:\\\\cmd</w:instrText></w:r></w:p></w:body>'),
      ),
      await formWith((xml) => `<!DOCTYPE a>${xml}`),
    ];
    for (const form of unsafe) expect((await minutesFormFaults(form)).map(({ code }) => code)).toEqual(['unsafe']);
  });
  test('a part that is broken XML is told with its place, and nothing is printed', async () => {
    const printed = vi.spyOn(console, 'error');
    const types = (xml: string) => xml.replace('ContentType="', 'ContentType=');
    const files = unzipSync(await startingMinutesForm());
    const broken = types(strFromU8(files['[Content_Types].xml']!));
    const form = await formWith((xml) => xml, { '[Content_Types].xml': strToU8(broken) });
    const [fault, ...others] = await minutesFormFaults(form);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      code: 'broken-xml',
      found: expect.stringMatching(/^\[Content_Types\]\.xml 1:\d+, /),
    });
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });
  test('a zip bomb is refused while it is inflated', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) });
    expect((await minutesFormFaults(bomb)).map(({ code }) => code)).toEqual(['unsafe']);
  });
  test('whatever the bytes are, there is an answer', async () => {
    const form = await startingMinutesForm();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(form.length - 1), fc.nat(255)), { maxLength: 20 }), async (changes) => {
        const bytes = form.slice();
        for (const [at, value] of changes) bytes[at] = value;
        expect(Array.isArray(await minutesFormFaults(bytes))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
