import { Button, NativeSelect } from '@mantine/core';
import { baseText, meetingRulesIds, meetingRulesOf, thresholdText } from '@plenum/meeting';
import { useState } from 'react';
import { Problem } from '../../shell/problem.tsx';
import { useWords } from '../../wording/index.ts';
import { Cited } from '../hall/cited.tsx';
import type { Hall } from '../hall/hall-query.ts';
import { useHallAct } from '../hall/use-hall-act.ts';
import { mayDo } from '../meeting-act.ts';
import type { MeetingScreen } from '../meeting-query.ts';
import { StatedRulesDialog } from './stated-rules-dialog.tsx';

interface Props {
  readonly meeting: MeetingScreen;
  readonly hall: Hall;
}

/** By what the meeting tells quorum and majorities, each with where it stands: chosen, or stated, before the first vote. */
export function RulesCard({ meeting, hall }: Props) {
  const { t, language } = useWords();
  const act = useHallAct(meeting.id);
  const [stating, setStating] = useState(false);
  const { id, name, quorum, decisions, amendments } = hall.rules;
  const sets = meetingRulesIds.map((one) => ({ value: one, label: meetingRulesOf(one).name[language] }));
  const busy = act.pending || hall.open.length > 0;
  const share = (rule: typeof decisions.ordinary) =>
    t('inHall.rules.of', { share: thresholdText(rule.threshold, language), base: baseText(rule.base, language) });
  return (
    <section className="card stack tight">
      <h3>{t('inHall.run.rules')}</h3>
      {mayDo(meeting, 'choose-rules') ? (
        <NativeSelect
          label={t('inHall.rules.set')}
          description={t('inHall.run.rulesBelow')}
          value={id}
          disabled={busy}
          data={id === 'stated' ? [{ value: id, label: name[language] }, ...sets] : sets}
          onChange={(event) => void act.send('/rules', { rules: event.currentTarget.value })}
        />
      ) : (
        <p>{name[language]}</p>
      )}
      <dl className="run-rules small">
        <dt>{t('inHall.rules.quorum')}</dt>
        <dd>
          {t('inHall.rules.of', {
            share: thresholdText(quorum.threshold, language),
            base: baseText('summoned', language),
          })}{' '}
          <Cited citation={quorum.citation} />
        </dd>
        <dt>{t('inHall.decision.ordinary')}</dt>
        <dd>
          {share(decisions.ordinary)} <Cited citation={decisions.ordinary.citation} />
        </dd>
        {decisions.weighty && (
          <>
            <dt>{t('inHall.decision.weighty')}</dt>
            <dd>
              {share(decisions.weighty)} <Cited citation={decisions.weighty.citation} />
            </dd>
          </>
        )}
        <dt>{t('inHall.rules.amendments')}</dt>
        <dd>
          {t(`inHall.order.${amendments.order}`)} <Cited citation={amendments.citation} />
        </dd>
      </dl>
      <Problem error={act.error} />
      {mayDo(meeting, 'state-rules') && (
        <Button variant="default" disabled={busy} onClick={() => setStating(true)}>
          {t(id === 'stated' ? 'inHall.rules.change' : 'inHall.rules.state')}
        </Button>
      )}
      {stating && <StatedRulesDialog meeting={meeting.id} hall={hall} onClose={() => setStating(false)} />}
    </section>
  );
}
