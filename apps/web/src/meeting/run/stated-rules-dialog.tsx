import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import {
  type AmendmentOrder,
  amendmentOrders,
  baseText,
  type MeetingRulesId,
  meetingRulesIds,
  meetingRulesOf,
  rulesLimits,
  type VoteBase,
  voteBases,
} from '@plenum/meeting';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../shell/dialog.tsx';
import { CountInput } from '../../shell/fields.tsx';
import { Problem } from '../../shell/problem.tsx';
import { Waiting } from '../../shell/screen.tsx';
import { dateText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { type Hall, type StatedRulesData, statedRulesQuery } from '../hall/hall-query.ts';
import { useHallAct } from '../hall/use-hall-act.ts';
import {
  emptyWeighty,
  statementOf,
  type TypedRule,
  type TypedRules,
  typedFromSet,
  typedFromStated,
} from './stated-rules.ts';

interface Props {
  readonly meeting: string;
  readonly hall: Hall;
  readonly onClose: () => void;
}

/** The organisation's own rules: begun with a set, or with those of an earlier meeting; what differs says where it stands. */
export function StatedRulesDialog(props: Props) {
  const { t } = useWords();
  const { data } = useQuery(statedRulesQuery(props.meeting));
  return (
    <Dialog size="xl" onClose={props.onClose} title={t('inHall.rules.title')}>
      {data ? <Form {...props} data={data} /> : <Waiting />}
    </Dialog>
  );
}

function Form({ meeting, hall, data, onClose }: Props & { readonly data: StatedRulesData }) {
  const { t, language } = useWords();
  const act = useHallAct(meeting);
  const [start, setStart] = useState(data.now ? 'now' : hall.rules.id);
  const [rules, setRules] = useState<TypedRules>(() =>
    data.now ? typedFromStated(data.now) : typedFromSet(hall.rules.id as MeetingRulesId),
  );
  const set = (change: Partial<TypedRules>) => setRules((before) => ({ ...before, ...change }));
  const begin = (value: string) => {
    setStart(value);
    const earlier = value === 'now' ? data.now : data.earlier.find((one) => one.meeting === value)?.rules;
    setRules(earlier ? typedFromStated(earlier) : typedFromSet(value as MeetingRulesId));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await act.send('/rules/stated', statementOf(rules))) onClose();
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <p className="small soft">{t('inHall.rules.below')}</p>
      <NativeSelect
        label={t('inHall.rules.start')}
        data-autofocus
        value={start}
        data={[
          ...(data.now ? [{ value: 'now', label: data.now.name }] : []),
          ...data.earlier.map((one) => ({
            value: one.meeting,
            label: t('inHall.rules.earlier', { rules: one.rules.name, meeting: one.name, date: dateText(one.date) }),
          })),
          ...meetingRulesIds.map((value) => ({ value, label: meetingRulesOf(value).name[language] })),
        ]}
        onChange={(event) => begin(event.currentTarget.value)}
      />
      <div className="fields">
        <TextInput
          label={t('inHall.rules.name')}
          description={t('inHall.rules.nameBelow')}
          required
          maxLength={rulesLimits.name}
          value={rules.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('inHall.rules.source')}
          description={t('inHall.rules.sourceBelow')}
          required
          maxLength={rulesLimits.source}
          value={rules.source}
          onChange={(event) => set({ source: event.currentTarget.value })}
        />
      </div>
      <RuleFields title={t('inHall.rules.quorum')} rule={rules.quorum} onChange={(quorum) => set({ quorum })} />
      <RuleFields
        title={t('inHall.decision.ordinary')}
        rule={rules.ordinary}
        based
        onChange={(ordinary) => set({ ordinary })}
      />
      <Checkbox
        label={t('inHall.rules.weighty')}
        checked={rules.weighty !== null}
        onChange={(event) => set({ weighty: event.currentTarget.checked ? emptyWeighty : null })}
      />
      {rules.weighty && (
        <RuleFields
          title={t('inHall.decision.weighty')}
          rule={rules.weighty}
          based
          onChange={(weighty) => set({ weighty })}
        />
      )}
      <fieldset className="stated-rule">
        <legend>{t('inHall.rules.amendments')}</legend>
        <NativeSelect
          label={t('inHall.rules.order')}
          value={rules.order}
          data={amendmentOrders.map((value) => ({ value, label: t(`inHall.order.${value}`) }))}
          onChange={(event) => set({ order: event.currentTarget.value as AmendmentOrder })}
        />
        <ProvisionFields rule={rules.amendments} onChange={(amendments) => set({ amendments })} />
      </fieldset>
      <Problem error={act.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
        <Button type="submit" loading={act.pending}>
          {t('inHall.rules.button')}
        </Button>
      </Group>
    </form>
  );
}

interface RuleFieldsProps {
  readonly title: string;
  readonly rule: TypedRule;
  /** Whether one chooses of whom the share is taken; a quorum is of those summoned. */
  readonly based?: boolean;
  readonly onChange: (rule: TypedRule) => void;
}

/** `at least 2 / 3 of those present`, and the provision below it. */
function RuleFields({ title, rule, based = false, onChange }: RuleFieldsProps) {
  const { t, language } = useWords();
  const set = (change: Partial<TypedRule>) => onChange({ ...rule, ...change });
  return (
    <fieldset className="stated-rule">
      <legend>{title}</legend>
      <div className="stated-share">
        <NativeSelect
          label={t('inHall.rules.how')}
          value={rule.strict ? 'more' : 'least'}
          data={(['least', 'more'] as const).map((value) => ({ value, label: t(`inHall.rules.${value}`) }))}
          onChange={(event) => set({ strict: event.currentTarget.value === 'more' })}
        />
        <CountInput
          label={t('inHall.rules.numerator')}
          required
          value={rule.numerator}
          onChange={(numerator) => set({ numerator })}
        />
        <CountInput
          label={t('inHall.rules.denominator')}
          required
          value={rule.denominator}
          onChange={(denominator) => set({ denominator })}
        />
        {based ? (
          <NativeSelect
            label={t('inHall.rules.base')}
            value={rule.base}
            data={voteBases.map((value) => ({ value, label: baseText(value, language) }))}
            onChange={(event) => set({ base: event.currentTarget.value as VoteBase })}
          />
        ) : (
          <TextInput label={t('inHall.rules.base')} readOnly value={baseText('summoned', language)} />
        )}
      </div>
      <ProvisionFields rule={rule} onChange={(provision) => set(provision)} />
    </fieldset>
  );
}

interface ProvisionFieldsProps {
  readonly rule: TypedRules['amendments'];
  readonly onChange: (provision: TypedRules['amendments']) => void;
}

function ProvisionFields({ rule: { instrument, article, clause }, onChange }: ProvisionFieldsProps) {
  const { t } = useWords();
  const provision = { instrument, article, clause };
  const field = (name: keyof typeof provision) => (
    <TextInput
      label={t(`inHall.rules.${name}`)}
      maxLength={rulesLimits[name]}
      value={provision[name]}
      onChange={(event) => onChange({ ...provision, [name]: event.currentTarget.value })}
    />
  );
  return (
    <div className="stated-provision">
      {field('instrument')}
      {field('article')}
      {field('clause')}
    </div>
  );
}
