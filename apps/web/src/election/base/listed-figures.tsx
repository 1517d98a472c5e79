import { Button } from '@mantine/core';
import { figuresDiffering } from '@plenum/election';
import type { ElectionScreen } from '../../shell/queries.ts';
import { countText } from '../../wording/figures.ts';
import { useWords } from '../../wording/index.ts';

interface ListedFiguresProps {
  readonly election: ElectionScreen;
  readonly typed: Parameters<typeof figuresDiffering>[0];
  readonly onTake?: (() => void) | undefined;
  /** What to say above the differences, where they are of figures announced before. */
  readonly because?: string;
}

/** Where figures are not what the list of those summoned says; nothing without a list, or where they agree. */
export function ListedFiguresNotice({ election, typed, onTake, because }: ListedFiguresProps) {
  const { t, noun, language } = useWords();
  if (!election.electors) return null;
  const differing = figuresDiffering(typed, election.electors);
  if (differing.length === 0) return null;
  const label = { summoned: t('electors.summoned'), present: t('electors.present') };
  return (
    <div className="notice wait stack tight" role="status">
      <strong>{because ?? t('electors.differs')}</strong>
      <ul>
        {differing.map((one) => {
          const what = one.figure === 'excluded' ? noun.exclusion[one.reason] : label[one.figure];
          return (
            <li key={what}>
              {t('electors.differsOne', {
                what,
                typed: one.typed === null ? t('electors.nothing') : countText(one.typed, language),
                listed: countText(one.listed, language),
              })}
            </li>
          );
        })}
      </ul>
      {onTake && (
        <div>
          <Button size="sm" variant="default" onClick={onTake}>
            {t('electors.take')}
          </Button>
        </div>
      )}
    </div>
  );
}
