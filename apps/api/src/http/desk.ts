import { type Desk, guardedDesk } from '@diarium/register';
import { type Request } from 'express';
import { type ApiGround } from './ground';
import { erasingWithin } from '../removals/erasing-desk';
import './request';

/** Where the commands and queries of a request go: the register as its principal may use it. */
export function deskOf({ register }: ApiGround, { principal }: Request): Desk {
  return erasingWithin(register, principal, guardedDesk(register, principal));
}
