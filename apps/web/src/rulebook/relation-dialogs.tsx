import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { provisionsNamed, type RelationKind, type RelationsView, relationKinds } from '@plenum/rulebook';
import { useState } from 'react';
import { useWords } from '../wording/index.ts';
import { EffectDialog } from './effect-dialog.tsx';
import { InstrumentPicker } from './instrument-picker.tsx';
import { provisionText } from './rule-links.tsx';

interface DialogProps {
  readonly view: RelationsView;
  readonly onClose: () => void;
}

/** The days from which the whole and some provisions are in force. */
export function SetInForce({ view, onClose }: DialogProps) {
  const { t, language } = useWords();
  const { instrument, number, dates } = view;
  const whole = dates.dates.find(({ provisions }) => provisions.length === 0)?.date ?? '';
  const [from, setFrom] = useState(whole);
  const [expires, setExpires] = useState(dates.expires ?? '');
  const [reason, setReason] = useState('');
  const [own, setOwn] = useState(
    dates.dates
      .filter(({ provisions }) => provisions.length > 0)
      .map(({ date, provisions }) => ({
        date,
        named: provisions.map((one) => provisionText(one, t, 'vi')).join(', '),
      })),
  );
  const change = (at: number, changed: object) =>
    setOwn((before) => before.map((one, n) => (n === at ? { ...one, ...changed } : one)));
  const body = () => ({
    act: {
      act: 'set-in-force',
      dates: [{ date: from, provisions: [] }, ...own.map(({ date, named }) => ({ date, provisions: placesOf(named) }))],
      expires: expires === '' ? null : expires,
      reason,
    },
    seen: number,
  });
  return (
    <EffectDialog
      title={t('effect.setInForce')}
      button={t('effect.save')}
      path={`/api/instruments/${instrument.id}/effect`}
      body={body}
      onClose={onClose}
    >
      <TextInput
        type="date"
        label={t('effect.wholeFrom')}
        required
        data-autofocus
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('effect.expires')}
        value={expires}
        onChange={(event) => setExpires(event.currentTarget.value)}
      />
      {own.length > 0 && <h3>{t('effect.ownDates')}</h3>}
      {own.map((one, at) => (
        <div key={at} className="fields">
          <TextInput
            label={`${t('effect.place')} ${at + 1}`}
            description={t('effect.placeHint')}
            required
            value={one.named}
            onChange={(event) => change(at, { named: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={`${t('effect.date')} ${at + 1}`}
            required
            value={one.date}
            onChange={(event) => change(at, { date: event.currentTarget.value })}
          />
          <Button variant="subtle" onClick={() => setOwn((before) => before.filter((_, n) => n !== at))}>
            {t('effect.remove')} {language === 'vi' ? one.named : `${at + 1}`}
          </Button>
        </div>
      ))}
      <div>
        <Button variant="light" onClick={() => setOwn((before) => [...before, { named: '', date: from }])}>
          {t('effect.addOwnDate')}
        </Button>
      </div>
      <Textarea
        label={t('effect.reason')}
        description={t('shell.reasonKept')}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </EffectDialog>
  );
}

/** Addresses of what was typed; what can not be read goes as it is, and is refused with its words. */
export function placesOf(named: string): readonly string[] {
  const found = provisionsNamed(named);
  return found.length === 0 && named.trim() !== '' ? [named.trim()] : found;
}

/** A relation that a person knows of and the words do not state. */
export function AddRelation({ view, onClose }: DialogProps) {
  const { t } = useWords();
  const { id } = view.instrument;
  const [kind, setKind] = useState<RelationKind>('implements');
  const [direction, setDirection] = useState<'forth' | 'back'>('forth');
  const [other, setOther] = useState('');
  const [named, setNamed] = useState('');
  const [citing, setCiting] = useState('');
  const [since, setSince] = useState('');
  const body = () => ({
    act: {
      act: 'state-relations',
      relations: [
        {
          kind,
          source: direction === 'forth' ? id : other,
          target: direction === 'forth' ? other : id,
          provisions: placesOf(named),
          citing: placesOf(citing)[0] ?? null,
          words: '',
          since: since === '' ? null : since,
        },
      ],
    },
    seen: view.number,
  });
  return (
    <EffectDialog
      title={t('effect.addRelation')}
      button={t('effect.addRelation')}
      path={`/api/instruments/${id}/effect`}
      body={body}
      onClose={onClose}
    >
      <NativeSelect
        label={t('effect.kind')}
        data-autofocus
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as RelationKind)}
        data={relationKinds.map((value) => ({ value, label: t(`effect.kinds.${value}`) }))}
      />
      <NativeSelect
        label={t('effect.direction')}
        value={direction}
        onChange={(event) => setDirection(event.currentTarget.value as 'forth' | 'back')}
        data={[
          { value: 'forth', label: t('effect.forth') },
          { value: 'back', label: t('effect.back') },
        ]}
      />
      <InstrumentPicker label={t('effect.other')} value={other} without={id} onChange={setOther} />
      <TextInput
        label={t('effect.onProvisions')}
        description={t('effect.placeHint')}
        value={named}
        onChange={(event) => setNamed(event.currentTarget.value)}
      />
      <TextInput
        label={t('effect.citing')}
        description={t('effect.placeHint')}
        value={citing}
        onChange={(event) => setCiting(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('effect.since')}
        description={t('effect.sinceHint')}
        value={since}
        onChange={(event) => setSince(event.currentTarget.value)}
      />
    </EffectDialog>
  );
}
