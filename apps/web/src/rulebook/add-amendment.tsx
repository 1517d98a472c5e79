import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type AmendmentAction, type AmendmentsView, amendmentActions } from '@plenum/rulebook';
import { useState } from 'react';
import { useWords } from '../wording/index.ts';
import { EffectDialog } from './effect-dialog.tsx';
import { InstrumentPicker } from './instrument-picker.tsx';
import { placesOf } from './relation-dialogs.tsx';

/** An instruction that a person reads out of the words. */
export function AddAmendment({ view, onClose }: { readonly view: AmendmentsView; readonly onClose: () => void }) {
  const { t } = useWords();
  const { id } = view.instrument;
  const [action, setAction] = useState<AmendmentAction>('replace');
  const [target, setTarget] = useState('');
  const [typed, setTyped] = useState({ place: '', text: '', from: '', to: '', citing: '', since: '' });
  const set = (field: keyof typeof typed) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setTyped((before) => ({ ...before, [field]: value }));
  };
  const hasText = action !== 'repeal' && action !== 'replace-words';
  const body = () => ({
    act: {
      act: 'state-amendments',
      amendments: [
        {
          target,
          action,
          place: placesOf(typed.place)[0] ?? '',
          text: hasText ? typed.text.split('\n') : [],
          words: action === 'replace-words' ? { from: typed.from, to: typed.to } : null,
          citing: placesOf(typed.citing)[0] ?? null,
          since: typed.since === '' ? null : typed.since,
        },
      ],
    },
    seen: view.number,
  });
  return (
    <EffectDialog
      title={t('effect.addAmendment')}
      button={t('effect.addAmendment')}
      path={`/api/instruments/${id}/effect`}
      body={body}
      onClose={onClose}
      wide
    >
      <NativeSelect
        label={t('effect.action')}
        data-autofocus
        value={action}
        onChange={(event) => setAction(event.currentTarget.value as AmendmentAction)}
        data={amendmentActions.map((value) => ({ value, label: t(`effect.actions.${value}`) }))}
      />
      <InstrumentPicker label={t('effect.target')} value={target} without={id} onChange={setTarget} />
      <TextInput
        label={t('effect.place')}
        description={t('effect.placeHint')}
        required
        value={typed.place}
        onChange={set('place')}
      />
      {hasText && (
        <Textarea
          label={t('effect.newText')}
          required
          autosize
          minRows={3}
          maxLength={16_000}
          value={typed.text}
          onChange={set('text')}
        />
      )}
      {action === 'replace-words' && (
        <>
          <TextInput label={t('effect.wordsFrom')} required value={typed.from} onChange={set('from')} />
          <TextInput label={t('effect.wordsTo')} value={typed.to} onChange={set('to')} />
        </>
      )}
      <TextInput
        label={t('effect.citing')}
        description={t('effect.placeHint')}
        value={typed.citing}
        onChange={set('citing')}
      />
      <TextInput
        type="date"
        label={t('effect.since')}
        description={t('effect.sinceHint')}
        value={typed.since}
        onChange={set('since')}
      />
    </EffectDialog>
  );
}
