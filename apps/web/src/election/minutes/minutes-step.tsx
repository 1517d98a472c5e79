import { Button, NativeSelect, TextInput } from '@mantine/core';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useAct } from '../../shell/act.ts';
import { ButtonLink } from '../../shell/button-link.tsx';
import { Dialog } from '../../shell/dialog.tsx';
import { Problem } from '../../shell/problem.tsx';
import { type ElectionScreen, minutesQuery } from '../../shell/queries.ts';
import { save } from '../../shell/save.ts';
import { Empty, Waiting } from '../../shell/screen.tsx';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';
import { useElection } from '../frame.tsx';
import { currentStep, stepPaths } from '../steps.ts';
import { MinutesFormCard } from './minutes-form-card.tsx';
import { MinutesPaper } from './minutes-paper.tsx';
import { PapersCard } from './papers-card.tsx';

/** The minutes as they will be signed, to look at and to take away; then the end of the election. */
export function MinutesStep() {
  const { t } = useWords();
  const election = useElection();
  const at = currentStep(election.stage);
  if (election.rounds.every(({ declared }) => declared === null))
    return (
      <Empty
        title={t('minutes.notYet')}
        actions={
          <ButtonLink to={stepPaths[at]} params={{ id: election.id }} variant="default">
            {t('frame.goToStep', { step: t(`step.${at}`) })}
          </ButtonLink>
        }
      >
        {t('minutes.notYetBelow')}
      </Empty>
    );
  return <Minutes election={election} />;
}

function Minutes({ election }: { readonly election: ElectionScreen }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [number, setNumber] = useState(election.minutes.at(-1)?.number ?? '01');
  const [lang, setLang] = useState<string>(language);
  const asked = useDeferredValue(number.trim());
  const preview = useQuery({ ...minutesQuery(election.id, lang, asked), placeholderData: keepPreviousData });
  const draw = useMutation({
    mutationFn: (format: 'pdf' | 'docx') =>
      save(
        `/api/elections/${election.id}/minutes.${format}?${new URLSearchParams({ lang, ...(number.trim() && { number: number.trim() }) })}`,
        `bien-ban-${number.trim() || '01'}.${format}`,
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['election', election.id] }),
  });
  return (
    <div className="minutes-step">
      <aside className="stack no-print">
        <section className="card stack">
          <h2>{t('minutes.title')}</h2>
          <TextInput
            label={t('minutes.number')}
            description={t('minutes.numberHint')}
            maxLength={40}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('minutes.language')}
            value={lang}
            onChange={(event) => setLang(event.currentTarget.value)}
            data={[
              { value: 'vi', label: 'Tiếng Việt' },
              { value: 'en', label: 'English' },
            ]}
          />
          <Problem error={draw.error} />
          <Button loading={draw.isPending && draw.variables === 'pdf'} onClick={() => draw.mutate('pdf')}>
            {t('minutes.pdf')}
          </Button>
          <Button
            variant="default"
            loading={draw.isPending && draw.variables === 'docx'}
            onClick={() => draw.mutate('docx')}
          >
            {t('minutes.docx')}
          </Button>
          <span className="hidden" role="status">
            {draw.isPending ? t('minutes.drawing') : ''}
          </span>
        </section>
        <section className="card stack tight small">
          <h3>{t('minutes.drawn')}</h3>
          {election.minutes.length === 0 && <p className="soft">{t('minutes.none')}</p>}
          <ul className="drawn">
            {election.minutes.toReversed().map((drawn) => (
              <li key={drawn.sha256 + drawn.format}>
                {t('minutes.drawnLine', {
                  number: drawn.number,
                  format: drawn.format.toUpperCase(),
                  size: countText(drawn.checkpoint.size, language),
                })}
                <br />
                <span className="mono soft sha">{t('minutes.sha', { sha: drawn.sha256 })}</span>
              </li>
            ))}
          </ul>
        </section>
        <PapersCard election={election} lang={lang} />
        <MinutesFormCard election={election} />
        <Finish election={election} />
      </aside>
      <section aria-label={t('minutes.preview')} className="minutes-preview">
        {preview.data ? (
          <MinutesPaper document={preview.data} />
        ) : preview.error ? (
          <Problem error={preview.error} />
        ) : (
          <Waiting />
        )}
      </section>
    </div>
  );
}

function Finish({ election }: { readonly election: ElectionScreen }) {
  const { t } = useWords();
  const acting = useAct(election);
  const [sure, setSure] = useState(false);
  if (election.finished) return <div className="notice yes">{t('minutes.finished')}</div>;
  if (!election.mayDo.includes('finish-election')) return null;
  return (
    <section className="card stack tight">
      <Button variant={election.minutes.length > 0 ? 'filled' : 'default'} onClick={() => setSure(true)}>
        {t('minutes.finish')}
      </Button>
      <p className="small soft">{t('minutes.finishBelow')}</p>
      {sure && (
        <Dialog onClose={() => setSure(false)} title={t('minutes.finishTitle')}>
          <div className="stack">
            <p>{t('minutes.finishSure')}</p>
            <Problem error={acting.error} />
            <div className="row">
              <Button
                data-autofocus
                loading={acting.pending}
                onClick={() => void acting.send({ act: 'finish-election' }).then((done) => done && setSure(false))}
              >
                {t('minutes.finish')}
              </Button>
              <Button variant="default" onClick={() => setSure(false)}>
                {t('shell.cancel')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </section>
  );
}
