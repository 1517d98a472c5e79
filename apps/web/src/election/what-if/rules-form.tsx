import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import {
  bases,
  type InvalidReason,
  invalidReasons,
  type Regulation,
  ruleText,
  ruleValueText,
  type Switches,
  type SwitchName,
} from '@plenum/election';
import { useWords } from '../../wording/index.ts';
import type { TriedRules, TypedShare } from './tried-rules.ts';

interface RulesFormProps {
  readonly regulation: Regulation;
  readonly rules: TriedRules;
  readonly onChange: (rules: TriedRules) => void;
}

/** The rules that can be tried, each with what is in force below it. */
export function RulesForm({ regulation, rules, onChange }: RulesFormProps) {
  const { t, noun, language } = useWords();
  const choice = <Name extends SwitchName>(name: Name, value: Switches[Name]['value'] & string) => ({
    value,
    label: ruleValueText(name, value, language).join(', '),
  });
  const set = (part: Partial<TriedRules>) => onChange({ ...rules, ...part });
  const now = (name: SwitchName) => t('whatIf.now', { value: ruleText(regulation, name, language).join(', ') });
  const toggle = (reason: InvalidReason) =>
    set({
      // In the order in which the reasons are tried, as a regulation has them.
      invalid: invalidReasons.filter((one) => (one === reason) !== rules.invalid.includes(one)),
    });
  return (
    <div className="stack">
      <NativeSelect
        label={t('switch.base')}
        description={now('base')}
        value={rules.base}
        data={bases.map((value) => ({ value, label: noun.base[value] }))}
        onChange={(event) => set({ base: event.currentTarget.value as TriedRules['base'] })}
      />
      <NativeSelect
        label={t('switch.threshold')}
        description={now('threshold')}
        value={rules.threshold}
        data={[
          choice('threshold', 'more-than-half'),
          choice('threshold', 'plurality'),
          { value: 'share', label: t('whatIf.share') },
        ]}
        onChange={(event) => set({ threshold: event.currentTarget.value as TriedRules['threshold'] })}
      />
      {rules.threshold === 'share' && (
        <ShareFields
          of={t('switch.threshold')}
          value={rules.thresholdShare}
          onChange={(thresholdShare) => set({ thresholdShare })}
        />
      )}
      <NativeSelect
        label={t('switch.quorum')}
        description={now('quorum')}
        value={rules.quorum}
        data={[
          { value: 'none', label: t('whatIf.none') },
          { value: 'share', label: t('whatIf.share') },
        ]}
        onChange={(event) => set({ quorum: event.currentTarget.value as TriedRules['quorum'] })}
      />
      {rules.quorum === 'share' && (
        <ShareFields
          of={t('switch.quorum')}
          value={rules.quorumShare}
          onChange={(quorumShare) => set({ quorumShare })}
        />
      )}
      <NativeSelect
        label={t('switch.tie')}
        description={now('tie')}
        value={rules.tie}
        data={[choice('tie', 're-vote'), choice('tie', 'older')]}
        onChange={(event) => set({ tie: event.currentTarget.value as TriedRules['tie'] })}
      />
      <NativeSelect
        label={t('switch.furtherRounds')}
        description={now('furtherRounds')}
        value={rules.furtherRounds}
        data={[choice('furtherRounds', 'meeting-decides'), choice('furtherRounds', 'one-then-stop')]}
        onChange={(event) => set({ furtherRounds: event.currentTarget.value as TriedRules['furtherRounds'] })}
      />
      <fieldset className="tried-reasons">
        <legend>{t('switch.invalid')}</legend>
        {invalidReasons.map((reason) => (
          <Checkbox
            key={reason}
            size="sm"
            label={noun.invalid[reason]}
            checked={rules.invalid.includes(reason)}
            onChange={() => toggle(reason)}
          />
        ))}
      </fieldset>
    </div>
  );
}

interface ShareFieldsProps {
  /** The rule it belongs to. */
  readonly of: string;
  readonly value: TypedShare;
  readonly onChange: (value: TypedShare) => void;
}

function ShareFields({ of, value, onChange }: ShareFieldsProps) {
  const { t } = useWords();
  return (
    <fieldset className="tried-share">
      <legend className="hidden">{of}</legend>
      <TextInput
        label={t('whatIf.shareLabel')}
        placeholder={t('whatIf.shareHint')}
        required
        maxLength={20}
        autoComplete="off"
        value={value.share}
        onChange={(event) => onChange({ ...value, share: event.currentTarget.value })}
      />
      <Checkbox
        label={t('whatIf.strict')}
        checked={value.strict}
        onChange={(event) => onChange({ ...value, strict: event.currentTarget.checked })}
      />
    </fieldset>
  );
}
