import { seriesText } from './ballot-stock.ts';
import type { ElectorChange, ElectorEvent } from './elector-events.ts';
import { type EventSentences, electorName, personalText } from './event-wording.ts';
import { formatCount } from './figures.ts';
import { minuteInVietNam } from './moment.ts';
import { nounOf, nouns } from './nouns.ts';
import type { StockEvent } from './stock-events.ts';
import type { ElectionWording, Spoken } from './wording.ts';

const words = () => nouns('vi');
const count = (figure: number): string => formatCount(figure, 'vi');
const why = (note: string): string => (note ? ` (${note})` : '');

const changes: Record<ElectorChange, string> = {
  came: 'đến dự',
  left: 'ra về',
  suspended: 'bị đình chỉ, tạm thôi tham dự',
  replaced: 'được thay bằng đại biểu dự khuyết',
  resumed: 'trở lại tham dự',
};

export const electorEventsVi: Pick<EventSentences, (ElectorEvent | StockEvent)['type']> = {
  'elector-listed': (data) =>
    `Ghi ${personalText(data.name, '(đã xóa tên)')} vào danh sách triệu tập${data.alternate ? ', dự khuyết' : ''}${data.unit ? `, ${data.unit}` : ''}`,
  'elector-removed': (data, names) => `Bỏ ${electorName(names, data.id)} khỏi danh sách triệu tập: ${data.reason}`,
  'elector-excluded': (data, names) =>
    `Không tính ${electorName(names, data.elector)} vào cơ sở: ${words().exclusion[data.reason]}${why(data.note)}`,
  'elector-counted-again': (data, names) => `Tính lại ${electorName(names, data.elector)} vào cơ sở: ${data.note}`,
  'electors-noted': (data, names) =>
    `${data.electors.length === 1 ? electorName(names, data.electors[0]!) : `${count(data.electors.length)} người`} ${changes[data.change]}${data.alternate === null ? '' : ` ${electorName(names, data.alternate)}`}, lúc ${minuteInVietNam(data.at)}${why(data.note)}`,
  'stock-recorded': (data) =>
    `Lần bầu ${data.round}: in ${count(data.printed)} phiếu${data.series.length > 0 ? ` (${seriesText(data.series)})` : ''}${[
      ['phát ra', data.issued],
      ['hỏng đã đổi', data.spoiled],
      ['thừa niêm phong', data.unused],
    ]
      .map(([name, figure]) => (figure === null ? '' : `, ${name} ${count(Number(figure))}`))
      .join('')}`,
  'stock-explained': (data) =>
    `Lần bầu ${data.round}: giải trình ${count(Math.abs(data.difference))} phiếu in ${data.difference > 0 ? 'thiếu' : 'thừa'}: ${data.note}`,
};

const reason = (v: Spoken): string => nounOf(words().exclusion, v.raw('reason'));
const balance = (v: Spoken): string =>
  `in ${v.say('printed')}; phát ra ${v.say('issued')}, hỏng đã đổi ${v.say('spoiled')}, thừa niêm phong ${v.say('unused')}`;

/** What the rules say of the list of those summoned and of the papers printed. */
export const electorFindingsVi = {
  'list-counts-people': () =>
    'Cuộc bầu này tính theo cổ phần hoặc trọng số, không theo đầu người. Hãy ghi số liệu ở phần cơ sở tính.',
  'no-electors-given': () => 'Chưa chọn ai trong danh sách triệu tập.',
  'too-many-electors': (v) => `Danh sách triệu tập sẽ có ${v.say('found')} người, quá giới hạn ${v.say('limit')}.`,
  'summoned-stand': () => 'Đã mở lần bầu nên số người được triệu tập giữ nguyên. Chỉ ghi thêm được đại biểu dự khuyết.',
  'elector-id-wrong': (v) => `Mã “${v.say('id')}” không dùng được: mã chỉ có chữ cái không dấu, chữ số và gạch nối.`,
  'elector-id-taken': (v) => `Mã ${v.say('id')} đã có trong danh sách triệu tập.`,
  'elector-twice': (v) =>
    v.is('born', '')
      ? `${v.say('name')} đã có trong danh sách triệu tập. Nếu là hai người trùng tên, hãy ghi ngày sinh của từng người.`
      : `${v.say('name')}, sinh ${v.say('born')}, đã có trong danh sách triệu tập.`,
  'no-such-elector': (v) => `Danh sách triệu tập không có mã ${v.say('id')}.`,
  'elector-excluded-already': (v) => `${v.say('name')} đã được ghi là không tính vì “${reason(v)}”.`,
  'elector-not-excluded': (v) => `${v.say('name')} đang được tính vào cơ sở.`,
  'elector-came': (v) =>
    `${v.say('name')} đã đến dự nên không trừ vì “${reason(v)}”. Người đến muộn, về sớm vẫn tính vào cơ sở.`,
  'elector-replaced': (v) => `${v.say('name')} đã có người dự khuyết thay nên không trừ vì “${reason(v)}”.`,
  'elector-here-already': (v) => `Lúc đó ${v.say('name')} đang có mặt.`,
  'elector-not-here': (v) => `Lúc đó ${v.say('name')} không có mặt.`,
  'elector-barred': (v) => `${v.say('name')} đang bị đình chỉ hoặc truy cứu, tạm giam nên không dự bầu.`,
  'elector-suspended-already': (v) => `${v.say('name')} đang bị đình chỉ.`,
  'elector-replaced-already': (v) => `${v.say('name')} đã có người thay.`,
  'nothing-to-resume': (v) => `Lúc đó ${v.say('name')} không bị đình chỉ, cũng chưa có người thay.`,
  'alternate-missing': () => 'Hãy chọn một đại biểu dự khuyết để thay cho một người.',
  'alternate-taken': (v) => `${v.say('name')} đang thay cho một đại biểu.`,
  'alternate-has-no-place': (v) => `${v.say('name')} là đại biểu dự khuyết nên không có chỗ để thay.`,
  'not-a-time': (v) => `“${v.say('found')}” không phải thời điểm đọc được.`,
  'time-to-come': () => 'Thời điểm ghi ở sau lúc này. Chỉ ghi việc đã xảy ra.',
  'base-differs-from-list': (v) =>
    `${v.is('figure', 'excluded') ? `Số không tính vì “${reason(v)}”` : nounOf(words().field, v.raw('figure'))} ghi là ${v.is('typed', 'none') ? 'chưa có' : v.say('typed')}, danh sách triệu tập cho ${v.say('listed')}.`,
  'series-backwards': (v) => `Dải số ${v.say('series')} có số cuối nhỏ hơn số đầu.`,
  'series-overlap': (v) => `Hai dải số trùng nhau: ${v.say('series')}.`,
  'series-not-printed': (v) =>
    `Theo dải số có ${v.say('series')} phiếu, số in ghi là ${v.say('printed')}. Hãy sửa một trong hai.`,
  'too-many-series': (v) => `Có ${v.say('found')} dải số, quá giới hạn ${v.say('limit')}.`,
  'printed-missing': () => 'Hãy ghi số phiếu đã in.',
  'stock-incomplete': () => 'Sổ phiếu còn thiếu số phát ra, số hỏng đã đổi hoặc số thừa niêm phong.',
  'issued-differs-from-stock': (v) =>
    `Số phát ra ghi ở đây là ${v.say('issued')}, trong sổ phiếu là ${v.say('stock')}. Hãy sửa một trong hai.`,
  'stock-does-not-add-up': (v) =>
    `Sổ phiếu không khớp: ${balance(v)}; ${v.is('sign', 'missing') ? 'thiếu' : 'thừa'} ${v.say('difference')}. Hãy đếm lại; nếu vẫn lệch, trưởng ban ghi giải trình để đưa vào biên bản.`,
  'stock-adds-up': () => 'Sổ phiếu khớp hoặc chưa đủ số liệu, không có gì để giải trình.',
} as const satisfies Partial<ElectionWording['finding']>;
