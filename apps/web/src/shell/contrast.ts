import { useSyncExternalStore } from 'react';

/** Kept in this browser only: what suits one pair of eyes at one screen. */
const KEY = 'contrast';
const wanted = window.matchMedia('(prefers-contrast: more)');
const listeners = new Set<() => void>();

/** What the person chose here; without a choice, what their system asks for. */
function more(): boolean {
  const chosen = stored();
  return chosen === null ? wanted.matches : chosen === 'more';
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function apply(): void {
  document.documentElement.dataset.contrast = more() ? 'more' : 'normal';
  for (const listener of listeners) listener();
}

/** Before the first screen is drawn, and again whenever the system's wish changes. */
export function startContrast(): void {
  apply();
  wanted.addEventListener('change', apply);
}

function choose(high: boolean): void {
  try {
    localStorage.setItem(KEY, high ? 'more' : 'normal');
  } catch {
    // Without a place to keep it, it holds until the page is left.
  }
  document.documentElement.dataset.contrast = high ? 'more' : 'normal';
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
const shown = () => document.documentElement.dataset.contrast === 'more';

/** Whether the screens are in high contrast, and how to change it. */
export const useContrast = () => [useSyncExternalStore(subscribe, shown), choose] as const;
