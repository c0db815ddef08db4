import { commandContext, type CommandGateway, startOfDay } from '@diarium/event-store';
import * as register from '@diarium/register';
import { type Random } from '../random';

export const COMMITTEE = 'FEL';
/** Who acts in an import. */
export const IMPORTER = 'Importen';

const YEAR = 2024;

/** Cases that clerks of all processes know and work on, whether they are registered yet or not. */
const SHARED_CASES = 30;

type Command = (caseKey: string, random: Random) => object;

const given = <Fields extends object>(commandClass: new () => Fields, fields: Partial<Fields>): object =>
  Object.assign(new commandClass(), fields);

const watch = (random: Random): string => `bevakning-${random.between(1, 5)}`;
const day = (random: Random): string => `2024-${String(random.between(10, 13))}-0${random.between(1, 10)}`;

const onCase: readonly Command[] = [
  (key, random) =>
    given(register.SetWatch, { case: key, watch: watch(random), on: day(random), note: 'Svar' }),
  (key, random) =>
    given(register.MoveWatch, { case: key, watch: watch(random), to: day(random), reason: 'Mer tid' }),
  (key, random) => given(register.CompleteWatch, { case: key, watch: watch(random), result: 'Besvarat' }),
  (key, random) =>
    given(register.AssignHandler, { case: key, handler: `Handläggare ${random.between(1, 9)}` }),
  (key, random) =>
    given(register.CorrectCase, {
      case: key,
      field: 'title',
      value: `Rättat ärende ${random.between(1, 1000)}`,
      reason: 'Skrivfel',
    }),
  (key) => given(register.SuspendCase, { case: key, reason: 'Inväntar svar' }),
  (key) => given(register.ResumeCase, { case: key }),
  (key) => given(register.CloseCase, { case: key }),
  (key) => given(register.ReopenCase, { case: key, reason: 'Nya uppgifter' }),
];

export function establishCommittee(): object {
  return given(register.EstablishCommittee, {
    committee: COMMITTEE,
    name: 'Nämnden för fel',
    joint: false,
    host: 'Region Exempel',
    prefix: COMMITTEE,
  });
}

export const byRegistrar = (commandId?: string): ReturnType<typeof commandContext> =>
  commandContext({
    actor: 'Eva Berg',
    role: 'registrar',
    occurredAt: startOfDay('2024-06-03'),
    ...(commandId ? { commandId } : {}),
  });

/** One person at work: registers cases, and does this and that to them and to those of others. */
export class Clerk {
  private readonly own: string[] = [];

  constructor(
    private readonly commands: CommandGateway,
    private readonly random: Random,
  ) {}

  async workOnce(): Promise<void> {
    const { random } = this;
    if (random.chance(0.4)) return this.register();
    const shared = `${COMMITTEE}-${YEAR}-${random.between(1, SHARED_CASES + 1)}`;
    const key = this.own.length > 0 && random.chance(0.5) ? random.oneOf(this.own) : shared;
    await this.commands.submit(random.oneOf(onCase)(key, random), byRegistrar());
  }

  private async register(): Promise<void> {
    const command = given(register.RegisterCase, {
      committee: COMMITTEE,
      year: YEAR,
      title: `Ärende ${this.random.between(1, 1_000_000)}`,
      date: { kind: 'drawn-up', on: '2024-06-01' },
    });
    const { revision } = await this.commands.submit(command, byRegistrar());
    this.own.push(`${COMMITTEE}-${YEAR}-${revision + 1}`);
  }
}
