import { readInstrumentFile } from '@plenum/office';
import { expect, test } from 'vitest';
import { openTestServer } from '../src/testing.ts';

const model = `Số 15-QC/TU
QUY CHẾ
làm việc mẫu
Điều 1. Nguyên tắc
1. Họp mỗi tháng một lần vào ngày .....
Điều 2. Con dấu
1. Văn phòng giữ con dấu của đơn vị.`;

test('a draft is drawn in the form of its model, with number and day left to the pen', async () => {
  const server = await openTestServer();
  try {
    await server.open('quan-tri', true);
    await server.open('huyen');
    await server.open('khac');
    const [keeper, unit, other] = await Promise.all(['quan-tri', 'huyen', 'khac'].map((login) => server.signIn(login)));
    const json = async (answer: Promise<Response>) => (await (await answer).json()) as { id: string };
    const district = await json(
      keeper!.send('POST', '/api/organizations/acts', {
        act: { act: 'add-unit', code: 'H1', name: 'Đảng bộ huyện Gò Cát', kind: 'district', parent: null },
      }),
    );
    await keeper!.send('POST', `/api/organizations/${district.id}/acts`, {
      act: { act: 'give-office', account: unit!.id, may: 'change' },
    });
    const form = new FormData();
    form.set('file', new File([model], 'mau.txt', { type: 'text/plain' }));
    const entry = {
      number: '15-QC/TU',
      date: '2030-01-02',
      type: 'Quy chế',
      issuer: 'Tỉnh ủy',
      title: 'làm việc mẫu',
      model: null,
    };
    form.set('entry', JSON.stringify(entry));
    const { id: modelId } = await json(keeper!.send('POST', '/api/instruments', form));
    const begun = await unit!.send('POST', '/api/adaptations', {
      model: modelId,
      unit: district.id,
      from: null,
    });
    const { id } = (await begun.json()) as { id: string };
    const answer = await unit!.get(`/api/adaptations/${id}/paper/docx`);
    expect(answer.status).toBe(200);
    const reading = await readInstrumentFile(new Uint8Array(await answer.arrayBuffer()));
    if (!('lines' in reading)) throw new Error(reading.fault);
    const lines = reading.lines.map(({ text }) => text);
    expect(lines.slice(0, 7)).toEqual([
      'ĐẢNG BỘ HUYỆN GÒ CÁT',
      '*',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Số ……-……/……',
      '……, ngày …… tháng …… năm ……',
      'QUY CHẾ',
      'làm việc mẫu',
    ]);
    expect(lines).toContain('Điều 2. Con dấu');
    const pdf = await unit!.get(`/api/adaptations/${id}/paper/pdf?profile=state`);
    expect((await pdf.text()).slice(0, 5)).toBe('%PDF-');
    expect((await other!.get(`/api/adaptations/${id}/paper/docx`)).status).toBe(404);
  } finally {
    await server.remove();
  }
});
