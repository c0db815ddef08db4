import { DomainError } from '@diarium/event-store';
import { type Request } from 'express';
import { noteSecurity, type SecurityEvent } from './security-log';

const events: Readonly<Record<string, SecurityEvent['event'] | undefined>> = {
  'sign-in.refused': 'sign-in.failed',
  'sign-in.code-refused': 'second-factor.failed',
  'sign-in.too-many-attempts': 'sign-in.locked-out',
  'sign-in.link-not-usable': 'link.failed',
};

/** Does what somebody tries to prove who they are with, and notes where it fails. */
export async function attempted<Result>({ id }: Request, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const event = error instanceof DomainError ? events[error.code] : undefined;
    if (event) noteSecurity({ event, request: id });
    throw error;
  }
}
