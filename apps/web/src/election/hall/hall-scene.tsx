import type { HallView, MeetingKind } from '@plenum/election';
import type { ReactNode } from 'react';
import { countText } from '../../wording/figures.ts';
import { useWords, type Words } from '../../wording/index.ts';
import { HallElected, HallNext } from './hall-elected.tsx';

type Scene<Name extends HallView['scene']> = Extract<HallView, { scene: Name }>;

export function HallScene({ hall, meeting }: { readonly hall: HallView; readonly meeting: MeetingKind }) {
  switch (hall.scene) {
    case 'list':
      return <ListScene hall={hall} />;
    case 'base':
      return <BaseScene hall={hall} meeting={meeting} />;
    case 'open':
      return <OpenScene hall={hall} />;
    case 'counting':
      return <CountingScene hall={hall} />;
    case 'void':
      return <VoidScene hall={hall} />;
    default:
      return <HallElected hall={hall} />;
  }
}

interface SplitProps {
  /** The one figure or sentence that the hall is to take in. */
  readonly big: ReactNode;
  /** A sentence, set smaller than a figure. */
  readonly words?: boolean;
  readonly children?: ReactNode;
  readonly rows: readonly (readonly [label: string, value: string])[];
}

function Split({ big, words, children, rows }: SplitProps) {
  return (
    <div className="hall-split">
      <div>
        <p className={words ? 'hall-words' : 'hall-figure'}>{big}</p>
        {children}
      </div>
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function ListScene({ hall }: { readonly hall: Scene<'list'> }) {
  const { t, language } = useWords();
  return (
    <Split
      words
      big={t('hall.preparing')}
      rows={[
        [t('hall.seats'), countText(hall.seats, language)],
        [t('hall.names'), countText(hall.names, language)],
      ]}
    >
      <p className="hall-line">{t(hall.closed ? 'hall.listClosed' : 'hall.listOpen')}</p>
    </Split>
  );
}

const summonedLabel = (meeting: MeetingKind, t: Words): string =>
  meeting === 'shareholders-meeting'
    ? t('hall.summonedShares')
    : meeting === 'constituency'
      ? t('hall.summonedRoll')
      : t('hall.summoned');

function BaseScene({ hall, meeting }: { readonly hall: Scene<'base'>; readonly meeting: MeetingKind }) {
  const { t, noun, language } = useWords();
  const count = (value: number) => countText(value, language);
  return (
    <Split
      words={hall.base === null}
      big={hall.base === null ? t(hall.of === 'none' ? 'hall.byVotes' : 'hall.baseLater') : count(hall.base)}
      rows={[
        [summonedLabel(meeting, t), count(hall.summoned)],
        ...hall.excluded
          .filter(({ count: n }) => n > 0)
          .map(({ reason, count: n }) => [capital(noun.exclusion[reason]), `− ${count(n)}`] as const),
        ...(hall.present === null ? [] : [[t('hall.present'), count(hall.present)] as const]),
        [t('hall.seats'), count(hall.seats)],
        [t('hall.names'), count(hall.names)],
      ]}
    >
      <p className="hall-line">
        {hall.base === null ? hall.of !== 'none' && t(`hall.baseOf.${hall.of}`) : t('hall.isBase')}
      </p>
      {hall.kind === 'tie' ? (
        <p className="hall-line">{t('hall.moreVotes')}</p>
      ) : (
        hall.needed !== null && (
          <p className="hall-line">
            {t('hall.needs')} <strong>{count(hall.needed)}</strong> {t('hall.needsVotes')}
          </p>
        )
      )}
      {hall.quorum !== null && (
        <p className={`hall-tag ${hall.quorum ? 'yes' : 'no'}`}>
          {hall.quorum ? `✓ ${t('hall.quorum')}` : `✗ ${t('hall.noQuorum')}`}
        </p>
      )}
    </Split>
  );
}

/** A word of the field at the head of a line. */
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

function OpenScene({ hall }: { readonly hall: Scene<'open'> }) {
  const { t, noun, language } = useWords();
  const count = (value: number) => countText(value, language);
  return (
    <Split
      big={count(hall.seats)}
      rows={[
        [t('hall.kind'), capital(noun.roundKind[hall.kind])],
        [t('hall.form'), capital(noun.form[hall.form])],
        ...(hall.base === null ? [] : [[t('result.base'), count(hall.base)] as const]),
        ...(hall.needed === null ? [] : [[t('result.needed'), t('hall.votesOf', { n: count(hall.needed) })] as const]),
      ]}
    >
      <p className="hall-line">{t('hall.toElect', { names: count(hall.names) })}</p>
      <p className="hall-line">{t(`hall.how.${hall.form}`)}</p>
      <p className="hall-tag on">{t('hall.open')}</p>
    </Split>
  );
}

function CountingScene({ hall }: { readonly hall: Scene<'counting'> }) {
  const { t, language } = useWords();
  return (
    <Split
      words
      big={t('hall.counting')}
      rows={[
        [t('hall.issued'), countText(hall.issued, language)],
        [t('hall.collected'), countText(hall.collected, language)],
      ]}
    >
      <p className="hall-line">{t('hall.countingBelow')}</p>
    </Split>
  );
}

function VoidScene({ hall }: { readonly hall: Scene<'void'> }) {
  const { t, language } = useWords();
  return (
    <Split
      words
      big={t('hall.void')}
      rows={[
        [t('hall.issued'), countText(hall.issued, language)],
        [t('hall.collected'), countText(hall.collected, language)],
      ]}
    >
      {hall.reason && <p className="hall-line">{capital(t(`result.voidReason.${hall.reason}`))}.</p>}
      <p className="hall-line">{t('hall.voidBelow')}</p>
      {hall.next?.step === 're-election' && !hall.stopped ? (
        <p className="hall-next">{t('hall.again', { seats: countText(hall.next.seats, language) })}</p>
      ) : (
        <HallNext hall={hall} />
      )}
    </Split>
  );
}
