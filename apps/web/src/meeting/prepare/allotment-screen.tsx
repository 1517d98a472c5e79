import { Button, TextInput } from '@mantine/core';
import { type Allotted, allotDelegates } from '@plenum/meeting';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CountInput, countOf } from '../../shell/fields.tsx';
import { Problem } from '../../shell/problem.tsx';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { mayDo, useMeetingAct } from '../meeting-act.ts';
import { useMeeting } from '../meeting-query.ts';
import { sendersQuery } from './summons-query.ts';
import '../../organisation/organisation.css';

/** Delegates shared out among units, with the working: it is worked out anew at every figure that is typed. */
export function AllotmentScreen() {
  const { t, language } = useWords();
  const meeting = useMeeting();
  const { data: senders } = useSuspenseQuery(sendersQuery(meeting.id));
  const acting = useMeetingAct(meeting);
  const kept = meeting.allotment;
  const [total, setTotal] = useState(String(kept?.total ?? ''));
  const [perUnit, setPerUnit] = useState(String(kept?.perUnit ?? 1));
  const [decision, setDecision] = useState(kept?.decision ?? '');
  const [members, setMembers] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      senders.map(({ unit, members: count }) => [
        unit,
        String(kept?.shares.find((share) => share.unit === unit)?.members ?? count),
      ]),
    ),
  );
  const may = mayDo(meeting, 'allot-delegates');
  const counts = senders.map(({ unit }) => ({ unit, members: countOf(members[unit] ?? '') ?? 0 }));
  const rule = { total: countOf(total) ?? 0, perUnit: countOf(perUnit) ?? 0 };
  const shares = rule.total > 0 ? allotDelegates(rule, counts) : null;
  const count = (n: number) => countText(n, language);
  const all = counts.reduce((sum, one) => sum + one.members, 0);
  const rest = Math.max(0, rule.total - rule.perUnit * senders.length);
  if (senders.length === 0) return <p>{t('prepare.allotment.noUnits')}</p>;
  return (
    <div className="stack wide">
      <section className="card stack">
        <h2>{t('prepare.allotment.title')}</h2>
        <p className="soft">{t('prepare.allotment.below')}</p>
        {kept && (
          <p className="notice yes">
            {t('prepare.allotment.kept', { total: count(kept.total), units: count(kept.shares.length) })}
            {kept.decision && `, ${t('prepare.allotment.keptBy', { decision: kept.decision })}`}
          </p>
        )}
        <div className="fields">
          <CountInput label={t('prepare.allotment.total')} required disabled={!may} value={total} onChange={setTotal} />
          <CountInput
            label={t('prepare.allotment.perUnit')}
            required
            disabled={!may}
            value={perUnit}
            onChange={setPerUnit}
          />
        </div>
        <TextInput
          label={t('prepare.allotment.decision')}
          description={t('prepare.allotment.decisionHint')}
          maxLength={300}
          disabled={!may}
          value={decision}
          onChange={(event) => setDecision(event.currentTarget.value)}
        />
        <p>
          {t('prepare.allotment.formula', { perUnit: count(rule.perUnit), rest: count(rest), members: count(all) })}
        </p>
        <p className="notice wait">{t('prepare.allotment.assumedRule')}</p>
        {rule.total > 0 && shares === null && <p className="notice no">{t('prepare.allotment.impossible')}</p>}
        <Problem error={acting.error} />
        {may && (
          <div>
            <Button
              disabled={shares === null}
              loading={acting.pending}
              onClick={() => void acting.send({ act: 'allot-delegates', ...rule, decision, senders: counts })}
            >
              {t('prepare.allotment.confirm', { total: count(rule.total) })}
            </Button>
          </div>
        )}
      </section>
      <Shares
        lines={senders.map(({ unit, name }, at) => ({ unit, name, share: shares?.[at] ?? null }))}
        members={members}
        all={all}
        seats={shares ? rule.total : null}
        onMembers={may ? (unit, typed) => setMembers((old) => ({ ...old, [unit]: typed })) : null}
      />
    </div>
  );
}

interface SharesProps {
  readonly lines: readonly { readonly unit: string; readonly name: string; readonly share: Allotted | null }[];
  readonly members: Readonly<Record<string, string>>;
  readonly all: number;
  readonly seats: number | null;
  readonly onMembers: ((unit: string, typed: string) => void) | null;
}

function Shares({ lines, members, all, seats, onMembers }: SharesProps) {
  const { t, language } = useWords();
  const count = (n: number) => countText(n, language);
  return (
    <div className="card flush">
      <table className="people">
        <thead>
          <tr>
            <th>{t('prepare.allotment.unit')}</th>
            <th className="num">{t('prepare.allotment.members')}</th>
            <th className="num">{t('prepare.allotment.whole')}</th>
            <th className="num">{t('prepare.allotment.remainder')}</th>
            <th className="num">{t('prepare.allotment.extra')}</th>
            <th className="num">{t('prepare.allotment.seats')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ unit, name, share }) => (
            <tr key={unit}>
              <td>{name}</td>
              <td className="num" data-label={t('prepare.allotment.members')}>
                {onMembers ? (
                  <CountInput
                    aria-label={`${t('prepare.allotment.members')}, ${name}`}
                    value={members[unit] ?? ''}
                    onChange={(typed) => onMembers(unit, typed)}
                    style={{ maxWidth: 120, marginLeft: 'auto' }}
                  />
                ) : (
                  count(countOf(members[unit] ?? '') ?? 0)
                )}
              </td>
              <td className="num" data-label={t('prepare.allotment.whole')}>
                {share ? `${count(share.perUnit)} + ${count(share.whole)}` : '–'}
              </td>
              <td className="num" data-label={t('prepare.allotment.remainder')}>
                {share ? `${count(share.remainder)} / ${count(all)}` : '–'}
              </td>
              <td className="num" data-label={t('prepare.allotment.extra')}>
                {share ? (share.extra === 1 ? '+ 1' : '–') : '–'}
              </td>
              <td className="num" data-label={t('prepare.allotment.seats')}>
                <strong>{share ? count(share.seats) : '–'}</strong>
              </td>
            </tr>
          ))}
          <tr>
            <td>
              <strong>{t('prepare.allotment.all')}</strong>
            </td>
            <td className="num" data-label={t('prepare.allotment.members')}>
              {count(all)}
            </td>
            <td />
            <td />
            <td />
            <td className="num" data-label={t('prepare.allotment.seats')}>
              <strong>{seats === null ? '–' : count(seats)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
