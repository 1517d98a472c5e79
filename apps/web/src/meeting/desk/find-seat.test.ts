import { expect, test } from 'vitest';
import type { RollSeat } from '../hall/hall-query.ts';
import { findSeats } from './find-seat.ts';

const id = (number: number): string => `00000000-0000-4000-8000-00000000000${number}`;
const seat = (number: number, name: string, code: string): RollSeat => ({
  seat: id(number),
  number,
  person: `p${number}`,
  name,
  code,
  unit: '',
  insteadOf: null,
  excluded: null,
  since: null,
});
const seats = [seat(1, 'Trần Đức Ân', 'BS-7'), seat(2, 'Trần Thị Ấn', '1'), seat(7, 'Lê Minh Châu', 'BS-9')];
const numbers = (text: string) => findSeats(seats, text).map((one) => one.number);

test('a scanned code names its seat, with or without the address before it', () => {
  expect(numbers(id(7))).toEqual([7]);
  expect(numbers(`https://plenum.example/seat/${id(7).toUpperCase()}\n`)).toEqual([7]);
  expect(numbers(id(5))).toEqual([]);
});

test('digits are a card number before they are a member’s code', () => {
  expect(numbers('1')).toEqual([1]);
  expect(numbers('07')).toEqual([7]);
  expect(numbers('bs-9')).toEqual([7]);
});

test('a name is found without its marks, by the beginnings of its words in any order', () => {
  expect(numbers('tran duc')).toEqual([1]);
  expect(numbers('ân trần')).toEqual([1, 2]);
  expect(numbers('chau')).toEqual([7]);
  expect(numbers('  ')).toEqual([]);
});
