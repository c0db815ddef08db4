import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EventContract, foldInto, type RecordedEvent } from '@diarium/event-store';
import { capabilities, readModels, registerCatalogue } from './capabilities';

const folder = join(__dirname, '../fixtures/events');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const contracts = capabilities.flatMap(({ events }) => Object.entries<EventContract>(events));
const versions = contracts.flatMap(([type, contract]) =>
  Array.from({ length: contract.version }, (_, index) => ({ type, contract, version: index + 1 })),
);

function stored(type: string, version: number): RecordedEvent {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    type,
    version,
    stream: 'case-GNU-2022-6',
    revision: 0,
    position: 1,
    occurredAt: '2022-01-01T00:00:00.000Z',
    recordedAt: '2022-01-01T00:00:00.000Z',
    data: JSON.parse(readFileSync(join(folder, `${type}.${version}.json`), 'utf8')) as object,
    metadata: { actor: 'a', role: 'registrar', commandId: 'c', correlationId: 'c', causationId: null },
  };
}

/** The values at `parties[].name`. */
function valuesAt(data: unknown, path: string): unknown[] {
  return path.split('.').reduce<unknown[]>(
    (values, step) => {
      const name = step.replace('[]', '');
      const found = values.map((value) => (value as Record<string, unknown> | null)?.[name]);
      return step.endsWith('[]') ? found.flat() : found;
    },
    [data],
  );
}

describe('the stored contract of the register', () => {
  it('has a golden fixture for each event type and version, and no fixture of anything else', () => {
    const expected = versions.map(({ type, version }) => `${type}.${version}.json`);
    expect(files.sort()).toEqual(expected.sort());
  });

  it.each(versions)('lifts $type version $version to today’s version', ({ type, version, contract }) => {
    const lifted = registerCatalogue().lift(stored(type, version));
    expect(lifted.version).toBe(contract.version);
    expect(Object.keys(lifted.data as object).sort()).toEqual(
      Object.keys(stored(type, contract.version).data as object).sort(),
    );
  });

  it.each(contracts.filter(([, { personal }]) => personal))(
    'marks personal fields of %s that are there, with the person they are about',
    (type, contract) => {
      const { data } = stored(type, contract.version);
      for (const { path, subject } of contract.personal ?? []) {
        const [values, subjects] = [valuesAt(data, path), valuesAt(data, subject)];
        expect(values.length).toBeGreaterThan(0);
        expect(values).not.toContain(undefined);
        expect(subjects).toHaveLength(values.length);
        expect(subjects).not.toContain(undefined);
      }
    },
  );

  it('is listed in docs/events.md, type by type', () => {
    const doc = readFileSync(join(__dirname, '../../../docs/events.md'), 'utf8').replaceAll(/ +/g, ' ');
    for (const [type, { version, meaning, personal = [] }] of contracts) {
      const fields = personal.map(({ path }) => `\`${path}\``).join(', ') || '–';
      expect(doc).toContain(`| \`${type}\` | ${version} | ${meaning} | ${fields} |`);
    }
  });

  it('folds every fixture in every read model that knows it without throwing', () => {
    const current = versions.filter(({ version, contract }) => version === contract.version);
    const events = current.map(({ type, version }) => stored(type, version));
    for (const model of readModels)
      expect(() => {
        foldInto(model, new Map(), events);
      }).not.toThrow();
  });
});
