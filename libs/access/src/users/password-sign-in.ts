import { refuseSignIn } from '../sign-in.rules';
import { type Credentials } from './credentials';
import { type SecondFactors } from '../second-factor/second-factors';
import { type Attempt, type LockOut } from './lock-out';
import { type UserAccount, type UserDirectory } from './user-directory';

/**
 * Signing in with a name and a password, and a code where the user has a device. What is wrong is not told, and shows
 * in no time that it takes; only whoever knows the password learns that a code is needed.
 */
export class PasswordSignIn {
  constructor(
    private readonly directory: UserDirectory,
    private readonly credentials: Credentials,
    private readonly lockOut: LockOut,
    private readonly secondFactors: SecondFactors,
  ) {}

  /** @throws DomainError `sign-in.refused`, `sign-in.code-needed`, `sign-in.code-refused`, `sign-in.too-many-attempts` */
  async signIn(attempt: Attempt, password: string, code?: string): Promise<UserAccount> {
    await this.lockOut.begin(attempt);
    const account = await this.directory.byLogin(attempt.login);
    const user = account?.disabled ? undefined : account?.id;
    const right = await this.credentials.isPassword(user, password);
    if (!account || !right) return refuseSignIn('sign-in.refused');
    // A code that is wrong or missing leaves the attempt counted: it is guessed no faster than the password.
    await this.secondFactors.check(account.id, code);
    await this.lockOut.succeeded(attempt);
    return account;
  }
}
