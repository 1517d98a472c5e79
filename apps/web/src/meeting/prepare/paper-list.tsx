import { ActionIcon, Menu } from '@mantine/core';
import type { Paper } from '@plenum/meeting';
import { useState } from 'react';
import { ReasonDialog } from '../../shell/fields.tsx';
import { useWords } from '../../wording/index.ts';
import type { MeetingScreen } from '../meeting-query.ts';
import { VersionDialog } from './paper-dialog.tsx';
import { mayProgramme, useProgrammeAct } from './programme-query.ts';

interface PaperListProps {
  readonly meeting: MeetingScreen;
  readonly papers: readonly Paper[];
  /** Says where there is none. */
  readonly empty?: boolean;
}

const addressOf = (meeting: MeetingScreen, paper: Paper, version: number): string =>
  `/api/meetings/${meeting.id}/papers/${paper.id}/versions/${version}`;

/** Papers with the version in force, each a link to its file. */
export function PaperList({ meeting, papers, empty = false }: PaperListProps) {
  const { t } = useWords();
  if (papers.length === 0) return empty ? <p className="soft">{t('prepare.paper.none')}</p> : null;
  return (
    <ul className="papers">
      {papers.map((paper) => (
        <li key={paper.id}>
          <span>
            {paper.withdrawn === null ? (
              <a href={addressOf(meeting, paper, paper.versions.length)}>{paper.title}</a>
            ) : (
              <>
                <del>{paper.title}</del>{' '}
                <span className="small soft">{t('prepare.paper.withdrawn', { reason: paper.withdrawn })}</span>
              </>
            )}{' '}
            <span className="small soft">
              {[
                paper.versions.length > 1 && t('prepare.paper.version', { n: paper.versions.length }),
                paper.audience !== 'everybody' && t(`prepare.paper.audienceOf.${paper.audience}`),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          {paper.withdrawn === null && mayProgramme(meeting, 'lay-version') && (
            <PaperMenu meeting={meeting} paper={paper} />
          )}
        </li>
      ))}
    </ul>
  );
}

function PaperMenu({ meeting, paper }: { readonly meeting: MeetingScreen; readonly paper: Paper }) {
  const { t } = useWords();
  const acting = useProgrammeAct(meeting);
  const [opened, setOpened] = useState<'version' | 'withdraw' | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            className="no-print"
            aria-label={t('prepare.paper.actions', { title: paper.title })}
          >
            ⋯
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpened('version')}>{t('prepare.paper.newVersion')}</Menu.Item>
          {paper.versions.length > 1 && <Menu.Label>{t('prepare.paper.earlier')}</Menu.Label>}
          {paper.versions.slice(0, -1).map((version, at) => (
            <Menu.Item key={version.at} component="a" href={addressOf(meeting, paper, at + 1)}>
              {t('prepare.paper.version', { n: at + 1 })}: {version.name}
            </Menu.Item>
          ))}
          <Menu.Item color="brick" onClick={() => setOpened('withdraw')}>
            {t('prepare.paper.withdraw')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {opened === 'version' && <VersionDialog meeting={meeting} paper={paper} onClose={close} />}
      {opened === 'withdraw' && (
        <ReasonDialog
          title={t('prepare.paper.withdrawTitle', { title: paper.title })}
          label={t('prepare.paper.withdrawReason')}
          button={t('prepare.paper.withdraw')}
          danger
          pending={acting.pending}
          error={acting.error}
          onClose={close}
          onReason={(reason) =>
            void acting.send({ act: 'withdraw-paper', id: paper.id, reason }).then((done) => done && close())
          }
        />
      )}
    </>
  );
}
