import { declaredRounds } from '../next-round.ts';
import { type Decide, refusal, unless } from './act-finding.ts';
import { textFaults } from './given-text.ts';

/** Minutes were drawn: their number, format and SHA-256, and the checkpoint that they carry. A finished election still gives them. */
export const drawMinutes: Decide<'draw-minutes'> = (act, election) => {
  const { number, format, sha256, checkpoint } = act;
  return unless(
    [...textFaults('number', number), declaredRounds(election).length === 0 && refusal('nothing-declared')],
    () => [{ type: 'minutes-drawn', v: 1, data: { number, format, sha256, checkpoint } }],
  );
};
