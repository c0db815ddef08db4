import { type Settings } from '@diarium/config';
import { AsOf, instantOfTime, type ProvenRegisterOptions } from '@diarium/audit';
import {
  type BuildProgress,
  commandContext,
  dayOf,
  LogError,
  onGround,
  type Outcome,
  type PastTime,
  type QueryGround,
  startOfDay,
  type Trouble,
} from '@diarium/event-store';
import { type Register } from '@diarium/register';
import { type Query } from '@nestjs/cqrs';
import { plainToInstance } from 'class-transformer';
import { type Tell } from '../output/steps';
import { stepsOf } from '../output/steps-of';
import { type Terminal } from '../output/terminal';
import { type Texts } from '../texts';
import { type AnswerOf, type Call, type CommandIdentity, type FieldsOf, type Globals } from './call';

export interface SessionParts {
  readonly texts: Texts;
  readonly globals: Globals;
  readonly settings: Settings;
  readonly terminal: Terminal;
  readonly words: readonly string[];
  readonly openRegister: (options: ProvenRegisterOptions) => Promise<Register>;
  readonly alongside: Call['alongside'];
}

/** A call with its own register, which is opened when it is first needed. */
export class Session implements Call {
  readonly texts: Texts;
  readonly globals: Globals;
  readonly settings: Settings;
  readonly terminal: Terminal;
  readonly words: readonly string[];
  readonly alongside: Call['alongside'];
  private opened: Promise<Register> | undefined;

  constructor(private readonly parts: SessionParts) {
    this.texts = parts.texts;
    this.globals = parts.globals;
    this.settings = parts.settings;
    this.terminal = parts.terminal;
    this.words = parts.words;
    this.alongside = parts.alongside;
  }

  get today(): string {
    const { on, asOf } = this.globals;
    return on ?? dayOf((asOf && instantOfTime(asOf.time)) ?? new Date().toISOString());
  }

  open(): Promise<Register> {
    this.opened ??= this.openUpToDate();
    return this.opened;
  }

  async ask<Asked extends Query<unknown>>(
    query: new () => Asked,
    fields: FieldsOf<Asked>,
  ): Promise<AnswerOf<Asked>> {
    const { queries } = await this.open();
    const asked = onGround(Object.assign(new query(), known(fields)), await this.ground());
    return (await queries.execute(asked)) as AnswerOf<Asked>;
  }

  async submit<Command extends object>(
    command: new () => Command,
    data: FieldsOf<Command>,
    identity: CommandIdentity = {},
  ): Promise<Outcome> {
    const register = await this.open();
    const { actor, role } = this.globals;
    const context = commandContext({
      actor,
      role,
      ...known({ occurredAt: this.instant(), ...known(identity) }),
    });
    const outcome = await register.commands.submit(plainToInstance(command, known(data)), context);
    await this.settle(outcome.position);
    return outcome;
  }

  async settle(position: number): Promise<void> {
    const { policies, projector, store } = await this.open();
    await this.patiently(async () => {
      await policies.waitFor(position);
      await projector.waitFor(await store.head());
    });
  }

  async close(): Promise<void> {
    await (await this.opened)?.close();
  }

  async within(): Promise<PastTime | undefined> {
    const { asOf } = this.globals;
    return asOf && new AsOf(await this.open()).pastTime(asOf.time);
  }

  /** The register as of the time that is asked about; what has to be made for that is told as a step. */
  private async ground(): Promise<QueryGround> {
    const { asOf } = this.globals;
    if (!asOf) return {};
    const register = await this.open();
    let tell: Tell = () => undefined;
    const { audit } = this.texts;
    const onProgress = ({ name, position, head }: BuildProgress): void =>
      tell(audit.buildProgress(name, position, head));
    const ground = await new AsOf(register).ground(asOf.time, { onProgress });
    const { supply } = ground;
    if (!supply) return ground;
    return {
      ...ground,
      supply: (statement) =>
        stepsOf(this).run(audit.building, (teller) => {
          tell = teller;
          return supply(statement);
        }),
    };
  }

  /** The beginning of the day that was given; undefined for now. */
  private instant(): string | undefined {
    const { on } = this.globals;
    return on === undefined || on === dayOf(new Date().toISOString()) ? undefined : startOfDay(on);
  }

  private async openUpToDate(): Promise<Register> {
    const { settings, openRegister } = this.parts;
    const register = await openRegister({ settings, onTrouble: (trouble) => this.warn(trouble) });
    const { projector, store } = register;
    await this.patiently(async () => projector.waitFor(await store.head()));
    return register;
  }

  /** What is in the log is done, also where a view cannot show it yet: that is worth a warning, no more. */
  private async patiently(wait: () => Promise<void>): Promise<void> {
    try {
      await wait();
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      this.terminal.err(`${this.texts.messages.viewsBehind(error.message)}\n`);
    }
  }

  private warn({ of, error }: Trouble): void {
    this.terminal.err(`${this.texts.messages.trouble(of, error.message)}\n`);
  }
}

const known = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
