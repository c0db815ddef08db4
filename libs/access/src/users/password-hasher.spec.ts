import { HASH_COST, PasswordHasher } from './password-hasher';

const cheap = { memoryCost: 64, timeCost: 1, parallelism: 1 };
const password = 'korrekt häst batteri';

describe('a password that is hashed', () => {
  it('costs at least what OWASP asks of argon2id', () => {
    expect(HASH_COST).toEqual({ memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 });
  });

  it('is told from others, and from the same one hashed again by its salt', async () => {
    const hasher = new PasswordHasher(cheap);
    const [one, other] = [await hasher.hash(password), await hasher.hash(password)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$/);
    expect(one).not.toBe(other);
    expect(await hasher.verify(password, one)).toBe(true);
    expect(await hasher.verify(`${password} `, one)).toBe(false);
  });

  it('of nobody is verified too, against a hash of the same cost, and is never right', async () => {
    const hasher = new PasswordHasher(cheap);
    const hashed = jest.spyOn(hasher, 'hash');
    expect(await hasher.verify('nobody signs in with this', undefined)).toBe(false);
    expect(await hasher.verify(password, undefined)).toBe(false);
    expect(hashed).toHaveBeenCalledTimes(1);
  });

  it('is outdated when it was hashed at another cost', async () => {
    const stored = await new PasswordHasher(cheap).hash(password);
    expect(new PasswordHasher(cheap).isOutdated(stored)).toBe(false);
    expect(new PasswordHasher().isOutdated(stored)).toBe(true);
  });
});
