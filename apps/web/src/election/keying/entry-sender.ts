import type { KeyedBallot } from '@plenum/election';
import { Answered, call, Refused, type SpokenFinding, Unreachable } from '../../shell/http.ts';

export interface Draft {
  readonly ballot: number;
  readonly keys: string;
}

/** What is typed and not yet known to be on the server's disk. */
export interface Unsent {
  readonly ballots: readonly KeyedBallot[];
  readonly draft: Draft | null;
}

export interface SavingState {
  readonly kind: 'idle' | 'saving' | 'saved' | 'offline' | 'signed-out';
  /** What the server itself said of why it takes nothing now (a full disk); null where it could not be asked. */
  readonly said: string | null;
  /** When the last thing was known to be on disk, milliseconds. */
  readonly savedAt: number | null;
  /** Ballots that wait. */
  readonly waiting: number;
  readonly refused: {
    readonly number: number;
    readonly findings: readonly SpokenFinding[];
    readonly message: string;
  } | null;
}

const retryMs = [500, 1_000, 2_000, 4_000] as const;
/** So long a teller is left to believe that an answer is under way. What was sent is waited for all the same. */
const silenceMs = 4_000;

/**
 * Sends what a teller keys, in order and one at a time: finished ballots first, then the keys of the one under way. Until the
 * server has answered, everything also stands in this browser, so that neither a lost line nor a closed lid loses a key.
 * Sending a ballot twice changes nothing: the act is idempotent.
 */
export class EntrySender {
  #unsent: Unsent;
  #state: SavingState = { kind: 'idle', said: null, savedAt: null, waiting: 0, refused: null };
  #busy = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #path: string;
  readonly #shelf: string;
  readonly #listeners = new Set<() => void>();

  /** @param shelf the name under which unsent keys stand in this browser: one for each teller, election and round. */
  constructor(election: string, shelf: string) {
    this.#path = `/api/elections/${election}`;
    this.#shelf = shelf;
    this.#unsent = unsentOn(shelf);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): SavingState => this.#state;
  readonly unsent = (): Unsent => this.#unsent;

  /** Begins to send what an earlier visit left, and tries again when the line is back. */
  start(): () => void {
    const again = () => {
      this.#failures = 0;
      this.#kick();
    };
    window.addEventListener('online', again);
    this.#kick();
    return () => {
      window.removeEventListener('online', again);
      clearTimeout(this.#timer);
    };
  }

  keyed(ballot: KeyedBallot, next: Draft): void {
    const others = this.#unsent.ballots.filter(({ number }) => number !== ballot.number);
    this.#keep({ ballots: [...others, ballot], draft: next });
  }

  typed(draft: Draft): void {
    this.#keep({ ...this.#unsent, draft });
  }

  forgetRefusal(): void {
    this.#show({ refused: null });
  }

  #keep(unsent: Unsent): void {
    this.#unsent = unsent;
    this.#shelve();
    this.#show({ waiting: unsent.ballots.length });
    this.#kick();
  }

  #shelve(): void {
    const { ballots, draft } = this.#unsent;
    try {
      if (ballots.length === 0 && draft === null) localStorage.removeItem(this.#shelf);
      else localStorage.setItem(this.#shelf, JSON.stringify(this.#unsent));
    } catch {
      // A browser without storage still sends; only a lost line together with a closed tab would lose keys.
    }
  }

  #kick(): void {
    if (this.#busy) return;
    clearTimeout(this.#timer);
    void this.#run();
  }

  async #run(): Promise<void> {
    this.#busy = true;
    try {
      for (;;) {
        const { ballots, draft } = this.#unsent;
        const ballot = ballots[0];
        if (ballot) await this.#sendBallot(ballot);
        else if (draft) await this.#sendDraft(draft);
        else break;
        this.#failures = 0;
      }
      this.#busy = false;
    } catch (error) {
      this.#busy = false;
      this.#stumble(error);
    }
  }

  async #sendBallot(ballot: KeyedBallot): Promise<void> {
    this.#sending();
    let refused: SavingState['refused'] = null;
    try {
      await this.#listening(call('POST', `${this.#path}/acts`, { act: { act: 'key-ballot', ballot } }));
    } catch (error) {
      if (!isFinal(error)) throw error;
      refused = {
        number: ballot.number,
        findings: error instanceof Refused ? error.findings : [],
        message: error.message,
      };
    }
    // The same paper may have been keyed again while this one was on its way: that one stays.
    this.#unsent = { ...this.#unsent, ballots: this.#unsent.ballots.filter((waiting) => waiting !== ballot) };
    this.#shelve();
    this.#show({ waiting: this.#unsent.ballots.length, ...(refused ? { refused } : savedNow()) });
  }

  async #sendDraft(draft: Draft): Promise<void> {
    this.#sending();
    try {
      await this.#listening(call('PUT', `${this.#path}/entry/draft`, draft));
    } catch (error) {
      // The entry was closed meanwhile: there is no ballot under way whose keys could be kept.
      if (!isFinal(error)) throw error;
    }
    if (this.#unsent.draft === draft) this.#unsent = { ...this.#unsent, draft: null };
    this.#shelve();
    this.#show(savedNow());
  }

  /** Says that nobody answers where the line is open and silent. */
  async #listening(answer: Promise<unknown>): Promise<void> {
    const silence = setTimeout(() => this.#show({ kind: 'offline', said: null }), silenceMs);
    try {
      await answer;
    } finally {
      clearTimeout(silence);
    }
  }

  #sending(): void {
    if (this.#state.kind !== 'offline' && this.#state.kind !== 'signed-out') this.#show({ kind: 'saving' });
  }

  #stumble(error: unknown): void {
    const signedOut = error instanceof Answered && error.status === 401;
    if (!signedOut && !(error instanceof Unreachable) && !(error instanceof Answered)) throw error;
    const wait = retryMs[Math.min(this.#failures, retryMs.length - 1)]!;
    this.#failures += 1;
    const said = error instanceof Answered && !signedOut ? error.message || null : null;
    this.#show({ kind: signedOut ? 'signed-out' : 'offline', said });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#kick(), wait);
  }

  #show(change: Partial<SavingState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The server understood and said no; sending the same again would be answered the same. */
const isFinal = (error: unknown): error is Error =>
  error instanceof Refused ||
  (error instanceof Answered &&
    error.status >= 400 &&
    error.status < 500 &&
    error.status !== 401 &&
    error.status !== 429);

const savedNow = (): Partial<SavingState> => ({ kind: 'saved', said: null, savedAt: Date.now() });

function unsentOn(shelf: string): Unsent {
  try {
    const kept = JSON.parse(localStorage.getItem(shelf) ?? 'null') as Unsent | null;
    if (kept && Array.isArray(kept.ballots)) return kept;
  } catch {
    // Nothing readable is kept here.
  }
  return { ballots: [], draft: null };
}
