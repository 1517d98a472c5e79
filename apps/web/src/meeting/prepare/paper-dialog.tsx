import { Button, FileInput, Group, NativeSelect, TextInput } from '@mantine/core';
import { type Paper, type PaperAudience, paperAudiences, paperTypes } from '@plenum/meeting';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../shell/dialog.tsx';
import { Problem } from '../../shell/problem.tsx';
import { useWords } from '../../wording/index.ts';
import type { MeetingScreen } from '../meeting-query.ts';
import { type ItemScreen, useProgrammeAct } from './programme-query.ts';

const accepted = [...paperTypes.keys()].map((ending) => `.${ending}`).join(',');

interface PaperDialogProps {
  readonly meeting: MeetingScreen;
  readonly items: readonly ItemScreen[];
  /** Under which item; the meeting as a whole where nothing is said. */
  readonly item?: string;
  readonly onClose: () => void;
}

/** A paper: its title, whom it is for, and the file. */
export function PaperDialog({ meeting, items, item = '', onClose }: PaperDialogProps) {
  const { t } = useWords();
  const acting = useProgrammeAct(meeting);
  const [file, setFile] = useState<File | null>(null);
  const [typed, setTyped] = useState({ title: '', item, audience: 'everybody' as PaperAudience });
  const set = (change: Partial<typeof typed>) => setTyped((old) => ({ ...old, ...change }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const form = new FormData();
    for (const [name, value] of Object.entries(typed)) form.set(name, value);
    if (file) form.set('file', file);
    if (await acting.sendFile('papers', form)) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('prepare.paper.lay')}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <PaperFile
          file={file}
          onChange={(chosen) => {
            setFile(chosen);
            // The file's name without its ending is mostly the title.
            if (chosen && typed.title === '') set({ title: chosen.name.replace(/\.[^.]+$/, '') });
          }}
        />
        <TextInput
          label={t('prepare.paper.name')}
          required
          maxLength={300}
          value={typed.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('prepare.paper.item')}
          value={typed.item}
          onChange={(event) => set({ item: event.currentTarget.value })}
          data={[
            { value: '', label: t('prepare.paper.wholeMeeting') },
            ...items.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <NativeSelect
          label={t('prepare.paper.audience')}
          value={typed.audience}
          onChange={(event) => set({ audience: event.currentTarget.value as PaperAudience })}
          data={paperAudiences.map((value) => ({ value, label: t(`prepare.paper.audienceOf.${value}`) }))}
        />
        <Problem error={acting.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={acting.pending} disabled={!file}>
            {t('prepare.paper.layButton')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

interface PaperFileProps {
  readonly file: File | null;
  readonly onChange: (file: File | null) => void;
}

function PaperFile({ file, onChange }: PaperFileProps) {
  const { t } = useWords();
  return (
    <FileInput
      label={t('prepare.paper.file')}
      description={t('prepare.paper.fileHint')}
      placeholder={t('prepare.paper.chooseFile')}
      accept={accepted}
      required
      value={file}
      onChange={onChange}
    />
  );
}

interface VersionDialogProps {
  readonly meeting: MeetingScreen;
  readonly paper: Paper;
  readonly onClose: () => void;
}

/** Another version of a paper; the earlier ones stay. */
export function VersionDialog({ meeting, paper, onClose }: VersionDialogProps) {
  const { t } = useWords();
  const acting = useProgrammeAct(meeting);
  const [file, setFile] = useState<File | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const form = new FormData();
    if (file) form.set('file', file);
    if (await acting.sendFile(`papers/${paper.id}/versions`, form)) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('prepare.paper.newVersionTitle', { title: paper.title })}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <PaperFile file={file} onChange={setFile} />
        <Problem error={acting.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={acting.pending} disabled={!file}>
            {t('prepare.paper.newVersionButton')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
