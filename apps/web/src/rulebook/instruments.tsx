import { TextInput } from '@mantine/core';
import type { InstrumentLine } from '@plenum/rulebook';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ButtonLink } from '../shell/button-link.tsx';
import { meQuery } from '../shell/queries.ts';
import { Empty, Head } from '../shell/screen.tsx';
import { countText, dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { DraftsCard } from './drafts-card.tsx';
import { folded } from './folded.ts';
import { RulebookLinks } from './rule-links.tsx';
import { instrumentsQuery, nameOfLine } from './rulebook-query.ts';
import { SearchHits } from './search-hits.tsx';
import './rulebook.css';
import './draft.css';

const matches = (line: InstrumentLine, words: string): boolean => {
  const all = folded([line.number, line.type, line.issuer, line.title, line.date].join(' '));
  return folded(words)
    .split(/\s+/)
    .every((word) => all.includes(word));
};

/** The register: every instrument that binds, the newest first. */
export function Instruments() {
  const { t, language } = useWords();
  const { data: lines } = useSuspenseQuery(instrumentsQuery);
  const { data: me } = useQuery(meQuery);
  const { q = '' } = useSearch({ strict: false }) as { q?: string };
  const navigate = useNavigate();
  const [words, setWords] = useState(q);
  const look = (typed: string) => {
    setWords(typed);
    void navigate({ to: '/rulebook', search: typed === '' ? {} : { q: typed }, replace: true });
  };
  const shown = lines.filter((line) => matches(line, words));
  const add = me?.account?.administrator && <ButtonLink to="/rulebook/new">{t('rulebook.register')}</ButtonLink>;
  return (
    <>
      <Head title={t('rulebook.title')} below={t('rulebook.below')} actions={add} />
      <RulebookLinks />
      <DraftsCard />
      {lines.length === 0 ? (
        <Empty title={t('rulebook.empty')}>{t('rulebook.emptyBelow')}</Empty>
      ) : (
        <div className="stack">
          <TextInput
            type="search"
            label={t('rulebook.search')}
            description={t('rulebook.searchHint')}
            value={words}
            maxLength={200}
            onChange={(event) => look(event.currentTarget.value)}
          />
          <p className="soft small" role="status">
            {t('rulebook.count', { n: countText(shown.length, language) })}
          </p>
          {shown.length > 0 && (
            <div className="card flush">
              <table className="instruments">
                <thead>
                  <tr>
                    <th>{t('rulebook.instrument')}</th>
                    <th>{t('rulebook.issuer')}</th>
                    <th>{t('rulebook.date')}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((line) => (
                    <tr key={line.id}>
                      <td>
                        <Link to="/rulebook/$id" params={{ id: line.id }}>
                          {nameOfLine(line)}
                        </Link>
                        {line.number !== null && <div>{line.title}</div>}
                        {line.model !== null && <span className="tag">{t('rulebook.adapts')}</span>}
                      </td>
                      <td data-label={t('rulebook.issuer')}>{line.issuer ?? '–'}</td>
                      <td data-label={t('rulebook.date')}>{line.date === null ? '–' : dateText(line.date)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <SearchHits typed={words} />
        </div>
      )}
    </>
  );
}
