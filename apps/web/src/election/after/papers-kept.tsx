import { Button } from '@mantine/core';
import { useState } from 'react';
import { CountInput, countOf } from '../../shell/fields.tsx';
import { countText, dateText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { ActDialog } from './act-dialog.tsx';
import type { AfterProps } from './after-step.tsx';
import { DayField, LineField, LinesField, today, useTyped } from './text-fields.tsx';

/** Where the sealed papers lie, and their end. */
export function PapersKept({ election, after }: AfterProps) {
  const { t, language } = useWords();
  const [doing, setDoing] = useState<'seal' | 'destroy' | null>(null);
  const may = new Set<string>(election.mayDo);
  const { sealed, destroyed } = after;
  return (
    <section className="card stack">
      <div className="row spread">
        <h2>{t('after.papers')}</h2>
        <div className="row">
          {may.has('seal-papers') && (
            <Button variant="default" onClick={() => setDoing('seal')}>
              {t(sealed.length > 0 ? 'after.sealAgain' : 'after.seal')}
            </Button>
          )}
          {may.has('destroy-papers') && (
            <Button variant="default" onClick={() => setDoing('destroy')}>
              {t('after.destroy')}
            </Button>
          )}
        </div>
      </div>
      {sealed.length === 0 && <p className="soft">{t('after.notSealed')}</p>}
      <ul className="after-list">
        {sealed.map(({ date, place, keeper, packages, note }, index) => (
          <li key={`${date}${index}`}>
            {t('after.sealedLine', { date: dateText(date), n: countText(packages, language), place, keeper })}
            {note && <p className="small soft pre">{note}</p>}
          </li>
        ))}
        {destroyed && (
          <li>
            {t('after.destroyedLine', {
              date: dateText(destroyed.date),
              n: countText(destroyed.packages, language),
              decision: destroyed.decision,
              witnesses: destroyed.witnesses.join(', '),
            })}
            {destroyed.note && <p className="small soft pre">{destroyed.note}</p>}
          </li>
        )}
      </ul>
      {doing === 'seal' && <Seal election={election} after={after} onClose={() => setDoing(null)} />}
      {doing === 'destroy' && <Destroy election={election} after={after} onClose={() => setDoing(null)} />}
    </section>
  );
}

function Seal({ election, after, onClose }: AfterProps & { readonly onClose: () => void }) {
  const { t } = useWords();
  const { typed, field, set } = useTyped({ date: today(), place: '', keeper: '', packages: '1', note: '' });
  const again = after.sealed.length > 0;
  return (
    <ActDialog
      election={election}
      title={t(again ? 'after.sealAgain' : 'after.seal')}
      button={t('after.save')}
      onClose={onClose}
      act={() => ({
        act: 'seal-papers',
        date: typed.date,
        place: typed.place.trim(),
        keeper: typed.keeper.trim(),
        packages: countOf(typed.packages) ?? 0,
        note: typed.note.trim(),
      })}
    >
      <LineField first label={t('after.place')} {...field('place')} />
      <LineField label={t('after.keeper')} {...field('keeper')} />
      <div className="fields">
        <CountInput
          label={t('after.packages')}
          required
          value={typed.packages}
          onChange={(packages) => set({ packages })}
        />
        <DayField label={t('after.sealedOn')} {...field('date')} />
      </div>
      <LinesField label={t(again ? 'after.noteAgain' : 'after.note')} optional={!again} {...field('note')} />
    </ActDialog>
  );
}

function Destroy({ election, onClose }: AfterProps & { readonly onClose: () => void }) {
  const { t } = useWords();
  const { typed, field } = useTyped({ date: today(), decision: '', first: '', second: '', note: '' });
  return (
    <ActDialog
      election={election}
      title={t('after.destroy')}
      below={t('after.destroyBelow')}
      button={t('after.save')}
      danger
      onClose={onClose}
      act={() => ({
        act: 'destroy-papers',
        date: typed.date,
        decision: typed.decision.trim(),
        witnesses: [typed.first.trim(), typed.second.trim()],
        note: typed.note.trim(),
      })}
    >
      <LineField first label={t('after.decision')} {...field('decision')} />
      <DayField label={t('after.destroyedOn')} {...field('date')} />
      <div className="fields">
        <LineField label={t('after.witness', { n: 1 })} {...field('first')} />
        <LineField label={t('after.witness', { n: 2 })} {...field('second')} />
      </div>
      <LinesField label={t('after.note')} optional {...field('note')} />
    </ActDialog>
  );
}
