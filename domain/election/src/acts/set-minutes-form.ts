import type { MinutesForm } from '../state.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { textFaults } from './given-text.ts';

/**
 * The organisation's own form of the minutes, kept as an attachment by its hash, or null to go back to the one of the regulation.
 * That the form itself holds is checked where it is read. No provision: practice.
 */
export const setMinutesForm: Decide<'set-minutes-form'> = ({ form }, election) =>
  unless(
    [
      ...(form ? textFaults('form', form.name) : []),
      form !== null && !/^[0-9a-f]{64}$/.test(form.sha256) && refusal('not-a-hash', { found: form.sha256 }),
      form === null && election.minutesForm === null && refusal('no-minutes-form'),
    ],
    () => [{ type: 'minutes-form-set', v: 1, data: { form: keptForm(form) } }],
  );

const keptForm = (form: MinutesForm | null): MinutesForm | null => form && { name: form.name, sha256: form.sha256 };
