import { type run as append } from './append';
import { type run as asOf } from './as-of';
import { type run as command } from './command';
import { type run as fillLog } from './fill-log';
import { type run as fillTwin } from './fill-twin';
import { type run as fold } from './fold';
import { type run as foldByHand } from './fold-by-hand';
import { type run as foldEmmett } from './fold-emmett';
import { type run as httpLoad } from './http-load';
import { type run as httpUsers } from './http-users';
import { type run as importCases } from './import';
import { type run as load } from './load';
import { type run as multiply } from './multiply';
import { type run as proofLog } from './proof-log';
import { type run as queries } from './queries';
import { type run as read } from './read';
import { type run as rebuild } from './rebuild';
import { type run as sealed } from './sealed';
import { type run as start } from './start';
import { type run as verify } from './verify';
import { type run as verifyLog } from './verify-log';

/** What runs in a process of its own: the `run` of the file of that name. */
export interface Tasks {
  readonly append: typeof append;
  readonly 'as-of': typeof asOf;
  readonly command: typeof command;
  readonly 'fill-log': typeof fillLog;
  readonly 'fill-twin': typeof fillTwin;
  readonly fold: typeof fold;
  readonly 'fold-by-hand': typeof foldByHand;
  readonly 'fold-emmett': typeof foldEmmett;
  readonly 'http-load': typeof httpLoad;
  readonly 'http-users': typeof httpUsers;
  readonly import: typeof importCases;
  readonly load: typeof load;
  readonly multiply: typeof multiply;
  readonly 'proof-log': typeof proofLog;
  readonly queries: typeof queries;
  readonly read: typeof read;
  readonly rebuild: typeof rebuild;
  readonly sealed: typeof sealed;
  readonly start: typeof start;
  readonly verify: typeof verify;
  readonly 'verify-log': typeof verifyLog;
}
