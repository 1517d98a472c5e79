import { expect, test } from 'vitest';
import { RecordDisagreesError, type SigningFault, signingFaultText } from './signing-fault.ts';

const faults: { readonly [Code in SigningFault['code']]: SigningFault & { readonly code: Code } } = {
  held: { code: 'held', vi: 'Bên chứng kiến đã thấy nhiều hơn.', en: 'The witness has seen more.' },
  'other-log': { code: 'other-log', dataDir: '/data', origin: null },
  'other-key': { code: 'other-key', dataDir: '/data' },
  'set-back': { code: 'set-back', entries: 3, signed: 5 },
  rewritten: { code: 'rewritten', signed: 5 },
  'tiles-differ': { code: 'tiles-differ', entries: 5, tiles: 'aa', computed: 'bb' },
  'position-missing': { code: 'position-missing', position: 4 },
};

test.each(Object.values(faults))(
  '$code is said in both languages with all its figures, in the log in English',
  (fault) => {
    const [vi, en] = (['vi', 'en'] as const).map((lang) => signingFaultText(fault, lang));
    expect(vi).toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹáàãéèíìóòõúùýả]/);
    expect(en).not.toBe(vi);
    for (const [name, value] of Object.entries(fault))
      if (!['code', 'vi', 'en'].includes(name) && value !== null)
        for (const text of [vi, en]) expect(text).toContain(String(value));
    expect(new RecordDisagreesError(fault).message).toBe(en);
  },
);
