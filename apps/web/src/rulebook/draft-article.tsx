import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { ReasonDialog } from '../shell/fields.tsx';
import { countText, percentText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { AddArticle } from './add-article.tsx';
import { DraftEditor } from './draft-editor.tsx';
import type { DraftArticle } from './draft-query.ts';
import { Redline } from './redline.tsx';
import { stateTags } from './state-tags.ts';
import type { Drafting } from './use-draft.ts';

interface DraftArticleProps {
  readonly article: DraftArticle;
  readonly drafting: Drafting;
  readonly writes: boolean;
  /** What the unit above writes about it; null where it does not decide now. */
  readonly comment: string | null;
  readonly onComment: (text: string) => void;
}

/** An article of the draft: the model's words on one side, the unit's on the other. */
export function DraftArticleCard({ article, drafting, writes, comment, onComment }: DraftArticleProps) {
  const { t } = useWords();
  const title = useTitleOf(article);
  const isOut = article.leftOut !== null;
  return (
    <section className="card drafted stack" aria-label={title}>
      <div className="row spread">
        <h2>{title}</h2>
        <Tags article={article} />
      </div>
      {article.comment !== null && (
        <p className="notice">
          <strong>{t('adaptation.said')}</strong> {article.comment}
        </p>
      )}
      {article.changes && <Changes article={article} drafting={drafting} writes={writes} />}
      {writes && !isOut ? (
        <div className="beside">
          <ModelWords article={article} />
          <DraftEditor article={article} title={title} drafting={drafting} />
        </div>
      ) : (
        <>
          {isOut && <LeftOut article={article} />}
          {article.state === 'same' ? (
            <details>
              <summary>{t('adaptation.asModel')}</summary>
              <Redline paragraphs={article.redline} />
            </details>
          ) : (
            <Redline paragraphs={article.redline} />
          )}
          {article.why !== '' && !isOut && (
            <p className="notice">
              <strong>{t('rulebook.marked.explained')}</strong> {article.why}
            </p>
          )}
        </>
      )}
      {writes && <ArticleActs article={article} title={title} drafting={drafting} />}
      {comment !== null && (article.state !== 'same' || comment !== '') && (
        <Textarea
          label={t('adaptation.comment')}
          aria-label={`${t('adaptation.comment')}: ${title}`}
          autosize
          minRows={1}
          maxLength={2_000}
          value={comment}
          onChange={(event) => onComment(event.currentTarget.value)}
        />
      )}
    </section>
  );
}

function useTitleOf({ number, heading, model }: DraftArticle): string {
  const { t } = useWords();
  const own = number === null ? t('adaptation.leftOut') : t('adaptation.article', { number });
  const of =
    model === null
      ? t('adaptation.ownArticle')
      : model.number === number
        ? ''
        : t('adaptation.ofModelNumber', { number: model.number });
  return `${own}${of === '' ? '' : ` (${of})`}. ${heading}`;
}

function Tags({ article }: { readonly article: DraftArticle }) {
  const { t, language } = useWords();
  const { state, similarity, blanks, merged } = article;
  return (
    <span className="row">
      {merged && <span className={merged === 'conflict' ? 'tag no' : 'tag'}>{t(`adaptation.merged.${merged}`)}</span>}
      {blanks > 0 && <span className="tag no">{t('adaptation.blanks', { n: countText(blanks, language) })}</span>}
      <span className={`tag ${stateTags[state]}`}>
        {t(`rulebook.state.${state}`)}
        {state === 'adapted' && <> {percentText((similarity * 100).toFixed(2), language)}%</>}
      </span>
    </span>
  );
}

function ModelWords({ article }: { readonly article: DraftArticle }) {
  const { t } = useWords();
  const { model } = article;
  return (
    <div className="model-words stack tight" lang="vi">
      <h3>{t('adaptation.model')}</h3>
      {model === null ? (
        <p className="soft">{t('adaptation.noModel')}</p>
      ) : (
        <>
          {model.heading !== '' && <p className="heading">{model.heading}</p>}
          {model.text.split('\n').map((line, n) => (
            <p key={`${n}${line}`}>
              {line
                .split(/((?:\.{3,}|…+|_{3,}))/u)
                .map((part, at) => (at % 2 === 1 ? <mark key={`${at}${part}`}>{part}</mark> : part))}
            </p>
          ))}
        </>
      )}
    </div>
  );
}

function LeftOut({ article }: { readonly article: DraftArticle }) {
  const { t } = useWords();
  const { leftOut, model } = article;
  const why =
    model === null
      ? t('adaptation.gone')
      : leftOut
        ? t('adaptation.leftOutBecause', { why: leftOut })
        : t('adaptation.leftOutBefore');
  return <p className="notice">{why}</p>;
}

/** What changed in the model beside what the unit had changed, where a person must choose. */
function Changes({ article, drafting, writes }: Pick<DraftArticleProps, 'article' | 'drafting' | 'writes'>) {
  const { t } = useWords();
  const { changes, conflict, model, key } = article;
  if (!changes || !conflict) return null;
  const settle = (words: { heading: string; text: string }) =>
    void drafting.send({ act: 'settle-conflict', key, heading: words.heading, text: words.text });
  return (
    <div className="beside">
      <div className="stack tight">
        <h3>{t('adaptation.inModel')}</h3>
        <Redline paragraphs={changes.inModel} />
        {writes && model && (
          <div>
            <Button size="sm" variant="light" onClick={() => settle(model)}>
              {t('adaptation.takeModel')}
            </Button>
          </div>
        )}
      </div>
      <div className="stack tight">
        <h3>{t('adaptation.inUnit')}</h3>
        <Redline paragraphs={changes.inUnit} />
        {writes && conflict.own && (
          <div>
            <Button size="sm" variant="light" onClick={() => conflict.own && settle(conflict.own)}>
              {t('adaptation.takeOwn')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

/** Moves the article one place; the focus stays on what moved it, so that it can be moved on. */
function MoveArticle(props: { readonly articleKey: string; readonly title: string; readonly drafting: Drafting }) {
  const { articleKey: key, title, drafting } = props;
  const { t } = useWords();
  const row = useRef<HTMLDivElement>(null);
  const move = async (to: 'up' | 'down') => {
    await drafting.send({ act: 'move-article', key, to });
    const button = row.current?.querySelector<HTMLElement>(`[data-to="${to}"]`);
    button?.focus();
    button?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="row" ref={row}>
      {(['up', 'down'] as const).map((to) => (
        <Button key={to} size="sm" variant="subtle" data-to={to} onClick={() => void move(to)}>
          {t(to === 'up' ? 'adaptation.moveUp' : 'adaptation.moveDown')}
          <span className="hidden"> {title}</span>
        </Button>
      ))}
    </div>
  );
}

interface ArticleActsProps extends Pick<DraftArticleProps, 'article' | 'drafting'> {
  readonly title: string;
}

function ArticleActs({ article, title, drafting }: ArticleActsProps) {
  const { t } = useWords();
  const [dialog, setDialog] = useState<'leave-out' | 'add' | null>(null);
  const { key, model, leftOut } = article;
  const close = () => {
    drafting.clear();
    setDialog(null);
  };
  const button = (label: string, onClick: () => void) => (
    <Button size="sm" variant="subtle" onClick={onClick}>
      {label}
      <span className="hidden"> {title}</span>
    </Button>
  );
  return (
    <div className="row no-print">
      {model !== null && leftOut === null && button(t('adaptation.leaveOut'), () => setDialog('leave-out'))}
      {leftOut !== null && button(t('adaptation.restore'), () => void drafting.send({ act: 'restore-article', key }))}
      {model === null &&
        leftOut === null &&
        button(t('adaptation.remove'), () => void drafting.send({ act: 'remove-article', key }))}
      {button(t('adaptation.add'), () => setDialog('add'))}
      {leftOut === null && <MoveArticle articleKey={key} title={title} drafting={drafting} />}
      {dialog === 'leave-out' && (
        <ReasonDialog
          title={`${t('adaptation.leaveOut')}: ${title}`}
          label={t('adaptation.leaveOutWhy')}
          button={t('adaptation.leaveOut')}
          pending={drafting.pending}
          error={drafting.error}
          onClose={close}
          onReason={(why) =>
            void drafting.send({ act: 'leave-out-article', key, why }).then((done) => done && setDialog(null))
          }
        />
      )}
      {dialog === 'add' && <AddArticle after={key} title={title} drafting={drafting} onClose={close} />}
    </div>
  );
}
