import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { useWords } from '../wording/index.ts';

interface BeginDraftProps {
  readonly unit: string;
  readonly unitName: string;
  readonly model: string;
  /** The unit's text of the model before. */
  readonly from: string | null;
}

/** Begins a unit's own text and goes to it. */
export function BeginDraft({ unit, unitName, model, from }: BeginDraftProps) {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: () => call<{ id: string }>('POST', '/api/adaptations', { unit, model, from }),
    onSuccess: async ({ id }) => {
      void client.invalidateQueries({ queryKey: ['drafts'] });
      void client.invalidateQueries({ queryKey: ['instrument', model] });
      await navigate({ to: '/rulebook/drafts/$id', params: { id } });
    },
  });
  return (
    <>
      <Button size="sm" variant="light" loading={begin.isPending} onClick={() => begin.mutate()}>
        {t(from === null ? 'adaptation.begin' : 'adaptation.beginFrom')}
        <span className="hidden"> {unitName}</span>
      </Button>
      <Problem error={begin.error} />
    </>
  );
}
