import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Cite } from './problem.tsx';
import './figure.css';

interface FigureProps {
  readonly label: string;
  readonly value: string;
  /** What the value is measured on or out of, beside it: `/ 345 phát ra`. */
  readonly base?: string | undefined;
  /** Why it is so, in words. */
  readonly children?: ReactNode;
  readonly cite?: string | undefined;
  /** The way down to what it counts. */
  readonly below?: { readonly to: string; readonly label: string } | undefined;
}

/** A figure that decides something: value, base, why, citation, and the way down to what it counts. */
export function Figure({ label, value, base, children, cite, below }: FigureProps) {
  return (
    <section className="card figure" aria-label={label}>
      <h3>{label}</h3>
      <p className="figure-value">
        {value} {base && <span className="figure-base">{base}</span>}
      </p>
      <div className="small">
        {children} {cite && <Cite text={cite} />} {below && <Link to={below.to}>{below.label}</Link>}
      </div>
    </section>
  );
}
