import { NativeSelect } from '@mantine/core';
import type { InstrumentView } from '@plenum/rulebook';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { treeQuery } from '../organisation/organisation-query.ts';
import { call } from '../shell/http.ts';
import { Problem } from '../shell/problem.tsx';
import { meQuery } from '../shell/queries.ts';
import { useWords } from '../wording/index.ts';

/** Whose instrument it is: who keeps the register says so; who explains and who accepts follows from it. */
export function PlaceInstrument({ view }: { readonly view: InstrumentView }) {
  const { t } = useWords();
  const client = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const keeps = me?.account?.administrator === true;
  const { data: tree } = useQuery({ ...treeQuery, enabled: keeps });
  const { id, unit } = view.instrument;
  const place = useMutation({
    mutationFn: (chosen: string) =>
      call<InstrumentView>('POST', `/api/instruments/${id}/acts`, {
        act: { act: 'place-instrument', unit: chosen },
        seen: view.number,
      }),
    onSuccess: (after) => {
      client.setQueryData(['instrument', id], after);
      void client.invalidateQueries({ queryKey: ['instrument', id, 'conformance'] });
      void client.invalidateQueries({ queryKey: ['instruments'] });
    },
  });
  if (!keeps || !tree) return null;
  return (
    <div className="card stack tight no-print">
      <NativeSelect
        label={t('adaptation.ofUnit')}
        description={t('adaptation.ofUnitHint')}
        value={unit ?? ''}
        disabled={place.isPending}
        onChange={(event) => event.currentTarget.value !== '' && place.mutate(event.currentTarget.value)}
        data={[
          ...(unit === null ? [{ value: '', label: t('adaptation.ofNoUnit') }] : []),
          ...tree.organizations
            .filter(({ classification }) => classification !== 'branch')
            .map(({ id: value, name }) => ({ value, label: name })),
        ]}
      />
      <Problem error={place.error} />
    </div>
  );
}
