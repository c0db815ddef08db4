import { type NewDevice, refuseSignIn, type UserAccount } from '@diarium/access';
import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { attempted } from './attempted';
import { checkedBody, CodeBody, PasswordBody } from './bodies';
import { owesDevice } from './enrolment';
import { noteSecurity } from './security-log';
import { beginSession } from './session-life';
import { SIGN_IN, type SignInServices } from './sign-in-services';
import { administrator, ownAccount } from './who';

/** A device that shows codes, beside the password. */
@Controller()
export class SecondFactorController {
  constructor(@Inject(SIGN_IN) private readonly services: SignInServices) {}

  /** The secret stands in this answer and nowhere else. It counts when a code of the device has come back. */
  @Post('me/second-factor')
  async begin(@Req() request: Request): Promise<NewDevice> {
    const body = await checkedBody(PasswordBody, request.body);
    const { id, login } = await this.proven(request, body);
    return this.services.secondFactors.begin({ id, login: login ?? id });
  }

  /** Recovery codes stand in this answer and nowhere else. All other sessions end. */
  @Post('me/second-factor/confirmation')
  @HttpCode(200)
  async confirm(@Req() request: Request): Promise<{ readonly recoveryCodes: readonly string[] }> {
    const { code } = await checkedBody(CodeBody, request.body);
    const account = ownAccount(request);
    const attempt = { login: account.login ?? account.id, address: request.ip ?? '' };
    const { lockOut, secondFactors, sessions } = this.services;
    const recoveryCodes = await attempted(request, async () => {
      await lockOut.begin(attempt);
      const codes = await secondFactors.confirm(account.id, code);
      await lockOut.succeeded(attempt);
      return codes;
    });
    await sessions.endAll(account.id);
    await beginSession(request, account.id, { factor: true });
    noteSecurity({ event: 'second-factor.set', user: account.id, request: request.id });
    return { recoveryCodes };
  }

  /** With the password and a code of the device, or one for when it is lost. Who needs one takes another next. */
  @Post('me/second-factor/removal')
  @HttpCode(204)
  async remove(@Req() request: Request): Promise<void> {
    const body = await checkedBody(PasswordBody, request.body);
    const account = await this.proven(request, body);
    const { id } = account;
    await this.forget(id);
    delete request.session.factor;
    if (await owesDevice(this.services, account)) {
      await this.services.sessions.endAll(id, request.sessionID);
      request.session.enrolling = true;
    }
    noteSecurity({ event: 'second-factor.removed', user: id, request: request.id });
  }

  /** For an administrator, when device and codes are lost. All sessions of the user end. */
  @Post('users/:user/second-factor/removal')
  @HttpCode(204)
  async removeOf(@Req() request: Request, @Param('user') user: string): Promise<void> {
    const by = administrator(request).id;
    await this.forget(user);
    await this.services.sessions.endAll(user);
    noteSecurity({ event: 'second-factor.removed', user, by, request: request.id });
  }

  private async forget(user: string): Promise<void> {
    if (!(await this.services.secondFactors.forget(user))) refuseSignIn('second-factor.none', { user });
  }

  /** Whoever sits at an open session is not yet its user. */
  private proven(request: Request, { password, code }: PasswordBody): Promise<UserAccount> {
    const { login } = ownAccount(request);
    const attempt = { login: login ?? '', address: request.ip ?? '' };
    return attempted(request, () => this.services.passwords.signIn(attempt, password, code));
  }
}
