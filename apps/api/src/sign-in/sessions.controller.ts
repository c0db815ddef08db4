import { refuseSignIn } from '@diarium/access';
import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { answerList } from '../exports/answer-list';
import { noteSecurity } from './security-log';
import { SIGN_IN, type SignInServices } from './sign-in-services';
import { ownAccount } from './who';

/** The machines at which somebody is signed in. */
@Controller('me/sessions')
export class SessionsController {
  constructor(@Inject(SIGN_IN) private readonly services: SignInServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { id } = ownAccount(request);
    const { sessions, limits } = this.services;
    await answerList(request, response, {
      name: 'ListMySessions',
      page: async () => ({ items: await sessions.openOf(id, { current: request.sessionID, limits }) }),
    });
  }

  /** Ends one of one's own sessions, this one too. */
  @Post(':session/ending')
  @HttpCode(204)
  async end(@Req() request: Request, @Param('session') session: string): Promise<void> {
    const { id } = ownAccount(request);
    if (!(await this.services.sessions.endOne(id, session))) refuseSignIn('sign-in.unknown-session');
    noteSecurity({ event: 'sessions.ended', user: id, request: request.id });
  }
}
