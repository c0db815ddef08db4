import { refuseSignIn } from '../sign-in.rules';
import { type UserAccount } from './user-directory';

const PASSWORD_LENGTH = { least: 12, most: 256 } as const;

const letters = (text: string): number => [...text].length;

/** What is left when digits and signs around a word are taken away: `Password123!` → `password`. */
const core = (text: string): string => text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

/**
 * Refuses a password that is short or easily guessed (NIST SP 800-63B, OWASP ASVS 6.2). Nothing is asked of what
 * kinds of characters it has.
 * @param common the most common passwords, in small letters
 * @throws DomainError `sign-in.password-…`, which never repeats the password
 */
export function refuseWeakPassword(
  password: string,
  { name, login }: Pick<UserAccount, 'name' | 'login'>,
  common: ReadonlySet<string>,
): void {
  const { least, most } = PASSWORD_LENGTH;
  if (letters(password) < least) refuseSignIn('sign-in.password-too-short', { least });
  if (letters(password) > most) refuseSignIn('sign-in.password-too-long', { most });
  if (isCommon(password, common)) refuseSignIn('sign-in.password-too-common');
  if (madeFrom(password, [login ?? '', ...name.split(' '), 'diarium']))
    refuseSignIn('sign-in.password-names-user');
}

function isCommon(password: string, common: ReadonlySet<string>): boolean {
  const plain = password.toLowerCase();
  const kinds = new Set(plain).size;
  return common.has(plain) || common.has(core(plain)) || common.has(half(plain)) || kinds < 5;
}

/** The half of a text that says itself twice: `secretsecret` → `secret`. */
function half(text: string): string {
  const first = text.slice(0, text.length / 2);
  return first + first === text ? first : text;
}

function madeFrom(password: string, words: readonly string[]): boolean {
  const plain = password.toLowerCase();
  return words
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 4)
    .some((word) => plain.replaceAll(word, '').length <= PASSWORD_LENGTH.least / 2);
}
