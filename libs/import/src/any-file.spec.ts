import * as fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { planDossier } from './mapping/plan-dossier';
import { parseDossier } from './parse/parse-dossier';
import { exampleDossiers } from './testing/example-dossiers';

type Holder = Record<string | number, unknown>;

/** Every place in a dossier that something else could stand at. */
function holdersIn(value: unknown): readonly (readonly [Holder, string | number])[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  const names = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return names.flatMap((name) => [[holder, name] as const, ...holdersIn(holder[name])]);
}

/** Reads and maps a file as an import does, up to the register. */
function read(content: string): string {
  const parsed = parseDossier({ name: 'a.yaml', content });
  if ('problems' in parsed) return parsed.problems.length > 0 ? 'problems' : 'silence';
  const { problems, commands } = planDossier(parsed.dossier);
  const isWhole = commands.every(
    ({ occurredAt, place }) => !Number.isNaN(Date.parse(occurredAt)) && place.line > 0,
  );
  if (!isWhole) return 'a broken command';
  return problems.length > 0 ? 'problems' : 'commands';
}

const value = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    2024,
    '',
    '2024-02-30',
    'GNU',
    '__proto__',
    [],
    {},
    [[]],
    [null],
  ),
  fc.anything({ maxDepth: 2, withNullPrototype: false }).filter((it) => typeof it !== 'bigint'),
);

describe('whatever stands in a file', () => {
  it('ends in problems or in commands, when any field holds anything', async () => {
    const examples = (await exampleDossiers()).map(({ content }) => content as string);
    fc.assert(
      fc.property(fc.constantFrom(...examples), fc.nat(), value, (example, place, changed) => {
        const data: unknown = parse(example);
        const holders = holdersIn(data);
        const [holder, name] = holders[place % holders.length] ?? [];
        if (holder && name !== undefined) holder[name] = changed;
        expect(['problems', 'commands']).toContain(read(stringify(data)));
      }),
      { numRuns: 150 },
    );
  });

  it('ends in problems or in commands, wherever its text is cut or torn', async () => {
    const examples = (await exampleDossiers()).map(({ content }) => content as string);
    fc.assert(
      fc.property(fc.constantFrom(...examples), fc.nat(), fc.nat(400), fc.string(), (text, at, cut, put) => {
        const from = at % text.length;
        const torn = text.slice(0, from) + put + text.slice(from + cut);
        expect(['problems', 'commands']).toContain(read(torn));
      }),
      { numRuns: 150 },
    );
  });
});
