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
    | 'second-factor.set'
    | 'second-factor.removed'
    | 'second-factor.failed'
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

/** As a warning, so that it is logged at every level at which anything but faults is. */
export function noteSecurity(event: SecurityEvent): void {
  logger.warn(event);
}
