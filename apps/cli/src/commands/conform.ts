import { formatPercent, type Language } from '@plenum/election';
import { type Conformance, conformanceOf, readInstrument } from '@plenum/rulebook';
import type { Arguments } from '../arguments.ts';
import { readInstruments } from '../instruments.ts';
import type { Outcome } from '../outcome.ts';
import { type Style, table } from '../terminal.ts';
import { words } from '../wording.ts';

/** How closely a unit's text follows its model; 3 where anything differs, for people to accept or to ask about. */
export async function conform(
  model: string,
  local: string,
  { lang, tracked }: Pick<Arguments, 'lang' | 'tracked'>,
  style: Style,
): Promise<Outcome> {
  const read = await readInstruments([model, local], lang, style, tracked);
  if (!('texts' in read)) return read;
  const [from, to] = read.texts.map(({ lines, findings }) => readInstrument(lines, findings));
  const conformance = conformanceOf(from!, to!);
  return {
    exit: conformance.articles.every(({ state }) => state === 'same') ? 0 : 3,
    json: { model, local, ...conformance },
    text: conformanceText(conformance, lang, style),
  };
}

function conformanceText({ articles, summary }: Conformance, lang: Language, style: Style): string {
  const say = words(lang);
  const rows = articles.map(({ model, local, state, similarity }) => [
    model ?? '–',
    local ?? '–',
    say.conformance[state],
    state === 'missing' || state === 'added' ? '' : formatPercent((similarity * 100).toFixed(2), lang),
  ]);
  const columns = [
    { header: say.modelArticle, align: 'right' },
    { header: say.localArticle, align: 'right' },
    { header: say.conformanceState, align: 'left' },
    { header: say.similarity, align: 'right' },
  ] as const;
  const counts = Object.entries(summary).map(
    ([state, count]) => `${say.conformance[state as keyof typeof summary]} ${count}`,
  );
  return [table(columns, rows, style), '', style.bold(counts.join(' · '))].join('\n');
}
