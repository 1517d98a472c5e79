import { Button, Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { CountInput, countOf } from '../../shell/fields.tsx';
import { Problem } from '../../shell/problem.tsx';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText, ordinalText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import type { RoundScreen } from '../rounds.tsx';

/** Opens the announced round. After the first, the meeting may have let names withdraw or lowered the seats. */
export function OpenRound({ election, round }: { readonly election: ElectionScreen; readonly round: RoundScreen }) {
  const { t, noun, language } = useWords();
  const navigate = useNavigate();
  const acting = useAct(election);
  const first = round.number === 1;
  const mayStand = first ? (election.closedList ?? []) : (election.next?.candidates ?? []);
  const open = first ? election.seats : (election.next?.seats ?? 0);
  const [withdrawn, setWithdrawn] = useState<ReadonlySet<string>>(new Set());
  const [seats, setSeats] = useState(String(open));
  const standing = mayStand.filter((id) => !withdrawn.has(id));
  if (!election.mayDo.includes('open-round')) return <p className="soft">{t('base.waitsOrganiser')}</p>;
  const send = async () => {
    const wanted = countOf(seats);
    const done = await acting.send({
      act: 'open-round',
      ...(wanted !== null && wanted !== open && { seats: wanted }),
      ...(withdrawn.size > 0 && { candidates: standing }),
    });
    if (done) await navigate({ to: '/elections/$id/entry', params: { id: election.id } });
  };
  const nameOf = new Map(election.candidates.map(({ id, name }) => [id, name]));
  return (
    <div className="stack">
      {!first && (
        <section className="card stack tight">
          <h2>{t('base.standingTitle')}</h2>
          <p className="small soft">
            {election.next?.kind ? `${noun.roundKind[election.next.kind]}. ` : ''}
            {t('base.standingBelow')}
          </p>
          <ul className="standing">
            {mayStand.map((id) => (
              <li key={id}>
                <Checkbox
                  label={nameOf.get(id) ?? id}
                  checked={!withdrawn.has(id)}
                  onChange={(event) => {
                    const next = new Set(withdrawn);
                    if (event.currentTarget.checked) next.delete(id);
                    else next.add(id);
                    setWithdrawn(next);
                  }}
                />
              </li>
            ))}
          </ul>
          <CountInput style={{ maxWidth: 180 }} label={t('base.seats')} value={seats} onChange={setSeats} />
        </section>
      )}
      <Problem error={acting.error} />
      <div className="row">
        <Button loading={acting.pending} onClick={() => void send()}>
          {t('base.openRound', {
            ordinal: ordinalText(round.number, language),
            candidates: countText(standing.length, language),
            seats: countText(countOf(seats) ?? open, language),
          })}
        </Button>
        <span className="small soft">{t('base.openBelow')}</span>
      </div>
    </div>
  );
}
