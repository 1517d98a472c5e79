/** Tệp văn bản khi nhận vào và khi lấy ra. */
export const instrumentFilesVi = {
  instrumentFiles: {
    trackedTitle: 'Tệp có chỗ sửa đang theo dõi: {{insertions}} chỗ thêm, {{deletions}} chỗ xóa',
    trackedHint: 'Văn bản đọc theo lựa chọn này; tệp vẫn được giữ nguyên như đã nộp.',
    tracked: {
      accept: 'Chấp nhận tất cả: đọc như đã sửa xong',
      reject: 'Bác bỏ tất cả: đọc như trước khi sửa',
      keep: 'Giữ nguyên: đọc như đã sửa, nêu từng chỗ sửa ở dòng của nó',
    },
    chooseTracked: 'Hãy chọn cách đọc chỗ sửa trước khi đăng ký.',
    convertedTitle: 'Văn bản gõ bằng mã cũ ({{encoding}}), đã chuyển sang Unicode',
    convertedHint: 'Hãy đối chiếu trước khi đăng ký; tệp vẫn được giữ nguyên như đã nộp.',
    encoding: { tcvn3: 'TCVN3 (ABC)', vni: 'VNI', 'windows-1258': 'Windows-1258', 'utf-16': 'UTF-16' },
    before: 'Trong tệp',
    after: 'Sau khi chuyển',
    akn: 'Tải về Akoma Ntoso (XML)',
  },
} as const;
