import {
  type CommandHandlerClass,
  type EventContracts,
  type Policy,
  type QueryHandlerClass,
  type ReadModel,
  type RuleBook,
} from '@diarium/event-store';
import { type Counted } from './counted';
import { type Searched } from './searched';

/** What a capability brings to the register: its stored contract, its rules, its handlers and its views. */
export interface Capability {
  readonly name: string;
  readonly events: EventContracts;
  readonly rules: RuleBook;
  readonly commandHandlers: readonly CommandHandlerClass[];
  /** Commands that policies alone give: no door for people lets one through. */
  readonly internalCommands?: readonly (new () => object)[];
  readonly queryHandlers: readonly QueryHandlerClass[];
  readonly readModels: readonly ReadModel[];
  /** What a search over the whole register finds here. */
  readonly searched?: readonly Searched[];
  /** What is counted here of what a register holds. */
  readonly counted?: readonly Counted[];
  /** Durable reactions: *when X has happened, do Y*. */
  readonly policies?: readonly Policy[];
}
