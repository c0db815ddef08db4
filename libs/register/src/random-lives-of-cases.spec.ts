import {
  commandContext,
  DomainError,
  FoldedRows,
  MemoryEventStore,
  type Outcome,
  type ReadModelTables,
  startOfDay,
} from '@diarium/event-store';
import * as fc from 'fast-check';
import { registerCatalogue } from './capabilities';
import { EstablishCommittee } from './committees/committee.commands';
import { deskOver } from './register.module';
import { type Desk } from './shared/desk';
import { caseList } from './cases/case-list.read-model';
import * as commands from './cases/case.commands';

/** What a case is, told as simply as can be: the register must agree with it. */
interface ModelCase {
  status: 'Öppet' | 'Vilande' | 'Stängt' | 'Makulerat';
  readonly open: Set<string>;
  readonly done: Set<string>;
}

const key = (n: number): string => `GNU-2022-${n}`;
const make = <C extends object>(commandClass: new () => C, fields: Partial<C>): C =>
  Object.assign(new commandClass(), fields);

interface Move {
  readonly command: (inCase: string, watch: string) => object;
  /** Does it to the model; false when the rules refuse it. */
  readonly model: (one: ModelCase, watch: string) => boolean;
}

const become = (one: ModelCase, status: ModelCase['status']): true => {
  one.status = status;
  return true;
};

const reason = 'Prov';

const moves: Record<string, Move> = {
  set: {
    command: (inCase, watch) => make(commands.SetWatch, { case: inCase, watch, on: '2023', note: 'Prov' }),
    model: ({ status, open, done }, watch) =>
      status !== 'Stängt' && !open.has(watch) && !done.has(watch) && Boolean(open.add(watch)),
  },
  complete: {
    command: (inCase, watch) => make(commands.CompleteWatch, { case: inCase, watch, result: 'Klart' }),
    model: ({ open, done }, watch) => open.delete(watch) && Boolean(done.add(watch)),
  },
  close: {
    command: (inCase) => make(commands.CloseCase, { case: inCase }),
    model: (one) => one.status !== 'Stängt' && one.open.size === 0 && become(one, 'Stängt'),
  },
  reopen: {
    command: (inCase) => make(commands.ReopenCase, { case: inCase, reason }),
    model: (one) => one.status === 'Stängt' && become(one, 'Öppet'),
  },
  suspend: {
    command: (inCase) => make(commands.SuspendCase, { case: inCase, reason }),
    model: (one) => one.status === 'Öppet' && become(one, 'Vilande'),
  },
  resume: {
    command: (inCase) => make(commands.ResumeCase, { case: inCase }),
    model: (one) => one.status === 'Vilande' && become(one, 'Öppet'),
  },
  annul: {
    command: (inCase) => make(commands.AnnulCase, { case: inCase, reason }),
    model: (one) => become(one, 'Makulerat'),
  },
};

const registration = fc.record({ title: fc.option(fc.constant('Hjälpmedel')), wanted: fc.option(fc.nat(4)) });
const move = fc.record({
  does: fc.constantFrom(...Object.keys(moves)),
  serial: fc.integer({ min: 1, max: 4 }),
  watch: fc.constantFrom('a', 'b'),
});

interface Step {
  readonly command: object;
  readonly model: (cases: ModelCase[]) => boolean;
}

const step: fc.Arbitrary<Step> = fc.oneof(
  registration.map(({ title, wanted }) => ({
    command: make(commands.RegisterCase, {
      committee: 'GNU',
      year: 2022,
      date: { kind: 'drawn-up', on: '2022-01-01' },
      title: title ?? undefined,
      number: wanted || undefined,
    }),
    model: (cases: ModelCase[]) =>
      title !== null &&
      (!wanted || wanted === cases.length + 1) &&
      cases.push({ status: 'Öppet', open: new Set(), done: new Set() }) > 0,
  })),
  move.map(({ does, serial, watch }) => ({
    command: moves[does]?.command(key(serial), watch) ?? {},
    model: (cases: ModelCase[]) => {
      const one = cases[serial - 1];
      return one !== undefined && one.status !== 'Makulerat' && (moves[does]?.model(one, watch) ?? false);
    },
  })),
);

async function isDone(desk: Desk, command: object): Promise<Outcome | undefined> {
  const occurredAt = startOfDay('2022-06-01');
  try {
    return await desk.commands.submit(
      command,
      commandContext({ actor: 'prov', role: 'registrar', occurredAt }),
    );
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

const noTables = {} as ReadModelTables;

describe('any life of a register', () => {
  it('accepts and refuses what the simple model does, and shows the cases as the model has them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const store = new MemoryEventStore();
        const catalogue = registerCatalogue();
        const rows = new FoldedRows(store, catalogue);
        const { desk, close } = await deskOver({ store, catalogue, rows, tables: noTables });
        const established = make(EstablishCommittee, {
          committee: 'GNU',
          name: 'Gemensamma nämnden',
          joint: true,
          host: 'Region Jämtland Härjedalen',
          prefix: 'GNU',
          numberFormat: '{prefix}/{serial}/{year}',
        });
        expect(await isDone(desk, established)).toBeDefined();
        const model: ModelCase[] = [];
        for (const { command, model: expected } of steps)
          expect([command, (await isDone(desk, command)) !== undefined]).toEqual([command, expected(model)]);
        for (const [index, one] of model.entries()) {
          const row = await rows.row(caseList, key(index + 1));
          expect(row).toMatchObject({ number: `GNU/${index + 1}/2022`, status: one.status });
        }
        expect(await rows.row(caseList, key(model.length + 1))).toBeUndefined();
        await close();
      }),
      { numRuns: 60 },
    );
  });
});
