import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ButtonLink } from '../shell/button-link.tsx';
import { ReasonDialog } from '../shell/fields.tsx';
import { Findings, Problem } from '../shell/problem.tsx';
import { Head } from '../shell/screen.tsx';
import { clockText, countText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { DecideDraft } from './decide-draft.tsx';
import { DraftArticleCard } from './draft-article.tsx';
import { type Draft, draftQuery } from './draft-query.ts';
import { IssueDraft } from './issue-draft.tsx';
import { nextPlace } from './next-place.ts';
import { nameOfLine } from './rulebook-query.ts';
import { type Drafting, useDraft } from './use-draft.ts';
import './rulebook.css';
import './draft.css';

/** A unit's own text, article by article, with the model beside it: the unit writes, the unit above decides. */
export function DraftScreen() {
  const { t } = useWords();
  const { id = '' } = useParams({ strict: false });
  const { data: draft } = useSuspenseQuery(draftQuery(id));
  const drafting = useDraft(id);
  const [comments, setComments] = useState<Readonly<Record<string, string>>>({});
  const isOpen = draft.stage === 'writing' || draft.stage === 'returned';
  const writes = isOpen && draft.may.write;
  const decides = draft.stage === 'sent' && draft.may.decide;
  return (
    <>
      <Head
        crumb={
          <Link to="/rulebook/$id/units" params={{ id: draft.model.id }}>
            {nameOfLine(draft.model)}
          </Link>
        }
        title={`${draft.unitName}: ${draft.title}`}
        below={
          <>
            <span className="tag">{t(`adaptation.stage.${draft.stage}`)}</span>{' '}
            {t('rulebook.modelIs', { model: nameOfLine(draft.model) })}
          </>
        }
        actions={
          <>
            <a href={`/api/adaptations/${id}/paper/docx`} download>
              {t('adaptation.textDocx')}
            </a>
            <a href={`/api/adaptations/${id}/text.txt`} download={`${id}.txt`}>
              {t('adaptation.textTxt')}
            </a>
          </>
        }
      />
      <div className="stack">
        <Standing draft={draft} drafting={drafting} writes={writes} />
        {draft.articles.map((article) => (
          <DraftArticleCard
            key={article.key}
            article={article}
            drafting={drafting}
            writes={writes}
            comment={decides ? (comments[article.key] ?? '') : null}
            onComment={(text) => setComments((before) => ({ ...before, [article.key]: text }))}
          />
        ))}
        {writes && <SendUp draft={draft} drafting={drafting} />}
        {decides && <DecideDraft draft={draft} drafting={drafting} comments={comments} />}
        {draft.stage === 'accepted' && draft.may.write && <IssueDraft draft={draft} />}
      </div>
    </>
  );
}

/** Where the text stands, what is still to do, and the way there. */
function Standing({ draft, drafting, writes }: { draft: Draft; drafting: Drafting; writes: boolean }) {
  const { t, language } = useWords();
  const standing = draft.articles.filter(({ leftOut }) => leftOut === null);
  const blanks = standing.reduce((sum, one) => sum + one.blanks, 0);
  const conflicts = draft.articles.filter(({ conflict }) => conflict !== null).length;
  const ready = standing.filter((one) => one.blanks === 0 && one.conflict === null).length;
  return (
    <>
      {draft.said !== '' && (
        <p className="notice">
          <strong>{t('adaptation.said')}</strong> {draft.said}
        </p>
      )}
      {draft.from && <p className="notice">{t('adaptation.threeWay')}</p>}
      {draft.instrument && (
        <p className="notice yes row">
          <strong>{t('adaptation.issuedAs')}</strong>
          <ButtonLink variant="light" size="sm" to="/rulebook/$id" params={{ id: draft.instrument }}>
            {t('adaptation.openInstrument')}
          </ButtonLink>
        </p>
      )}
      {draft.stage === 'sent' && !draft.may.decide && <p className="notice">{t('adaptation.waits')}</p>}
      {!writes && !draft.may.decide && !draft.may.write && <p className="notice">{t('adaptation.reading')}</p>}
      <div className={`draft-bar row spread${writes ? ' stays' : ''}`}>
        <span>
          {t('adaptation.summary', {
            articles: countText(standing.length, language),
            ready: countText(ready, language),
            blanks: countText(blanks, language),
            conflicts: countText(conflicts, language),
          })}
        </span>
        {writes && (
          <span className="row no-print">
            <span className="small soft" role="status">
              {drafting.error
                ? t('adaptation.notSaved')
                : drafting.pending
                  ? t('adaptation.saving')
                  : drafting.savedAt && t('adaptation.saved', { at: clockText(drafting.savedAt) })}
            </span>
            {blanks + conflicts > 0 && (
              <Button size="sm" variant="light" onClick={() => nextPlace(null)}>
                {t('adaptation.next')}
                <span className="small soft from-desk"> {t('adaptation.nextHint')}</span>
              </Button>
            )}
          </span>
        )}
      </div>
      <Problem error={drafting.error} />
    </>
  );
}

function SendUp({ draft, drafting }: { draft: Draft; drafting: Drafting }) {
  const { t } = useWords();
  const [dropping, setDropping] = useState(false);
  return (
    <section className="card stack no-print">
      {draft.hindrances.length > 0 && (
        <div className="notice">
          <strong>{t('adaptation.sendUpNot')}</strong>
          <Findings findings={draft.hindrances} />
        </div>
      )}
      <div className="row spread">
        <Button
          loading={drafting.pending}
          disabled={draft.hindrances.length > 0}
          onClick={() => void drafting.send({ act: 'send-adaptation' })}
        >
          {t('adaptation.sendUp')}
        </Button>
        <Button variant="subtle" color="brick" onClick={() => setDropping(true)}>
          {t('adaptation.drop')}
        </Button>
      </div>
      {dropping && (
        <ReasonDialog
          title={t('adaptation.drop')}
          label={t('adaptation.dropWhy')}
          button={t('adaptation.drop')}
          danger
          pending={drafting.pending}
          error={drafting.error}
          onClose={() => setDropping(false)}
          onReason={(why) => void drafting.send({ act: 'drop-adaptation', why }).then((done) => setDropping(!done))}
        />
      )}
    </section>
  );
}
