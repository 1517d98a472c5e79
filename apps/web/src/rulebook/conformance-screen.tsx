import { Button } from '@mantine/core';
import type { ComparedText, Deviation, DeviationMark, InstrumentView } from '@plenum/rulebook';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ReasonDialog } from '../shell/fields.tsx';
import { call } from '../shell/http.ts';
import { save } from '../shell/save.ts';
import { Head } from '../shell/screen.tsx';
import { momentText, percentText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { PlaceInstrument } from './place-instrument.tsx';
import { Redline } from './redline.tsx';
import { conformanceQuery, instrumentQuery, nameOfLine } from './rulebook-query.ts';
import { stateTags } from './state-tags.ts';
import './rulebook.css';
import './draft.css';

/** A unit's text beside its model, article by article, with what was said of each deviation. */
export function ConformanceScreen() {
  const { t } = useWords();
  const { id = '' } = useParams({ strict: false });
  const { data: view } = useSuspenseQuery(instrumentQuery(id));
  const {
    data: { articles, may },
  } = useSuspenseQuery(conformanceQuery(id));
  const marks = [
    ...(may.explain ? (['explained'] as const) : []),
    ...(may.accept ? (['asked', 'accepted'] as const) : []),
  ];
  const [marking, setMarking] = useState<{ readonly key: string; readonly mark: DeviationMark } | null>(null);
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: (text: string) =>
      call<InstrumentView>('POST', `/api/instruments/${id}/acts`, {
        act: { act: 'mark-deviation', article: marking?.key, mark: marking?.mark, text },
        seen: view.number,
      }),
    onSuccess: (after) => {
      client.setQueryData(['instrument', id], after);
      setMarking(null);
    },
    onError: () => void client.invalidateQueries({ queryKey: ['instrument', id] }),
  });
  return (
    <>
      <Head
        crumb={
          <Link to="/rulebook/$id" params={{ id }}>
            {view.instrument.title}
          </Link>
        }
        title={t('rulebook.besideModel')}
        below={view.model ? t('rulebook.modelIs', { model: `${nameOfLine(view.model)} – ${view.model.title}` }) : ''}
        actions={
          <Button
            variant="default"
            onClick={() => void save(`/api/instruments/${id}/redline.docx`, `redline-${id}.docx`)}
          >
            {t('rulebook.redlineDocx')}
          </Button>
        }
      />
      <div className="stack">
        <PlaceInstrument view={view} />
        {articles.map((article) => (
          <Article
            key={article.key}
            article={article}
            marked={view.instrument.deviations[article.key]}
            marks={marks}
            onMark={(mark) => setMarking({ key: article.key, mark })}
          />
        ))}
      </div>
      {marking && (
        <ReasonDialog
          title={t(`rulebook.mark.${marking.mark}`)}
          label={t('rulebook.markText')}
          button={t(`rulebook.mark.${marking.mark}`)}
          pending={act.isPending}
          error={act.error}
          onClose={() => {
            act.reset();
            setMarking(null);
          }}
          onReason={(text) => act.mutate(text)}
        />
      )}
    </>
  );
}

interface ArticleProps {
  readonly article: ComparedText;
  readonly marked: Deviation | undefined;
  readonly marks: readonly DeviationMark[];
  readonly onMark: (mark: DeviationMark) => void;
}

function Article({ article, marked, marks, onMark }: ArticleProps) {
  const { t, language } = useWords();
  const { model, local, state, similarity, heading, redline } = article;
  const title = [
    model === null ? t('rulebook.ofUnit', { number: local ?? '' }) : t('rulebook.ofModel', { number: model }),
    model !== null && local !== null && local !== model ? t('rulebook.becomes', { number: local }) : '',
  ].join(' ');
  return (
    <section className="card compared stack tight">
      <div className="row spread">
        <h2>
          {title}
          {heading !== '' && (
            <span className="soft" lang="vi">
              {' '}
              {heading}
            </span>
          )}
        </h2>
        <span className={`tag ${stateTags[state]}`}>
          {t(`rulebook.state.${state}`)}
          {state !== 'missing' && state !== 'added' && similarity < 1 && (
            <> {percentText((similarity * 100).toFixed(2), language)}%</>
          )}
        </span>
      </div>
      {state !== 'same' && (
        <>
          <Redline paragraphs={redline} />
          {marked && <Talk marked={marked} />}
          {marks.length > 0 && (
            <div className="row no-print">
              {marks.map((mark) => (
                <Button key={mark} size="sm" variant="subtle" onClick={() => onMark(mark)}>
                  {t(`rulebook.mark.${mark}`)}
                  <span className="hidden"> {title}</span>
                </Button>
              ))}
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** All that was asked, explained and accepted of an article, in order. */
function Talk({ marked }: { readonly marked: Deviation }) {
  const { t } = useWords();
  const { before, ...last } = marked;
  return (
    <ol className="talk" aria-label={t('adaptation.talk')}>
      {[...before, last].map(({ mark, text, at }, n) => (
        <li key={`${n}${mark}`} className={n === before.length ? 'notice' : 'soft'}>
          <strong>{t(`rulebook.marked.${mark}`)}</strong> {text}
          {at !== null && <span className="small soft"> {momentText(at)}</span>}
        </li>
      ))}
    </ol>
  );
}
