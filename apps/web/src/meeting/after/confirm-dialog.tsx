import { Button, Group, Modal } from '@mantine/core';
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
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('shell.close') }}>
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
    </Modal>
  );
}
