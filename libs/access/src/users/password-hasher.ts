import { hash, type Options, verify } from '@node-rs/argon2';
import { Semaphore } from 'async-mutex';

/** What hashing one password costs. OWASP's second choice for argon2id: 19 MiB, two passes, one lane. */
export const HASH_COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } satisfies Options;

/** How many passwords are hashed at once: a flood of attempts may not take all threads and memory. */
const AT_ONCE = 2;

/** Passwords as argon2id hashes. An unknown user costs as much time as a wrong password. */
export class PasswordHasher {
  private readonly turns = new Semaphore(AT_ONCE);
  private nobodys: Promise<string> | undefined;

  constructor(private readonly cost: Pick<Options, 'memoryCost' | 'timeCost' | 'parallelism'> = HASH_COST) {}

  /** The hash with its salt and cost in it, as PHC has it. */
  async hash(password: string): Promise<string> {
    return this.turns.runExclusive(() => hash(password, this.cost));
  }

  /** @param stored what was hashed, or none where there is no such user: then never true */
  async verify(password: string, stored: string | undefined): Promise<boolean> {
    const against = stored ?? (await (this.nobodys ??= this.hash('nobody signs in with this')));
    const right = await this.turns.runExclusive(() => verify(against, password));
    return right && stored !== undefined;
  }

  /** Whether it was hashed at another cost than is asked for now. */
  isOutdated(stored: string): boolean {
    const { memoryCost, timeCost, parallelism } = this.cost;
    return !stored.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`);
  }
}
