import { secrecyDegrees } from '@plenum/rulebook';
import { ActDialog } from '../organisation/act-dialog.tsx';
import { today } from '../organisation/today.ts';
import { countOf } from '../shell/fields.tsx';
import type { SpokenFinding } from '../shell/http.ts';
import { useWords } from '../wording/index.ts';
import { useEffectRefresh } from './effect-act.ts';
import type { SpokenRun } from './effect-query.ts';

interface IssueNumberProps {
  readonly number: number;
  readonly view: SpokenRun;
  readonly path: string;
  readonly onWarned: (findings: readonly SpokenFinding[]) => void;
  readonly onClose: () => void;
}

/** Gives one number, with what the register says of it. */
export function IssueNumber({ number, view, path, onWarned, onClose }: IssueNumberProps) {
  const { t } = useWords();
  const refresh = useEffectRefresh();
  const title = t('effect.issueNumber', { number });
  return (
    <ActDialog
      title={title}
      button={title}
      note={t('effect.secretHint')}
      fields={[
        { name: 'date', label: t('rulebook.date'), kind: 'date', value: today(), required: true },
        ...(view.run.type === null
          ? [{ name: 'type', label: t('effect.entryType'), hint: t('effect.runTypeHint'), required: true }]
          : []),
        { name: 'title', label: t('effect.titleField'), kind: 'long' },
        {
          name: 'degree',
          label: t('effect.degree'),
          kind: 'choice',
          choices: [
            { value: '', label: t('effect.noDegree') },
            ...secrecyDegrees.map((value) => ({ value, label: t(`effect.degrees.${value}`) })),
          ],
        },
        ...(['signer', 'recipients', 'keptBy'] as const).map((name) => ({ name, label: t(`effect.${name}`) })),
        { name: 'copies', label: t('effect.copies'), kind: 'number' },
        { name: 'note', label: t('effect.note') },
      ]}
      path={path}
      body={(values) => {
        const typed = (name: string) => (values[name]?.trim() ? values[name] : null);
        return {
          act: {
            act: 'issue-number',
            number,
            entry: {
              date: values.date,
              type: typed('type'),
              degree: typed('degree'),
              title: typed('title'),
              signer: typed('signer'),
              recipients: typed('recipients'),
              keptBy: typed('keptBy'),
              copies: countOf(values.copies ?? ''),
              note: typed('note'),
            },
          },
          seen: view.number,
        };
      }}
      onDone={(answer) => {
        onWarned((answer as SpokenRun).findings);
        void refresh();
      }}
      onClose={onClose}
    />
  );
}
