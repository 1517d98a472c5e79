import { ballotFlags, flagLetters, interpretKeys, type KeyedPaper } from '@plenum/election';
import { describe, expect, it } from 'vitest';
import { flagOfKey, flagOfLetter, pressKey, toggleFlag } from './keys.ts';

const strikeOut: KeyedPaper = { form: 'strike-out', candidates: 55, weighted: false };
const agree: KeyedPaper = { form: 'agree-disagree', candidates: 8, weighted: false };
const shares: KeyedPaper = { form: 'cumulative', candidates: 12, weighted: true };

const type = (presses: readonly string[], paper: KeyedPaper): string =>
  presses.reduce((keys, key) => pressKey(keys, key, paper) ?? keys, '');
const marks = (presses: readonly string[], paper: KeyedPaper) => interpretKeys(type(presses, paper), paper).marks;

describe('keys of a ballot', () => {
  it('numbers with spaces between are the struck names', () => {
    expect(marks([...'3 9 17'], strikeOut)).toEqual({ 3: 'x', 9: 'x', 17: 'x' });
  });

  it('a number that has as many digits as the last one on the paper needs no space after it', () => {
    expect(type([...'1722'], strikeOut)).toBe('17 22');
    expect(type([...'357'], agree)).toBe('3 5 7');
  });

  it('the keys of a number pad stand for space and doubt', () => {
    expect(marks(['3', '+', '9', '/', '.', '4'], strikeOut)).toEqual({ 3: 'x', 4: 'x', 9: '?' });
  });

  it('Backspace drops the whole last number', () => {
    expect(type(['3', ' ', '1', '7', 'Backspace'], strikeOut)).toBe('3 ');
    expect(type(['3', 'Backspace', 'Backspace'], strikeOut)).toBe('');
  });

  it('K turns the numbers into the kept names, and back', () => {
    expect(type(['3', 'k'], strikeOut)).toBe('K 3 ');
    expect(type(['3', 'k', 'K'], strikeOut)).toBe('3 ');
  });

  it('a doubt is set on the last number and taken off by the same key', () => {
    expect(type(['3', ' ', '?'], strikeOut)).toBe('3? ');
    expect(type(['3', '?', '?'], strikeOut)).toBe('3 ');
  });

  it('both boxes and neither box are keys of the agree and disagree form alone', () => {
    expect(marks(['2', 'b', '4', 'n'], agree)).toEqual({ 1: 'a', 2: 'ad', 3: 'a', 5: 'a', 6: 'a', 7: 'a', 8: 'a' });
    expect(pressKey('2', 'b', strikeOut)).toBeNull();
  });

  it('votes and the weight of a paper are typed after = and W', () => {
    const keys = type([...'W250 1=500', ' ', ...'12*7'], shares);
    expect(interpretKeys(keys, shares)).toMatchObject({ weight: 250, marks: { 1: 500, 12: 7 }, problem: null });
  });

  it('a flag is set and cleared without touching the numbers', () => {
    const flagged = toggleFlag('K 3 17', 'signed');
    expect(interpretKeys(flagged, strikeOut)).toMatchObject({ flags: ['signed'], mode: 'kept', problem: null });
    expect(toggleFlag(flagged, 'signed')).toBe('K 3 17 ');
  });

  it('the key of a flag sets that flag and is no other key of any form', () => {
    for (const flag of ballotFlags) {
      const letter = flagLetters[flag];
      expect([flagOfKey(letter.toUpperCase()), flagOfLetter(letter)]).toEqual([flag, flag]);
      for (const paper of [strikeOut, agree, shares]) expect(pressKey('3', letter, paper)).toBeNull();
      expect(letter).not.toBe('v');
    }
  });

  it('K keeps names, and is a signature only after V', () => {
    expect([flagOfKey('k'), flagOfLetter('K')]).toEqual([null, 'signed']);
    expect(toggleFlag('Vk 3 ', 'numbered')).toBe('Vys 3 ');
  });

  it('other keys mean nothing', () => {
    expect(pressKey('3', 'x', strikeOut)).toBeNull();
    expect(pressKey('3', 'Enter', strikeOut)).toBeNull();
  });
});
