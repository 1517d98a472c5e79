import { Button, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../wording/index.ts';
import type { DraftArticle } from './draft-query.ts';
import { nextPlace } from './next-place.ts';
import { Redline } from './redline.tsx';
import type { Drafting } from './use-draft.ts';

/** A pause after which what was typed is kept. */
const PAUSE_MS = 1_500;

interface DraftEditorProps {
  readonly article: DraftArticle;
  readonly title: string;
  readonly drafting: Drafting;
}

/** The unit's words of an article, kept while it is written: after a pause, and when the field is left. */
export function DraftEditor({ article, title, drafting }: DraftEditorProps) {
  const { t } = useWords();
  const words = useKept(article, drafting);
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    words.keep();
    nextPlace(event.currentTarget);
  };
  const isConflict = article.conflict !== null;
  return (
    <div className="stack tight own-words">
      <h3>{t('adaptation.own')}</h3>
      <TextInput
        label={t('adaptation.heading')}
        aria-label={`${t('adaptation.heading')}: ${title}`}
        lang="vi"
        maxLength={500}
        data-draft-field="heading"
        value={words.heading}
        onChange={(event) => words.set({ heading: event.currentTarget.value })}
        onBlur={words.keep}
        onKeyDown={keys}
      />
      <Textarea
        label={t('adaptation.text')}
        aria-label={`${t('adaptation.text')}: ${title}`}
        lang="vi"
        autosize
        minRows={2}
        maxLength={15_000}
        data-draft-field={isConflict ? 'conflict' : 'text'}
        value={words.text}
        onChange={(event) => words.set({ text: event.currentTarget.value })}
        onBlur={words.keep}
        onKeyDown={keys}
      />
      {isConflict && (
        <div>
          <Button
            size="sm"
            onClick={() =>
              void drafting.send({
                act: 'settle-conflict',
                key: article.key,
                heading: words.heading,
                text: words.text,
              })
            }
          >
            {t('adaptation.settle')}
          </Button>
        </div>
      )}
      {article.state !== 'same' && (
        <>
          {article.state !== 'added' && (
            <details>
              <summary>{t('adaptation.differs')}</summary>
              <Redline paragraphs={article.redline} />
            </details>
          )}
          <Textarea
            label={t('adaptation.why')}
            description={t('adaptation.whyHint')}
            aria-label={`${t('adaptation.why')}: ${title}`}
            autosize
            minRows={1}
            maxLength={2_000}
            value={words.why}
            onChange={(event) => words.set({ why: event.currentTarget.value })}
            onBlur={words.keep}
            onKeyDown={keys}
          />
        </>
      )}
    </div>
  );
}

interface Words {
  readonly heading: string;
  readonly text: string;
  readonly why: string;
}

/** What is typed, and the acts that keep it. What the server says takes its place only where nothing else was typed meanwhile. */
function useKept(article: DraftArticle, { send }: Drafting) {
  const { key, heading, text, why } = article;
  const [typed, setTyped] = useState<Words>({ heading, text, why });
  const known = useRef<Words>({ heading, text, why });
  const latest = useRef(typed);
  latest.current = typed;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const before = known.current;
    known.current = { heading, text, why };
    const { current } = latest;
    const untouched = current.heading === before.heading && current.text === before.text && current.why === before.why;
    if (untouched) setTyped({ heading, text, why });
  }, [heading, text, why]);
  const keep = () => {
    clearTimeout(timer.current);
    const { current: now } = latest;
    const { current: before } = known;
    if (now.heading !== before.heading || now.text !== before.text) {
      known.current = { ...known.current, heading: now.heading, text: now.text };
      void send({ act: 'write-article', key, heading: now.heading, text: now.text });
    }
    if (now.why !== before.why) {
      known.current = { ...known.current, why: now.why };
      void send({ act: 'explain-article', key, why: now.why });
    }
  };
  const kept = useRef(keep);
  kept.current = keep;
  // What was typed last is kept when the screen is left.
  useEffect(() => () => kept.current(), []);
  return {
    ...typed,
    keep,
    set: (change: Partial<Words>) => {
      setTyped((before) => ({ ...before, ...change }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => kept.current(), PAUSE_MS);
    },
  };
}
