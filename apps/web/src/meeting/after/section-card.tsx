import { Button, Group, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { PaperBlocks } from '../../election/minutes/minutes-paper.tsx';
import { Problem } from '../../shell/problem.tsx';
import { useWords } from '../../wording/index.ts';
import { dayAndTime } from '../vietnam-time.ts';
import type { SectionData, useMinutesAct } from './after-query.ts';

interface SectionCardProps {
  readonly section: SectionData;
  readonly order: number;
  readonly lang: 'vi' | 'en';
  readonly mayEdit: boolean;
  readonly acting: ReturnType<typeof useMinutesAct>;
}

/** One section: what the record says, and beside it what the secretariat made of it. */
export function SectionCard({ section, order, lang, mayEdit, acting }: SectionCardProps) {
  const { t } = useWords();
  const [editing, setEditing] = useState(false);
  const { edited } = section;
  const title = `${order}. ${section.title}`;
  return (
    <article className="card stack tight" aria-label={title}>
      <div className="row spread">
        <h3 lang={lang}>{title}</h3>
        <span className={edited ? 'tag wait' : 'tag'}>
          {edited
            ? t('meetingMinutes.editedBy', { by: edited.by, at: dayAndTime(edited.at) })
            : t('meetingMinutes.fromRecord')}
        </span>
      </div>
      {editing ? (
        <EditForm section={section} acting={acting} onClose={() => setEditing(false)} />
      ) : (
        <>
          {edited ? (
            <div className="section-sides">
              <div>
                <div className="small soft">{t('meetingMinutes.recordSays')}</div>
                <div className="section-text side-record" lang={lang}>
                  <PaperBlocks blocks={section.blocks} />
                </div>
              </div>
              <div>
                <div className="small soft">{t('meetingMinutes.minutesSay')}</div>
                <div className="section-text" lang={lang}>
                  <PaperBlocks blocks={edited.blocks} />
                </div>
              </div>
            </div>
          ) : (
            <div className="section-text" lang={lang}>
              <PaperBlocks blocks={section.blocks} />
            </div>
          )}
          {mayEdit && (
            <div className="row no-print">
              <Button size="xs" variant="default" onClick={() => setEditing(true)}>
                {t('meetingMinutes.edit', { section: section.title })}
              </Button>
              {edited && (
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => void acting.send({ act: 'restore-section', section: section.key })}
                >
                  {t('meetingMinutes.restore')}
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </article>
  );
}

function EditForm({
  section,
  acting,
  onClose,
}: Pick<SectionCardProps, 'section' | 'acting'> & { readonly onClose: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState(section.edited?.text ?? section.text);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await acting.send({ act: 'edit-section', section: section.key, text })) onClose();
  };
  return (
    <form className="stack tight" onSubmit={(event) => void submit(event)}>
      <Textarea
        label={t('meetingMinutes.sectionText', { section: section.title })}
        description={t('meetingMinutes.sectionHint')}
        required
        autosize
        autoFocus
        minRows={4}
        maxLength={15_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Problem error={acting.error} />
      <Group>
        <Button type="submit" loading={acting.pending}>
          {t('meetingMinutes.saveSection')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
      </Group>
    </form>
  );
}
