/** A sentence in both languages. */
export interface Said {
  readonly vi: string;
  readonly en: string;
}
const both = (vi: string, en: string): Said => ({ vi, en });
const noBackup = (vi: string, en: string): Said =>
  both(`Đây không phải bản sao lưu nguyên vẹn của Plenum: ${vi}.`, `This is no whole backup of Plenum: ${en}.`);

/** Everything that can be wrong with a machine's folder, its backup, its restore or its witness. */
export const machineMessages = {
  noPassphrase: () =>
    both(
      'Chưa có mật khẩu: hãy đặt PLENUM_PASSPHRASE, hoặc thêm --passphrase-file TỆP.',
      'No passphrase: set PLENUM_PASSPHRASE, or give --passphrase-file FILE.',
    ),
  wrongPassphrase: () =>
    both(
      'Mật khẩu không mở được tệp này, hoặc tệp đã bị sửa.',
      'The passphrase does not open this file, or the file was changed.',
    ),
  newerBackup: (room: string, step: number) =>
    both(
      `Bản sao lưu thuộc phiên bản Plenum mới hơn (${room}: bước ${step}). Hãy phục hồi bằng phiên bản đó.`,
      `The backup is of a newer Plenum (${room}: step ${step}). Restore it with that version.`,
    ),
  folderNotEmpty: (folder: string) =>
    both(
      `${folder} đã có Plenum. Hãy phục hồi vào một thư mục dữ liệu còn trống (PLENUM_DATA), và giữ nguyên thư mục kia.`,
      `${folder} holds a Plenum already. Restore into an empty data folder (PLENUM_DATA), and keep the other as it is.`,
    ),
  databaseNotEmpty: () =>
    both(
      'Cơ sở dữ liệu (DATABASE_URL) đã có bảng. Hãy phục hồi vào một cơ sở dữ liệu trống, và giữ nguyên cái kia.',
      'The database (DATABASE_URL) holds tables already. Restore into an empty one, and keep the other as it is.',
    ),
  folderInUse: (folder: string) =>
    both(
      `Một Plenum khác đang chạy trên ${folder}. Hãy dừng nó trước, hoặc chọn thư mục khác (PLENUM_DATA).`,
      `Another Plenum is running on ${folder}. Stop it first, or choose another folder (PLENUM_DATA).`,
    ),
  newerDatabase: (room: string, step: number) =>
    both(
      `Cơ sở dữ liệu thuộc phiên bản Plenum mới hơn (${room}: bước ${step}). Hãy chạy phiên bản đó.`,
      `The database is of a newer Plenum (${room}: step ${step}). Start that version.`,
    ),
  noOtherAccount: () =>
    both(
      'PostgreSQL không chạy được dưới quyền root, và máy không có tài khoản nào khác. Hãy chạy Plenum bằng một người dùng thường.',
      'PostgreSQL cannot run as root and there is no other account. Start Plenum as a user.',
    ),
  folderOutOfReach: (path: string) =>
    both(
      `PostgreSQL không chạy được dưới quyền root, và tài khoản mà nó dùng không vào được ${path}. Hãy để thư mục dữ liệu ở nơi người khác vào được (PLENUM_DATA), hoặc chạy Plenum bằng một người dùng thường.`,
      `PostgreSQL cannot run as root, and the account it runs under cannot reach ${path}. Put the data folder where others may enter (PLENUM_DATA), or start Plenum as a user.`,
    ),
  noPostgres: (name: string) =>
    both(
      `Không có PostgreSQL đi kèm cho máy này (${name}). Hãy đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL.`,
      `No embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL server.`,
    ),
  clusterNotMade: (folder: string) =>
    both(
      `PostgreSQL không tạo được thư mục dữ liệu ${folder}. Nó báo như dưới đây.`,
      `PostgreSQL could not make its data folder ${folder}. What it said stands below.`,
    ),
  notStarted: (folder: string) =>
    both(
      `PostgreSQL không khởi động được trên ${folder}. Nó báo như dưới đây.`,
      `PostgreSQL did not start on ${folder}. What it said stands below.`,
    ),
  leftBehind: (folder: string, processes: string) =>
    both(
      `Còn tiến trình của lần chạy PostgreSQL trước trong ${folder}: ${processes}. Hãy đợi chúng kết thúc rồi chạy lại.`,
      `Processes of an earlier PostgreSQL still work in ${folder}: ${processes}. Wait until they have ended, then start again.`,
    ),
  nearlyFull: (folder: string) =>
    both(
      `Đĩa của ${folder} gần đầy: không nhận thêm gì nữa. Hãy dọn chỗ; không mất gì.`,
      `The disk of ${folder} is nearly full: nothing more is taken. Make room; nothing is lost.`,
    ),
  noSuchBackup: (path: string) => noBackup(`không có tệp ${path}`, `there is no file ${path}`),
  notAZip: (why: string) =>
    noBackup(`tệp bên trong không đọc được (${why})`, `the file inside cannot be read (${why})`),
  partMissing: (name: string) => noBackup(`thiếu ${name}`, `${name} is missing`),
  partUnreadable: (name: string) => noBackup(`không đọc được ${name}`, `${name} cannot be read`),
  contentsTooLarge: () => noBackup('danh mục quá lớn', 'its list of contents is too large'),
  contentsUnreadable: () => noBackup('không đọc được danh mục', 'its list of contents cannot be read'),
  contentsOfAnotherKind: () => noBackup('danh mục thuộc loại khác', 'its list of contents is of another kind'),
  tableName: (name: string) => noBackup(`có tên bảng “${name}”`, `it names a table “${name}”`),
  tableChanged: (name: string) =>
    noBackup(`bảng ${name} không còn như lúc ghi`, `table ${name} is not as it was written`),
  notItsCheckpoint: (log: string) =>
    noBackup(`có điểm kiểm tra không do nhật ký ${log} của nó ký`, `a checkpoint is not signed by its log ${log}`),
  notAsSigned: (size: number) =>
    noBackup(`${size} mục đầu không phải những mục đã ký`, `its first ${size} entries are not those that were signed`),
  notItsKey: () => noBackup('khóa ký không phải của nhật ký này', 'the signing key is not the one of its log'),
  witnessHeadUnreadable: (path: string) =>
    both(
      `Không đọc được ${path}. Hãy lấy lại thư mục từ bản sao; cho đến lúc đó không ký chứng kiến gì.`,
      `${path} cannot be read. Restore the folder from a copy; nothing is cosigned until then.`,
    ),
  witnessNameMissing: () =>
    both(
      'Lần đầu phải đặt tên cho bên chứng kiến: --name tinh.example/w1',
      'Give the witness a name the first time: --name tinh.example/w1',
    ),
  witnessNameWrong: () => both('Tên không có khoảng trắng và dấu cộng.', 'A name has no spaces and no plus sign.'),
  witnessOfAnotherName: (stored: string, name: string) =>
    both(
      `Thư mục này của bên chứng kiến ${stored}. Hãy dùng thư mục khác cho ${name}.`,
      `This folder is of the witness ${stored}. Take another folder for ${name}.`,
    ),
  witnessRuns: (process: number) =>
    both(
      `Một bên chứng kiến khác (tiến trình ${process}) đang chạy trên thư mục này.`,
      `Another witness (process ${process}) runs on this folder.`,
    ),
  noFile: (path: string) => both(`Không có tệp hay thư mục ${path}.`, `There is no file or folder ${path}.`),
  notAllowed: (path: string) => both(`Không có quyền với ${path}.`, `This is not allowed: ${path}.`),
  isAFolder: (path: string) => both(`${path} là một thư mục.`, `${path} is a folder.`),
  diskFull: () => both('Đĩa đã đầy.', 'The disk is full.'),
  diskReadOnly: (path: string) => both(`Đĩa chỉ đọc: ${path}.`, `The disk is read-only: ${path}.`),
  portInUse: (port: string) =>
    both(
      `Cổng ${port} đang được dùng. Hãy dừng chương trình kia, hoặc chọn cổng khác.`,
      `Port ${port} is in use. Stop the other program, or choose another port.`,
    ),
  noSuchAddress: (address: string) =>
    both(`Máy này không có địa chỉ ${address}.`, `This machine does not have the address ${address}.`),
  databaseAway: (address: string) =>
    both(`Cơ sở dữ liệu ở ${address} không trả lời.`, `The database at ${address} does not answer.`),
} as const;

/** What is wrong, for a person at the machine: nobody has chosen a language there, so the message holds both, Vietnamese first. */
export class SaidError extends Error {
  readonly said: Said;
  /** @param program what another program printed: in its own words, below ours */
  constructor(said: Said, cause?: unknown, program = '') {
    const below = program === '' ? '' : `\n${program}`;
    super(`${said.vi}\n${said.en}${below}`, { cause });
    this.said = { vi: said.vi + below, en: said.en + below };
  }
}

interface SystemError extends Error {
  readonly code?: string;
  readonly path?: string;
  readonly address?: string;
  readonly port?: number;
}

/** What the operating system refused, by its code. */
function ofSystem({ code, path = '', address = '', port }: SystemError): Said | null {
  const say = machineMessages;
  if (path === '' && address === '' && code !== 'ENOSPC' && code !== 'EDQUOT') return null;
  switch (code) {
    case 'ENOENT':
      return say.noFile(path);
    case 'EACCES':
    case 'EPERM':
      return say.notAllowed(path || address);
    case 'EISDIR':
      return say.isAFolder(path);
    case 'ENOSPC':
    case 'EDQUOT':
      return say.diskFull();
    case 'EROFS':
      return say.diskReadOnly(path);
    case 'EADDRINUSE':
      return say.portInUse(String(port ?? ''));
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return say.noSuchAddress(address);
    case 'ECONNREFUSED':
      return say.databaseAway(`${address}:${port ?? ''}`);
    default:
      return null;
  }
}

/** An error in one language, or in both; where it is none that is foreseen, its own message as it is. */
export function machineSaid(error: unknown, language: 'vi' | 'en' | 'both'): string {
  if (error instanceof SaidError) return language === 'both' ? error.message : error.said[language];
  const said = ofSystem(error as SystemError);
  if (!said) return (error as Error).message;
  return language === 'both' ? `${said.vi}\n${said.en}` : said[language];
}
