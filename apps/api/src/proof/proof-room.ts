import { openProof, type Proof, refuseProof, type StoredCheckpoint } from '@diarium/audit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { type ApiGround, GROUND } from '../http/ground';

/** The proof log as the interface shows it: with the keys and the heads that there are now. */
@Injectable()
export class ProofRoom {
  private readonly log = new Logger('proof');

  constructor(@Inject(GROUND) private readonly ground: ApiGround) {}

  /** Opened for each question: keys are rotated, and the log is begun anew, by other processes. @throws as `openProof` */
  proof(): Promise<Proof> {
    const { register, settings } = this.ground;
    const { database, store } = register;
    const onTrouble = ({ error }: { readonly error: Error }): void => {
      this.log.error(error.message);
    };
    return openProof({ database, store, settings, onTrouble });
  }

  /** The head of so many events, or the last one that was signed. @throws DomainError `proof.checkpoint-unknown` */
  async checkpoint({ checkpoints }: Proof, size?: number): Promise<StoredCheckpoint> {
    if (size !== undefined) return checkpoints.stored(size);
    return (await checkpoints.latest()) ?? refuseProof('proof.checkpoint-unknown', { size: 0 });
  }
}
