import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../wording/index.ts';

interface DialogProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly size?: 'md' | 'lg' | 'xl' | 'auto';
  readonly children: ReactNode;
}

/**
 * A dialog, open as long as it stands on the page. The focus is in it from the first moment, on what has `data-autofocus` or the
 * first control; what lies under it takes neither keys nor clicks; when it goes, the focus is back where the person was.
 *
 * Mantine's own trap moves the focus by timers, which ring late on a slow machine and take it from where quick fingers have gone on.
 */
export function Dialog({ title, onClose, size = 'md', children }: DialogProps) {
  const { t } = useWords();
  useFocusReturn();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      trapFocus={false}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <Body>{children}</Body>
    </Modal>
  );
}

/** What takes keys in a dialog. */
const controls = 'input:enabled:not([type="hidden"]), select:enabled, textarea:enabled, button:enabled';

/** The page and the dialogs open upon it, the topmost last: it alone takes keys. */
const layers: HTMLElement[] = [];

function Body({ children }: { readonly children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const dialog = body.current?.closest<HTMLElement>('[role="dialog"]');
    if (!body.current || !dialog) return;
    const first = body.current.querySelector<HTMLElement>('[data-autofocus]');
    (first ?? body.current.querySelector<HTMLElement>(controls) ?? dialog).focus({ preventScroll: true });
    const under = layers.at(-1) ?? document.getElementById('root');
    layers.push(dialog);
    if (under) under.inert = true;
    return () => {
      layers.splice(layers.indexOf(dialog), 1);
      if (under) under.inert = false;
    };
  }, []);
  return <div ref={body}>{children}</div>;
}

/**
 * Gives the focus back when what stands here goes: to the control that had it, else to the nearest part of the page around it
 * that is still there, so that Tab goes on from the same place. Where something else has taken the focus by then, it keeps it.
 */
function useFocusReturn(): void {
  // Read while the dialog is first drawn: afterwards the focus is inside it.
  const [path] = useState(pathToFocus);
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return;
        const place = path.find((element) => element.isConnected) ?? document.querySelector('main');
        if (!place) return;
        if (place !== path[0]) place.tabIndex = -1;
        place.focus({ preventScroll: true });
      });
    },
    [path],
  );
}

/** The control with the focus and all that stands around it within the page's main part or a dialog, nearest first. */
function pathToFocus(): readonly HTMLElement[] {
  const path: HTMLElement[] = [];
  for (let at = controlWithFocus(); at?.closest('main, [role="dialog"]'); at = at.parentElement) path.push(at);
  return path;
}

/** The control with the focus; for a line of a menu, which goes with its menu, the button that opened it. */
function controlWithFocus(): HTMLElement | null {
  const focused = document.activeElement;
  const menu = focused?.closest('[role="menu"]');
  const control = menu ? document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`) : focused;
  return control instanceof HTMLElement ? control : null;
}
