import type { Finding } from '@plenum/kernel';
import { loginForm } from './account.ts';
import { accountLimits, passwordMinimum } from './limits.ts';
import { refusal } from './refusal.ts';

/** Everybody tries these first. */
const guessed = ['1234567890', '0123456789', 'password12', 'matkhau123', 'qwertyuiop', 'abcdefghij', '0987654321'];

/** Why a password may not be used: too short, too long, the login itself, one character repeated, or among the most guessed. */
export function passwordFindings(
  password: string,
  login: string,
  commonlyUsed: (password: string) => boolean = () => false,
): readonly Finding[] {
  const text = password.normalize('NFC');
  const length = [...text].length;
  if (length < passwordMinimum) return [refusal('password-too-short', { minimum: passwordMinimum }, 'password')];
  if (length > accountLimits.password)
    return [refusal('text-too-long', { field: 'password', maximum: accountLimits.password }, 'password')];
  const plain = text.toLowerCase();
  const easy = plain.includes(loginForm(login)) && loginForm(login).length >= 5;
  if (easy || new Set(plain).size < 4 || guessed.some((known) => plain.startsWith(known)) || commonlyUsed(plain))
    return [refusal('password-too-easy', {}, 'password')];
  return [];
}
