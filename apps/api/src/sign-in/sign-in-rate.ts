import { countedAddress } from '@diarium/access';
import { type Request, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { signInProblem } from './sign-in-problems';

const MINUTE = 60_000;
const PER_MINUTE = 120;

/** At most so many requests a minute from one address to where people sign in. */
export const signInRate = (): RequestHandler =>
  rateLimit({
    windowMs: MINUTE,
    limit: PER_MINUTE,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: ({ ip }: Request) => countedAddress(ip ?? ''),
    handler: (_request, _response, next) => {
      next(signInProblem('sign-in.too-many-requests'));
    },
  });
