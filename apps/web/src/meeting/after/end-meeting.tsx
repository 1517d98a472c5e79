import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../wording/index.ts';
import { mayDo, useMeetingAct } from '../meeting-act.ts';
import { useMeeting } from '../meeting-query.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

/** Ends the meeting, for who may: from then on nobody is checked in, nothing is voted on, and the minutes can be closed. */
export function EndMeeting() {
  const { t } = useWords();
  const meeting = useMeeting();
  const acting = useMeetingAct(meeting);
  const [asking, setAsking] = useState(false);
  if (!mayDo(meeting, 'end-meeting')) return null;
  return (
    <div className="row no-print">
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('meetingMinutes.endMeeting')}
      </Button>
      <span className="small soft">{t('meetingMinutes.endBelow')}</span>
      {asking && (
        <ConfirmDialog
          title={t('meetingMinutes.endMeeting')}
          text={t('meetingMinutes.endNext')}
          button={t('meetingMinutes.endButton')}
          acting={acting}
          onClose={() => {
            acting.clear();
            setAsking(false);
          }}
          onConfirm={() => void acting.send({ act: 'end-meeting' }).then((done) => done && setAsking(false))}
        />
      )}
    </div>
  );
}
