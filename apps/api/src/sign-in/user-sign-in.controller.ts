import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { LINK_HOURS } from './link-hours';
import { noteSecurity } from './security-log';
import { SIGN_IN, type SignInServices } from './sign-in-services';
import { administrator } from './who';
import { refuseSignIn } from '@diarium/access';

/** A secret that is shown once, with which a user sets a password. */
export interface OneTimeLink {
  readonly user: string;
  readonly login: string;
  readonly secret: string;
  /** ISO instant in UTC. */
  readonly expiresAt: string;
}

/** What an administrator does about how others sign in. */
@Controller()
export class UserSignInController {
  constructor(@Inject(SIGN_IN) private readonly services: SignInServices) {}

  /** @throws DomainError `sign-in.unknown-user` */
  @Post('users/:user/sign-in-link')
  async makeLink(@Req() request: Request, @Param('user') user: string): Promise<OneTimeLink> {
    const by = administrator(request).id;
    const { credentials, directory, register } = this.services;
    // Whoever was invited a moment ago is to be found.
    await register.projector.waitFor(await register.store.head());
    const account = await directory.byId(user);
    if (!account || account.disabled || account.login === null)
      return refuseSignIn('sign-in.unknown-user', { user });
    const link = await credentials.newLink(user, LINK_HOURS);
    noteSecurity({ event: 'link.made', user, by, request: request.id });
    return { user, login: account.login, ...link };
  }

  /** Ends every session of the user. */
  @Post('users/:user/sign-out')
  @HttpCode(204)
  async signOutUser(@Req() request: Request, @Param('user') user: string): Promise<void> {
    const by = administrator(request).id;
    await this.services.sessions.endAll(user);
    noteSecurity({ event: 'sessions.ended', user, by, request: request.id });
  }
}
