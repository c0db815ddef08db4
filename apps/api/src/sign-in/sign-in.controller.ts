import { principalOf, type UserAccount } from '@diarium/access';
import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { checkedBody, LinkBody, PasswordChangeBody, SignInBody } from './bodies';
import { attempted } from './attempted';
import { owesDevice } from './enrolment';
import { ownOrigin } from './origin';
import { noteSecurity } from './security-log';
import { beginSession, endSession } from './session-life';
import { SIGN_IN, type SignInServices } from './sign-in-services';
import { type Me, meOf, ownAccount } from './who';

/** Signing in and out, and passwords. */
@Controller()
export class SignInController {
  constructor(@Inject(SIGN_IN) private readonly services: SignInServices) {}

  @Get('me')
  me(@Req() request: Request): Me {
    return meOf(request, this.services);
  }

  @Get('sign-in')
  methods(): { readonly methods: readonly string[] } {
    return { methods: this.services.oidc ? ['password', 'provider'] : ['password'] };
  }

  @Post('sign-in')
  @HttpCode(200)
  async signIn(@Req() request: Request): Promise<Me> {
    const { login, password, code } = await checkedBody(SignInBody, request.body);
    const attempt = { login, address: request.ip ?? '' };
    const account = await attempted(request, () => this.services.passwords.signIn(attempt, password, code));
    await beginSession(request, account.id, {
      enrolling: await owesDevice(this.services, account),
      factor: await this.services.secondFactors.isOn(account.id),
    });
    noteSecurity({ event: 'sign-in.succeeded', method: 'password', user: account.id, request: request.id });
    return this.nowSignedIn(request, account);
  }

  @Post('sign-out')
  @HttpCode(200)
  async signOut(@Req() request: Request): Promise<{ readonly continueAt: string | null }> {
    const { id } = ownAccount(request);
    const { idToken } = request.session;
    await endSession(request);
    noteSecurity({ event: 'sign-out', user: id, request: request.id });
    const { oidc, settings } = this.services;
    const back = `${ownOrigin(request, settings)}/`;
    return { continueAt: (idToken && (await oidc?.client.endUrl(idToken, back))) || null };
  }

  @Post('sign-out/everywhere')
  @HttpCode(204)
  async signOutEverywhere(@Req() request: Request): Promise<void> {
    const { id } = ownAccount(request);
    await this.services.sessions.endAll(id);
    await endSession(request);
    noteSecurity({ event: 'sessions.ended', user: id, request: request.id });
  }

  @Post('me/password')
  @HttpCode(200)
  async changePassword(@Req() request: Request): Promise<Me> {
    const { current, code, next } = await checkedBody(PasswordChangeBody, request.body);
    const account = ownAccount(request);
    const { credentials, passwords, sessions } = this.services;
    const attempt = { login: account.login ?? '', address: request.ip ?? '' };
    await attempted(request, () => passwords.signIn(attempt, current, code));
    await credentials.setPassword(account, next);
    await sessions.endAll(account.id);
    const factor = await this.services.secondFactors.isOn(account.id);
    await beginSession(request, account.id, { factor });
    noteSecurity({ event: 'password.set', method: 'password', user: account.id, request: request.id });
    return this.nowSignedIn(request, account);
  }

  /** Sets a password by a one-time link. It signs nobody in. */
  @Post('sign-in/link')
  @HttpCode(204)
  async useLink(@Req() request: Request): Promise<void> {
    const { secret, password } = await checkedBody(LinkBody, request.body);
    const { credentials, lockOut, sessions } = this.services;
    const account = await attempted(request, () => credentials.useLink(secret, password));
    await sessions.endAll(account.id);
    await lockOut.forget(account.login ?? '');
    noteSecurity({ event: 'password.set', method: 'link', user: account.id, request: request.id });
  }

  private nowSignedIn(request: Request, account: UserAccount): Me {
    request.principal = principalOf(account);
    request.signedIn = { by: 'session', account };
    return meOf(request, this.services);
  }
}
