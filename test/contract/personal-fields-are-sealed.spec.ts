import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@diarium/database/testing';
import { type EventContract, type NewEvent, type PersonalField } from '@diarium/event-store';
import { capabilities, registerMigrations } from '@diarium/register';
import fc from 'fast-check';
import { testKeys } from '../support/open-test-register';

const folder = join(__dirname, '../../libs/register/fixtures/events');
const contracts = capabilities
  .flatMap(({ events }) => Object.entries<EventContract>(events))
  .filter(([, { personal }]) => personal);

/** Each value at a path given another: `parties[].name` changes the name of every party. */
function replaced(data: unknown, path: readonly string[], by: (value: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return data === null ? null : by(data);
  if (typeof data !== 'object' || data === null) return data;
  const name = step.replace('[]', '');
  const inside = (data as Record<string, unknown>)[name];
  const changed =
    step.endsWith('[]') && Array.isArray(inside)
      ? inside.map((item: unknown) => replaced(item, rest, by))
      : replaced(inside, rest, by);
  return { ...data, [name]: changed };
}

describe('every field that a contract marks as personal', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase({ migrations: registerMigrations });
  });
  afterAll(() => database.drop());

  const personalOf = ({ type }: Pick<NewEvent, 'type'>): readonly PersonalField[] =>
    contracts.find(([name]) => name === type)?.[1].personal ?? [];

  it('is nowhere in what is stored, whatever stands in it, and comes back as it was', async () => {
    const { cipher } = await testKeys(database);
    await fc.assert(
      fc.asyncProperty(fc.uuid(), fc.string(), async (mark, text) => {
        const events = contracts.map(([type, { version, personal = [] }]): NewEvent => {
          const fixture: unknown = JSON.parse(readFileSync(join(folder, `${type}.${version}.json`), 'utf8'));
          const data = personal
            .map(({ path }) => path.split('.'))
            .reduce((whole, path) => replaced(whole, path, () => `${mark} ${text}`), fixture);
          return { id: fc.sample(fc.uuid(), 1)[0] ?? mark, type, version, data: data } as NewEvent;
        });
        const sealed = await cipher.seal(events, personalOf);
        expect(JSON.stringify(sealed)).not.toContain(mark);
        expect(await cipher.open(sealed as never, personalOf)).toEqual(events);
      }),
      { numRuns: 5 },
    );
  });
});
