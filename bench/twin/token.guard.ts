import { createHash } from 'node:crypto';
import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  UnauthorizedException,
} from '@nestjs/common';
import { type Request } from 'express';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';
import { TokenEntity } from './entities';

/** As long as Diarium takes a token that was looked up to hold still. */
const FRESH_MS = 2000;

type SignedInRequest = Request & { user: TokenEntity };

@Injectable()
export class TokenGuard implements CanActivate {
  private readonly seen = new LRUCache<string, TokenEntity>({ max: 5000, ttl: FRESH_MS });

  constructor(private readonly database: DataSource) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    if (token === undefined) throw new UnauthorizedException();
    request.user = await this.find(createHash('sha256').update(token).digest('hex'));
    return true;
  }

  private async find(hash: string): Promise<TokenEntity> {
    const found =
      this.seen.get(hash) ??
      (await this.database.getRepository(TokenEntity).findOneBy({ hash })) ??
      undefined;
    if (!found || found.expiresAt.getTime() < Date.now()) throw new UnauthorizedException();
    this.seen.set(hash, found);
    return found;
  }
}

/** The user that the guard found. */
export const User = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<SignedInRequest>().user,
);

export function refuseUnlessRegistrar(user: TokenEntity, committee: string): void {
  if (!user.registrarIn.includes(committee)) throw new ForbiddenException();
}

/** Committees whose registers the user sees at all. */
export const seenBy = ({ registrarIn, readerIn }: TokenEntity): string[] => [...registrarIn, ...readerIn];
