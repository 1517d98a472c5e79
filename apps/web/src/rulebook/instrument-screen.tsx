import type { CitationView, InstrumentLine, ProvisionView } from '@plenum/rulebook';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ButtonLink } from '../shell/button-link.tsx';
import { Head } from '../shell/screen.tsx';
import { countText, dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { OutlineFindings } from './outline-findings.tsx';
import { InstrumentLinks } from './rule-links.tsx';
import { instrumentQuery, nameOfLine } from './rulebook-query.ts';
import './rulebook.css';

/** An instrument as it is read: every provision with its own address, what it cites and what cites it. */
export function InstrumentScreen() {
  const { t } = useWords();
  const { id = '' } = useParams({ strict: false });
  const { data: view } = useSuspenseQuery(instrumentQuery(id));
  const { instrument } = view;
  const name = [instrument.type, instrument.number].filter((part) => part !== null).join(' ');
  const below = [instrument.issuer, instrument.signer, instrument.date && dateText(instrument.date)]
    .filter((part) => part)
    .join(' · ');
  return (
    <>
      <Head
        crumb={<Link to="/rulebook">{t('rulebook.title')}</Link>}
        title={name === '' ? instrument.title : `${name}: ${instrument.title}`}
        below={below}
        actions={
          <>
            {view.model && (
              <ButtonLink to="/rulebook/$id/conformance" params={{ id }}>
                {t('rulebook.besideModel')}
              </ButtonLink>
            )}
            {view.adaptedBy.length > 0 && (
              <ButtonLink to="/rulebook/$id/units" params={{ id }}>
                {t('rulebook.units')}
              </ButtonLink>
            )}
            <a href={`/api/instruments/${id}/akn.xml`} download>
              {t('instrumentFiles.akn')}
            </a>
            <a href={`/api/instruments/${id}/file`} download>
              {t('rulebook.asRegistered')}
            </a>
          </>
        }
      />
      <InstrumentLinks id={id} />
      <div className="columns">
        <div className="stack wide">
          {view.texts.map((text, n) => (
            <article key={`${n}${text.title}`} className="card instrument-text" lang="vi">
              <h2>{text.title === '' ? instrument.title : text.title}</h2>
              {text.provisions.map((provision) => (
                <Provision key={`${provision.id}${provision.label}`} provision={provision} first={n === 0} />
              ))}
            </article>
          ))}
        </div>
        <aside className="stack wide" aria-label={t('rulebook.relations')}>
          {view.inForce.length > 0 && (
            <section className="card stack tight">
              <h2>{t('rulebook.inForce')}</h2>
              <ul className="plain">
                {view.inForce.map(({ date, provisions, line }) => (
                  <li key={line}>
                    {date === null ? t('rulebook.noDate') : t('rulebook.from', { date: dateText(date) })}
                    {provisions.length > 0 && ` (${provisions.join(', ')})`}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {view.model && <Lines title={t('rulebook.itsModel')} lines={[view.model]} />}
          <Lines title={t('rulebook.citedBy')} lines={view.citedBy} />
          <Lines title={t('rulebook.adaptedBy')} lines={view.adaptedBy} />
          <Cited citations={view.citations.filter(({ internal }) => !internal)} />
          {view.texts.map((text, n) => (
            <OutlineFindings key={`${n}${text.title}`} findings={text.findings} />
          ))}
        </aside>
      </div>
    </>
  );
}

/** The address of a provision is the instrument's own only in its first text: what is attached has numbers of its own. */
function Provision({ provision, first }: { readonly provision: ProvisionView; readonly first: boolean }) {
  const { id, level, label, heading, text, depth } = provision;
  const says = text.map((line, n) => (
    <span key={`${n}${line.text}`} className={line.quoted ? 'quoted' : undefined}>
      {n > 0 && <br />}
      {line.text}
    </span>
  ));
  const address = first ? { id } : {};
  if (level === 'clause' || level === 'point')
    return (
      <p {...address} className={`provision depth-${Math.min(depth, 5)}`}>
        <a href={`#${id}`}>{label}</a> {says}
      </p>
    );
  return (
    <section {...address} className={`provision ${level}`}>
      <h3>
        <a href={`#${id}`}>{level === 'article' ? `${label}.` : label}</a> {heading}
      </h3>
      {text.length > 0 && <p>{says}</p>}
    </section>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly InstrumentLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="card stack tight">
      <h2>{title}</h2>
      <ul className="plain">
        {lines.map((line) => (
          <li key={line.id}>
            <Link to="/rulebook/$id" params={{ id: line.id }}>
              {nameOfLine(line)}
            </Link>
            {line.number !== null && <div className="soft small">{line.title}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Other instruments that it cites, each once: linked where they are in the register, listed where they are not. */
function Cited({ citations }: { readonly citations: readonly CitationView[] }) {
  const { t, language } = useWords();
  const byInstrument = new Map<string, CitationView[]>();
  for (const citation of citations) {
    const name = `${citation.instrument} ${citation.date === null ? '' : dateText(citation.date)}`.trim();
    byInstrument.set(name, [...(byInstrument.get(name) ?? []), citation]);
  }
  if (byInstrument.size === 0) return null;
  return (
    <section className="card stack tight">
      <h2>{t('rulebook.cites')}</h2>
      <ul className="plain">
        {[...byInstrument].map(([name, found]) => {
          const target = found.find((one) => one.target !== null)?.target;
          return (
            <li key={name}>
              {target ? (
                <Link to="/rulebook/$id" params={{ id: target }}>
                  {name}
                </Link>
              ) : (
                <>
                  {name} <span className="soft small">{t('rulebook.notRegistered')}</span>
                </>
              )}
              <span className="soft small"> {t('rulebook.times', { n: countText(found.length, language) })}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
