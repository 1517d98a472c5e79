import { describe, it } from 'vitest';
import { declared, opened } from '../testing/story.ts';

const sha256 = '0123456789abcdef'.repeat(4);
const form = { name: 'mau.docx', sha256 };

describe('the form of the minutes', () => {
  it('is set by the organiser at any time before the end, and taken away again', () => {
    const event = { type: 'minutes-form-set', v: 1, data: { form } } as const;
    opened().when('organiser', { act: 'set-minutes-form', form }).then(event);
    declared([{ 3: 'x' }])
      .when('organiser', { act: 'set-minutes-form', form })
      .then(event);
    opened()
      .and('organiser', { act: 'set-minutes-form', form })
      .when('organiser', { act: 'set-minutes-form', form: null })
      .then({ type: 'minutes-form-set', v: 1, data: { form: null } });
  });
  it('is no matter of tellers, and names a file by its hash', () => {
    opened().when('head', { act: 'set-minutes-form', form }).refused('not-your-duty');
    opened().when('organiser', { act: 'set-minutes-form', form: null }).refused('no-minutes-form');
    opened()
      .when('organiser', { act: 'set-minutes-form', form: { name: 'mau.docx', sha256: 'x' } })
      .refused('not-a-hash');
    opened()
      .when('organiser', { act: 'set-minutes-form', form: { name: ' ', sha256 } })
      .refused('text-missing');
  });
});
