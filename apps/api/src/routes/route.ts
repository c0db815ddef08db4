import { type Outcome } from '@diarium/event-store';
import { type Query } from '@nestjs/cqrs';

type MessageClass<Message = object> = new () => Message;

/** A command at a path. What the path does not give of its fields is the body. */
export interface CommandRoute {
  readonly kind: 'command';
  readonly method: 'post';
  /** Below `/api/v1`, with the fields of the command that the path gives: `/cases/:case/closing`. */
  readonly path: string;
  readonly message: MessageClass;
  /** Where to read what was made; only of commands that make something. */
  readonly location?: (command: never, outcome: Outcome) => string;
  /** True where what it makes has a stream of its own, in which nothing stands yet: it is entered in another one. */
  readonly isEntered?: boolean;
}

/** A query at a path. What the path does not give of its fields is in the query string. */
export interface QueryRoute {
  readonly kind: 'query';
  readonly method: 'get';
  readonly path: string;
  readonly message: MessageClass;
  /** Fields that have another name outside: `{ from: 'after' }` takes the field `after` as `?from=`. */
  readonly names: Readonly<Record<string, string>>;
  readonly revision?: RevisionOf;
  /** True for what is printed and kept: it comes with the head of the log. */
  readonly isPrinted?: boolean;
}

/** What a view is of, so that a command on it can be refused when it has changed since it was seen. */
interface RevisionOf<Asked = never, Answer = never> {
  /** The stream of its commands. */
  readonly of: (query: Asked) => string;
  /** False where the answer is of something else, or of no more than that it is there. */
  readonly shows?: (answer: Answer, query: Asked) => boolean;
}

export type Route = CommandRoute | QueryRoute;

/** The routes of one capability. */
export interface RouteTable {
  readonly capability: string;
  readonly routes: readonly Route[];
}

/** A command that changes what is there. */
export const post = (path: string, message: MessageClass): CommandRoute => ({
  kind: 'command',
  method: 'post',
  path,
  message,
});

/** A command that makes something, which can be read at `location` then. */
export const create = <Command extends object>(
  path: string,
  message: MessageClass<Command>,
  location: (command: Command, outcome: Outcome) => string,
): CommandRoute => ({ ...post(path, message), location });

/** A command that makes something by entering it in a register: the stream of what is made begins after it. */
export const enter = <Command extends object>(
  path: string,
  message: MessageClass<Command>,
  location: (command: Command, outcome: Outcome) => string,
): CommandRoute => ({ ...create(path, message, location), isEntered: true });

interface GetOptions<Answer, Asked> {
  readonly names?: QueryRoute['names'];
  readonly revision?: RevisionOf<Asked, NonNullable<Answer>>;
  readonly isPrinted?: boolean;
}

/** A query. */
export const get = <Answer, Asked extends Query<Answer>>(
  path: string,
  message: MessageClass<Asked & Query<Answer>>,
  { names = {}, revision, isPrinted }: GetOptions<Answer, Asked> = {},
): QueryRoute => ({
  kind: 'query',
  method: 'get',
  path,
  message,
  names,
  ...(revision && { revision }),
  ...(isPrinted && { isPrinted }),
});
