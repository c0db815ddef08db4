import { Remembered } from '../remembered';
import { type UserAccount, type UserDirectory } from './user-directory';

/** How long a user who was looked up is taken to be as they were, in milliseconds: a role taken back is gone after it. */
const FRESH = 2000;

/** Users who may act now, looked up once in a while, however often they ask. */
export class KnownUsers {
  private readonly seen: Remembered<UserAccount>;

  constructor(directory: UserDirectory) {
    this.seen = new Remembered((id) => directory.byId(id), FRESH);
  }

  /**
   * The user who signed in, or was given a token, at a time; none where there is no such user, they are disabled, or
   * they have been since.
   * @param since milliseconds since 1970
   */
  async active(id: string, since: number): Promise<UserAccount | undefined> {
    const account = await this.seen.get(id);
    if (!account || account.disabled) return undefined;
    const { lastDisabledAt } = account;
    return lastDisabledAt !== null && Date.parse(lastDisabledAt) >= since ? undefined : account;
  }

  /** Forgets what it saw of a user who was just changed here. */
  forget(id: string): void {
    this.seen.forget(id);
  }
}
