import { type Desk } from '@diarium/register';
import { type Request } from 'express';
import { type ApiGround } from './ground';
import './request';

/** Where the commands and queries of a request go. */
export function deskOf({ register }: ApiGround, _request: Request): Desk {
  return register;
}
