import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';
import { v4, v7 } from 'uuid';

/** Who gives a command, when it happened, and its id: a second command with the same id changes nothing. */
export interface CommandContext {
  readonly actor: string;
  readonly role: string;
  /** A UUID. Two commands with one id are the same command. */
  readonly commandId: string;
  /** ISO instant in UTC at which it happened in the world. */
  readonly occurredAt: string;
  /** `2022` or `2022-11` where no source gives the day; `occurredAt` is the beginning of it then. */
  readonly occurredOn?: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  /** The revision that the caller has seen; the command is refused when the stream has moved on. */
  readonly expectedRevision?: number;
}

type Given = Pick<CommandContext, 'actor' | 'role'> & Partial<CommandContext>;

/** A context with new ids, happening now, where the caller says nothing else. */
export function commandContext(given: Given): CommandContext {
  const commandId = given.commandId ?? v7();
  return {
    commandId,
    occurredAt: given.occurredAt ?? new Date().toISOString(),
    // An id that follows from other things can be guessed. This one cannot, nor the hash of an event that holds it.
    correlationId: given.commandId === undefined ? commandId : v4(),
    causationId: null,
    ...given,
  };
}

/** The zone in which the register's days begin and end. */
export const REGISTER_ZONE = 'Europe/Stockholm';

// Swedish days have begun on the hour since 1900. Every command asks for the day of its hour.
const IN_AN_HOUR = /^((?:19|[2-9]\d)\d\d-\d\d-\d\dT\d\d):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;
const dayOfHour = new LRUCache<string, string>({ max: 10_000 });

/** The Swedish calendar day of an instant, `YYYY-MM-DD`. */
export function dayOf(instant: string): string {
  const hour = IN_AN_HOUR.exec(instant)?.[1];
  const known = hour && dayOfHour.get(hour);
  if (known) return known;
  const day = swedishDayOf(instant);
  if (hour) dayOfHour.set(hour, day);
  return day;
}

function swedishDayOf(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(REGISTER_ZONE).toPlainDate().toString();
}

/** The instant at which a Swedish calendar day begins. */
export const startOfDay = (day: string): string => instantOf(day, '00:00');

/** The instant of a time of a Swedish calendar day, `HH:MM`; of one that the clocks skip, the hour after. */
export function instantOf(day: string, time: string): string {
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: REGISTER_ZONE, plainTime: time });
  return new Date(zoned.epochMilliseconds).toISOString();
}

const CONTEXT = Symbol('command context');

/** Lets a command travel through the CommandBus with its context. */
export function withContext<Command extends object>(command: Command, context: CommandContext): Command {
  Object.defineProperty(command, CONTEXT, { value: context, enumerable: false, configurable: true });
  return command;
}

export function contextOf(command: object): CommandContext {
  const context = (command as { [CONTEXT]?: CommandContext })[CONTEXT];
  if (!context) throw new Error(`${command.constructor.name} was sent without a context.`);
  return context;
}
