import { Checkbox, TextInput } from '@mantine/core';
import type { MakingKnownView } from '@plenum/rulebook';
import { useState } from 'react';
import { today } from '../organisation/today.ts';
import { CountInput, countOf } from '../shell/fields.tsx';
import { countText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { EffectDialog } from './effect-dialog.tsx';
import { folded } from './folded.ts';

interface DialogProps {
  readonly view: MakingKnownView;
  readonly path: string;
  readonly onClose: () => void;
}
interface Typed {
  readonly date: string;
  readonly place: string;
  readonly presenter: string;
}

function SessionFields({ typed, onType }: { readonly typed: Typed; readonly onType: (typed: Typed) => void }) {
  const { t } = useWords();
  return (
    <>
      <TextInput
        type="date"
        label={t('effect.date')}
        required
        data-autofocus
        value={typed.date}
        onChange={(event) => onType({ ...typed, date: event.currentTarget.value })}
      />
      <TextInput
        label={t('effect.sessionPlace')}
        required
        maxLength={300}
        value={typed.place}
        onChange={(event) => onType({ ...typed, place: event.currentTarget.value })}
      />
      <TextInput
        label={t('effect.presenter')}
        required
        maxLength={200}
        value={typed.presenter}
        onChange={(event) => onType({ ...typed, presenter: event.currentTarget.value })}
      />
    </>
  );
}

/** A session that is to come. */
export function PlanSession({ view, path, onClose }: DialogProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState<Typed>({ date: today(), place: '', presenter: '' });
  return (
    <EffectDialog
      title={t('effect.planSession')}
      button={t('effect.planSession')}
      path={path}
      body={() => ({ act: { act: 'plan-session', ...typed }, seen: view.number })}
      onClose={onClose}
    >
      <SessionFields typed={typed} onType={setTyped} />
    </EffectDialog>
  );
}

/** Past this many units a name is looked for; as many are shown at a time. */
const SHOWN = 60;

interface AttendanceProps {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly numbers: Readonly<Record<string, string>>;
  readonly onNumber: (id: string, text: string) => void;
}

/** A number for each unit; of many units, those whose name holds what is looked for. */
function Attendance({ units, numbers, onNumber }: AttendanceProps) {
  const { t, language } = useWords();
  const [looked, setLooked] = useState('');
  const found = units.filter(({ name }) => folded(name).includes(folded(looked)));
  const filled = units.filter(({ id }) => (countOf(numbers[id] ?? '') ?? 0) > 0).length;
  const count = (n: number) => countText(n, language);
  return (
    <fieldset className="stack tight">
      <legend>{t('effect.attendance')}</legend>
      {units.length > SHOWN && (
        <>
          <TextInput
            type="search"
            label={t('effect.findUnit')}
            value={looked}
            onChange={(event) => setLooked(event.currentTarget.value)}
          />
          <p className="small" role="status">
            {t('effect.unitsShown', {
              shown: count(Math.min(found.length, SHOWN)),
              found: count(found.length),
              filled: count(filled),
            })}
          </p>
        </>
      )}
      <div className="attendance">
        {found.slice(0, SHOWN).map(({ id, name }) => (
          <CountInput
            key={id}
            label={<span lang="vi">{name}</span>}
            value={numbers[id] ?? ''}
            onChange={(text) => onNumber(id, text)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** A session that was held: how many of each unit were there, and which of the people who were named. */
export function HoldSession({ view, path, session, onClose }: DialogProps & { readonly session: string | null }) {
  const { t } = useWords();
  const planned = view.sessions.find(({ id }) => id === session);
  const [typed, setTyped] = useState<Typed>({
    date: planned?.date ?? today(),
    place: planned?.place ?? '',
    presenter: planned?.presenter ?? '',
  });
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({});
  const [people, setPeople] = useState<ReadonlySet<string>>(new Set());
  const units = view.learning.filter(({ kind }) => kind === 'unit');
  const named = view.learning.filter(({ kind }) => kind === 'person');
  const body = () => ({
    act: {
      act: 'hold-session',
      session,
      ...typed,
      units: units
        .map(({ id }) => ({ unit: id, number: countOf(numbers[id] ?? '') ?? 0 }))
        .filter(({ number }) => number > 0),
      people: [...people],
    },
    seen: view.number,
  });
  const toggle = (id: string) =>
    setPeople((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <EffectDialog
      title={t('effect.holdSession')}
      button={t('effect.holdSession')}
      path={path}
      body={body}
      onClose={onClose}
      wide
    >
      <SessionFields typed={typed} onType={setTyped} />
      {units.length > 0 && (
        <Attendance
          units={units}
          numbers={numbers}
          onNumber={(id, text) => setNumbers((before) => ({ ...before, [id]: text }))}
        />
      )}
      {named.length > 0 && (
        <fieldset className="stack tight">
          <legend>{t('effect.attendedPeople')}</legend>
          {named.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={<span lang="vi">{name}</span>}
              checked={people.has(id)}
              onChange={() => toggle(id)}
            />
          ))}
        </fieldset>
      )}
    </EffectDialog>
  );
}
