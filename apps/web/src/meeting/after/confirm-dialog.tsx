import { Button, Group } from '@mantine/core';
import { Dialog } from '../../shell/dialog.tsx';
import { Problem } from '../../shell/problem.tsx';
import { useWords } from '../../wording/index.ts';

interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly acting: { readonly pending: boolean; readonly error: Error | null };
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Says what an act will do before it is done; a refusal stands beside the button. */
export function ConfirmDialog({ title, text, button, acting, onClose, onConfirm }: ConfirmDialogProps) {
  const { t } = useWords();
  return (
    <Dialog onClose={onClose} title={title}>
      <div className="stack">
        <p>{text}</p>
        <Problem error={acting.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button data-autofocus loading={acting.pending} onClick={onConfirm}>
            {button}
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}
