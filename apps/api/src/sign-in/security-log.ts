import { Logger } from '@nestjs/common';

/** What is worth knowing of who came in, tried to or was kept out. Users go by their keys; nothing secret is in it. */
export interface SecurityEvent {
  readonly event:
    | 'sign-in.succeeded'
    | 'sign-in.failed'
    | 'sign-in.locked-out'
    | 'sign-in.forged-request'
    | 'sign-out'
    | 'password.set'
    | 'link.made'
    | 'link.failed'
    | 'token.made'
    | 'token.revoked'
    | 'token.refused'
    | 'sessions.ended';
  readonly user?: string;
  readonly method?: 'password' | 'provider' | 'link' | 'token';
  /** Who did it to the user, where that was somebody else. */
  readonly by?: string;
  readonly request?: string;
}

const logger = new Logger('security');
const ordinary: readonly SecurityEvent['event'][] = ['sign-in.succeeded', 'sign-out'];

export function noteSecurity(event: SecurityEvent): void {
  if (ordinary.includes(event.event)) logger.log(event);
  else logger.warn(event);
}
