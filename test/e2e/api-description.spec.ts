import { NOBODY } from '@diarium/access';
import { ROLES } from '@diarium/config';
import Ajv from 'ajv/dist/2020';
import { EVA, openTestApi, type TestAnswer, type TestApi } from '../support/open-test-api';

describe('the description of the HTTP interface', () => {
  let api: TestApi;
  let description: Description;
  let established: TestAnswer;
  let registered: TestAnswer;

  /** A command with what the description gives as its example, and with nothing else. */
  function sentAsPrinted(path: string): Promise<TestAnswer> {
    const { parameters = [], requestBody } = description.paths[`/api/v1${path}`]?.post ?? {};
    const headers = parameters.flatMap(({ name, example }) => (example ? [[name, example]] : []));
    return api.call(path, {
      body: requestBody?.content['application/json'].example,
      headers: Object.fromEntries(headers) as Record<string, string>,
    });
  }

  beforeAll(async () => {
    api = await openTestApi();
    description = (await api.call('/openapi.json')).body as Description;
    api.actAs({ ...EVA, grants: ROLES.map((role) => ({ role, committee: null, party: null })) });
    established = await sentAsPrinted('/committees');
    registered = await sentAsPrinted('/cases');
    api.actAs(EVA);
    await api.register.projector.waitFor(await api.register.store.head());
  });
  afterAll(() => api.drop());

  it('is there for programs and on a page of its own', async () => {
    expect(await api.call('/openapi.json')).toMatchObject({ status: 200, body: { openapi: '3.1.0' } });
    const page = await api.call('/docs');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    for (const [, file = ''] of String(page.body).matchAll(/(?:src|href)="(?!data:)([^"]+)"/g))
      expect((await fetch(`${api.url}/${file}`)).status).toBe(200);
    expect(String(page.body)).not.toMatch(/https?:/);
  });

  it('has examples that can be sent as they are printed', () => {
    expect([established.status, registered.status]).toEqual([201, 201]);
    expect(registered.headers.get('location')).toBe('/api/v1/cases/GNU-2022-1');
  });

  it('names every route that the server has, and none that it has not', async () => {
    const { paths } = (await api.call('/openapi.json')).body as { paths: Record<string, object> };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const there = api.routes.map((route) => route.replaceAll(/[:*](\w+)/g, '{$1}').replace(/(?<=\w)\/$/, ''));
    expect(described.sort()).toEqual([...new Set(there)].sort());
  });

  it('passed over a name in silence that nothing reads: each is refused, also where no query is asked', async () => {
    const { paths } = (await api.call('/openapi.json')).body as { paths: Record<string, object> };
    const passed = [];
    for (const [path, methods] of Object.entries(paths))
      for (const method of Object.keys(methods)) {
        if (!path.startsWith('/api/v1') || path.endsWith('/provider/return')) continue;
        const address = path
          .slice('/api/v1'.length)
          .replaceAll(/\{year\}/g, '2022')
          .replaceAll(/\{\w+\}/g, '1');
        const { status, body } = await api.call(`${address}?bogus=1`, method === 'post' ? { body: {} } : {});
        const { errors } = body as { errors?: readonly { field: string }[] };
        if (status !== 400 || !errors?.some(({ field }) => field === 'bogus'))
          passed.push([method, path, status]);
      }
    expect(passed).toEqual([]);
  });

  it('says of whom the server asks who they are', async () => {
    const { paths } = (await api.call('/openapi.json')).body as { paths: Paths };
    api.actAs(NOBODY);
    for (const [path, { get } = {}] of Object.entries(paths)) {
      if (!get || !path.startsWith('/api/v1') || get.parameters?.some(({ required }) => required)) continue;
      const isOpen = get.security.some((way) => Object.keys(way).length === 0);
      const { status } = await api.call(path.slice('/api/v1'.length));
      expect([path, [401, 403].includes(status)]).toEqual([path, !isOpen]);
    }
    api.actAs(EVA);
  });

  it('says what is answered', async () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const description = (await api.call('/openapi.json')).body as { paths: Paths };
    ajv.addSchema(description, 'openapi');
    const paths = [
      '/cases',
      '/committees',
      '/committees/{committee}',
      '/cases/{case}/file',
      '/meetings',
      '/flags',
    ];
    for (const path of [...paths, '/deadlines', '/committees/{committee}/numbers/{year}']) {
      const address = path
        .replace('{committee}', 'GNU')
        .replace('{case}', 'GNU-2022-1')
        .replace('{year}', '2022');
      const { status, body } = await api.call(address);
      const schema =
        description.paths[`/api/v1${path}`]?.get?.responses[200].content['application/json'].schema;
      const validate = ajv.compile(
        JSON.parse(JSON.stringify(schema).replaceAll('#/comp', 'openapi#/comp')) as object,
      );
      validate(body);
      expect([path, status, validate.errors ?? []]).toEqual([path, 200, []]);
    }
  });
});

interface Description {
  readonly paths: Readonly<Record<string, { readonly post?: Printed } | undefined>>;
}

interface Printed {
  readonly parameters?: readonly { readonly name: string; readonly example?: string }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly example: unknown } } };
}

interface Reading {
  readonly parameters?: readonly { readonly required?: boolean }[];
  readonly security: readonly object[];
  readonly responses: { 200: { content: { 'application/json': { schema: unknown } } } };
}

interface Paths {
  readonly [path: string]: { readonly get?: Reading } | undefined;
}
