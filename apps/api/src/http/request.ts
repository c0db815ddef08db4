import { type Principal } from '@diarium/access';

declare module 'express-serve-static-core' {
  interface Request {
    /** What logs and problems name this request by. */
    id: string;
    /** Who asks or acts. `NOBODY` until something before the routes has found out. */
    principal: Principal;
    /** The same, found out anew: `NOBODY` when what they came in by has ended since. */
    principalNow: () => Promise<Principal>;
  }
}
