import type { InstrumentLine } from '@plenum/rulebook';
import { Link } from '@tanstack/react-router';
import { useWords, type Words } from '../wording/index.ts';
import { nameOfLine } from './rulebook-query.ts';
import './rulebook.css';
import './effect.css';

/** An instrument by its number, with a way to it; `provision` is where to begin. */
export function ToInstrument({
  line,
  provision,
}: {
  readonly line: InstrumentLine | undefined;
  readonly provision?: string | null;
}) {
  if (!line) return null;
  return (
    <Link to="/rulebook/$id" params={{ id: line.id }} {...(provision ? { hash: provision } : {})}>
      <span lang="vi">{nameOfLine(line)}</span>
    </Link>
  );
}

const steps = ['art', 'para', 'point', 'chp', 'sec', 'part'] as const;

/** `art_12__para_2` as people say it: `khoản 2 Điều 12`; in English from the article down. */
export function provisionText(id: string, t: Words, language: 'vi' | 'en'): string {
  const parts = id.split('__').map((step) => {
    const [prefix = '', ...number] = step.split('_');
    const level = steps.find((one) => one === prefix);
    return level ? t(`effect.level.${level}`, { number: number.join('_') }) : step;
  });
  return language === 'vi' ? parts.reverse().join(' ') : parts.join(', ');
}

/** What there is about one instrument beside its text. */
export function InstrumentLinks({ id }: { readonly id: string }) {
  const { t } = useWords();
  return (
    <nav className="card rule-links no-print" aria-label={t('effect.ofThis')}>
      <Link to="/rulebook/$id/relations" params={{ id }}>
        {t('effect.relationsTitle')}
      </Link>
      <Link to="/rulebook/$id/consolidated" params={{ id }}>
        {t('effect.consolidatedTitle')}
      </Link>
      <Link to="/rulebook/$id/amendments" params={{ id }}>
        {t('effect.amendmentsTitle')}
      </Link>
      <Link to="/rulebook/$id/making-known" params={{ id }}>
        {t('effect.knownTitle')}
      </Link>
      <Link to="/rulebook/$id/form" params={{ id }}>
        {t('instrumentFiles.formTitle')}
      </Link>
    </nav>
  );
}

/** The registers and lists over all instruments. */
export function RulebookLinks() {
  const { t } = useWords();
  return (
    <nav className="rule-links no-print" aria-label={t('effect.links')}>
      <Link to="/rulebook/in-force">{t('effect.inForceTitle')}</Link>
      <Link to="/rulebook/numbers">{t('effect.numbersTitle')}</Link>
      <Link to="/rulebook/making-known">{t('effect.knownTitle')}</Link>
      <Link to="/rulebook/missing">{t('effect.missingTitle')}</Link>
    </nav>
  );
}
