import type { ComplaintConsequence, ComplaintOutcome } from './after-events.ts';
import type { ConfirmationStanding } from './confirmation.ts';
import type { Language } from './figures.ts';

/** Words for what became of an election, in one language. */
export interface AfterNouns {
  readonly outcome: Readonly<Record<ComplaintOutcome, string>>;
  readonly consequence: Readonly<Record<ComplaintConsequence, string>>;
  readonly confirmation: Readonly<Record<ConfirmationStanding, string>>;
}

const vi: AfterNouns = {
  outcome: {
    upheld: 'chấp nhận',
    partly: 'chấp nhận một phần',
    rejected: 'bác đơn',
    'not-examined': 'không xem xét vì quá hạn',
  },
  consequence: {
    none: 'không có',
    correction: 'sửa sai sót',
    recount: 'kiểm phiếu lại',
    'void-round': 'hủy kết quả, bầu lại',
  },
  confirmation: {
    'not-asked': 'chưa đề nghị',
    waiting: 'chờ chuẩn y',
    confirmed: 'đã chuẩn y',
    refused: 'không chuẩn y',
  },
};

const en: AfterNouns = {
  outcome: {
    upheld: 'upheld',
    partly: 'partly upheld',
    rejected: 'rejected',
    'not-examined': 'not examined, as it was late',
  },
  consequence: {
    none: 'none',
    correction: 'a correction',
    recount: 'a recount',
    'void-round': 'the round is void, a new vote',
  },
  confirmation: {
    'not-asked': 'not asked yet',
    waiting: 'waits',
    confirmed: 'confirmed',
    refused: 'not confirmed',
  },
};

export const afterNouns = (lang: Language): AfterNouns => (lang === 'vi' ? vi : en);
