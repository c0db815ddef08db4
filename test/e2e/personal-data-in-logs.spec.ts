import { NOBODY, type Principal } from '@diarium/access';
import { RegisterCase } from '@diarium/register';
import fc from 'fast-check';
import { EVA, openTestApi, type TestApi, type TestCall } from '../support/open-test-api';
import { establishGnu, send } from '../support/open-test-register';

const logged: string[] = [];
let api: TestApi;

beforeAll(async () => {
  const write = (line: string): void => void logged.push(line);
  api = await openTestApi(
    {},
    { write },
    {
      logLevel: 'debug',
      onTrouble: ({ of, error }) => {
        write(`${of}: ${error.message}`);
      },
    },
  );
  await establishGnu(api.register);
  const date = { kind: 'received', on: '2022-05-30' } as const;
  await send(api.register, RegisterCase, { committee: 'GNU', year: 2022, title: 'Färdtjänst', date });
});
afterAll(() => api.drop());

/** What tells of somebody; long and odd enough to stand nowhere by chance. */
const person = fc.record({
  name: fc.stringMatching(/^[A-ZÅÄÖ][a-zåäö]{6,9} [A-ZÅÄÖ][a-zåäö]{6,10}sson$/),
  number: fc.stringMatching(/^19[3-9]\d0[1-9][12]\d-\d{4}$/),
  address: fc.stringMatching(/^[A-ZÅÄÖ][a-zåäö]{6,9}gatan \d\d, 98\d \d\d$/),
  text: fc.stringMatching(/^[a-zåäö'"%\\{}<>$;:,._ -]{30,60}$/),
  key: fc.stringMatching(/^[a-z]{9,12}-[a-z]{9,12}$/),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;

const CASE = '/cases/GNU-2022-1';
const party = ({ key, name }: Person) => ({ id: key, name, kind: 'private-person', role: 'party' });
const arrived = { direction: 'incoming', arrived: '2022-06-01' };
const sender = ({ key, name }: Person) => ({ id: key, name, kind: 'private-person' });
const header = (text: string) => text.replaceAll(/[^\x20-\x7e]/g, 'x');

/** Commands that are done, or that a rule refuses. */
const sound = (p: Person): Readonly<Record<string, unknown>> => ({
  '/cases': {
    ...{
      committee: 'GNU',
      year: 2022,
      title: `${p.name}, ${p.address}`,
      parties: [party(p)],
      handler: p.name,
    },
    date: { kind: 'received', on: '2022-05-30' },
  },
  [`${CASE}/parties`]: { party: party(p) },
  [`${CASE}/documents`]: {
    ...arrived,
    title: `${p.text} ${p.number}`,
    publicTitle: 'Brev',
    sender: sender(p),
  },
  [`${CASE}/watches`]: { watch: p.key, on: '2022-09-01', note: p.text },
  [`${CASE}/closing`]: { as: 'Ad acta' },
  [`${CASE}/corrections`]: { field: 'publicTitle', value: `${p.name} ${p.number}`, reason: p.text },
  '/users': { user: p.key, name: p.name, login: p.key },
});

/** What cannot be taken: other fields, other kinds, other forms, other lengths. */
const unsound = (p: Person): readonly (readonly [string, TestCall])[] => [
  [`${CASE}/parties`, { body: { party: { ...party(p), [p.name]: p.number } } }],
  [`${CASE}/parties`, { body: { party: p.name } }],
  [`${CASE}/documents`, { body: { direction: p.name, title: [p.text], sender: [sender(p)] } }],
  [`${CASE}/documents`, { body: `{"title": "${p.name}", ${p.text}`, headers: JSON_TYPE }],
  [`${CASE}/documents`, { body: p.text }],
  ['/users', { body: { user: p.key.repeat(20), name: p.name, login: p.text } }],
  ['/users', { body: { user: `${p.key}\u0000`, name: `${p.name}\u0000` } }],
  [`${CASE}/parties`, { body: { party: party(p) }, headers: { 'Diarium-Occurred-On': header(p.number) } }],
  [`${CASE}/parties`, { body: { party: party(p) }, headers: { 'If-Match': header(p.name) } }],
  [`/cases/${encodeURIComponent(p.name)}`, {}],
  [`/cases?search=${encodeURIComponent(p.name)}&handler=${encodeURIComponent(p.number)}`, {}],
  [`/cases?cursor=${encodeURIComponent(p.text)}`, {}],
  [`/cases?${encodeURIComponent(p.name)}=${encodeURIComponent(p.number)}`, {}],
  [`/${encodeURIComponent(p.address)}/${encodeURIComponent(p.name)}`, {}],
  [`/cases?asOf=${encodeURIComponent(p.number)}`, {}],
];
const JSON_TYPE = { 'Content-Type': 'application/json' };

/** The server throws out every session, as one that crashes does. */
const loseDatabase = () =>
  api.database.pool
    .query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    )
    .catch(() => undefined);

const asks = (p: Person) => [
  ...Object.entries(sound(p)).map(([path, body]) => [path, { body }] as const),
  ...unsound(p),
];

async function tellEverything(p: Person): Promise<void> {
  api.actAs(everybody);
  for (const [path, asked] of asks(p)) await api.call(path, asked);
  // What is done twice is refused by a rule.
  for (const [path, asked] of asks(p)) await api.call(path, asked);
  await Promise.all([...asks(p).map(([path, asked]) => api.call(path, asked)), loseDatabase()]);
}

const everybody: Principal = {
  ...EVA,
  grants: [...EVA.grants, { role: 'administrator', committee: null, party: null }],
};

const OTHERS: readonly Principal[] = [
  NOBODY,
  { id: 'mio', name: 'Mio Norr', grants: [{ role: 'registrar', committee: 'HN', party: null }] },
];

/** What others are told who ask for the same, and give the same key, without knowing more. */
async function toldToOthers(p: Person): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  const blank = { ...p, name: 'Namn', number: '1', address: 'Gatan 1', text: 'Text' };
  for (const principal of OTHERS) {
    api.actAs(principal);
    for (const [path, asked] of asks(blank)) {
      const { status, body } = await api.call(path, asked);
      if (status >= 400) told.push(body);
    }
  }
  return told;
}

/** A text as it may stand within JSON, in an address, or as it is. */
const spellings = (text: string): readonly string[] => [
  text,
  JSON.stringify(text).slice(1, -1),
  JSON.stringify(JSON.stringify(text)).slice(3, -3),
  encodeURIComponent(text),
];

const found = (told: Person, where: string): readonly string[] =>
  Object.values(told).filter((text) => spellings(text).some((spelt) => where.includes(spelt)));

describe('what is told of somebody, in commands that are done, refused, malformed, or meet a lost database', () => {
  it('stands neither in the log of the server, nor in its figures, nor in what others are told', async () => {
    await fc.assert(
      fc.asyncProperty(person, async (p) => {
        logged.splice(0);
        await tellEverything(p);
        const others = await toldToOthers(p);
        const metrics = await (await fetch(`${new URL(api.url).origin}/metrics`)).text();
        const ready = await (await fetch(`${new URL(api.url).origin}/readyz`)).text();
        expect(logged.length).toBeGreaterThan(40);
        expect(others.length).toBeGreaterThan(10);
        expect(logged.filter((line) => found(p, line).length > 0)).toEqual([]);
        expect(found(p, JSON.stringify(others))).toEqual([]);
        expect(found(p, metrics + ready)).toEqual([]);
      }),
      { numRuns: 2 },
    );
  }, 120_000);
});
