import { Link } from '@tanstack/react-router';
import { useWords } from '../../wording/index.ts';

/** The way to the same ballots under another rule. */
export function WhatIfCard({ id }: { readonly id: string }) {
  const { t } = useWords();
  return (
    <section className="card stack tight small no-print">
      <h3>{t('whatIf.card')}</h3>
      <p>{t('whatIf.cardBelow')}</p>
      <p>
        <Link to="/elections/$id/what-if" params={{ id }}>
          {t('whatIf.cardLink')} <span aria-hidden="true">→</span>
        </Link>
      </p>
    </section>
  );
}
