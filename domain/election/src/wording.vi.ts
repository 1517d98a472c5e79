import { electorFindingsVi } from './elector-wording.vi.ts';
import { formatDate } from './figures.ts';
import { nounOf, nouns } from './nouns.ts';
import type { ElectionWording, Spoken } from './wording.ts';

const words = () => nouns('vi');
const field = (v: Spoken): string => nounOf(words().field, v.raw('field'));
const rules = (v: Spoken): string =>
  v
    .list('rules')
    .map((rule) => nounOf(words().rule, rule))
    .join('; ');
/** `> 1/2`, `>= 2/3`, `2/3`, `30/100` in words. */
const share = (v: Spoken, key = 'share'): string => {
  const text = v.say(key).replace(/(\d+)\/100$/, '$1%');
  return text.startsWith('> ') ? `quá ${text.slice(2)}` : `ít nhất ${text.replace('>= ', '')}`;
};

const day = (v: Spoken, key: string): string => formatDate(v.say(key));

export const wordingVi: ElectionWording = {
  finding: {
    ...electorFindingsVi,
    'election-exists': () =>
      'Cuộc bầu cử mang mã này đã được mở, với thông tin khác. Hãy tìm nó trong danh sách các cuộc bầu cử.',
    'election-not-open': () => 'Không có cuộc bầu cử này.',
    'election-finished': () => 'Cuộc bầu cử đã kết thúc, không thay đổi được nữa.',
    'regulation-changed': (v) =>
      `Quy chế ${v.say('regulation')} trong phần mềm đã khác bản ${v.say('version')} mà cuộc bầu này theo. Hãy dùng đúng phiên bản phần mềm đã mở cuộc bầu.`,
    'not-your-duty': (v) =>
      `Việc này (${nounOf(words().act, v.raw('act'))}) là của ${v
        .list('duties')
        .map((duty) => nounOf(words().duty, duty))
        .join(' hoặc ')}. Ban tổ chức giao nhiệm vụ ở nút Phân công.`,
    'reason-missing': () => 'Phải ghi lý do.',
    'text-missing': (v) => `${field(v)} còn trống.`,
    'text-over-limit': (v) => `${field(v)} dài quá ${v.say('limit')} ký tự.`,
    'not-a-whole-number': (v) => `${field(v)} phải là số nguyên từ 0 trở lên, không phải “${v.say('found')}”.`,
    'not-a-date': (v) => `${field(v)} “${v.say('found')}” không phải ngày có thật, dạng NĂM-THÁNG-NGÀY.`,
    'seats-below-one': () => 'Số lượng cần bầu phải từ 1 trở lên.',
    'id-wrong': (v) =>
      `Mã “${v.say('id')}” không dùng được: mã không có dấu cách, dấu phẩy, và khác ballot, flags, weight, times.`,
    'duty-held-already': (v) => `${v.say('name')} đã là ${nounOf(words().duty, v.raw('duty'))}.`,
    'duty-not-held': (v) => `Người này không giữ nhiệm vụ ${nounOf(words().duty, v.raw('duty'))}.`,
    'last-organiser': () => 'Cuộc bầu phải còn ít nhất một người trong ban tổ chức. Hãy giao cho người khác trước.',
    'candidate-is-teller': (v) =>
      `${v.say('name')} có tên trong danh sách bầu cử nên không tham gia ban kiểm phiếu. Nếu là hai người trùng tên, hãy ghi tên người kiểm phiếu cho phân biệt được.`,
    'not-of-committee': (v) =>
      `${v.say('name')} không ở trong số cấp ủy viên mà đại hội vừa bầu nên không ứng cử chức danh này được.`,
    'head-is-teller': (v) =>
      `${v.say('name')} không thể vừa nhập phiếu vừa là trưởng ban: người nhập không duyệt phiếu của mình.`,
    'approval-not-asked': () => 'Cuộc bầu này không yêu cầu người thứ hai duyệt kết quả.',
    'nothing-to-approve': () => 'Không có kết quả nào chờ duyệt.',
    'approves-own-result': () => 'Người công bố kết quả hoặc nhập phiếu của lần bầu này không tự duyệt được.',
    'approval-waits': (v) => `Kết quả lần bầu ${v.say('round')} còn chờ đoàn chủ tịch duyệt.`,
    'duties-exclude': (v) =>
      `${v.say('name')} đang là ${nounOf(words().duty, v.raw('other'))} nên không kiêm ${nounOf(words().duty, v.raw('duty'))}: ${nounOf(words().separation, v.raw('why'))}.`,
    'head-keyed-ballots': (v) =>
      `${v.say('name')} đang có bản nhập ở lần bầu này nên chưa làm trưởng ban kiểm phiếu hoặc đoàn chủ tịch được.`,
    'nothing-to-confirm': () => 'Không còn quy tắc nào cần xác nhận.',
    'assumed-rules-unconfirmed': (v) =>
      `Còn quy tắc chưa đối chiếu với văn bản gốc: ${rules(v)}. Ban tổ chức xác nhận trước khi công bố cơ sở tính.`,
    'list-is-closed': () => 'Danh sách đã chốt. Muốn sửa phải mở lại, có lý do.',
    'list-not-closed': () => 'Danh sách chưa chốt.',
    'list-empty': () => 'Danh sách chưa có ai.',
    'too-many-candidates': (v) => `Danh sách sẽ có ${v.say('found')} người, quá giới hạn ${v.say('limit')}.`,
    'candidate-id-taken': (v) => `Mã ${v.say('id')} đã có trong danh sách.`,
    'candidate-twice': (v) =>
      v.is('born', '')
        ? `${v.say('name')} đã có trong danh sách. Nếu là hai người trùng tên, hãy ghi ngày sinh của từng người.`
        : `${v.say('name')}, sinh ${v.say('born')}, đã có trong danh sách.`,
    'no-such-candidate': (v) => `Danh sách không có mã ${v.say('id')}.`,
    'round-opened-already': () => 'Đã mở lần bầu theo danh sách này nên không mở lại danh sách được.',
    'reason-not-named': (v) =>
      `Quy chế không nêu lý do “${nounOf(words().exclusion, v.raw('reason'))}” để trừ khỏi cơ sở tính ở ${nounOf(words().meeting, v.raw('meeting'))}.`,
    'reason-twice': (v) =>
      `Lý do “${nounOf(words().exclusion, v.raw('reason'))}” ghi hai lần. Hãy cộng lại thành một dòng.`,
    'base-below-one': (v) =>
      `Triệu tập ${v.say('summoned')}, không tính ${v.say('excluded')}: cơ sở tính còn ${v.say('base')}, phải từ 1 trở lên.`,
    'base-above-summoned': (v) =>
      `Cơ sở tính là số có mặt, ${v.say('base')}, lớn hơn số được triệu tập ${v.say('summoned')}. Hãy kiểm lại hai số.`,
    'present-above-summoned': (v) =>
      `Số có mặt ${v.say('present')} lớn hơn số được triệu tập ${v.say('summoned')}. Hãy kiểm lại hai số.`,
    'excluded-above-summoned': (v) =>
      `Số không tính ${v.say('excluded')} lớn hơn số được triệu tập ${v.say('summoned')}.`,
    'present-missing': () => 'Quy chế cần số có mặt lúc bầu. Hãy ghi số có mặt.',
    'no-quorum': (v) =>
      `Có mặt ${v.say('present')} trên ${v.say('summoned')} được triệu tập, chưa đủ ${share(v)}: chưa mở được lần bầu. Nếu đếm sót, hãy sửa số có mặt.`,
    'figures-of-the-meeting': (v) =>
      `Số được triệu tập (${v.say('summoned')}) và số không tính (${v.say('excluded')}) là của cả đại hội, giữ như lần bầu đầu. Mỗi lần bầu chỉ ghi lại số có mặt.`,
    'base-not-announced': () => 'Cơ sở tính của lần bầu này chưa được công bố.',
    'round-under-way': (v) => `Lần bầu ${v.say('round')} đang tiến hành. Hãy công bố kết quả lần này trước.`,
    'no-further-round': () => 'Quy chế không cho bầu thêm lần nữa. Kết quả đến đây là kết quả cuối.',
    'seats-above-open': (v) => `Chỉ còn ${v.say('open')} chỗ chưa bầu được, không phải ${v.say('seats')}.`,
    'not-standing': (v) => `${v.names('candidate')} không thuộc những người được bầu lần này.`,
    'birth-date-missing': (v) =>
      `${v.names('candidate')} bằng phiếu ở vị trí cuối; quy chế xét người nhiều tuổi hơn, nhưng danh sách thiếu ngày sinh. Hãy dừng lại và hỏi ban tổ chức.`,
    'first-round-takes-the-list': (v) =>
      `Lần bầu đầu lấy cả danh sách đã chốt (${v.say('candidates')} người) cho ${v.say('seats')} chỗ. Muốn đổi danh sách, hãy mở lại danh sách.`,
    'round-not-open': () => 'Chưa có lần bầu nào đang mở.',
    'papers-not-counted': () => 'Trưởng ban kiểm phiếu chưa ghi số phiếu phát ra và thu về.',
    'more-collected-than-issued': (v) =>
      `Thu về ${v.say('collected')} phiếu, phát ra ${v.say('issued')}: lần bầu không có giá trị, phải bầu lại. Nếu đếm nhầm, hãy sửa số phiếu.`,
    'issued-above-present': (v) =>
      `Phát ra ${v.say('issued')} phiếu cho ${v.say('present')} người có mặt. Hãy kiểm lại.`,
    'keyed-above-collected': (v) =>
      `Đã nhập đến phiếu số ${v.say('keyed')}, nên số thu về không thể là ${v.say('collected')}.`,
    'entry-closed-papers-stand': () =>
      'Đã có bản nhập khóa theo số phiếu thu về này. Hãy trả lại bản nhập trước khi sửa.',
    'no-entry-needed': () =>
      'Lần bầu không có giá trị theo số phiếu, nên không cần nhập phiếu. Trưởng ban công bố kết quả.',
    'two-entries-taken': () => 'Các bản nhập đã có kiểm phiếu viên khác nhận cả.',
    'entry-begun-already': () => 'Bạn đã bắt đầu bản nhập của mình.',
    'no-entry-of-yours': () => 'Bạn chưa bắt đầu bản nhập nào ở lần bầu này.',
    'entry-closed-already': () => 'Bản nhập của bạn đã khóa. Muốn sửa, trưởng ban phải trả lại bản nhập.',
    'entry-not-closed': () => 'Người này không có bản nhập nào đã khóa.',
    'no-such-ballot': (v) => `Không có phiếu số ${v.say('ballot')}: thu về ${v.say('collected')} phiếu.`,
    'position-not-on-paper': (v) =>
      `Phiếu không có số thứ tự ${v.say('position')}: chỉ có ${v.say('candidates')} người.`,
    'mark-not-on-form': (v) =>
      `Dấu “${v.say('mark')}” ở số ${v.say('position')} không dùng cho ${nounOf(words().form, v.raw('form'))}.`,
    'flag-unknown': (v) => `Không có ghi chú nào tên “${v.say('flag')}”.`,
    'weight-missing': () => 'Phiếu này mang số phiếu biểu quyết: hãy ghi trọng số (W và một số).',
    'weight-not-asked': () => 'Quy chế này không tính trọng số của phiếu.',
    'ballots-missing': (v) => `Còn ${v.say('count')} phiếu chưa nhập: ${v.say('numbers')}.`,
    'entries-not-closed': () => 'Các bản nhập chưa khóa cả.',
    'ballot-not-in-difference': (v) =>
      `Các bản nhập giống nhau ở phiếu số ${v.say('ballot')}, không có gì để thống nhất.`,
    'ballot-not-doubtful': (v) => `Phiếu số ${v.say('ballot')} không có nghi vấn.`,
    'still-doubtful': (v) =>
      `Kết luận về phiếu số ${v.say('ballot')} còn dấu nghi vấn. Hãy kết luận từng dấu, hoặc ghi lý do phiếu không hợp lệ.`,
    'differences-unsettled': (v) => `Còn ${v.say('count')} phiếu các bản nhập khác nhau: ${v.say('numbers')}.`,
    'doubtful-unsettled': (v) => `Còn ${v.say('count')} phiếu nghi vấn chưa kết luận: ${v.say('numbers')}.`,
    'no-minutes-form': () => 'Không có mẫu biên bản riêng để bỏ.',
    'not-a-hash': (v) => `“${v.say('found')}” không phải mã SHA-256 viết bằng 64 chữ số thập lục phân.`,
    'nothing-declared': () => 'Chưa có lần bầu nào được công bố kết quả.',
    'no-seats-open': () => 'Đã bầu đủ số lượng, không còn chỗ nào để bầu.',
    'revote-not-decided': () =>
      'Chưa ghi quyết định bầu lại. Hãy ghi số, ngày nghị quyết và lý do, hoặc ghi quyết định dừng.',
    'no-revote-to-decide': () => 'Không có việc bầu lại nào phải quyết định.',
    'election-stopped-already': () => 'Đại hội đã quyết định dừng bầu.',
    'pile-empty': () => 'Mỗi tập phải có ít nhất một phiếu.',
    'piles-other-than-collected': (v) =>
      `Các tập cộng lại được ${v.say('sum')} phiếu, thu về ${v.say('collected')}. Hãy đếm lại từng tập.`,
    'pile-begun-already': (v) =>
      `Đã có người nhập đến tập ${v.say('batch')}: các tập đến đó giữ nguyên, chỉ chia được phần còn lại.`,
    'too-many-piles': (v) => `Chia thành ${v.say('found')} tập, quá giới hạn ${v.say('limit')}.`,
    'entries-begun-already': () => 'Đã có người bắt đầu nhập, nên số bản nhập của lần bầu này giữ nguyên.',
    'no-such-batch': (v) => `Không có tập ${v.say('batch')}: lần bầu này có ${v.say('batches')} tập.`,
    'batch-not-named': (v) => `Người này đã khóa nhiều bản nhập (tập ${v.say('batches')}). Hãy chọn tập cần trả lại.`,
    'entry-open-already': (v) => `Bạn đang nhập tập ${v.say('batch')}. Hãy khóa tập ấy trước khi nhận tập khác.`,
    'later-round-stands': (v) => `Lần bầu ${v.say('round')} đã dựa trên kết quả này, nên không kiểm lại được nữa.`,
    'seed-not-digits': () => 'Dãy số công khai gồm từ 10 đến 40 chữ số, ví dụ kết quả gieo xúc xắc, không có dấu cách.',
    'seed-missing': () => 'Phải có dãy số lấy công khai trước đại hội, ví dụ kết quả gieo xúc xắc.',
    'seed-stands': () => 'Mẫu này đã rút theo một dãy số khác; rút thêm thì theo đúng dãy số ấy.',
    'draws-outside-limit': (v) => `Mỗi mẫu rút từ 1 đến ${v.say('limit')} lượt.`,
    'audit-not-for-form': () =>
      'Cách kiểm tra mẫu này chỉ dùng cho phiếu mà mỗi phiếu một giá trị, không dùng cho phiếu mang trọng số hay bầu dồn.',
    'audit-margin-zero': () =>
      'Có người bằng phiếu ở vị trí cuối: một phiếu cũng đổi kết quả, nên không mẫu nào đủ tin cậy; chỉ kiểm lại toàn bộ mới biết.',
    'audit-closed-already': () => 'Việc kiểm tra mẫu của lần bầu này đã kết thúc.',
    'audit-unread': (v) => `Còn ${v.say('count')} phiếu trong mẫu chưa đọc lại: ${v.say('numbers')}.`,
    'sample-not-drawn': () => 'Chưa rút mẫu.',
    'paper-not-in-sample': (v) => `Phiếu số ${v.say('ballot')} không nằm trong mẫu đã rút.`,
    'seats-below-elected': (v) => `Đã có ${v.say('elected')} người trúng cử, không giảm xuống ${v.say('seats')} được.`,
    'seats-not-lower': (v) => `Số lượng đang là ${v.say('from')}; ${v.say('seats')} không phải là giảm.`,
    'result-not-complete': () => 'Chưa kết thúc được: còn chỗ chưa bầu. Hãy bầu tiếp, hoặc ghi quyết định dừng.',
    'date-to-come': (v) => `${field(v)} ${day(v, 'found')} chưa tới.`,
    'date-too-early': (v) =>
      `${field(v)} ${day(v, 'found')} sớm hơn ngày ${day(v, 'earliest')}, là ngày sớm nhất có thể.`,
    'no-such-complaint': (v) => `Không có đơn khiếu nại ${v.say('id')}.`,
    'complaint-decided-already': (v) => `Đơn ${v.say('id')} đã được giải quyết.`,
    'complaint-in-time': (v) =>
      `Đơn ${v.say('id')} nhận ngày ${day(v, 'received')} còn trong thời hạn nên phải xem xét, không để lại được.`,
    'complaint-open': (v) =>
      `Còn đơn khiếu nại chưa giải quyết: ${v.say('complaints')}. Hãy ghi kết quả giải quyết trước.`,
    'complaint-late': (v) =>
      `Đơn nhận ngày ${day(v, 'received')}, sau ngày cuối của thời hạn là ${day(v, 'deadline')}. Đơn vẫn được ghi lại, có ghi là quá hạn.`,
    'consequence-without-right': () =>
      'Đơn bị bác hoặc không xem xét thì không kéo theo kiểm lại, bầu lại hay sửa. Hãy chọn “không có”.',
    'consequence-names-round': () => 'Kiểm phiếu lại và hủy kết quả phải nêu một lần bầu đã công bố.',
    'round-annulled': (v) =>
      `Đơn ${v.say('complaints')} được chấp nhận và kết quả lần bầu bị hủy: phải bầu lại, không đề nghị chuẩn y kết quả này.`,
    'recount-outstanding': (v) =>
      `Quyết định về đơn ${v.say('complaints')} yêu cầu kiểm phiếu lại: hãy kiểm lại trước.`,
    'confirmation-waits': (v) =>
      `Văn bản số ${v.say('number')} gửi ${v.say('to')} đang chờ trả lời. Hãy ghi trả lời trước.`,
    'confirmation-not-asked': () => 'Chưa có đề nghị chuẩn y nào đang chờ trả lời.',
    'nobody-to-confirm': () => 'Không còn ai trúng cử mà chưa đề nghị chuẩn y.',
    'nobody-named': () => 'Hãy ghi ít nhất một người được chuẩn y hoặc không được chuẩn y.',
    'does-not-wait': (v) => `${v.names('candidate')} không ở trong số đang chờ chuẩn y, hoặc được ghi hai lần.`,
    'sent-late': (v) =>
      `Gửi ngày ${day(v, 'sent')}, sau ngày cuối của thời hạn báo cáo là ${day(v, 'due')}. Việc vẫn được ghi lại.`,
    'confirmed-late': (v) =>
      `Quyết định ngày ${day(v, 'date')}, sau ngày cuối của thời hạn là ${day(v, 'due')}. Việc vẫn được ghi lại.`,
    'packages-below-one': () => 'Phải có ít nhất một gói niêm phong.',
    'note-needed-sealed-again': () =>
      'Phiếu đã niêm phong. Niêm phong lại phải ghi chú: mở theo quyết định nào, vì sao.',
    'papers-not-sealed': () => 'Chưa ghi việc niêm phong phiếu.',
    'papers-destroyed-already': () => 'Phiếu đã được hủy.',
    'retention-runs': (v) =>
      `Phiếu phải giữ ${v.say('months')} tháng từ ngày niêm phong: từ ngày ${day(v, 'from')} mới được hủy.`,
    'retention-unknown': () =>
      'Quy chế không nêu thời hạn lưu giữ phiếu, hoặc chưa ai đọc được: quyết định hủy chịu trách nhiệm về ngày hủy.',
    'two-witnesses': () => 'Phải ghi hai người chứng kiến khác nhau.',
    'rules-unusable': () => 'Không kiểm phiếu được theo quy tắc đề xuất. Hãy thử trước ở “Nếu quy chế khác đi”.',
    'nothing-proposed': () => 'Đề xuất không thay đổi quy tắc nào.',
    'surplus-missing': (v) =>
      `Danh sách ${v.say('candidates')} người cho ${v.say('seats')} chỗ: phải có số dư, tức ít nhất ${v.say('seats')} + 1 người.`,
    'surplus-above-maximum': (v) =>
      v.is('most', 0)
        ? `Số dư ${v.say('surplus')} trên ${v.say('seats')} chỗ, quá ${v.say('percent')}%. Với số chỗ này ${v.say('percent')}% chưa đến 1 người: muốn có số dư phải theo hướng dẫn riêng, ghi vào phần sửa quy chế.`
        : `Số dư ${v.say('surplus')} trên ${v.say('seats')} chỗ, quá ${v.say('percent')}%: nhiều nhất ${v.say('most')} người.`,
    'small-body-surplus': (v) =>
      `Bầu ${v.say('seats')} người thì số dư nhiều nhất ${v.say('extra')}, danh sách đang dư ${v.say('surplus')}.`,
    'surplus-below-minimum': (v) =>
      `Số dư ${v.say('surplus')} trên ${v.say('seats')} chỗ, nên có ít nhất ${v.say('least')}.`,
    'prepared-list-outside-range': (v) =>
      `Cấp triệu tập giới thiệu ${v.say('prepared')} người cho ${v.say('seats')} chỗ, ${Number(v.raw('extra')) < 0 ? 'thiếu' : 'dư'} ${v.percent('share')}; quy chế nêu số dư từ ${v.say('from')}% đến ${v.say('to')}%.`,
    'committee-member-outside-list': (v) =>
      `${v.say('name')} là cấp ủy viên cấp triệu tập nên không ứng cử, không nhận đề cử ngoài danh sách của cấp ủy.`,
    'entry-gate-unknown': (v) =>
      `${v.say('name')} được ${v.say('support')} phiếu tán thành; chưa biết số người dự để đối chiếu với mức quy chế đặt.`,
    'below-entry-gate': (v) =>
      v.is('support', 'none')
        ? `${v.say('name')} chưa có số phiếu tán thành; phải được quá ${v.say('share').replace('/100', '%')} số người dự mới vào danh sách.`
        : `${v.say('name')} được ${v.say('support')} phiếu tán thành trên ${v.is('present', 'none') ? '…' : v.say('present')} người dự, phải quá ${v.say('share').replace('/100', '%')} mới vào danh sách.`,
    'exclusion-for-other-meeting': (v) =>
      `Không tính ${v.say('count')} người vì “${nounOf(words().exclusion, v.raw('reason'))}”, nhưng quy chế không nêu lý do này cho ${nounOf(words().meeting, v.raw('meeting'))}.`,
    'flag-noted': (v) =>
      `Lần bầu ${v.say('round')}: ${v.say('count')} phiếu ${nounOf(words().invalid, v.raw('flag'))}; quy chế không coi đó là không hợp lệ.`,
    'elected-without-votes': (v) => `${v.names('candidate')} trúng cử mà không có phiếu nào. Hãy kiểm lại.`,
    'assumed-rule': (v) => `Quy tắc về ${nounOf(words().rule, v.raw('rule'))} chưa đối chiếu với văn bản gốc.`,
  },
  step: {
    form: (v) =>
      `Bầu ${v.say('seats')} trong ${v.say('candidates')} người, dùng ${nounOf(words().form, v.raw('form'))}.`,
    quorum: (v) =>
      `Có mặt ${v.say('present')} trên ${v.say('summoned')} được triệu tập: ${v.is('met', 'yes') ? 'đủ' : 'không đủ'} mức ${v.say('share')}.`,
    turnout: (v) =>
      `Thu về ${v.say('collected')} phiếu trên ${v.say('summoned')} người: ${v.is('met', 'yes') ? 'đủ' : 'không đủ'} mức quy chế đòi.`,
    papers: (v) =>
      `Phát ra ${v.say('issued')}, thu về ${v.say('collected')}: hợp lệ ${v.say('valid')}, không hợp lệ ${v.say('invalid')}${v.is('doubtful', 0) ? '' : `, còn phiếu nghi vấn`}.`,
    invalid: (v) => `Không hợp lệ vì ${nounOf(words().invalid, v.raw('reason'))}: ${v.say('count')}.`,
    base: (v) => {
      const excluded = v.list('excluded').map((part) => {
        const [reason, count] = part.split('=');
        return `${count} ${nounOf(words().exclusion, reason)}`;
      });
      const less = excluded.length > 0 ? ` (triệu tập ${v.say('summoned')}, không tính ${excluded.join(', ')})` : '';
      return `Cơ sở tính là ${nounOf(words().base, v.raw('of'))}: ${v.say('base')}${less}.`;
    },
    needed: (v) =>
      v.is('threshold', 'plurality')
        ? 'Trúng cử theo số phiếu từ cao xuống, không đặt mức tối thiểu.'
        : `Trúng cử cần ${v.is('threshold', 'more-than-half') ? 'quá một phần hai' : share(v, 'threshold')} của ${v.say('base')}, tức từ ${v.say('needed')} phiếu.`,
    'tie-round-rule': () =>
      'Bầu lại giữa những người bằng phiếu: ai nhiều phiếu hơn thì trúng cử, không cần quá một phần hai.',
    elected: (v) =>
      v.is('count', 0)
        ? 'Không ai trúng cử.'
        : `Trúng cử ${v.say('count')} trên ${v.say('seats')}: ${v.names('elected')}.`,
    tie: (v) => `Bằng phiếu ở vị trí cuối: ${v.names('among')}; còn ${v.say('seats')} chỗ.`,
    older: (v) => `Bằng phiếu, người nhiều tuổi hơn trúng cử: ${v.names('elected')}.`,
    'left-open': (v) => `Còn ${v.say('seats')} chỗ chưa ai đủ phiếu.`,
    next: (v) =>
      v.raw('why') === undefined
        ? `Tiếp theo: ${nounOf(words().next, v.raw('next'))}.`
        : `Không ai trúng cử vì ${nounOf(words().void, v.raw('why'))}. Tiếp theo: ${nounOf(words().next, v.raw('next'))}.`,
  },
  keys: {
    'number-not-on-paper': (token) => `Phiếu không có số ${token}.`,
    'number-twice': (token) => `Số ${token} đã gõ rồi.`,
    'keys-not-understood': (token) => `Không hiểu “${token}”.`,
    'keys-unfinished': (token) => `“${token}” còn gõ dở.`,
    'flag-letter-unknown': (token) => `“${token}” có chữ không phải ghi chú nào.`,
  },
};
