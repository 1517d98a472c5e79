import { expect, test } from 'vitest';
import { readInstrument, signatureOf, textLines } from '../index.ts';

const signed = (closing: string) =>
  signatureOf(readInstrument(textLines(`QUYẾT ĐỊNH\nlập tổ trông bến\nĐiều 1. Lập tổ.\n${closing}`)).closing);

test.each([
  [
    'for a body, in the form of the Party, recipients above',
    'Nơi nhận:\n- Ban Bí thư (để báo cáo),\n- Các đảng ủy trực thuộc,\n- Lưu Văn phòng.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n(đã ký)\nNguyễn Thị Mẫu',
    [{ authority: ['T/M BAN THƯỜNG VỤ'], office: 'BÍ THƯ', name: 'Nguyễn Thị Mẫu' }],
    ['Ban Bí thư (để báo cáo)', 'Các đảng ủy trực thuộc', 'Lưu Văn phòng'],
  ],
  [
    'two columns of a plain text',
    'Nơi nhận:                    TM. ỦY BAN NHÂN DÂN\n- Như Điều 3;                   KT. CHỦ TỊCH\n- Lưu: VT.                     PHÓ CHỦ TỊCH\n\n                               Trần Văn Thử',
    [{ authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], office: 'PHÓ CHỦ TỊCH', name: 'Trần Văn Thử' }],
    ['Như Điều 3', 'Lưu: VT'],
  ],
  [
    'two columns parted by tabs, the name on a line of its own beside a recipient',
    'Nơi nhận:\tTL. CHỦ TỊCH\n- Các hội cơ sở;\tCHÁNH VĂN PHÒNG\n- Lưu VP.\tLê Thị Làng',
    [{ authority: ['TL. CHỦ TỊCH'], office: 'CHÁNH VĂN PHÒNG', name: 'Lê Thị Làng' }],
    ['Các hội cơ sở', 'Lưu VP'],
  ],
  [
    'a head in person',
    'CHỦ TỊCH QUỐC HỘI\n[\nPhạm Văn Ví Dụ',
    [{ authority: [], office: 'CHỦ TỊCH QUỐC HỘI', name: 'Phạm Văn Ví Dụ' }],
    [],
  ],
  [
    'a name in capitals',
    'KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n(Đã ký)\nLÊ VĂN MẪU',
    [{ authority: ['KT. BỘ TRƯỞNG'], office: 'THỨ TRƯỞNG', name: 'LÊ VĂN MẪU' }],
    [],
  ],
  [
    'a rank before the name, and two who sign together',
    'BỘ TRƯỞNG BỘ A\nĐại tướng Đỗ Văn Mẫu\nBỘ TRƯỞNG BỘ B\nTS. Vũ Thị Thử (đã ký)',
    [
      { authority: [], office: 'BỘ TRƯỞNG BỘ A', name: 'Đại tướng Đỗ Văn Mẫu' },
      { authority: [], office: 'BỘ TRƯỞNG BỘ B', name: 'TS. Vũ Thị Thử' },
    ],
    [],
  ],
  [
    'a blank to be signed',
    'TM. BAN CHẤP HÀNH\nCHỦ TỊCH',
    [{ authority: ['TM. BAN CHẤP HÀNH'], office: 'CHỦ TỊCH', name: null }],
    [],
  ],
  ['nobody', '', [], []],
])('%s', (_name, closing, signers, recipients) => {
  expect(signed(closing)).toEqual({ signers, recipients });
});
