import { type Settings } from '@diarium/config';
import { type Register } from '@diarium/register';

/** What the interface stands on, for `@Inject(GROUND)` in the modules of its parts. */
export interface ApiGround {
  readonly register: Register;
  readonly settings: Settings;
}

export const GROUND = Symbol('what the interface stands on');
