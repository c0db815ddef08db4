import { refuseSignIn } from '../sign-in.rules';
import { type Credentials } from './credentials';
import { type Attempt, type LockOut } from './lock-out';
import { type UserAccount, type UserDirectory } from './user-directory';

/** Signing in with a name and a password. What is wrong is not told, and shows in no time that it takes. */
export class PasswordSignIn {
  constructor(
    private readonly directory: UserDirectory,
    private readonly credentials: Credentials,
    private readonly lockOut: LockOut,
  ) {}

  /** @throws DomainError `sign-in.refused`, `sign-in.too-many-attempts` */
  async signIn(attempt: Attempt, password: string): Promise<UserAccount> {
    await this.lockOut.begin(attempt);
    const account = await this.directory.byLogin(attempt.login);
    const user = account?.disabled ? undefined : account?.id;
    const right = await this.credentials.isPassword(user, password);
    if (!account || !right) return refuseSignIn('sign-in.refused');
    await this.lockOut.succeeded(attempt);
    return account;
  }
}
