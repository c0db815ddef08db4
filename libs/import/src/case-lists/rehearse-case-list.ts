import { type CommandGateway, type Outcome } from '@diarium/event-store';
import { caseNumber, type CaseEvents } from '@diarium/register';
import { type DossierProblem } from '../problem';
import { problemsOf } from '../run/rehearse';
import { submit } from '../run/submit';
import { type CaseCommands, commandsOf, type ListedCommand, unknownCase } from './case-commands';
import { type CaseListOptions } from './case-list-options';
import { chunksOf } from './chunks-of';
import { type InSeries } from './in-series';
import { listProblem } from './list-problem';
import { ListTally } from './list-tally';
import { commandCount, type ListedYear, type PlannedCaseList } from './plan-case-list';

/** A row as it would be registered. */
export interface PreviewedCase {
  readonly number: string;
  readonly line: number;
  readonly registered: CaseEvents['CaseRegistered'];
}

const PREVIEWED = 20;

/** So many cases are made into commands at a time, and their endings tried beside each other. */
const AT_ONCE = 200;

/** Nobody reads more problems of one list, and what follows is often but a consequence. */
export const MOST_PROBLEMS = 1000;

/**
 * A list as the register would take it. The numbers of a year wait for no other year: each year is tried on a
 * rehearsal of its own, and what it held is forgotten before the next.
 */
export class ListRehearsal {
  readonly tally = new ListTally();
  readonly problems: DossierProblem[] = [];
  readonly preview: PreviewedCase[] = [];
  private done = 0;
  private readonly total: number;

  constructor(
    private readonly plan: PlannedCaseList,
    private readonly options: CaseListOptions,
  ) {
    this.total = commandCount(plan.years);
  }

  async run(): Promise<void> {
    for (const year of this.plan.years) await this.options.rehearse((gateway) => this.year(year, gateway));
  }

  private async year({ places }: ListedYear, gateway: CommandGateway): Promise<void> {
    for (const some of chunksOf(places, AT_ONCE)) {
      const endings: ListedCommand[] = [];
      for (const place of some) {
        if (this.problems.length >= MOST_PROBLEMS) return;
        const commands = commandsOf(place, this.plan.mapping);
        if (!(await this.register(place, commands, gateway))) return;
        if (commands.ending) endings.push(commands.ending);
      }
      await Promise.all(endings.map((ending) => this.attempt(ending, gateway)));
    }
  }

  /** False when the numbers that follow in the year cannot be tried. */
  private async register(
    place: InSeries,
    { registration }: CaseCommands,
    gateway: CommandGateway,
  ): Promise<boolean> {
    const outcome = await this.attempt(registration, gateway);
    if (outcome) {
      this.note(place, registration, outcome);
      return true;
    }
    // Something has to take the number, or all that follow would be refused for it.
    return place.kind === 'listed' && this.takeNumber(place, gateway);
  }

  private async takeNumber(
    { listed }: InSeries & { kind: 'listed' },
    gateway: CommandGateway,
  ): Promise<boolean> {
    const { mapping } = this.plan;
    const standIn = unknownCase(listed, listed.number.serial, mapping);
    try {
      await submit(standIn, { id: mapping.list }, gateway, this.options);
      return true;
    } catch (error) {
      problemsOf(error, standIn.place, () => standIn.place);
      return false;
    }
  }

  private async attempt(command: ListedCommand, gateway: CommandGateway): Promise<Outcome | undefined> {
    const { list } = this.plan.mapping;
    const { onProgress } = this.options;
    try {
      const outcome = await submit(command, { id: list }, gateway, this.options);
      this.tally.add(command, outcome);
      return outcome;
    } catch (error) {
      this.problems.push(
        ...problemsOf(error, command.place, ([field]) => command.row.placeOf(columnOf(field))),
      );
      return undefined;
    } finally {
      this.done += 1;
      onProgress?.({ phase: 'rehearsal', done: this.done, total: this.total, dossier: list });
    }
  }

  private note(place: InSeries, command: ListedCommand, { events }: Outcome): void {
    const event = events.find(({ type }) => type === 'CaseRegistered');
    if (!event) return;
    const { data, revision } = event as unknown as Registration;
    const { year } = command.command as { readonly year: number };
    const number = caseNumber({ prefix: data.prefix, format: data.numberFormat }, year, revision + 1);
    if (this.preview.length < PREVIEWED)
      this.preview.push({ number, line: command.place.line, registered: data });
    // A number is taken over as it was written: with the prefix that the committee had then.
    const written = place.kind === 'listed' ? place.listed : undefined;
    if (written?.number.prefix === undefined || written.number.prefix === data.prefix) return;
    const given = written.row.fields.number;
    this.problems.push(listProblem(command.place, 'case-list.other-prefix', { given, registered: number }));
  }
}

type Registration = { readonly data: CaseEvents['CaseRegistered']; readonly revision: number };

/** The column that a field of the command came from. */
const columnOf = (field: string | number | undefined): string =>
  field === 'parties' ? 'sender' : String(field ?? '');
