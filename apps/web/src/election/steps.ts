import type { ElectionView, Stage } from '@plenum/election';

/** The screens of an election in the order in which its work goes. */
export const steps = ['list', 'base', 'entry', 'compare', 'result', 'minutes', 'after'] as const;
export type ElectionStep = (typeof steps)[number];

const stepOfStage: Record<Stage, ElectionStep> = {
  list: 'list',
  base: 'base',
  papers: 'entry',
  entry: 'entry',
  differences: 'compare',
  result: 'result',
  minutes: 'minutes',
  finished: 'minutes',
};

/** The step where the work now is. */
export const currentStep = (stage: Stage): ElectionStep => stepOfStage[stage];

/** How far each step is: nothing lies beyond what the stage has reached. */
export function stepState(
  step: ElectionStep,
  view: Pick<ElectionView, 'stage' | 'finished' | 'after'>,
): 'done' | 'now' | 'later' {
  if (step === 'after') return afterState(view);
  if (view.finished) return 'done';
  const [at, now] = [steps.indexOf(step), steps.indexOf(currentStep(view.stage))];
  return at < now ? 'done' : at === now ? 'now' : 'later';
}

/** What comes after an election waits for its end, and is done when nothing is expected any more. */
function afterState({ finished, after }: Pick<ElectionView, 'finished' | 'after'>): 'done' | 'now' | 'later' {
  if (!finished || !after) return 'later';
  return after.expected.length === 0 ? 'done' : 'now';
}

export const stepPaths = {
  list: '/elections/$id/list',
  base: '/elections/$id/base',
  entry: '/elections/$id/entry',
  compare: '/elections/$id/compare',
  result: '/elections/$id/result',
  minutes: '/elections/$id/minutes',
  after: '/elections/$id/after',
  record: '/elections/$id/record',
} as const;
