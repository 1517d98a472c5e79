import {
  type CandidateEntry,
  type ElectionAct,
  type KeyedBallot,
  type MeetingHeading,
  type Office,
  type PaperSeries,
  regulationById,
  roundUnderWay,
  unconfirmedRules,
} from '@plenum/election';
import { type LoadedElection, loadElection, performElectionAct } from '../election/election-acts.ts';
import { type MinutesFormat, minutesFile } from '../election/minutes-file.ts';
import type { Services } from '../services.ts';
import { accountId, type ExampleLogin, exampleAccounts } from './accounts.ts';
import { keyed, type Paper } from './ballots.ts';

export interface ExampleElection {
  readonly id: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly regulation: string;
  readonly office: Office;
  readonly seats: number;
  readonly meeting: MeetingHeading;
  readonly secondApproval?: true;
  readonly candidates: readonly CandidateEntry[];
}

interface ExampleStock {
  readonly series: readonly PaperSeries[];
  readonly spoiled: number;
  readonly unused: number;
  /** Where it does not add up. */
  readonly explained?: string;
}

/** One election of the example, played act by act as its people did it on its day. */
export interface Stage {
  act(login: ExampleLogin, act: ElectionAct): Promise<void>;
  /** Duties for all, the list, and its closing. */
  prepare(): Promise<void>;
  announceBase(
    figures: Pick<ElectionAct & { act: 'announce-base' }, 'summoned' | 'excluded' | 'present'>,
  ): Promise<void>;
  /** Opens the round and counts the papers, with the account of those printed where there is one. */
  openRound(issued: number, collected: number, stock?: ExampleStock): Promise<void>;
  /** Both tellers key all papers and close; where the second misreads one, the head settles it. */
  keyAll(papers: readonly Paper[], misread?: ReadonlyMap<number, Paper>): Promise<void>;
  /** One teller keys the first papers and leaves the rest. */
  keySome(teller: 'kiemphieu1' | 'kiemphieu2', papers: readonly Paper[]): Promise<void>;
  /** What follows is done on a later day, in the morning, or at a moment that is named. */
  laterOn(date: string): void;
  /** The head draws the minutes, in Vietnamese. */
  drawMinutes(format: MinutesFormat, number: string): Promise<void>;
  load(): Promise<LoadedElection>;
}

const duties = [
  ['truongban', 'head-of-tellers'],
  ['kiemphieu1', 'teller'],
  ['kiemphieu2', 'teller'],
  ['chutich', 'presidium'],
  ['thuky', 'secretariat'],
  ['kiemtra', 'auditor'],
  ['quansat', 'observer'],
] as const;

/** @throws where an act of the example is refused: then a rule or the example has changed */
export function stageFor(services: Services, election: ExampleElection): Stage {
  const { id, regulation: regulationId, candidates, ...entry } = election;
  const found = regulationById(regulationId);
  if (!found) throw new Error(`The example names regulation ${regulationId}, which is not here`);
  const regulation = found;
  let clock = Date.parse(`${election.meeting.date}T01:30:00Z`);
  const tick = (seconds: number): string => {
    clock += seconds * 1000;
    return new Date(clock).toISOString();
  };
  const perform = async (login: ExampleLogin, act: ElectionAct, seconds = 40): Promise<void> => {
    const account = exampleAccounts.find((one) => one.login === login);
    const actor = { id: accountId(login), name: account?.name ?? login };
    await performElectionAct(services, { id, act, actor, regulation, now: tick(seconds) }).catch((error: Error) => {
      throw new Error(`Example ${id}, ${act.act}: ${error.message}`, { cause: error });
    });
  };
  const load = () => loadElection(services, id);
  const papersOf = async (papers: readonly Paper[]): Promise<readonly KeyedBallot[]> => {
    const round = roundUnderWay((await load()).state)?.opened;
    if (!round) throw new Error(`Example ${id}: no round is open`);
    return papers.map((paper, index) => keyed(paper, index + 1, round.candidates.length, round.form));
  };
  /** Sent at once and committed in this order, many to a commit. */
  const keyAs = async (login: 'kiemphieu1' | 'kiemphieu2', ballots: readonly KeyedBallot[]) => {
    await perform(login, { act: 'begin-entry' });
    await Promise.all(ballots.map((ballot) => perform(login, { act: 'key-ballot', ballot }, 9)));
  };

  return {
    act: perform,
    load,
    async prepare() {
      await perform('totchuc', { act: 'open-election', id, ...entry });
      for (const [login, duty] of duties) {
        const name = exampleAccounts.find((one) => one.login === login)?.name ?? login;
        await perform('totchuc', { act: 'give-duty', account: accountId(login), name, duty });
      }
      await perform('totchuc', { act: 'list-candidates', candidates });
      await perform('totchuc', { act: 'close-list' });
    },
    async announceBase(figures) {
      const { state } = await load();
      if (unconfirmedRules(state, regulation).length > 0) await perform('totchuc', { act: 'confirm-assumed-rules' });
      await perform('totchuc', { act: 'announce-base', ...figures });
    },
    async openRound(issued, collected, stock) {
      await perform('totchuc', { act: 'open-round' });
      if (stock) {
        const { explained, ...figures } = stock;
        await perform('truongban', { act: 'record-stock', ...figures, printed: null, issued }, 1200);
        if (explained) await perform('truongban', { act: 'explain-stock', note: explained });
      }
      await perform('truongban', { act: 'count-papers', issued, collected, note: '' }, 1800);
    },
    async keyAll(papers, misread = new Map()) {
      const right = await papersOf(papers);
      const second = await papersOf(papers.map((paper, index) => misread.get(index + 1) ?? paper));
      await keyAs('kiemphieu1', right);
      await keyAs('kiemphieu2', second);
      await perform('kiemphieu1', { act: 'close-entry' });
      await perform('kiemphieu2', { act: 'close-entry' });
      for (const number of misread.keys()) {
        const ballot = right[number - 1];
        if (ballot) await perform('truongban', { act: 'settle-difference', ballot, reason: 'Đối chiếu với tờ phiếu' });
      }
    },
    keySome: async (teller, papers) => keyAs(teller, await papersOf(papers)),
    laterOn(date) {
      clock = Date.parse(date.includes('T') ? date : `${date}T01:30:00Z`);
    },
    async drawMinutes(format, number) {
      const { name, login } = exampleAccounts.find((one) => one.login === 'truongban')!;
      const who = {
        id: accountId(login),
        name,
        login,
        administrator: false,
        session: '',
        election: null,
        meeting: null,
        proven: true,
        by: 'password' as const,
        lacksFactor: false,
      };
      const then = { ...services, now: () => tick(120) };
      await minutesFile(then, await load(), who, { format, lang: 'vi', number });
    },
  };
}
