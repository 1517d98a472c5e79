import { type Finding, impossible } from '@plenum/kernel';
import type { InstallationEvent } from './events.ts';
import { factorRoleNoun } from './factor-scope.ts';
import { installationLimits } from './installation.ts';
import { type InstallationRefusalCode, installationRefusalCodes } from './refusal.ts';

/** Vietnamese, then English. */
const refusals: Readonly<Record<InstallationRefusalCode, readonly [string, string]>> = {
  'installation-administrator': ['Chỉ người quản trị làm được việc này.', 'Only an administrator may do this.'],
  'witness-key': [
    'Khóa của bên chứng kiến không đúng: cần nguyên dòng TÊN+MÃ+KHÓA mà lệnh plenum witness in ra.',
    'This is no key of a witness: take the whole line NAME+ID+KEY that plenum witness prints.',
  ],
  'witness-address': [
    'Địa chỉ của bên chứng kiến phải bắt đầu bằng https:// hoặc http://.',
    'The address of a witness begins with https:// or http://.',
  ],
  'witness-named-already': ['Bên chứng kiến này đã có.', 'This witness is named already.'],
  'too-many-witnesses': [
    `Nhiều nhất ${installationLimits.witnesses} bên chứng kiến.`,
    `At most ${installationLimits.witnesses} witnesses.`,
  ],
  'no-such-witness': ['Không có bên chứng kiến này.', 'There is no such witness.'],
  'witness-reason': ['Hãy ghi lý do thôi bên chứng kiến này.', 'Give the reason why this witness is dropped.'],
  'holidays-day': [
    'Mỗi ngày phải có thật, thuộc năm đã chọn, ghi một lần, và không quá 40 ngày.',
    'Each day exists, is of that year, is stated once, and there are at most 40.',
  ],
  'holidays-source': ['Hãy ghi số, ký hiệu thông báo lịch nghỉ.', 'Give the number and symbol of the notice.'],
  'second-factor-reason': ['Hãy ghi lý do.', 'Give the reason.'],
  'second-factor-whom': ['Hãy chọn ít nhất một nhiệm vụ.', 'Choose at least one duty.'],
  'second-factor-own': [
    'Trước hết bạn hãy tự thêm khóa đăng nhập (màn hình Tài khoản của tôi) và đăng nhập bằng khóa đó, để biết chắc là dùng được.',
    'First add a passkey of your own (My account) and sign in by it, so that it is known to work.',
  ],
  'second-factor-address': [
    'Ở địa chỉ này trình duyệt không cho dùng khóa đăng nhập: cần địa chỉ https (PLENUM_ORIGIN) hoặc localhost.',
    'Browsers give no passkeys at this address: it needs https (PLENUM_ORIGIN), or localhost.',
  ],
  'restore-reason': [
    'Bản sao lưu cũ hơn những gì đã ký, hoặc không có khóa ký: phải ghi lý do tiếp tục từ bản này.',
    'The backup is behind what was signed, or the signing key is not there: say why the record goes on from it.',
  ],
};

/** The sentence of a finding about the installation; null for a code that is not ours. */
export function installationSentence(finding: Finding, language: 'vi' | 'en'): string | null {
  const code = installationRefusalCodes.find((one) => one === finding.code);
  return code ? refusals[code][language === 'vi' ? 0 : 1] : null;
}

/** `01/03/2026 08:00 UTC`: the restoring machine's own zone may be another. */
function momentUtc(at: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(at);
  return match ? `${match[3]}/${match[2]}/${match[1]} ${match[4]} UTC` : at;
}

/** What happened to the installation, in words. */
export function installationEventSentence(event: InstallationEvent, language: 'vi' | 'en'): string {
  const say = (vi: string, en: string) => (language === 'vi' ? vi : en);
  switch (event.type) {
    case 'backup-taken': {
      const { size, withKey } = event.data;
      return say(
        `Lấy bản sao lưu đến mục ${size}${withKey ? ', có khóa ký' : ''}.`,
        `Took a backup up to entry ${size}${withKey ? ', with the signing key' : ''}.`,
      );
    }
    case 'record-restored': {
      const { size, newLog, later, reason } = event.data;
      const madeAt = momentUtc(event.data.madeAt);
      const lost = later.length > 0 ? Math.max(...later) : 0;
      return [
        say(
          `Tiếp tục từ bản sao lưu lúc ${madeAt}, đến mục ${size}${newLog ? ', thành nhật ký mới với khóa mới' : ''}.`,
          `Went on from the backup of ${madeAt}, up to entry ${size}${newLog ? ', as a new log with a new key' : ''}.`,
        ),
        ...(lost > 0 ? [say(`Trước đó đã ký đến mục ${lost}.`, `Before, ${lost} entries had been signed.`)] : []),
        ...(reason === '' ? [] : [say(`Lý do: ${reason}`, `Reason: ${reason}`)]),
      ].join(' ');
    }
    case 'holidays-stated': {
      const { year, off, worked, source } = event.data;
      return say(
        `Ghi lịch nghỉ năm ${year} theo ${source}: ${off.length} ngày nghỉ, ${worked.length} ngày làm bù.`,
        `Stated the holidays of ${year} by ${source}: days off ${off.length}, weekend days worked ${worked.length}.`,
      );
    }
    case 'second-factor-set': {
      const { required, of, reason } = event.data;
      if (!required)
        return say(
          `Thôi bắt buộc đăng nhập bằng hai yếu tố. Lý do: ${reason}`,
          `Two factors are required no more. Reason: ${reason}`,
        );
      const roles = of?.map((role) => factorRoleNoun(role, language)).join(', ');
      return roles === undefined
        ? say(
            `Mọi tài khoản phải đăng nhập bằng hai yếu tố. Lý do: ${reason}`,
            `All accounts sign in by two factors. Reason: ${reason}`,
          )
        : say(
            `Phải đăng nhập bằng hai yếu tố, nếu là: ${roles}. Lý do: ${reason}`,
            `Two factors are required of: ${roles}. Reason: ${reason}`,
          );
    }
    case 'witness-named':
      return say(
        `Chọn bên chứng kiến ${event.data.name} (${event.data.address}).`,
        `Named the witness ${event.data.name} (${event.data.address}).`,
      );
    case 'witness-dropped':
      return say(
        `Thôi bên chứng kiến ${event.data.name}. Lý do: ${event.data.reason}`,
        `Dropped the witness ${event.data.name}. Reason: ${event.data.reason}`,
      );
    default:
      return impossible(event);
  }
}
