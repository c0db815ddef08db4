import { QUERY_AUDIENCES } from '@diarium/register';
import { columnsOf } from '../../../../apps/api/src/exports/columns';
import { routeTables } from '../../../../apps/api/src/routes';
import { type CommandRoute, type QueryRoute } from '../../../../apps/api/src/routes/route';
import { as } from '../register-with-secrets';
import { addFiles, addressRows, signInAll, statusesOf } from './addresses';
import { cellOf, isOfUsers } from './commands';
import { changeUnseen } from './hidden-changes';
import { type MatrixServer, openMatrixServer, type Reply } from './matrix-server';
import { type Asker, ASKERS, personOf } from './people';
import { asAbout, type Place } from './places';
import { commandAbout, questionAbout } from './requests';
import { ANSWERS, expected } from './sights';
import { bare, toldOf } from './told';

const routes = routeTables.flatMap((table) => table.routes);
const questions = routes.filter((route): route is QueryRoute => route.kind === 'query');
const commands = routes.filter((route): route is CommandRoute => route.kind === 'command');

/** A revision that nothing has: what is permitted is refused by it at last, and changes nothing. */
const NEVER = { 'If-Match': '"999999"' };

describe('every route, for every role', () => {
  let server: MatrixServer;
  const asked = new Map<string, Promise<Reply>>();
  beforeAll(async () => {
    server = await openMatrixServer();
  }, 120_000);
  afterAll(() => server.close());

  const ask = (route: QueryRoute, asker: Asker, place: Place): Promise<Reply> => {
    const path = questionAbout(route, place);
    const key = `${asker} ${path}`;
    const reply = asked.get(key) ?? server.http(path, { as: personOf(asker) });
    asked.set(key, reply);
    return reply;
  };

  it('has a row in docs/access.md', () => {
    expect([...ANSWERS.keys()].sort()).toEqual(questions.map(({ message }) => message.name).sort());
    for (const { message } of commands) expect(() => cellOf(message.name, 'nobody')).not.toThrow();
  });

  it.each(questions.map((route) => [route.message.name, route] as const))(
    'answers %s by what one sees',
    async (name, route) => {
      const found: Record<string, string> = {};
      const wanted: Record<string, string> = {};
      const look = async (asker: Asker, place: Place): Promise<void> => {
        const about = `${asker}, ${place}`;
        wanted[about] = expected(name, asker, place);
        if (wanted[about] === '') return void delete wanted[about];
        const reply = await ask(route, asker, place);
        const none = await ask(route, asker, place === 'secret' ? 'missing' : 'missing-there');
        const isOwn = questionAbout(route, 'secret') !== questionAbout(route, 'missing');
        found[about] = toldOf(reply, {
          place,
          isOwn,
          missing: { ...none, body: asAbout[place]?.(none.body) ?? none.body },
        });
      };
      await Promise.all(
        ASKERS.flatMap((asker) => (['open', 'secret', 'other'] as const).map((place) => look(asker, place))),
      );
      expect(found).toEqual(wanted);
    },
  );

  it('hands nothing to one party that is for another', async () => {
    const stranger = as('party-reader', 'GNU', 'ragunda');
    for (const route of questions.filter(({ message }) => QUERY_AUDIENCES[message.name] === 'everybody')) {
      const { body } = await server.http(questionAbout(route, 'open'), { as: stranger });
      const { body: ofNobody } = await ask(route, 'nobody', 'open');
      expect([route.path, bare(body)]).toEqual([route.path, bare(ofNobody)]);
    }
  });

  it('puts into a file no more than the answer holds', async () => {
    const lists = questions.filter(({ message }) => columnsOf(message.name));
    const outside: readonly Asker[] = [
      'officer',
      'board-supervisor',
      'party-reader',
      'administrator',
      'nobody',
    ];
    await Promise.all(
      lists.flatMap((route) =>
        outside.map(async (asker) => {
          const path = questionAbout(route, 'secret', { format: 'csv' });
          const { status, body } = await server.http(path, { as: personOf(asker) });
          expect([path, asker, body.includes('Zebra')]).toEqual([path, asker, false]);
          expect([path, asker, status]).toEqual([path, asker, (await ask(route, asker, 'secret')).status]);
        }),
      ),
    );
  });

  it.each(commands.map((route) => [route.message.name, route] as const))(
    'does %s for those whose duty it is, and refuses all others in the same words whatever it is about',
    async (name, route) => {
      const give = (asker: Asker, place: Place): Promise<Reply> => {
        const { path, body } = commandAbout(route, place);
        return server.http(path, { as: personOf(asker), body, headers: NEVER });
      };
      const judged = async (asker: Asker): Promise<void> => {
        const cell = cellOf(name, asker);
        const [open, secret, other] = await Promise.all(
          (['open', 'secret', 'other'] as const).map((place) => give(asker, place)),
        );
        const isMine = cell === 'yes';
        expect([asker, isDenied(open), isDenied(secret)]).toEqual([asker, !isMine, !isMine]);
        expect([asker, isDenied(other)]).toEqual([asker, !(isMine && isOfUsers(name))]);
        if (!isMine) expect(new Set([open, secret, other].map((it) => it && wordsOf(it))).size).toBe(1);
        for (const reply of [open, secret, other]) expect([400, 403, 412]).toContain(reply?.status);
      };
      await Promise.all(ASKERS.map(judged));
    },
  );

  it('that is neither has a row, and answers each with its status', async () => {
    const rows = addressRows();
    const known = new Set([
      ...routes.map(({ method, path }) => `${method.toUpperCase()} /api/v1${path}`),
      ...rows.map(({ route }) => route),
    ]);
    expect(server.routes.filter((route) => !known.has(route))).toEqual([]);
    await addFiles(server);
    const browsers = await signInAll(server);
    const supervisor = await server.services.directory.byId('board-supervisor');
    expect(supervisor?.grants).toEqual([{ role: 'board-supervisor', committee: 'GNU', party: null }]);
    const answered: unknown[] = [];
    for (const row of rows) answered.push({ ...row, statuses: await statusesOf(row, server, browsers) });
    expect(answered).toEqual(rows);
  });

  it('answers nobody outside a secret case otherwise when something has happened in it', async () => {
    const outside: readonly Asker[] = ['officer', 'board-supervisor', 'party-reader', 'nobody'];
    const everything = async (): Promise<readonly string[]> => {
      const said = outside.flatMap((asker) =>
        questions.flatMap((route) =>
          (['open', 'secret'] as const).map(async (place) => {
            const path = questionAbout(route, place);
            return `${asker} ${path} ${wordsOf(await server.http(path, { as: personOf(asker) }))}`;
          }),
        ),
      );
      return [...new Set(await Promise.all(said))];
    };
    const before = await everything();
    await changeUnseen(server, 'GNU-2022-2');
    expect(await everything()).toEqual(before);
    const inside = await server.http('/api/v1/cases?search=Aaa', { as: personOf('registrar') });
    expect(inside.body).toContain('GNU-2022-2');
  });

  it('lets an officer work with the secret case that they handle', async () => {
    const own = { as: personOf('officer'), headers: NEVER, body: { as: 'Stängt' } };
    expect((await server.http('/api/v1/cases/GNU-2022-3/closing', own)).status).toBe(412);
    expect((await server.http('/api/v1/cases/GNU-2022-2/closing', own)).status).toBe(403);
  });
});

const isDenied = (reply: Reply | undefined): boolean =>
  reply?.status === 403 && (JSON.parse(reply.body) as { code: string }).code === 'access.denied';

const wordsOf = ({ status, body }: Reply): string => `${status} ${bare(body)}`;
