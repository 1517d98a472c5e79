import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../wording/index.ts';

interface DialogProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly size?: 'md' | 'lg' | 'xl' | 'auto';
  readonly children: ReactNode;
}

/** A dialog, open as long as it stands on the page. The focus goes into it, and back to where the person was when it goes. */
export function Dialog({ title, onClose, size = 'md', children }: DialogProps) {
  const { t } = useWords();
  useFocusReturn();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      {children}
    </Modal>
  );
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
