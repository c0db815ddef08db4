import { type Type } from '@nestjs/common';
import {
  type CommandHandlerClass,
  type EventContracts,
  type Policy,
  type ReadModel,
  type RuleBook,
} from '@diarium/event-store';

/** What a capability brings to the register: its stored contract, its rules, its handlers and its views. */
export interface Capability {
  readonly name: string;
  readonly events: EventContracts;
  readonly rules: RuleBook;
  readonly commandHandlers: readonly CommandHandlerClass[];
  readonly queryHandlers: readonly Type[];
  readonly readModels: readonly ReadModel[];
  /** Durable reactions: *when X has happened, do Y*. */
  readonly policies?: readonly Policy[];
}
