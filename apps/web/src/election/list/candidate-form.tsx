import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { Candidate, CandidateEntry, Nomination } from '@plenum/election';
import { CountInput, countOf } from '../../shell/fields.tsx';
import { useWords } from '../../wording/index.ts';

/** A candidate as it is being typed. */
export interface CandidateForm {
  readonly name: string;
  readonly born: string;
  readonly joined: string;
  readonly nominated: Nomination;
  readonly support: string;
  readonly committeeMember: boolean;
}

export const emptyCandidate: CandidateForm = {
  name: '',
  born: '',
  joined: '',
  nominated: 'committee',
  support: '',
  committeeMember: false,
};

export const formOfCandidate = (candidate: Candidate): CandidateForm => ({
  name: candidate.name,
  born: candidate.born ?? '',
  joined: candidate.joined ?? '',
  nominated: candidate.nominated,
  support: candidate.support === undefined ? '' : String(candidate.support),
  committeeMember: candidate.committeeMember ?? false,
});

export function entryOfForm(form: CandidateForm): CandidateEntry {
  const support = countOf(form.support);
  return {
    name: form.name.normalize('NFC').trim(),
    nominated: form.nominated,
    ...(form.born && { born: form.born }),
    ...(form.joined && { joined: form.joined }),
    ...(support !== null && { support }),
    ...(form.committeeMember && { committeeMember: true }),
  };
}

interface CandidateFieldsProps {
  readonly form: CandidateForm;
  readonly onChange: (form: CandidateForm) => void;
  readonly nameError?: string | undefined;
  readonly nameRef?: React.Ref<HTMLInputElement>;
}

export function CandidateFields({ form, onChange, nameError, nameRef }: CandidateFieldsProps) {
  const { t } = useWords();
  const set = (change: Partial<CandidateForm>) => onChange({ ...form, ...change });
  return (
    <div className="fields">
      <TextInput
        ref={nameRef ?? null}
        label={t('list.name')}
        required
        maxLength={200}
        autoComplete="off"
        value={form.name}
        error={nameError}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('list.born')}
        type="date"
        value={form.born}
        onChange={(event) => set({ born: event.currentTarget.value })}
      />
      <TextInput
        label={t('list.joined')}
        type="date"
        value={form.joined}
        onChange={(event) => set({ joined: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('list.nominated')}
        value={form.nominated}
        onChange={(event) => set({ nominated: event.currentTarget.value as Nomination })}
        data={(['committee', 'floor', 'self'] as const).map((value) => ({ value, label: t(`nomination.${value}`) }))}
      />
      {form.nominated !== 'committee' && (
        <>
          <CountInput label={t('list.support')} value={form.support} onChange={(support) => set({ support })} />
          <Checkbox
            style={{ alignSelf: 'end', paddingBottom: 8 }}
            label={t('list.committeeMember')}
            checked={form.committeeMember}
            onChange={(event) => set({ committeeMember: event.currentTarget.checked })}
          />
        </>
      )}
    </div>
  );
}
