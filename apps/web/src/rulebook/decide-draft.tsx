import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../wording/index.ts';
import type { Draft } from './draft-query.ts';
import type { Drafting } from './use-draft.ts';

interface DecideDraftProps {
  readonly draft: Draft;
  readonly drafting: Drafting;
  /** By the article's key. */
  readonly comments: Readonly<Record<string, string>>;
}

/** The unit above accepts the text, or sends it back with its comments. */
export function DecideDraft({ draft, drafting, comments }: DecideDraftProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const said = draft.articles.flatMap(({ key }) => (comments[key]?.trim() ? [{ key, text: comments[key] }] : []));
  return (
    <section className="card stack no-print">
      <h2>{t('adaptation.decideTitle')}</h2>
      <Textarea
        label={t('adaptation.giveBackText')}
        description={t('adaptation.decideHint')}
        autosize
        maxLength={2_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="row">
        <Button
          loading={drafting.pending}
          disabled={said.length > 0}
          onClick={() => void drafting.send({ act: 'accept-adaptation', text })}
        >
          {t('adaptation.accept')}
        </Button>
        <Button
          variant="default"
          loading={drafting.pending}
          onClick={() => void drafting.send({ act: 'return-adaptation', text, comments: said })}
        >
          {t('adaptation.giveBack')}
        </Button>
      </div>
    </section>
  );
}
