import { type Settings } from '@diarium/config';
import { type Register } from '@diarium/register';

/** What the interface stands on, for `@Inject(GROUND)` in the modules of its parts. */
export interface ApiGround {
  readonly register: Register;
  readonly settings: Settings;
}

/** The store of the documents' bytes and what stands before it: a `FileDoor`, for `@Inject(FILES)`. */
export const FILES = Symbol('the files of documents');

export const GROUND = Symbol('what the interface stands on');
