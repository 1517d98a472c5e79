import { Button, NativeSelect } from '@mantine/core';
import {
  afterNouns,
  type Complaint,
  type ComplaintConsequence,
  type ComplaintOutcome,
  complaintConsequences,
  complaintOutcomes,
} from '@plenum/election';
import { useState } from 'react';
import { countText, dateText, ordinalText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { ActDialog } from './act-dialog.tsx';
import type { AfterProps } from './after-step.tsx';
import { DayField, LineField, LinesField, today, useTyped } from './text-fields.tsx';

/** Complaints as they came, each with its day and how it was decided. */
export function Complaints({ election, after }: AfterProps) {
  const { t } = useWords();
  const [lodging, setLodging] = useState(false);
  const [deciding, setDeciding] = useState<Complaint | null>(null);
  const may = new Set<string>(election.mayDo);
  return (
    <section className="card stack">
      <div className="row spread">
        <h2>{t('after.complaints')}</h2>
        {may.has('lodge-complaint') && (
          <Button variant="default" onClick={() => setLodging(true)}>
            {t('after.lodge')}
          </Button>
        )}
      </div>
      {after.complaints.length === 0 && <p className="soft">{t('after.noComplaints')}</p>}
      <ul className="after-list">
        {after.complaints.map((complaint) => (
          <li key={complaint.id} className="stack tight">
            <Line complaint={complaint} />
            {!complaint.decided && may.has('decide-complaint') && (
              <div>
                <Button size="sm" onClick={() => setDeciding(complaint)}>
                  {t('after.decide')}
                  <span className="hidden"> {t('after.complaint', { id: complaint.id })}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {after.complaints.some(({ by }) => by === '') && <p className="small soft">{t('after.byHidden')}</p>}
      {lodging && <Lodge election={election} after={after} onClose={() => setLodging(false)} />}
      {deciding && <Decide election={election} after={after} complaint={deciding} onClose={() => setDeciding(null)} />}
    </section>
  );
}

function Line({ complaint }: { readonly complaint: Complaint }) {
  const { t, language } = useWords();
  const { id, by, about, received, late, deadline, decided } = complaint;
  const words = afterNouns(language);
  return (
    <>
      <div>
        <strong>{t('after.complaint', { id })}</strong> · {t('after.receivedOn', { date: dateText(received) })}{' '}
        {late ? (
          <span className="tag wait">{t('after.late', { date: dateText(deadline ?? '') })}</span>
        ) : (
          deadline && <span className="tag">{t('after.inTime')}</span>
        )}{' '}
        {!decided && <span className="tag no">{t('after.waits')}</span>}
      </div>
      {by !== '' && (
        <p>
          {by}: <span className="pre">{about}</span>
        </p>
      )}
      {decided && (
        <div className="small">
          <p>
            {t('after.decidedBy', {
              body: decided.body,
              outcome: words.outcome[decided.outcome],
              number: decided.number,
              date: dateText(decided.date),
            })}
          </p>
          <p className="soft">
            {t('after.decidedCite', { cite: decided.cite })} · {t('after.decidedReason', { reason: decided.reason })}
          </p>
          {decided.consequence !== 'none' && (
            <p>
              {t('after.consequence', { consequence: words.consequence[decided.consequence] })}
              {decided.inRound !== null && ` (${t('after.inRound', { n: countText(decided.inRound, language) })})`}
            </p>
          )}
        </div>
      )}
    </>
  );
}

function Lodge({ election, onClose }: AfterProps & { readonly onClose: () => void }) {
  const { t } = useWords();
  const { typed, field } = useTyped({ by: '', about: '', received: today() });
  return (
    <ActDialog
      election={election}
      title={t('after.lodge')}
      below={t('after.lodgeBelow')}
      button={t('after.save')}
      onClose={onClose}
      act={() => ({ act: 'lodge-complaint', by: typed.by.trim(), about: typed.about.trim(), received: typed.received })}
    >
      <LineField first label={t('after.complainant')} {...field('by')} />
      <LinesField label={t('after.about')} {...field('about')} />
      <DayField label={t('after.received')} {...field('received')} />
    </ActDialog>
  );
}

function Decide({
  election,
  complaint,
  onClose,
}: AfterProps & { readonly complaint: Complaint; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const words = afterNouns(language);
  const { typed, field } = useTyped({ body: '', number: '', date: today(), reason: '', cite: '' });
  const [outcome, setOutcome] = useState<ComplaintOutcome>(complaint.late ? 'not-examined' : 'rejected');
  const [consequence, setConsequence] = useState<ComplaintConsequence>('none');
  const declared = election.rounds.filter((round) => round.declared).map(({ number }) => number);
  const [inRound, setInRound] = useState(String(declared.at(-1) ?? 1));
  const right = outcome === 'upheld' || outcome === 'partly';
  const namesRound = right && (consequence === 'recount' || consequence === 'void-round');
  const outcomes = complaintOutcomes.filter((one) => one !== 'not-examined' || complaint.late);
  return (
    <ActDialog
      election={election}
      title={t('after.decideTitle', { id: complaint.id })}
      button={t('after.save')}
      onClose={onClose}
      act={() => ({
        act: 'decide-complaint',
        id: complaint.id,
        outcome,
        body: typed.body.trim(),
        number: typed.number.trim(),
        date: typed.date,
        reason: typed.reason.trim(),
        cite: typed.cite.trim(),
        consequence: right ? consequence : 'none',
        ...(namesRound && { inRound: Number(inRound) }),
      })}
    >
      <div className="fields">
        <NativeSelect
          label={t('after.outcome')}
          data-autofocus
          value={outcome}
          onChange={(event) => setOutcome(event.currentTarget.value as ComplaintOutcome)}
          data={outcomes.map((value) => ({ value, label: words.outcome[value] }))}
        />
        {right && (
          <NativeSelect
            label={t('after.consequenceLabel')}
            value={consequence}
            onChange={(event) => setConsequence(event.currentTarget.value as ComplaintConsequence)}
            data={complaintConsequences.map((value) => ({ value, label: words.consequence[value] }))}
          />
        )}
        {namesRound && (
          <NativeSelect
            label={t('after.round')}
            value={inRound}
            onChange={(event) => setInRound(event.currentTarget.value)}
            data={declared.map((number) => ({
              value: String(number),
              label: t('frame.round', { ordinal: ordinalText(number, language) }),
            }))}
          />
        )}
      </div>
      <LineField label={t('after.body')} {...field('body')} />
      <div className="fields">
        <LineField label={t('after.number')} {...field('number')} />
        <DayField label={t('after.decisionDate')} {...field('date')} />
      </div>
      <LineField label={t('after.cite')} {...field('cite')} />
      <LinesField label={t('after.reason')} {...field('reason')} />
    </ActDialog>
  );
}
