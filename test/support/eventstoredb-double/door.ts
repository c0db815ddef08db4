import { Metadata, type ServiceError, status } from '@grpc/grpc-js';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Who may come in, and who must go to another node. */
export interface House {
  /** `user:password`; without it anybody may come. */
  readonly login?: string;
  /** The leader, on a node that is none: calls that need the leader are sent there. */
  readonly leader?: Address;
}

/** Why a call is turned away; undefined when it is not. */
export function turnedAway({ login, leader }: House, metadata: Metadata): ServiceError | undefined {
  const [authorization] = metadata.get('authorization');
  if (login && authorization !== `Basic ${Buffer.from(login).toString('base64')}`)
    return failure(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });
  if (!leader || metadata.get('requires-leader')[0] !== 'true') return undefined;
  return failure(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': leader.host,
    'leader-endpoint-port': String(leader.port),
  });
}

/** A failure as the server tells it, in the status and in trailing metadata. */
export function failure(code: status, details: string, trailer: Record<string, string> = {}): ServiceError {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailer)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
}
