import { Radio, Stack } from '@mantine/core';
import { type SourceNotes, type TrackedChoice, trackedChoices } from '@plenum/rulebook';
import { countText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';

interface SourceNotesProps {
  readonly source: SourceNotes;
  readonly tracked: TrackedChoice | null;
  readonly onTracked: (choice: TrackedChoice) => void;
}

/** What a person must know of a file before its text is taken: which changes are tracked in it, and what was converted. */
export function SourceNotesCard({ source, tracked, onTracked }: SourceNotesProps) {
  const { t, language } = useWords();
  const { converted, sample } = source;
  const { insertions, deletions } = source.tracked;
  return (
    <>
      {insertions + deletions > 0 && (
        <section className="card">
          <Radio.Group
            label={t('instrumentFiles.trackedTitle', {
              insertions: countText(insertions, language),
              deletions: countText(deletions, language),
            })}
            description={t('instrumentFiles.trackedHint')}
            required
            value={tracked ?? ''}
            onChange={(choice) => onTracked(choice as TrackedChoice)}
          >
            <Stack gap="xs" mt="sm">
              {trackedChoices.map((choice) => (
                <Radio key={choice} value={choice} label={t(`instrumentFiles.tracked.${choice}`)} />
              ))}
            </Stack>
          </Radio.Group>
        </section>
      )}
      {converted !== null && (
        <section className="card stack tight">
          <h2>{t('instrumentFiles.convertedTitle', { encoding: t(`instrumentFiles.encoding.${converted}`) })}</h2>
          <p>{t('instrumentFiles.convertedHint')}</p>
          {sample !== null && (
            <dl className="converted">
              <dt>{t('instrumentFiles.before')}</dt>
              <dd>{sample.before}</dd>
              <dt>{t('instrumentFiles.after')}</dt>
              <dd lang="vi">{sample.after}</dd>
            </dl>
          )}
        </section>
      )}
    </>
  );
}
