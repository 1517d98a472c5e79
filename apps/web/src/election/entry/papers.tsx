import { Button, TextInput } from '@mantine/core';
import { isStockSettled, type Regulation, seriesText, voidCitation } from '@plenum/election';
import { citationText } from '@plenum/kernel';
import { type FormEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { useAct } from '../../shell/act.ts';
import { ButtonLink } from '../../shell/button-link.tsx';
import { CountInput, countOf } from '../../shell/fields.tsx';
import { Figure } from '../../shell/figure.tsx';
import { Cite, Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import type { RoundScreen } from '../rounds.tsx';
import { StockBalance } from './stock-balance.tsx';
import { StockFields, useStockFields } from './stock-fields.tsx';

interface PapersProps {
  readonly election: ElectionScreen;
  readonly round: RoundScreen;
}

/** How many papers were issued and collected, counted before any of them is read. */
export function Papers({ election, round }: PapersProps) {
  const { t, language } = useWords();
  // Also true while figures are typed for the first time: they stay where somebody else records theirs meanwhile.
  const [correcting, setCorrecting] = useState(false);
  const last = election.rounds.at(-1)?.number === round.number;
  const may = last && round.declared === null && election.mayDo.includes('count-papers');
  if (may && (round.papers === null || correcting))
    return (
      <PapersForm
        election={election}
        round={round}
        onTyping={() => setCorrecting(true)}
        onDone={() => setCorrecting(false)}
      />
    );
  if (!round.papers)
    return (
      <section className="card">
        <h2>{t('papers.title')}</h2>
        <p className="soft">{t('papers.waits')}</p>
      </section>
    );
  const { issued, collected, note } = round.papers;
  return (
    <section className="stack">
      <div className="row spread end">
        <h2>{t('papers.title')}</h2>
        {may && (
          <Button variant="default" onClick={() => setCorrecting(true)}>
            {t('papers.correct')}
          </Button>
        )}
      </div>
      <div className="figures">
        <Figure label={t('papers.issued')} value={countText(issued, language)} />
        <Figure label={t('papers.collected')} value={countText(collected, language)}>
          {collected < issued && t('papers.missing', { n: countText(issued - collected, language) })}
          {collected === issued && t('papers.equal')}
        </Figure>
        {note && (
          <Figure label={t('papers.note')} value="">
            {note}
          </Figure>
        )}
      </div>
      {round.stock && (
        <div className="card stack tight">
          <h3>{t('stock.title')}</h3>
          {round.stock.series.length > 0 && <p className="small soft">{seriesText(round.stock.series)}</p>}
          <StockBalance stock={round.stock} collected={collected} />
          {round.stock.explained && (
            <p>
              <strong>{t('stock.explained')}:</strong> {round.stock.explained}
            </p>
          )}
          {!isStockSettled(round.stock) && round.declared === null && <p className="notice no">{t('stock.stops')}</p>}
        </div>
      )}
      {collected > issued && (
        <div className="notice no stack tight">
          <strong>{t('papers.more', { n: countText(collected - issued, language) })}</strong>
          <p>
            {t('papers.moreNext')} <VoidCite election={election} />
          </p>
          {last && (
            <div>
              <ButtonLink to="/elections/$id/result" params={{ id: election.id }}>
                {t('papers.goResult')}
              </ButtonLink>
            </div>
          )}
        </div>
      )}
    </section>
  );
}

/** By which provision more papers collected than issued make the round void. */
function VoidCite({ election }: { readonly election: ElectionScreen }) {
  const { language } = useWords();
  const regulation = election.regulation as Regulation;
  const cite = voidCitation(regulation, election.meeting.kind, 'more-collected-than-issued');
  return <Cite text={citationText(cite, language)} />;
}

interface PapersFormProps extends PapersProps {
  readonly onTyping: () => void;
  readonly onDone: () => void;
}

function PapersForm({ election, round, onTyping, onDone }: PapersFormProps) {
  const { t, language } = useWords();
  const acting = useAct(election);
  const [issued, setIssued] = useState(round.papers ? String(round.papers.issued) : '');
  const [collected, setCollected] = useState(round.papers ? String(round.papers.collected) : '');
  const [note, setNote] = useState(round.papers?.note ?? '');
  const [asked, setAsked] = useState(false);
  const [since] = useState(round.papers);
  const [out, back] = [countOf(issued), countOf(collected)];
  const stock = useStockFields(round.stock, out);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // To the first field that lacks something, once it is marked.
    flushSync(() => setAsked(true));
    if (out === null || back === null || !stock.complete) {
      event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    for (const act of stock.acts()) if (!(await acting.send(act))) return;
    if (await acting.send({ act: 'count-papers', issued: out, collected: back, note: note.trim() })) onDone();
  };
  return (
    <form
      className="card stack"
      style={{ maxWidth: 760 }}
      onChange={() => {
        acting.clear();
        onTyping();
      }}
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <div>
        <h2>{t('papers.title')}</h2>
        <p className="soft">{t('papers.below')}</p>
      </div>
      {round.papers && !since && !acting.pending && (
        <p className="notice wait" role="status">
          {t('problem.meanwhile', {
            what: t('papers.recorded', {
              issued: countText(round.papers.issued, language),
              collected: countText(round.papers.collected, language),
            }),
          })}
        </p>
      )}
      <div className="fields">
        <CountInput
          label={t('papers.issued')}
          required
          data-autofocus
          value={issued}
          onChange={setIssued}
          error={asked && out === null ? t('papers.issuedFault') : undefined}
        />
        <CountInput
          label={t('papers.collected')}
          required
          value={collected}
          onChange={setCollected}
          error={asked && back === null ? t('papers.collectedFault') : undefined}
        />
      </div>
      <div aria-live="polite">
        {out !== null && back !== null && back > out && (
          <div className="notice no">
            <strong>{t('papers.more', { n: countText(back - out, language) })}</strong> {t('papers.moreNext')}{' '}
            <VoidCite election={election} />
          </div>
        )}
        {out !== null && back !== null && back < out && (
          <p className="soft">{t('papers.missing', { n: countText(out - back, language) })}</p>
        )}
      </div>
      <StockFields fields={stock} collected={back} asked={asked} />
      <TextInput
        label={t('papers.note')}
        description={t('papers.noteHint')}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Problem error={acting.error} />
      <div className="row">
        <Button type="submit" loading={acting.pending}>
          {t('papers.button')}
        </Button>
        {round.papers && (
          <Button variant="default" onClick={onDone}>
            {t('shell.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
