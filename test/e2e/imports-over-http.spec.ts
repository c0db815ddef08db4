import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Grant, NOBODY } from '@diarium/access';
import { projectRoot, type Role } from '@diarium/config';
import { type Register } from '@diarium/register';
import { fourDossiers } from '../support/example-content';
import { EVA, openTestApi, type TestApi } from '../support/open-test-api';
import { openTestRegister } from '../support/open-test-register';

const EXAMPLES = join(projectRoot(), 'examples');
const file = (...path: readonly string[]) => {
  const full = join(EXAMPLES, ...path);
  return { name: basename(full), content: readFileSync(full, 'utf8') };
};
const dossiers = readdirSync(join(EXAMPLES, 'dossiers')).map((name) => file('dossiers', name));
const [list, mapping] = ['csv', 'yaml'].map((kind) => file('case-lists', `gamla-diariet.${kind}`));

const grant = (role: Role, committee: string | null = null): Grant => ({ role, committee, party: null });
const somebody = (...grants: readonly Grant[]) => ({ ...EVA, grants });
const SECRETARY_AND_REGISTRAR = somebody(grant('secretary'), grant('registrar'));

interface Told {
  readonly stored: boolean;
  readonly position: number;
  readonly code: string;
  readonly imported: readonly { readonly id: string; readonly new: number; readonly known: number }[];
  readonly problems: readonly { readonly file: string; readonly line: number; readonly code: string }[];
}

const events = async ({ store }: Register) => (await store.readAll({ after: 0, limit: 5000 })).events;

/** What was given, of a log: not when, nor by whom. */
const given = async (register: Register) =>
  (await events(register)).map(({ stream, type, occurredAt, metadata: { commandId } }) => ({
    ...{ stream, type, occurredAt, commandId },
  }));

describe('importing over HTTP', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await openTestApi();
  });
  beforeEach(() => {
    api.actAs(SECRETARY_AND_REGISTRAR);
  });
  afterAll(() => api.drop());

  const imports = async (body: unknown, query = '', headers = {}) => {
    const answer = await api.call(`/imports${query}`, { body, headers });
    return { ...answer, body: answer.body as Told };
  };
  const head = () => api.register.store.head();

  it('is refused to whoever registers nothing', async () => {
    const others: readonly Role[] = ['officer', 'chair', 'auditor', 'board-supervisor', 'party-reader'];
    const callers = [...others, 'administrator' as const].map((role) => somebody(grant(role)));
    for (const caller of [...callers, NOBODY]) {
      api.actAs(caller);
      for (const query of ['', '?rehearse=true'])
        expect(await imports({ dossiers }, query)).toMatchObject({
          status: 403,
          body: { code: 'access.denied' },
        });
    }
    expect(await head()).toBe(0);
  });

  it('takes nothing that its giver may not do singly, and names the places', async () => {
    for (const caller of [somebody(grant('registrar')), somebody(grant('secretary', 'HN'))]) {
      api.actAs(caller);
      const { status, body } = await imports({ dossiers });
      expect({ status, code: body.code }).toEqual({ status: 403, code: 'access.denied' });
      expect(body.problems).toContainEqual({
        file: 'gnu-2022-plan.yaml',
        line: expect.any(Number) as number,
        column: expect.any(Number) as number,
        field: 'organisation.established',
        code: 'access.denied',
        section: 'D',
        text: 'Eva Berg får inte göra detta (EstablishCommittee).',
      });
    }
    expect(await head()).toBe(0);
  });

  it('says in a rehearsal what would be done, and stores nothing', async () => {
    const { status, body } = await imports({ dossiers }, '?rehearse=true');
    expect({ status, ...body }).toMatchObject({ status: 200, stored: false, position: 0, problems: [] });
    expect(body.imported).toHaveLength(4);
    expect(body.imported.every((it) => it.new > 0 && it.known === 0)).toBe(true);
    expect(await head()).toBe(0);
  });

  it('registers what the command line does, in the name of whoever gave it, and nothing twice', async () => {
    const headers = { 'Idempotency-Key': 'four-dossiers' };
    const first = await imports({ dossiers }, '', headers);
    expect(first).toMatchObject({ status: 200, body: { stored: true, problems: [] } });
    const fromCommandLine = await openTestRegister({ content: fourDossiers });
    try {
      expect(await given(api.register)).toEqual(await given(fromCommandLine.register));
    } finally {
      await fromCommandLine.drop();
    }
    expect(first.body.position).toBe(await head());
    const givers = (await events(api.register)).map(({ metadata: { actor, role } }) => `${actor}, ${role}`);
    expect(new Set(givers)).toEqual(new Set(['Eva Berg, secretary', 'Eva Berg, registrar']));
    const replayed = await imports({ dossiers }, '', headers);
    expect(replayed.headers.get('idempotency-replayed')).toBe('true');
    expect(replayed.body).toEqual(first.body);
    const again = await imports({ dossiers });
    expect(again.body.imported.every((it) => it.new === 0 && it.known > 0)).toBe(true);
    expect(await head()).toBe(first.body.position);
  });

  it('names what cannot be read and what a rule refuses, with file and line', async () => {
    const before = await head();
    const plan = file('dossiers', 'gnu-2022-plan.yaml');
    const edited = { ...plan, content: plan.content.replace('name: Läskamera,', 'name: Läskameror,') };
    const line = edited.content.split('\n').findIndex((it) => it.includes('Läskameror')) + 1;
    const refused = await imports({ dossiers: [edited] });
    const problem = { file: plan.name, line, field: 'plan.procurement[6]', code: 'plan.adopted' };
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'import.refused', problems: [{ ...problem, section: 'KL 6:38' }] },
    });
    const broken = { name: 'trasig.yaml', content: 'dossier: [1' };
    expect(await imports({ dossiers: [broken] }, '', { 'Accept-Language': 'en' })).toMatchObject({
      status: 400,
      body: { code: 'import.invalid', problems: [{ file: 'trasig.yaml', line: 1, code: 'dossier.yaml' }] },
    });
    const both = await imports({ dossiers: [broken, edited] }, '?rehearse=true');
    expect(both).toMatchObject({ status: 200, body: { stored: false } });
    expect(both.body.problems.map(({ code }) => code)).toEqual(['dossier.yaml', 'plan.adopted']);
    expect(await head()).toBe(before);
  });

  it('takes a list of cases with its mapping, once', async () => {
    api.actAs(somebody(grant('registrar', 'HN')));
    const elsewhere = await imports({ list, mapping }, '?rehearse=true');
    expect(new Set(elsewhere.body.problems.map(({ code }) => code))).toEqual(new Set(['access.denied']));
    api.actAs(somebody(grant('registrar', 'GNU')));
    const first = await imports({ list, mapping });
    expect(first).toMatchObject({
      status: 200,
      body: { stored: true, problems: [], preview: [{ number: 'GNU/1/2019', line: 2 }, {}, {}, {}, {}] },
    });
    const last = await head();
    const again = await imports({ list, mapping });
    expect(again.body.imported).toMatchObject([{ id: 'gnu-gamla-diariet', new: 0 }]);
    expect(await head()).toBe(last);
  });

  it('says what is wrong with a request of another form', async () => {
    const forms: readonly (readonly [unknown, string])[] = [
      [{}, 'dossiers'],
      [{ list }, 'mapping'],
      [{ mapping }, 'list'],
      [{ dossiers, mapping }, 'mapping'],
      [{ dossiers: [] }, 'dossiers'],
      [{ dossiers: [{ name: 'a.yaml' }] }, 'dossiers.0.content'],
      [{ dossiers, kind: 'yaml' }, 'kind'],
    ];
    for (const [body, field] of forms)
      expect(await imports(body)).toMatchObject({
        status: 400,
        body: { code: 'request.invalid', errors: [{ field }] },
      });
    for (const query of ['?rehearse=ja', '?dryRun=true'])
      expect(await imports({ dossiers }, query)).toMatchObject({ body: { code: 'request.invalid' } });
    expect(await imports({ dossiers }, '?asOf=2022')).toMatchObject({ body: { code: 'as-of.read-only' } });
    expect((await imports('dossier: 1')).status).toBe(415);
    const large = { name: 'stor.yaml', content: `# ${'x'.repeat(262_144)}` };
    expect(await imports({ dossiers: [large] })).toMatchObject({ status: 413 });
    const long = { name: 'lång.csv', content: 'Diarienr\n'.repeat(10_001) };
    expect(await imports({ list: long, mapping })).toMatchObject({
      status: 413,
      body: { code: 'request.too-large' },
    });
  });
});
