import { Button, Textarea } from '@mantine/core';
import { type AnnouncedBase, citeFor, type ExclusionReason, type Regulation } from '@plenum/election';
import { provisionText } from '@plenum/kernel';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { CountInput, countOf } from '../../shell/fields.tsx';
import { Cite, Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText, ordinalText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { baseProvision, baseSentence } from './base-sentence.ts';
import { ListedFiguresNotice } from './listed-figures.tsx';
import './base.css';

interface AnnounceBaseProps {
  readonly election: ElectionScreen;
  readonly number: number;
  /** What was announced for this round before; a reason is asked for then. */
  readonly before: AnnouncedBase | null;
  readonly onTyping?: () => void;
  readonly onDone: () => void;
}

/** Summoned, who is not counted and why, present; what follows from them is said while they are typed. */
export function AnnounceBase({ election, number, before, onTyping, onDone }: AnnounceBaseProps) {
  const { t, noun, language } = useWords();
  const acting = useAct(election);
  const regulation = election.regulation as Regulation;
  const { kind } = election.meeting;
  const named = regulation.switches.exclusions.value.filter(({ meetings }) => meetings.includes(kind));
  const later = number > 1;
  const { electors } = election;
  // The list drafts the figures; those of an earlier round are the meeting's, and only who is present is new.
  const earlier = before ?? election.rounds.at(-1)?.base ?? electors;
  const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));
  const [summoned, setSummoned] = useState(text(earlier?.summoned));
  const [present, setPresent] = useState(before ? text(before.present) : text(electors?.present || null));
  const [excluded, setExcluded] = useState<Partial<Record<ExclusionReason, string>>>(
    Object.fromEntries((earlier?.excluded ?? []).map(({ reason, count }) => [reason, String(count)])),
  );
  const takeListed = () => {
    if (!electors) return;
    setPresent(text(electors.present));
    onTyping?.();
    if (later) return;
    setSummoned(text(electors.summoned));
    setExcluded(Object.fromEntries(electors.excluded.map(({ reason: why, count }) => [why, String(count)])));
  };
  const [reason, setReason] = useState('');
  const [since] = useState(before);
  const figures = {
    summoned: countOf(summoned) ?? 0,
    excluded: named.flatMap(({ reason: why }) => {
      const count = countOf(excluded[why] ?? '') ?? 0;
      return count > 0 ? [{ reason: why, count }] : [];
    }),
    present: present === '' ? null : countOf(present),
  };
  const said = baseSentence(election, figures, { t, noun, language });
  const complete = countOf(summoned) !== null;
  const presentAbove = figures.present !== null && complete && figures.present > figures.summoned;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await acting.send({ act: 'announce-base', ...figures, ...(before && { reason }) });
    if (done) onDone();
  };
  const summonedLabel =
    kind === 'shareholders-meeting'
      ? t('base.summonedShares')
      : kind === 'constituency'
        ? t('base.summonedRoll')
        : t('base.summoned');
  return (
    <form
      className="stack"
      onChange={() => {
        acting.clear();
        onTyping?.();
      }}
      onSubmit={(event) => void submit(event)}
    >
      <h2>{before ? t('base.correctTitle') : t('base.title', { ordinal: ordinalText(number, language) })}</h2>
      {later && <p className="soft">{t('base.presentNow')}</p>}
      {before && !since && !acting.pending && (
        <p className="notice wait" role="status">
          {t('problem.meanwhile', { what: baseSentence(election, before, { t, noun, language }).because })}
        </p>
      )}
      <div className="columns">
        <div className="card stack">
          {electors && (
            <p className="small soft">
              {t('electors.fromList', {
                summoned: countText(electors.summoned, language),
                off: countText(
                  electors.excluded.reduce((sum, { count }) => sum + count, 0),
                  language,
                ),
                present: countText(electors.present, language),
              })}
            </p>
          )}
          <div className="fields">
            <CountInput label={summonedLabel} required value={summoned} onChange={setSummoned} readOnly={later} />
            <CountInput
              label={t('base.present')}
              value={present}
              onChange={setPresent}
              data-autofocus={later || undefined}
              required={regulation.switches.quorum.value !== null || regulation.switches.base.value === 'present'}
              error={
                presentAbove && figures.present !== null
                  ? t('base.presentAbove', {
                      present: countText(figures.present, language),
                      summoned: countText(figures.summoned, language),
                    })
                  : undefined
              }
            />
          </div>
          <fieldset className="exclusions">
            <legend>{t('base.exclusions')}</legend>
            <p className="small soft">{named.length > 0 ? t('base.exclusionsBelow') : t('base.noExclusions')}</p>
            {named.map((rule) => (
              <div key={rule.reason} className="exclusion">
                <span>
                  {noun.exclusion[rule.reason]} <Cite text={provisionText(citeFor(rule, kind), language)} />
                </span>
                <CountInput
                  aria-label={noun.exclusion[rule.reason]}
                  value={excluded[rule.reason] ?? ''}
                  placeholder="0"
                  readOnly={later}
                  onChange={(value) => setExcluded((old) => ({ ...old, [rule.reason]: value }))}
                />
              </div>
            ))}
          </fieldset>
        </div>
        <aside className="card stack live" aria-live="polite">
          <h3>{t('base.live')}</h3>
          {complete ? (
            <>
              {said.base !== null && <p className="live-base">{countText(said.base, language)}</p>}
              <p>
                {said.because}
                {said.needs && `; ${said.needs}`}. <Cite text={baseProvision(election, language)} />
              </p>
            </>
          ) : (
            <p className="soft">{t('base.incomplete')}</p>
          )}
          {complete && <ListedFiguresNotice election={election} typed={figures} onTake={takeListed} />}
          {before && (
            <Textarea
              label={t('base.correctReason')}
              description={t('shell.reasonKept')}
              required
              autosize
              minRows={2}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <Problem error={acting.error} />
          <Button type="submit" loading={acting.pending} disabled={!complete}>
            {before
              ? t('base.correctButton')
              : said.base === null
                ? t('base.announce')
                : t('base.announceValue', { base: countText(said.base, language) })}
          </Button>
          {before && (
            <Button variant="default" onClick={onDone}>
              {t('shell.cancel')}
            </Button>
          )}
        </aside>
      </div>
    </form>
  );
}
