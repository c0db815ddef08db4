import { type CliCommand } from '../command/command';
import { cases } from './cases';

/** All commands, in the order in which help lists them. */
export const commands: readonly CliCommand[] = [cases];
