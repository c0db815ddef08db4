import { type ApiToken } from '@diarium/access';
import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { answerList } from '../exports/answer-list';
import { checkedBody, TokenBody } from './bodies';
import { noteSecurity } from './security-log';
import { SIGN_IN, type SignInServices } from './sign-in-services';
import { administrator, ownAccount } from './who';

/** Tokens with which programs act as a user; the user makes them while signed in, and no token makes another. */
@Controller()
export class TokensController {
  constructor(@Inject(SIGN_IN) private readonly services: SignInServices) {}

  @Get('me/tokens')
  async list(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { id } = ownAccount(request);
    await answerList(request, response, {
      name: 'ListMyTokens',
      page: async () => ({ items: await this.services.tokens.list(id) }),
    });
  }

  /** The token's secret stands in this answer and nowhere else. */
  @Post('me/tokens')
  async create(@Req() request: Request): Promise<ApiToken & { readonly secret: string }> {
    const wish = await checkedBody(TokenBody, request.body);
    const { id, grants } = ownAccount(request);
    const roles = wish.roles?.map(({ role, committee, party }) => ({ role, committee, party })) ?? null;
    const withFactor = request.session.factor === true;
    const { secret, token } = await this.services.tokens.create(id, grants, { ...wish, roles, withFactor });
    noteSecurity({ event: 'token.made', user: id, request: request.id });
    return { ...token, secret };
  }

  @Post('me/tokens/:token/revocation')
  @HttpCode(204)
  async revoke(@Req() request: Request, @Param('token') token: string): Promise<void> {
    const { id } = ownAccount(request);
    await this.services.tokens.revoke(id, token);
    noteSecurity({ event: 'token.revoked', user: id, request: request.id });
  }

  /** For an administrator. */
  @Get('users/:user/tokens')
  async listOf(
    @Req() request: Request,
    @Res() response: Response,
    @Param('user') user: string,
  ): Promise<void> {
    administrator(request);
    await answerList(request, response, {
      name: 'ListTokensOfUser',
      page: async () => ({ items: await this.services.tokens.list(user) }),
    });
  }

  /** For an administrator. */
  @Post('users/:user/tokens/:token/revocation')
  @HttpCode(204)
  async revokeOf(
    @Req() request: Request,
    @Param('user') user: string,
    @Param('token') token: string,
  ): Promise<void> {
    const by = administrator(request).id;
    await this.services.tokens.revoke(user, token);
    noteSecurity({ event: 'token.revoked', user, by, request: request.id });
  }
}
