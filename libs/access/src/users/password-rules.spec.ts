import { DomainError } from '@diarium/event-store';
import { commonPasswords } from './common-passwords';
import { refuseWeakPassword } from './password-rules';

const eva = { name: 'Eva Bergström', login: 'eva.bergstrom' };
let common: ReadonlySet<string>;

beforeAll(async () => {
  common = await commonPasswords();
});

function refusalOf(password: string): string | undefined {
  try {
    refuseWeakPassword(password, eva, common);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
    expect(JSON.stringify([(error as DomainError).message, (error as DomainError).details])).not.toContain(
      password,
    );
    return (error as DomainError).code;
  }
}

describe('a password', () => {
  it.each([
    'korrekt häst batteri klammer',
    'aaaa bbbb cccc dddd eeee',
    'ö'.repeat(3) + 'åäüéèfgh1',
    'x9#'.repeat(2) + 'lagom långt ord',
    'kort sagt: '.repeat(20),
  ])('may have any characters and be long: %s', (password) => {
    expect(refusalOf(password)).toBeUndefined();
  });

  it.each([
    ['elva tecken', 'sign-in.password-too-short'],
    ['😀'.repeat(11), 'sign-in.password-too-short'],
    ['x'.repeat(257), 'sign-in.password-too-long'],
    ['Password1234', 'sign-in.password-too-common'],
    ['!!qwertyuiop!!', 'sign-in.password-too-common'],
    ['1qaz2wsx3edc', 'sign-in.password-too-common'],
    ['sunshinesunshine', 'sign-in.password-too-common'],
    ['abababababab', 'sign-in.password-too-common'],
    ['Bergström-2026', 'sign-in.password-names-user'],
    ['eva.bergstrom1', 'sign-in.password-names-user'],
    ['Diarium-2026!', 'sign-in.password-names-user'],
  ])('is refused without being repeated: %s', (password, code) => {
    expect(refusalOf(password)).toBe(code);
  });
});
