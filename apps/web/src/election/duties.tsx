import { Button, NativeSelect } from '@mantine/core';
import { type Duty, duties } from '@plenum/election';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useAct } from '../shell/act.ts';
import { Dialog } from '../shell/dialog.tsx';
import { ReasonDialog } from '../shell/fields.tsx';
import { Problem } from '../shell/problem.tsx';
import { accountsQuery, type ElectionScreen } from '../shell/queries.ts';
import { useWords } from '../wording/index.ts';
import { PaperCodes } from './paper-codes.tsx';

/** Who does what in this election, and the reader's own duties. */
export function Duties({ election }: { readonly election: ElectionScreen }) {
  const { t, noun } = useWords();
  const [opened, setOpened] = useState(false);
  const mine = election.duties.map((duty) => noun.duty[duty]).join(', ');
  return (
    <>
      <span className="small soft">{mine ? t('duties.yours', { duties: mine }) : t('duties.none')}</span>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('duties.button')}
      </Button>
      {opened && <DutiesDialog election={election} onClose={() => setOpened(false)} />}
    </>
  );
}

function DutiesDialog({ election, onClose }: { readonly election: ElectionScreen; readonly onClose: () => void }) {
  const { t, noun } = useWords();
  const acting = useAct(election);
  const [withdrawing, setWithdrawing] = useState<{ account: string; name: string; duty: Duty } | null>(null);
  const mayWithdraw = election.mayDo.includes('withdraw-duty');
  if (withdrawing)
    return (
      <ReasonDialog
        title={t('duties.withdrawTitle', { name: withdrawing.name, duty: noun.duty[withdrawing.duty] })}
        label={t('duties.withdrawReason')}
        button={t('duties.withdraw')}
        danger
        pending={acting.pending}
        error={acting.error}
        onClose={() => {
          acting.clear();
          setWithdrawing(null);
        }}
        onReason={(reason) =>
          void acting
            .send({ act: 'withdraw-duty', account: withdrawing.account, duty: withdrawing.duty, reason })
            .then((done) => done && setWithdrawing(null))
        }
      />
    );
  return (
    <Dialog onClose={onClose} title={t('duties.title')} size="lg">
      <div className="stack">
        {duties.map((duty) => {
          const holders = election.holders.filter((holder) => holder.duties.includes(duty));
          return (
            <section key={duty}>
              <h3>{noun.duty[duty]}</h3>
              {holders.length === 0 && <p className="small soft">{t('duties.nobody')}</p>}
              <ul className="duty-list">
                {holders.map((holder) => (
                  <li key={holder.account}>
                    {holder.name}
                    {mayWithdraw && (
                      <Button size="sm" variant="subtle" onClick={() => setWithdrawing({ ...holder, duty })}>
                        {t('duties.withdraw')}
                        <span className="hidden">
                          {' '}
                          {noun.duty[duty]}, {holder.name}
                        </span>
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
        {election.mayDo.includes('give-duty') && <GiveDuty election={election} />}
        {election.mayDo.includes('give-duty') && <PaperCodes election={election} />}
      </div>
    </Dialog>
  );
}

function GiveDuty({ election }: { readonly election: ElectionScreen }) {
  const { t, noun } = useWords();
  const acting = useAct(election);
  const { data: accounts = [] } = useQuery(accountsQuery);
  const [account, setAccount] = useState('');
  const [duty, setDuty] = useState<Duty>('teller');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = accounts.find(({ id }) => id === account);
    if (chosen)
      void acting
        .send({ act: 'give-duty', account: chosen.id, name: chosen.name, duty })
        .then((done) => done && setAccount(''));
  };
  return (
    <form className="stack tight" onSubmit={submit}>
      <h2>{t('duties.give')}</h2>
      <div className="fields">
        <NativeSelect
          label={t('duties.person')}
          required
          value={account}
          onChange={(event) => setAccount(event.currentTarget.value)}
          data={[
            { value: '', label: t('duties.choosePerson') },
            ...accounts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <NativeSelect
          label={t('duties.duty')}
          value={duty}
          onChange={(event) => setDuty(event.currentTarget.value as Duty)}
          data={duties.map((value) => ({ value, label: noun.duty[value] }))}
        />
      </div>
      <Problem error={acting.error} />
      <div>
        <Button type="submit" disabled={account === ''} loading={acting.pending}>
          {t('duties.giveButton')}
        </Button>
      </div>
    </form>
  );
}
