import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { PREFIX } from '../../http/prefix';
import { ownOrigin } from '../origin';
import { noteSecurity } from '../security-log';
import { beginSession } from '../session-life';
import { signInProblem } from '../sign-in-problems';
import { SIGN_IN, type SignInServices } from '../sign-in-services';
import { type GroupRoles } from './group-roles';
import { userOfDirectory } from './user-of-directory';

const CALLBACK = `${PREFIX}/sign-in/provider/return`;
/** How long somebody may take at the provider, in milliseconds. */
const PATIENCE = 15 * 60_000;

/** Signing in with an identity provider. */
@Controller('sign-in/provider')
export class OidcController {
  constructor(@Inject(SIGN_IN) private readonly services: SignInServices) {}

  /** Sends the browser to the provider. */
  @Get()
  async begin(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { client, groups } = this.provider();
    const { url, pending } = await client.begin(this.callbackOf(request), this.wanted(groups));
    request.session.pending = pending;
    response.redirect(303, url.href);
  }

  /** Where the provider sends the browser back to. */
  @Get('return')
  async finish(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { client } = this.provider();
    const { pending } = request.session;
    delete request.session.pending;
    if (!pending || Date.now() - pending.since > PATIENCE) throw signInProblem('sign-in.provider-refused');
    const search = request.originalUrl.slice(request.originalUrl.indexOf('?'));
    const vouched = await client.finish(new URL(search, this.callbackOf(request)), pending);
    const { account, factor } = await userOfDirectory(this.services, vouched);
    await beginSession(request, account.id, { idToken: vouched.idToken, factor });
    noteSecurity({ event: 'sign-in.succeeded', method: 'provider', user: account.id, request: request.id });
    response.redirect(303, `${ownOrigin(request, this.services.settings)}/`);
  }

  private provider(): NonNullable<SignInServices['oidc']> {
    if (!this.services.oidc) throw signInProblem('sign-in.provider-not-used');
    return this.services.oidc;
  }

  /** Asked for and not demanded of everybody: who needs no second factor may sign in without. */
  private wanted({ acr, secondFactor }: GroupRoles): readonly string[] {
    const isAskedFor = this.services.settings.secondFactorRoles.length > 0;
    return isAskedFor && acr.length === 0 ? secondFactor.acr : acr;
  }

  private callbackOf(request: Request): string {
    return `${ownOrigin(request, this.services.settings)}${CALLBACK}`;
  }
}
