import { LRUCache } from 'lru-cache';
import { type UserAccount, type UserDirectory } from './user-directory';

/** How long a user who was looked up is taken to be as they were, in milliseconds: a role taken back is gone after it. */
const FRESH = 2000;

/** Users who may act now, looked up at most once in two seconds each. */
export class KnownUsers {
  private readonly seen = new LRUCache<string, { readonly account: UserAccount | undefined }>({
    max: 5000,
    ttl: FRESH,
  });

  constructor(private readonly directory: UserDirectory) {}

  /**
   * The user who signed in, or was given a token, at a time; none where there is no such user, they are disabled, or
   * they have been since.
   * @param since milliseconds since 1970
   */
  async active(id: string, since: number): Promise<UserAccount | undefined> {
    const account = this.seen.get(id)?.account ?? (await this.look(id));
    if (!account || account.disabled) return undefined;
    const { lastDisabledAt } = account;
    return lastDisabledAt !== null && Date.parse(lastDisabledAt) >= since ? undefined : account;
  }

  /** Forgets what it saw of a user who was just changed here. */
  forget(id: string): void {
    this.seen.delete(id);
  }

  private async look(id: string): Promise<UserAccount | undefined> {
    const account = await this.directory.byId(id);
    this.seen.set(id, { account });
    return account;
  }
}
