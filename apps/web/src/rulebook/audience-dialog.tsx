import { Button, Checkbox, TextInput } from '@mantine/core';
import type { MakingKnownView } from '@plenum/rulebook';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { treeQuery, type UnitInTree } from '../organisation/organisation-query.ts';
import { PersonPicker, type PickedPerson } from '../organisation/person-picker.tsx';
import { today } from '../organisation/today.ts';
import { countText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { EffectDialog } from './effect-dialog.tsx';

interface AudienceDialogProps {
  readonly view: MakingKnownView;
  readonly path: string;
  readonly onClose: () => void;
}

/** A choice of the tree: units alone, whole branches, and what is left out of them. */
interface Choice {
  readonly alone: ReadonlySet<string>;
  readonly below: ReadonlySet<string>;
  readonly except: ReadonlySet<string>;
}

const toggled = (all: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> => {
  const next = new Set(all);
  if (on) next.add(id);
  else next.delete(id);
  return next;
};

/** Names who must learn of an instrument: units by a choice of the tree, people, and until when. */
export function AudienceDialog({ view, path, onClose }: AudienceDialogProps) {
  const { t } = useWords();
  const { audience } = view;
  const [choice, setChoice] = useState<Choice>({
    alone: new Set(audience?.units.filter(({ below }) => !below).map(({ unit }) => unit)),
    below: new Set(audience?.units.filter(({ below }) => below).map(({ unit }) => unit)),
    except: new Set(audience?.except),
  });
  const [people, setPeople] = useState<readonly string[]>(audience?.people ?? []);
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [added, setAdded] = useState<ReadonlyMap<string, string>>(new Map());
  const [by, setBy] = useState(view.by ?? today());
  const names = new Map([...view.learning.map(({ id, name }) => [id, name] as const), ...added]);
  const body = () => ({
    act: {
      act: 'name-audience',
      units: [
        ...[...choice.below].map((unit) => ({ unit, below: true })),
        ...[...choice.alone].filter((unit) => !choice.below.has(unit)).map((unit) => ({ unit, below: false })),
      ],
      except: [...choice.except],
      people,
      by,
    },
    seen: view.number,
  });
  return (
    <EffectDialog
      title={t('effect.nameAudience')}
      button={t('effect.nameAudience')}
      path={path}
      body={body}
      onClose={onClose}
      wide
    >
      <TextInput
        type="date"
        label={t('effect.byDate')}
        required
        data-autofocus
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <ChooseUnits choice={choice} onChoose={setChoice} />
      <fieldset className="stack tight">
        <legend>{t('effect.audiencePeople')}</legend>
        {people.map((id) => (
          <div key={id} className="row spread">
            <span lang="vi">{names.get(id) ?? id}</span>
            <Button
              size="sm"
              variant="subtle"
              onClick={() => setPeople((before) => before.filter((one) => one !== id))}
            >
              {t('effect.remove')}
              <span className="hidden"> {names.get(id) ?? id}</span>
            </Button>
          </div>
        ))}
        <PersonPicker
          label={t('effect.audiencePeople')}
          value={person?.id ?? ''}
          onChange={() => {}}
          onPerson={setPerson}
          required={false}
        />
        <div>
          <Button
            variant="light"
            disabled={person === null || people.includes(person.id)}
            onClick={() => {
              if (person === null) return;
              setPeople((before) => [...before, person.id]);
              setAdded((before) => new Map(before).set(person.id, person.name));
              setPerson(null);
            }}
          >
            {t('effect.addPerson')}
          </Button>
        </div>
      </fieldset>
    </EffectDialog>
  );
}

interface ChooseUnitsProps {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

function ChooseUnits({ choice, onChoose }: ChooseUnitsProps) {
  const { t } = useWords();
  const { data: tree } = useSuspenseQuery(treeQuery);
  const units = tree.organizations;
  const children = useMemo(() => {
    const ids = new Set(units.map(({ id }) => id));
    const byParent = new Map<string | null, UnitInTree[]>();
    for (const unit of units) {
      const parent = unit.parent_id !== null && ids.has(unit.parent_id) ? unit.parent_id : null;
      byParent.set(parent, [...(byParent.get(parent) ?? []), unit]);
    }
    return byParent;
  }, [units]);
  return (
    <fieldset className="audience">
      <legend>{t('effect.audienceUnits')}</legend>
      <ul>
        {(children.get(null) ?? []).map((unit) => (
          <Branch key={unit.id} unit={unit} branches={children} within={false} choice={choice} onChoose={onChoose} />
        ))}
      </ul>
    </fieldset>
  );
}

interface BranchProps extends ChooseUnitsProps {
  readonly unit: UnitInTree;
  readonly branches: ReadonlyMap<string | null, readonly UnitInTree[]>;
  /** A branch above is chosen whole: this one is in it unless it is left out. */
  readonly within: boolean;
}

function Branch({ unit, branches, within, choice, onChoose }: BranchProps) {
  const { t, language } = useWords();
  const [open, setOpen] = useState(unit.parent_id === null);
  const { id, name } = unit;
  const below = branches.get(id) ?? [];
  const whole = choice.below.has(id);
  const inside = within || whole;
  const checked = inside ? !choice.except.has(id) : choice.alone.has(id);
  const chooseOne = (on: boolean) =>
    onChoose(
      inside
        ? { ...choice, except: toggled(choice.except, id, !on) }
        : { ...choice, alone: toggled(choice.alone, id, on) },
    );
  return (
    <li>
      <div className="row">
        <Checkbox
          label={<span lang="vi">{name}</span>}
          checked={checked}
          onChange={(event) => chooseOne(event.currentTarget.checked)}
        />
        {below.length > 0 && (
          <Checkbox
            label={
              <>
                {t('effect.withBelow')}
                <span className="hidden"> {name}</span>
              </>
            }
            checked={inside}
            disabled={within}
            onChange={(event) => onChoose({ ...choice, below: toggled(choice.below, id, event.currentTarget.checked) })}
          />
        )}
      </div>
      {below.length > 0 && (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className="small">{t('effect.unitsBelow', { n: countText(below.length, language), name })}</summary>
          {open && (
            <ul>
              {below.map((child) => (
                <Branch
                  key={child.id}
                  unit={child}
                  branches={branches}
                  within={inside}
                  choice={choice}
                  onChoose={onChoose}
                />
              ))}
            </ul>
          )}
        </details>
      )}
    </li>
  );
}
