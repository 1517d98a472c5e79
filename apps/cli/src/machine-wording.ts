import type { Language } from '@plenum/election';

/** What the commands about a machine say: backup, restore, witness. */
export interface MachineWords {
  readonly backupUsage: string;
  readonly restoreUsage: string;
  readonly witnessUsage: string;
  readonly oneFile: (command: string) => string;
  readonly wrongOption: (option: string) => string;
  readonly askPassphrase: string;
  readonly askAgain: string;
  readonly notTheSame: string;
  readonly tooShort: (minimum: number) => string;
  readonly nothingThere: (folder: string) => string;
  readonly backedUp: (file: string, entries: number, megabytes: string, seconds: string) => string;
  readonly notALogKey: (text: string) => string;
  readonly noLogs: string;
  readonly wrongPort: (text: string) => string;
  readonly witnessReady: (name: string, address: string, key: string) => string;
  readonly cosigned: (log: string, size: number) => string;
}

const vi: MachineWords = {
  backupUsage: `Cách dùng: plenum backup TỆP [--data THƯ_MỤC] [--without-key] [--passphrase-file TỆP] [--json]

Sao lưu toàn bộ một máy Plenum vào một tệp, cả khi máy chủ đang chạy: nhật ký, văn bản cá nhân, tệp đính kèm, tài khoản,
thiết đặt, điểm kiểm tra đã ký và khóa ký. Tệp được niêm bằng mật khẩu (định dạng age).

  --data THƯ_MỤC          thư mục dữ liệu (mặc định: PLENUM_DATA, hoặc thư mục data của bản cài)
  --without-key           không kèm khóa ký; khi phục hồi phải mang khóa tới
  --passphrase-file TỆP   đọc mật khẩu từ dòng đầu của tệp (hoặc biến PLENUM_PASSPHRASE, hoặc hỏi ở cửa sổ lệnh)`,
  restoreUsage: `Cách dùng: plenum restore TỆP [--data THƯ_MỤC] [--known-checkpoint TỆP]… [--key TỆP] [--continue "LÝ DO"]

Phục hồi một bản sao lưu vào thư mục dữ liệu còn trống. Kiểm tra từng bảng và từng mục trước khi dùng. Nếu bên chứng kiến hoặc
điểm kiểm tra mà ai đó giữ cho thấy đã ký xa hơn bản này thì dừng lại và nói phải làm gì.

  --known-checkpoint TỆP  điểm kiểm tra hoặc biên nhận mà bạn giữ
  --key TỆP               khóa ký (record.pem), khi bản sao lưu không kèm khóa
  --continue "LÝ DO"      vẫn tiếp tục từ bản cũ, thành nhật ký mới bắt đầu bằng đúng các mục này; lý do ghi vào nhật ký`,
  witnessUsage: `Cách dùng: plenum witness THƯ_MỤC --log KHÓA… [--name TÊN] [--host ĐỊA_CHỈ] [--port CỔNG]

Chạy một bên chứng kiến (C2SP tlog-witness): nhớ điểm kiểm tra cuối của từng nhật ký và chỉ ký thêm điểm kiểm tra nối tiếp nó. Để
cấp trên, hoặc một nơi khác, chạy trên máy của mình. Lần đầu phải đặt tên; khóa được tạo một lần và nằm trong thư mục.

  --log KHÓA       khóa công khai của một nhật ký (xem ở màn hình Nhật ký); có thể nhiều lần
  --name TÊN       ví dụ tinh.example/w1
  --host, --port   nơi lắng nghe (mặc định 127.0.0.1 và 4090)`,
  oneFile: (command) => `Lệnh ${command} cần đúng một tệp hoặc thư mục.`,
  wrongOption: (option) => `Không hiểu tùy chọn ${option}, hoặc nó thiếu giá trị.`,
  askPassphrase: 'Mật khẩu để niêm bản sao lưu: ',
  askAgain: 'Nhập lại: ',
  notTheSame: 'Hai lần nhập không giống nhau. Chưa ghi gì.',
  tooShort: (minimum) => `Mật khẩu cần ít nhất ${minimum} ký tự.`,
  nothingThere: (folder) => `${folder} không phải thư mục dữ liệu của Plenum.`,
  backedUp: (file, entries, megabytes, seconds) =>
    `Đã sao lưu vào ${file}: đến mục ${entries}, ${megabytes} MB, ${seconds} giây. Giữ tệp và mật khẩu ở hai nơi.`,
  notALogKey: (text) => `“${text}” không phải khóa công khai của một nhật ký (TÊN+MÃ+KHÓA).`,
  noLogs: 'Hãy nêu ít nhất một nhật ký: --log KHÓA.',
  wrongPort: (text) => `Cổng “${text}” không đúng: từ 0 đến 65535.`,
  witnessReady: (name, address, key) =>
    `Bên chứng kiến ${name} đã sẵn sàng ở ${address}\nKhóa (ghi vào màn hình Nhật ký của máy được chứng kiến):\n${key}`,
  cosigned: (log, size) => `Đã ký chứng kiến ${log} đến mục ${size}.`,
};

const en: MachineWords = {
  backupUsage: `Usage: plenum backup FILE [--data FOLDER] [--without-key] [--passphrase-file FILE] [--json]

Puts everything of a Plenum into one file, also while the server runs: record, personal texts, attachments, accounts, settings,
the signed checkpoint and the signing key. The file is sealed with a passphrase (the age format).

  --data FOLDER           the data folder (default: PLENUM_DATA, or the folder data of this installation)
  --without-key           leaves the signing key out; a restore has to be brought it
  --passphrase-file FILE  takes the first line of a file (or the variable PLENUM_PASSPHRASE, or it is asked for)`,
  restoreUsage: `Usage: plenum restore FILE [--data FOLDER] [--known-checkpoint FILE]… [--key FILE] [--continue "REASON"]

Restores a backup into an empty data folder, every table and every entry checked before it is used. Where a witness, or a
checkpoint that somebody holds, shows that more had been signed than the backup has, it stops and says what to do.

  --known-checkpoint FILE a checkpoint or a receipt that you hold
  --key FILE              the signing key (record.pem), where the backup is without it
  --continue "REASON"     goes on from an old backup all the same, as a new log that begins with these entries; the reason is recorded`,
  witnessUsage: `Usage: plenum witness FOLDER --log KEY… [--name NAME] [--host ADDRESS] [--port PORT]

Runs a witness (C2SP tlog-witness): it remembers the last checkpoint of each log and cosigns only what continues it. For the level
above, or anybody else, on a machine of their own. The first time it needs a name; its key is made once and stays in the folder.

  --log KEY        the public key of a log (see the Record screen); may be given several times
  --name NAME      such as tinh.example/w1
  --host, --port   where it listens (default 127.0.0.1 and 4090)`,
  oneFile: (command) => `The command ${command} takes one file or folder.`,
  wrongOption: (option) => `The option ${option} is not known, or its value is missing.`,
  askPassphrase: 'Passphrase to seal the backup with: ',
  askAgain: 'Once more: ',
  notTheSame: 'The two are not the same. Nothing was written.',
  tooShort: (minimum) => `A passphrase has at least ${minimum} characters.`,
  nothingThere: (folder) => `${folder} is no data folder of Plenum.`,
  backedUp: (file, entries, megabytes, seconds) =>
    `Backed up into ${file}: up to entry ${entries}, ${megabytes} MB, ${seconds} s. Keep the file and the passphrase in two places.`,
  notALogKey: (text) => `“${text}” is no public key of a log (NAME+ID+BASE64).`,
  noLogs: 'Name at least one log: --log KEY.',
  wrongPort: (text) => `“${text}” is no port: 0 to 65535.`,
  witnessReady: (name, address, key) =>
    `The witness ${name} is ready at ${address}\nIts key (for the Record screen of the machine that is witnessed):\n${key}`,
  cosigned: (log, size) => `Cosigned ${log} at ${size} entries.`,
};

export const machineWords = (lang: Language): MachineWords => (lang === 'en' ? en : vi);
