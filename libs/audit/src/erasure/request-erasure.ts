import { commandContext } from '@diarium/event-store';
import { RequestErasure } from '@diarium/register';
import { emptyViews } from './empty-views';
import { refuseRemoval } from './removal.rules';
import { findPlainData } from './plain-data';
import { type RemovalGround } from './removal-ground';

export interface ErasureWish {
  /** A key of one's own for the request. */
  readonly erasure: string;
  /** The person's key, as cases and documents have it. */
  readonly subject: string;
  /** The decision that allows it, `GNU-2022-34`. */
  readonly decision: string;
  readonly reason: string;
}

/**
 * Records the request and closes the person's keys: from here on nothing of the person is opened from the log, and
 * when it returns, no view shows anything of the person.
 * @throws DomainError when the law keeps it, or when some of it was stored before personal data were sealed
 */
export async function requestErasure(ground: RemovalGround, wish: ErasureWish): Promise<void> {
  const { register, actor, role } = ground;
  if (!register.keys) return refuseRemoval('erasure.no-keys');
  const plain = await findPlainData(register, wish.subject);
  if (plain) refuseRemoval('erasure.stored-plain', { position: plain.position });
  const command = Object.assign(new RequestErasure(), wish);
  await register.commands.submit(command, commandContext({ actor, role }));
  await register.keys.close(wish.subject);
  await emptyViews(register);
}
