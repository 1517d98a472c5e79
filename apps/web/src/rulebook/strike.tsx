import { ReasonDialog } from '../shell/fields.tsx';
import { useWords } from '../wording/index.ts';
import { useEffectAct } from './effect-act.ts';

interface StrikeProps {
  readonly path: string;
  readonly act: object;
  readonly seen: number;
  readonly title?: string;
  readonly onClose: () => void;
}

/** Takes something back, with the reason that the record keeps. */
export function Strike({ path, act, seen, title, onClose }: StrikeProps) {
  const { t } = useWords();
  const strike = useEffectAct(path, onClose);
  const says = title ?? t('effect.strikeTitle');
  return (
    <ReasonDialog
      title={says}
      label={t('effect.reason')}
      button={says}
      danger
      pending={strike.isPending}
      error={strike.error}
      onClose={onClose}
      onReason={(reason) => strike.mutate({ act: { ...act, reason }, seen })}
    />
  );
}
