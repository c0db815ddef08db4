import { Inject, type Type } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type EventMap } from '../log/event';
import { contextOf } from './command-context';
import { CommandPipeline } from './command-pipeline';
import { type AnyDecider, type Decider } from './decider';
import { type Outcome } from './decision';
import { FactReader } from './fact-reader';

type CommandClass<Command> = new () => Command;

/** A handler on the CommandBus, and the class of the command that it handles. */
export type CommandHandlerClass = Type<ICommandHandler> & { readonly command: Type<object> };

/** How the commands of one decider find their stream and their facts. */
export interface CommandRouting<State, Commands extends object, Events extends EventMap, Facts> {
  readonly decider: Decider<State, Commands, Events, Facts>;
  /** The classes by the names that the decider decides. */
  readonly commands: { readonly [Name in keyof Commands]: CommandClass<Commands[Name]> };
  /** Where the command alone does not tell, it is looked up. */
  readonly stream: (command: Commands[keyof Commands], read: FactReader) => string | Promise<string>;
  readonly facts: (command: Commands[keyof Commands], read: FactReader) => Promise<Facts>;
  /** See `Decision`. */
  readonly mayShare?: boolean;
}

/** A CommandBus handler for each command of a decider. */
export function commandHandlers<State, Commands extends object, Events extends EventMap, Facts>(
  routing: CommandRouting<State, Commands, Events, Facts>,
): CommandHandlerClass[] {
  type Command = Commands[keyof Commands];
  return Object.entries<CommandClass<Command>>(routing.commands).map(([commandName, commandClass]) => {
    class Handler {
      static readonly command = commandClass as Type<object>;

      constructor(
        @Inject(CommandPipeline) private readonly pipeline: CommandPipeline,
        @Inject(FactReader) private readonly read: FactReader,
      ) {}

      async execute(command: object): Promise<Outcome> {
        return this.pipeline.execute({
          decider: routing.decider as unknown as AnyDecider,
          commandName,
          command,
          stream: await routing.stream(command as Command, this.read),
          facts: () => routing.facts(command as Command, this.read),
          context: contextOf(command),
          mayShare: routing.mayShare ?? false,
        });
      }
    }
    Object.defineProperty(Handler, 'name', { value: `${commandName}Handler` });
    CommandHandler(commandClass as unknown as Type)(Handler);
    return Handler;
  });
}
