import type { Said } from '@plenum/store';

const goOn: Said = {
  vi: 'Nếu vẫn tiếp tục từ bản này, thành một nhật ký mới bắt đầu bằng đúng các mục ấy, hãy nêu lý do: --continue "LÝ DO". Chưa phục hồi gì.',
  en: 'To go on from it all the same, as a new log that begins with these entries, say why: --continue "REASON". Nothing was restored.',
};
const orGoOn = (vi: string, en: string): Said => ({ vi: `${vi} ${goOn.vi}`, en: `${en} ${goOn.en}` });

/** What a restore says; both are printed, as it is read at the machine's own screen, before anybody has chosen a language. */
export const restoreMessages = {
  ask: (): Said => ({ vi: 'Mật khẩu bản sao lưu', en: 'Passphrase of the backup' }),
  witnessDisagrees: (name: string): Said => ({
    vi: `Bên chứng kiến ${name} đã thấy nội dung khác của nhật ký này so với bản sao lưu. Chưa phục hồi gì.`,
    en: `The witness ${name} has seen other entries of this log than the backup holds. Nothing was restored.`,
  }),
  behind: (size: number, madeAt: string, newest: number): Said =>
    orGoOn(
      `Bản sao lưu này (lập lúc ${madeAt}) dừng ở mục ${size}, nhưng đã ký đến mục ${newest}. Hãy dùng bản sao lưu mới hơn.`,
      `This backup of ${madeAt} ends at entry ${size}, but ${newest} entries had been signed. Take a newer backup.`,
    ),
  keyMissing: (): Said =>
    orGoOn(
      'Bản sao lưu này không kèm khóa ký. Hãy mang khóa tới (--key record.pem, trong thư mục keys của máy đã ký).',
      'This backup is without the signing key. Bring it (--key record.pem, from the folder keys of the machine that signed).',
    ),
  restored: (size: number, madeAt: string, seconds: string): Said => ({
    vi: `Đã phục hồi bản sao lưu lúc ${madeAt}, đến mục ${size}, trong ${seconds} giây.`,
    en: `Restored the backup of ${madeAt}, up to entry ${size}, in ${seconds} s.`,
  }),
  asANewLog: (): Said => ({
    vi: 'Nhật ký tiếp tục thành một nhật ký mới, với khóa mới.',
    en: 'The record goes on as a new log, with a new key.',
  }),
  oldMachine: (): Said => ({ vi: 'Không chạy lại máy cũ.', en: 'Do not start the old machine again.' }),
};
