import type { EntryView } from '@plenum/election';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { EntrySender } from './entry-sender.ts';
import {
  ballotOf,
  draftOf,
  finishBallot,
  isChanged,
  type Keying,
  moveBy,
  notFinished,
  paperOf,
  readKeys,
  shownKeys,
  shownNumber,
  takeUp,
  withKeys,
} from './keying.ts';
import { flagOfKey, flagOfLetter, pressKey, toggleFlag } from './keys.ts';

/** Where unsent keys stand in this browser: what is left of one pile or count must not reach another. */
function shelfOf(election: string, account: string, { round, entry, batch, count }: EntryView): string {
  const part = batch > 1 || count > 1 ? `.${batch}.${count}` : '';
  return `plenum.entry.${election}.${round}.${entry}${part}.${account}`;
}

/** A teller's entry while it is keyed: every key goes to disk, nothing is asked for again. */
export function useKeying(election: string, account: string, entry: EntryView) {
  const paper = useMemo(() => paperOf(entry), [entry]);
  const [sender] = useState(() => new EntrySender(election, shelfOf(election, account, entry)));
  const [keying, setKeying] = useState(() => takeUp(entry, sender.unsent()));
  const [picking, setPicking] = useState(false);
  const [blocked, setBlocked] = useState(false);
  const [spoken, setSpoken] = useState<{ readonly done: number | null; readonly number: number | null }>({
    done: null,
    number: shownNumber(keying),
  });
  const now = useRef(keying);
  now.current = keying;
  useEffect(() => sender.start(), [sender]);

  const show = useCallback((next: Keying) => {
    now.current = next;
    setKeying(next);
    setBlocked(false);
  }, []);

  /** The entry as the server has it: after a refusal, or when the papers were counted again. */
  const renew = useCallback((fresh: EntryView) => show(takeUp(fresh, sender.unsent())), [sender, show]);

  const finish = useCallback((): boolean => {
    const number = shownNumber(now.current);
    if (number === null) return true;
    const reading = readKeys(now.current, paper);
    if (notFinished(reading, paper)) {
      setBlocked(true);
      return false;
    }
    const ballot = ballotOf(number, reading);
    const next = finishBallot(now.current, ballot);
    show(next);
    setSpoken({ done: number, number: shownNumber(next) });
    sender.keyed(ballot, draftOf(next));
    return true;
  }, [paper, sender, show]);

  const move = useCallback(
    (by: -1 | 1) => {
      const before = now.current;
      const from = shownNumber(before);
      if (isChanged(before)) {
        if (!finish()) return;
        // Written; the way goes on from the paper that was shown.
        const back = { ...now.current, review: from === null ? null : { number: from, keys: '', before: '' } };
        now.current = back;
      }
      const next = moveBy(now.current, by, paper);
      show(next);
      setSpoken({ done: null, number: shownNumber(next) });
      sender.typed(draftOf(next));
    },
    [finish, paper, sender, show],
  );

  const press = useCallback(
    (key: string): boolean => {
      if (picking) {
        const flag = flagOfLetter(key);
        if (flag) {
          const next = withKeys(now.current, toggleFlag(shownKeys(now.current), flag));
          show(next);
          sender.typed(draftOf(next));
          return true;
        }
        if (['Enter', 'Escape', 'v', 'V'].includes(key)) {
          setPicking(false);
          return true;
        }
        if (/^[a-z]$/i.test(key)) return true;
        setPicking(false);
      }
      if (key === 'ArrowUp' || key === 'ArrowDown') {
        move(key === 'ArrowUp' ? -1 : 1);
        return true;
      }
      if (shownNumber(now.current) === null) return false;
      if (key === 'Enter') {
        finish();
        return true;
      }
      if (key === 'Escape') {
        if (!now.current.review) return false;
        const next = { ...now.current, review: null };
        show(next);
        sender.typed(draftOf(next));
        return true;
      }
      if (key === 'v' || key === 'V') {
        setPicking(true);
        return true;
      }
      const flag = flagOfKey(key);
      const keys = flag ? toggleFlag(shownKeys(now.current), flag) : pressKey(shownKeys(now.current), key, paper);
      if (keys === null) return false;
      const next = withKeys(now.current, keys);
      show(next);
      sender.typed(draftOf(next));
      return true;
    },
    [finish, move, paper, picking, sender, show],
  );

  const goTo = useCallback(
    (number: number) => {
      const next: Keying = { ...now.current, at: number, keys: '', review: null };
      show(next);
      sender.typed(draftOf(next));
    },
    [sender, show],
  );

  return { paper, keying, picking, blocked, spoken, sender, press, goTo, renew };
}
export type KeyingHands = ReturnType<typeof useKeying>;
