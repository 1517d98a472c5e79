import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../shell/dialog.tsx';
import { Problem } from '../shell/problem.tsx';
import { useWords } from '../wording/index.ts';
import type { Drafting } from './use-draft.ts';

interface AddArticleProps {
  readonly after: string;
  readonly title: string;
  readonly drafting: Drafting;
  readonly onClose: () => void;
}

/** An article of the unit's own, with the reason. */
export function AddArticle({ after, title, drafting, onClose }: AddArticleProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState({ heading: '', text: '', why: '' });
  const set = (field: keyof typeof typed) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setTyped((before) => ({ ...before, [field]: value }));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await drafting.send({ act: 'add-article', after, ...typed })) onClose();
  };
  return (
    <Dialog size="lg" onClose={onClose} title={`${t('adaptation.add')}: ${title}`}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('adaptation.heading')}
          required
          data-autofocus
          maxLength={500}
          value={typed.heading}
          onChange={set('heading')}
        />
        <Textarea
          label={t('adaptation.text')}
          required
          autosize
          minRows={3}
          maxLength={15_000}
          value={typed.text}
          onChange={set('text')}
        />
        <Textarea
          label={t('adaptation.addWhy')}
          required
          autosize
          maxLength={2_000}
          value={typed.why}
          onChange={set('why')}
        />
        <Problem error={drafting.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={drafting.pending}>
            {t('adaptation.add')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
