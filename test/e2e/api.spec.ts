import { NOBODY } from '@diarium/access';
import readXlsxFile from 'read-excel-file/node';
import { EVA, openTestApi, type TestAnswer, type TestApi } from '../support/open-test-api';
import { establishGnu } from '../support/open-test-register';

describe('the HTTP interface', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await openTestApi();
    await establishGnu(api.register);
  });
  afterAll(() => api.drop());

  const june = { 'Diarium-Occurred-On': '2022-06-01' };

  it('says where to read what was made, also where its key is no ASCII', async () => {
    api.actAs({ ...EVA, grants: [{ role: 'administrator', committee: null, party: null }] });
    const invited = await api.call('/users', { body: { user: 'åsa', name: 'Åsa Öst' } });
    api.actAs(EVA);
    expect([invited.status, invited.headers.get('location')]).toEqual([201, '/api/v1/users?user=%C3%A5sa']);
  });

  it('gives a feed as JSON alone: it is no list', async () => {
    expect(await api.call('/public/feed?format=csv')).toMatchObject({ status: 406 });
  });

  it('registers a case, closes it and shows it', async () => {
    const registered = await api.call('/cases', {
      headers: june,
      body: {
        committee: 'GNU',
        year: 2022,
        title: 'Medborgarförslag',
        date: { kind: 'received', on: '2022-05-30' },
        initiative: 'own',
      },
    });
    expect(registered).toMatchObject({
      status: 201,
      body: {
        stream: 'register-GNU-2022',
        revision: 0,
        repeated: false,
        events: [{ type: 'CaseRegistered' }],
      },
    });
    expect(registered.headers.get('location')).toBe('/api/v1/cases/GNU-2022-1');
    expect(registered.headers.get('etag')).toBe('"-1"');

    // It once was the revision of the register in which the case was entered.
    const ofTheCase = { ...june, 'If-Match': '"-1"' };
    const closed = await api.call('/cases/GNU-2022-1/closing', { headers: ofTheCase, body: {} });
    expect(closed).toMatchObject({ status: 200, body: { events: [{ type: 'CaseClosed' }] } });

    await api.register.projector.waitFor(await api.register.store.head());
    expect(await api.call('/cases/GNU%2F1%2F2022')).toMatchObject({
      status: 200,
      body: { status: 'Stängt' },
    });
    const counted = { committee: 'GNU', cases: 1, documents: 0, meetingsHeld: 0 };
    expect(await api.call('/holdings?committee=GNU')).toMatchObject({ status: 200, body: [counted] });
    expect(await api.call('/cases?committee=GNU&year=2022&limit=1')).toMatchObject({
      status: 200,
      body: { items: [{ key: 'GNU-2022-1' }], next: null },
    });
  });

  it('refuses what a rule forbids with the rule’s code and text', async () => {
    expect(await api.call('/cases/GNU-2022-1/archiving', { headers: june, body: {} })).toMatchObject({
      status: 200,
    });
    expect(
      await api.call('/cases/GNU-2022-1/reopening', { headers: june, body: { reason: 'Åter' } }),
    ).toMatchObject({
      status: 409,
      body: { code: 'case.archived', section: expect.any(String) as string },
    });
  });

  it('names every field that it cannot take', async () => {
    expect(
      await api.call('/cases', { body: { committee: 'gnu', year: '2022', colour: 'blue' } }),
    ).toMatchObject({
      status: 400,
      body: {
        code: 'request.invalid',
        errors: expect.arrayContaining([
          expect.objectContaining({ field: 'committee', constraint: 'matches' }),
          expect.objectContaining({ field: 'colour', constraint: 'whitelistValidation' }),
        ]) as unknown,
      },
    });
  });

  it('shows a view that waited for what a command did', async () => {
    const assigned = await api.call('/cases', {
      headers: june,
      body: { committee: 'GNU', year: 2022, title: 'Avtal', date: { kind: 'received', on: '2022-05-30' } },
    });
    const { position } = assigned.body as { position: number };
    expect(await api.call(`/cases/GNU-2022-2?after=${position}`)).toMatchObject({
      status: 200,
      body: { title: 'Avtal' },
    });
  });

  it('gives up waiting for a position that does not come', async () => {
    expect(await api.call('/cases?after=999999', { headers: { Prefer: 'wait=0' } })).toMatchObject({
      status: 503,
      body: { code: 'projector.wait-timeout' },
    });
  });

  it('refuses a command on what has changed since it was seen', async () => {
    const headers = { ...june, 'If-Match': '"7"' };
    expect(
      await api.call('/cases/GNU-2022-2/handler', { headers, body: { handler: 'Bo Ek' } }),
    ).toMatchObject({
      status: 412,
      body: { code: 'log.revision-conflict' },
    });
    expect(
      await api.call('/cases/GNU-2022-2/handler', {
        headers: { ...june, 'If-None-Match': '*' },
        body: { handler: 'Bo Ek' },
      }),
    ).toMatchObject({ status: 200 });
    expect(
      await api.call('/cases/GNU-2022-2/handler', {
        headers: { 'If-Match': 'seven' },
        body: { handler: 'Bo' },
      }),
    ).toMatchObject({ status: 400, body: { code: 'request.bad-revision' } });
  });

  it('takes what a view gave as its ETag for the revision that a command is done on', async () => {
    const seen = await api.call('/cases/GNU-2022-2');
    const tag = seen.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"0-[\w-]{16}"$/);
    const send = (): Promise<TestAnswer> =>
      api.call('/cases/GNU-2022-2/handler', {
        headers: { ...june, 'If-Match': tag },
        body: { handler: 'Kim Ek' },
      });
    const { status, body } = await send();
    const { position } = body as { position: number };
    expect([status, await send()]).toMatchObject([200, { status: 412 }]);
    const now = await api.call(`/cases/GNU-2022-2?after=${position}`, { headers: { 'If-None-Match': tag } });
    expect([now.status, now.headers.get('etag')?.slice(0, 3)]).toEqual([200, '"1-']);
  });

  it('names the methods of an address that was asked with another one', async () => {
    for (const [path, allowed] of [
      ['/cases', 'GET, HEAD, POST'],
      ['/cases/GNU-2022-2/handler', 'POST'],
    ] as const) {
      const answer = await fetch(api.url + path, { method: 'PUT' });
      const { code } = (await answer.json()) as { code: string };
      expect([answer.status, code, answer.headers.get('allow')]).toEqual([
        ...[405, 'request.method-not-allowed', allowed],
      ]);
    }
    expect((await fetch(`${api.url}/nowhere`, { method: 'PUT' })).status).toBe(404);
  });

  it('once told a field that was given twice as one that was too large', async () => {
    expect(await api.call('/cases?limit=2&limit=3')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'limit', constraint: 'givenTwice' }] },
    });
  });

  it('does not send again what a caller has, and tells whoever sees no register no revision', async () => {
    const tagOf = async (path: string): Promise<string> => (await api.call(path)).headers.get('etag') ?? '';
    const again = await api.call('/cases', { headers: { 'If-None-Match': await tagOf('/cases') } });
    expect([again.status, again.body]).toEqual([304, '']);
    expect(await tagOf('/cases/GNU%2F2%2F2022')).toMatch(/^"[\w-]{16}"$/);
    api.actAs(NOBODY);
    const outside = await tagOf('/cases/GNU-2022-2');
    api.actAs(EVA);
    expect(outside).toMatch(/^"[\w-]{16}"$/);
  });

  it.each([
    ['/cases?colour=blue', 'request.invalid'],
    ['/cases?limit=many', 'request.invalid'],
    ['/cases?limit=501', 'request.invalid'],
    ['/cases?cursor=abc', 'query.bad-cursor'],
    ['/cases?asOf=yesterday', 'as-of.not-a-time'],
    ['/cases?asOf=7&axis=happened', 'as-of.position-has-no-axis'],
    ['/cases?asOf=999999', 'as-of.unknown-position'],
    ['/cases?axis=happened', 'request.bad-as-of'],
    ['/cases?asOf=2022-06-01&axis=occurred', 'request.bad-as-of'],
    ['/cases?asOf=2022-06-01&asOf=2022-06-02', 'request.bad-as-of'],
    ['/cases/GNU-2022-1/documents/1/file?asOf=2022-06-01', 'as-of.read-only'],
    ['/notices?asOf=2022-06-01', 'as-of.read-only'],
    ['/cases?after=-1', 'request.bad-position'],
    ['/cases?year=99999999999', 'request.malformed'],
    ['/cases?search=%00', 'request.malformed'],
    ['/users/a%00/tokens', 'request.malformed'],
    ['/public/feed?bogus%00=1', 'request.malformed'],
    [`/cases?cursor=${Buffer.from('["-registered","\\u0000"]').toString('base64url')}`, 'query.bad-cursor'],
    [`/documents?cursor=${Buffer.from('["-registered","x"]').toString('base64url')}`, 'request.malformed'],
    [`/cases?cursor=${Buffer.from('["-registered"]').toString('base64url')}`, 'query.bad-cursor'],
    [`/cases?cursor=${Buffer.from('["date","",1]').toString('base64url')}`, 'query.bad-cursor'],
    [
      `/cases?cursor=${Buffer.from('["registered",1]').toString('base64url')}`,
      'query.cursor-of-another-order',
    ],
    ['/cases?sort=title', 'request.invalid'],
    ['/committees/GNU/numbers/2022?year=2023', 'request.invalid'],
  ])('refuses %s with %s', async (path, code) => {
    expect(await api.call(path)).toMatchObject({ status: 400, body: { code } });
  });

  it('refuses half of a surrogate pair, with which one request once halted the views of cases for good', async () => {
    const half = { body: { handler: 'L\udc00' }, headers: june };
    expect(await api.call('/cases/GNU-2022-1/handler', half)).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', errors: [{ field: 'handler', constraint: 'isStorableText' }] },
    });
  });

  it('refuses a body that no command takes', async () => {
    const odd = '{"title":"x","__proto__":{"admin":true}}';
    const send = (text: string, type = 'application/json'): Promise<Response> =>
      fetch(`${api.url}/cases`, { method: 'POST', body: text, headers: { 'Content-Type': type } });
    const statuses = await Promise.all(
      [send(odd), send('[]'), send('{'), send('{}', 'text/plain'), send(`"${'x'.repeat(2_000_000)}"`)].map(
        async (answer) => (await answer).status,
      ),
    );
    expect(statuses).toEqual([400, 400, 400, 415, 413]);
  });

  it('says what is wrong in the language of the caller', async () => {
    const inEnglish = await api.call('/cases/GNU-2099-1/closing', {
      headers: { 'Accept-Language': 'en-GB,en;q=0.9,sv;q=0.5' },
      body: {},
    });
    const inSwedish = await api.call('/cases/GNU-2099-1/closing', { body: {} });
    expect(inEnglish.headers.get('content-language')).toBe('en');
    expect(inSwedish.headers.get('content-language')).toBe('sv');
    expect((inEnglish.body as { detail: string }).detail).toContain('There is no case');
  });

  it('gives a list as CSV and as a workbook, in which nothing is computed', async () => {
    const registered = await api.call('/cases', {
      headers: june,
      body: { committee: 'GNU', year: 2022, title: '=1+1', date: { kind: 'received', on: '2022-05-30' } },
    });
    const { position } = registered.body as { position: number };
    const csv = await api.call(`/cases?format=csv&after=${position}`);
    const [headings = '', first = '', ...rest] = String(csv.body).split('\r\n');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headings).toContain('Nyckel;Nämnd;År');
    expect(first).toContain(`;'=1+1;`);
    expect(rest).toHaveLength(3);

    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const workbook = await fetch(`${api.url}/cases`, { headers: { Accept: type, 'Accept-Language': 'en' } });
    const [sheet] = await readXlsxFile(Buffer.from(await workbook.arrayBuffer()));
    expect([sheet?.data[0]?.slice(0, 2), sheet?.data.length]).toEqual([['Key', 'Committee'], 4]);
    expect(await api.call('/committees/GNU?format=csv')).toMatchObject({ status: 406 });
  });

  it('gave goals, attendance, proposals, the matrix, signed heads and erasures as JSON alone: all are files too', async () => {
    const lists = [
      ['/committees/GNU/goals', 'År'],
      ['/committees/GNU/attendance/2022', 'Person'],
      ['/committees/GNU/citizens-proposals/2022', 'Ärende'],
      ['/committees/GNU/supervision-matrix/2022', 'Åtgärd beslutad, svar'],
      ['/proof/checkpoints', 'Rothash'],
      ['/erasures', 'Radering'],
    ];
    for (const [path, heading] of lists) {
      const csv = await api.call(`${path}?format=csv`);
      expect([path, csv.status, csv.headers.get('content-type')]).toEqual([
        path,
        200,
        'text/csv; charset=utf-8',
      ]);
      expect(String(csv.body).replace('\ufeff', '').split('\r\n')[0]?.split(';')).toContain(heading);
    }
    expect(await api.call('/erasures?format=pdf')).toMatchObject({ status: 406 });
  });

  it('answered of a case or a decision that is not there with an empty list: it says that there is nothing', async () => {
    for (const view of ['/cases/GNU-2022-99/file', '/cases/GNU-2022-99/history', '/cases/GNU-2022-99/drafts'])
      for (const path of [view, `${view}?format=csv`, `${view}?asOf=1`])
        expect([path, await api.call(path)]).toMatchObject([
          path,
          { status: 404, body: { code: 'resource.unknown' } },
        ]);
    expect(await api.call('/decisions/GNU-2022-99/file')).toMatchObject({ status: 404 });
    expect(await api.call('/cases/GNU-2022-1/drafts')).toMatchObject({ status: 200, body: [] });
    expect(await api.call('/cases/GNU-2022-1/drafts?format=csv')).toMatchObject({ status: 200 });
  });

  it('gives a list page by page in the order that is asked for', async () => {
    for (const [title, on] of [
      ['Äldst', '2021-02'],
      ['Yngst', '2022-05-31'],
    ])
      await api.call('/cases', {
        headers: june,
        body: { committee: 'GNU', year: 2022, title, date: { kind: 'received', on } },
      });
    await api.register.projector.waitFor(await api.register.store.head());
    const dates: (string | null)[] = [];
    for (let cursor = ''; cursor !== 'null';) {
      const page = await api.call(`/cases?sort=date&limit=2${cursor && `&cursor=${cursor}`}`);
      const { items, next } = page.body as { items: { date: string | null }[]; next: string | null };
      dates.push(...items.map(({ date }) => date));
      cursor = String(next);
    }
    expect(dates).toEqual(['2021-02', '2022-05-30', '2022-05-30', '2022-05-30', '2022-05-31']);
    const latest = await api.call('/cases?sort=-date&limit=1');
    expect(latest.body).toMatchObject({ items: [{ date: '2022-05-31' }] });
  });
});
