import { type Language, type Role, type Settings } from '@diarium/config';
import { type AsOfTime, type Axis } from '@diarium/audit';
import { type Outcome, type PastTime } from '@diarium/event-store';
import { type Register } from '@diarium/register';
import { type Query } from '@nestjs/cqrs';
import { type Page } from '../output/blocks';
import { type Terminal } from '../output/terminal';
import { type Texts } from '../texts';

/** What a command answers: data for programs, and the same as a page for people. */
export interface Answer {
  readonly data: unknown;
  readonly page: Page;
  /** True where what was asked was answered with no. */
  readonly isRefused?: boolean;
}

/** Who acts, when, and how the answer is wanted: the options of all commands. */
export interface Globals {
  readonly json: boolean;
  readonly language: Language;
  readonly actor: string;
  readonly role: Role;
  /** The day on which it happens, where that is not today. */
  readonly on: string | undefined;
  /** The time as of which it is asked, where that is not now. */
  readonly asOf: AskedAsOf | undefined;
}

export interface AskedAsOf {
  /** As it was written. */
  readonly given: string;
  readonly axis: Axis;
  readonly time: AsOfTime;
}

/** Fields of a query or command class that a caller may set. */
export type FieldsOf<Asked> = { readonly [Field in keyof Asked]?: Asked[Field] | undefined };

export type AnswerOf<Asked> = Asked extends Query<infer Result> ? Result : never;

/** One call of a command: everything it may use. */
export interface Call {
  readonly texts: Texts;
  readonly globals: Globals;
  readonly settings: Settings;
  readonly terminal: Terminal;
  /** The words after `diarium`, as they were given. */
  readonly words: readonly string[];
  /** The day on which the command happens, or is asked. */
  readonly today: string;
  /** Another process of this program, for work beside this one: what it prints. Undefined where there is none to be had. */
  readonly alongside: ((words: readonly string[]) => Promise<string>) | undefined;
  /** Opens the register at the first use; it is closed when the command has answered. */
  open(): Promise<Register>;
  ask<Asked extends Query<unknown>>(
    query: new () => Asked,
    fields: FieldsOf<Asked>,
  ): Promise<AnswerOf<Asked>>;
  /** Up to where the log counts for the time that is asked about; all of it where that is now. */
  within(): Promise<PastTime | undefined>;
  /** Waits until what stands in the log up to a position has had its consequences, and the views show them. */
  settle(position: number): Promise<void>;
  /** Gives a command to the register, and waits until it has settled. */
  submit<Command extends object>(
    command: new () => Command,
    data: FieldsOf<Command>,
    identity?: CommandIdentity,
  ): Promise<Outcome>;
}

/** What makes a command safe to repeat, and what it takes for granted. */
export interface CommandIdentity {
  readonly commandId?: string | undefined;
  readonly expectedRevision?: number | undefined;
  /** The instant at which it happened, where the day of the call does not say it. */
  readonly occurredAt?: string | undefined;
}
