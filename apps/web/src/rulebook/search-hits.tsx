import { Button } from '@mantine/core';
import type { FoundInSearch, FoundPassage, Snippet } from '@plenum/rulebook';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { countText, dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { nameOfLine } from './rulebook-query.ts';

/** A pause after which what was typed is looked for. */
const PAUSE_MS = 250;

/** Provisions whose words were typed, the words marked, each with the way to its place in the instrument. */
export function SearchHits({ typed }: { readonly typed: string }) {
  const { t, language } = useWords();
  const words = useSettled(typed.trim());
  const search = useInfiniteQuery({
    queryKey: ['instruments', 'search', words],
    queryFn: ({ pageParam, signal }) =>
      call<FoundInSearch>(
        'GET',
        `/api/search/instruments?q=${encodeURIComponent(words)}${pageParam}`,
        undefined,
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => (next ? `&way=${next.way}&offset=${next.offset}` : null),
    enabled: words !== '',
    placeholderData: (before) => before,
  });
  if (words === '') return null;
  const last = search.data?.pages.at(-1);
  const goesWider = last?.next && last.next.way !== last.way && last.next.way !== 'together' ? last.next.way : null;
  const hits = search.data?.pages.flatMap(({ passages }) => passages) ?? [];
  return (
    <section className="stack tight" aria-label={t('adaptation.inTexts')}>
      <h2>{t('adaptation.inTexts')}</h2>
      <p className="soft small" role="status">
        {search.data &&
          (hits.length === 0
            ? t('adaptation.noHits')
            : t(search.hasNextPage ? 'adaptation.firstHits' : 'adaptation.hits', {
                n: countText(hits.length, language),
              }))}
      </p>
      <Problem error={search.error} />
      <ol className="hits">
        {hits.map((hit) => (
          <HitLine key={`${hit.instrument.id} ${hit.label} ${hit.address}`} hit={hit} />
        ))}
      </ol>
      {search.hasNextPage && (
        <div>
          <Button variant="default" loading={search.isFetchingNextPage} onClick={() => void search.fetchNextPage()}>
            {t(goesWider ? `adaptation.wider.${goesWider}` : 'adaptation.moreHits')}
          </Button>
        </div>
      )}
    </section>
  );
}

function HitLine({ hit }: { readonly hit: FoundPassage }) {
  const { instrument, address, label, heading, part, text } = hit;
  const place = [part, label].filter((one) => one !== '').join(' ');
  return (
    <li className="card">
      <Link to="/rulebook/$id" params={{ id: instrument.id }} {...(address !== null && { hash: address })}>
        {[place, nameOfLine(instrument)].filter((one) => one !== '').join(' · ')}
      </Link>
      <span className="soft small">
        {' '}
        {instrument.number !== null && instrument.title}
        {instrument.date !== null && ` · ${dateText(instrument.date)}`}
      </span>
      <p lang="vi">
        {heading.length > 0 && (
          <strong>
            <Marked runs={heading} />
            {text.length > 0 && '. '}
          </strong>
        )}
        <Marked runs={text} />
      </p>
    </li>
  );
}

function Marked({ runs }: { readonly runs: Snippet }) {
  return runs.map(({ text, marked }, n) =>
    marked ? <mark key={`${n}${text}`}>{text}</mark> : <span key={`${n}${text}`}>{text}</span>,
  );
}

/** A text once nothing was typed for a while. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
