import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { bases, type InvalidReason, invalidReasons, type Regulation, type SwitchName } from '@plenum/election';
import { switchText } from '../../regulation/switch-text.ts';
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
  const speaking = { t, noun, language };
  const set = (part: Partial<TriedRules>) => onChange({ ...rules, ...part });
  const now = (name: SwitchName) => t('whatIf.now', { value: switchText(regulation, name, speaking).join(', ') });
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
          { value: 'more-than-half', label: t('regulation.half') },
          { value: 'plurality', label: t('regulation.plurality') },
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
        data={[
          { value: 're-vote', label: t('regulation.reVote') },
          { value: 'older', label: t('regulation.older') },
        ]}
        onChange={(event) => set({ tie: event.currentTarget.value as TriedRules['tie'] })}
      />
      <NativeSelect
        label={t('switch.furtherRounds')}
        description={now('furtherRounds')}
        value={rules.furtherRounds}
        data={[
          { value: 'meeting-decides', label: t('regulation.meetingDecides') },
          { value: 'one-then-stop', label: t('regulation.oneThenStop') },
        ]}
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
