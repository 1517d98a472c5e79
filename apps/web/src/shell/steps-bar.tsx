import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import './steps-bar.css';

interface StepsBarProps {
  readonly label: string;
  /** The items of the list; `on` says whether the reader is at a path or below it. */
  readonly children: (on: (path: string) => boolean) => ReactNode;
}

/** The parts of one thing as a bar; on a narrow screen it scrolls to the part one is at. */
export function StepsBar({ label, children }: StepsBarProps) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const show = () => {
      const [box, on] = [bar.current, bar.current?.querySelector('[aria-current]')];
      if (box && on instanceof HTMLElement) box.scrollLeft = on.offsetLeft - (box.clientWidth - on.clientWidth) / 2;
    };
    show();
    window.addEventListener('resize', show);
    return () => window.removeEventListener('resize', show);
  }, [path]);
  return (
    <nav ref={bar} aria-label={label} className="steps-bar no-print">
      <ol className="steps">{children((to) => path === to || path.startsWith(`${to}/`))}</ol>
    </nav>
  );
}
