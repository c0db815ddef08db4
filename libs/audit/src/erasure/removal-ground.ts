import { type FileStore } from '@diarium/file-store';
import { type Register } from '@diarium/register';

/** What disposal and erasure work on, and in whose name. */
export interface RemovalGround {
  readonly register: Register;
  readonly store: FileStore;
  readonly actor: string;
  readonly role: string;
}
