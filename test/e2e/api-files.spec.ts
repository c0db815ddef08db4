import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOBODY } from '@diarium/access';
import { RegisterCase } from '@diarium/register';
import { EVA, openTestApi, type TestApi } from '../support/open-test-api';
import { establishGnu, send } from '../support/open-test-register';

const PDF = Buffer.from(`%PDF-1.7\n${'diarium '.repeat(5000)}`);
const checksum = createHash('sha256').update(PDF).digest('hex');

let api: TestApi;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diarium-api-files-'));
  api = await openTestApi({ dataDir: folder, maxFileMegabytes: 1 });
  await establishGnu(api.register);
  const date = { kind: 'received', on: '2022-05-30' } as const;
  await send(api.register, RegisterCase, { committee: 'GNU', year: 2022, title: 'Färdtjänst', date });
});

afterAll(async () => {
  await api.drop();
  await rm(folder, { recursive: true });
});

afterEach(() => {
  api.actAs(EVA);
});

const upload = (
  body: Buffer,
  query = 'name=Brev%20fr%C3%A5n%20Eva.pdf',
  headers: Record<string, string> = {},
) =>
  fetch(`${api.url}/files?${query}`, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: { 'Content-Type': 'application/pdf', ...headers },
  });

const post = async (path: string, body: object) => {
  const response = await fetch(api.url + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'Diarium-Occurred-On': '2022-06-01' },
  });
  return { status: response.status, body: (await response.json()) as { code?: string; events?: object[] } };
};

const get = async (path: string, headers: Record<string, string> = {}) => {
  await api.register.projector.waitFor(await api.register.store.head());
  return fetch(api.url + path, { headers });
};

const letter = (file: object) => ({
  direction: 'incoming',
  title: 'Brev',
  arrived: '2022-06-01',
  sender: { id: 'anna', name: 'Anna', kind: 'private-person' },
  file,
});

const filesIn = async () =>
  (await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true })).filter((it) =>
    it.isFile(),
  );

describe('the bytes of a document over HTTP', () => {
  it('are uploaded, registered by what proves them, and downloaded as they were', async () => {
    const uploaded = await upload(PDF);
    const file = (await uploaded.json()) as object;
    expect(uploaded.status).toBe(201);
    expect(file).toEqual({
      name: 'Brev från Eva.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
      checksum,
    });
    expect(await post('/cases/GNU-2022-1/documents', letter(file))).toMatchObject({
      body: { events: [{ type: 'DocumentRegistered' }] },
    });

    const got = await get('/cases/GNU-2022-1/documents/1/file');
    expect(got.status).toBe(200);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      etag: `"${checksum}"`,
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'content-disposition': `attachment; filename="Brev fran Eva.pdf"; filename*=UTF-8''Brev%20fr%C3%A5n%20Eva.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
    expect(Buffer.from(await got.arrayBuffer()).equals(PDF)).toBe(true);
  });

  it('were told not to be there while the views were on their way: the download waits for a position', async () => {
    const path = '/cases/GNU-2022-1/documents/1/file?after=';
    expect((await get(`${path}1`)).status).toBe(200);
    const late = await get(`${path}999999`, { Prefer: 'wait=0' });
    expect([late.status, await late.json()]).toMatchObject([503, { code: 'projector.wait-timeout' }]);
    expect((await get(`${path}x`)).status).toBe(400);
  });

  it('are given in parts to whoever has the same file', async () => {
    const path = '/cases/GNU-2022-1/documents/1/versions/1/file';
    const part = await get(path, { Range: 'bytes=0-7', 'If-Range': `"${checksum}"` });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 0-7/${PDF.length}`]);
    expect(await part.text()).toBe('%PDF-1.7');
    expect((await get(path, { Range: 'bytes=0-7', 'If-Range': '"other"' })).status).toBe(200);
    const none = await get(path, { Range: `bytes=${PDF.length}-` });
    expect([none.status, none.headers.get('content-range')]).toEqual([416, `bytes */${PDF.length}`]);
    expect(await none.json()).toMatchObject({ code: 'file.no-such-part', status: 416 });
    expect((await get(path, { 'If-None-Match': `"${checksum}"` })).status).toBe(304);
    const head = await fetch(api.url + path, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(PDF.length)]);
  });

  it.each([
    ['file.other-type', 415, () => upload(Buffer.from('<script>alert(1)</script>'))],
    ['file.empty', 400, () => upload(Buffer.alloc(0))],
    ['file.too-large', 413, () => upload(Buffer.alloc(1_000_001, 'x'), '', { 'Content-Type': 'text/plain' })],
    [
      'file.other-checksum',
      400,
      () => upload(PDF, '', { 'Content-Digest': `sha-256=:${Buffer.alloc(32).toString('base64')}:` }),
    ],
  ])('are refused with %s', async (code, status, send) => {
    const before = await filesIn();
    const response = await send();
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code]);
    expect(await filesIn()).toHaveLength(before.length);
  });

  it.each([
    ['sha-256=abc', 'request.bad-digest'],
    ['sha-512=:AAAA:', 'request.bad-digest'],
    [`sha-256=:${'A'.repeat(43)}=:, sha-256=:${'B'.repeat(42)}A=:`, 'request.bad-digest'],
    ['', 'request.bad-digest'],
  ])('were kept unchecked under a digest that nobody could check: %j', async (digest, code) => {
    const before = await filesIn();
    const response = await upload(PDF, '', { 'Content-Digest': digest });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, code]);
    expect(await filesIn()).toHaveLength(before.length);
  });

  it('are kept under the digest that can be checked, beside one that cannot', async () => {
    const good = Buffer.from(checksum, 'hex').toString('base64');
    const response = await upload(PDF, '', { 'Content-Digest': `sha-512=:AAAA:, sha-256=:${good}:` });
    expect(response.status).toBe(201);
  });

  it.each([
    ['Content-Type', 'name=a.txt'],
    ['type', 'name=a.txt&type=nonsense'],
  ])('were kept with a type that no document could be registered with: %s', async (field, query) => {
    const response = await upload(Buffer.from('text'), query, { 'Content-Type': 'nonsense' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'request.invalid', errors: [{ field }] });
  });

  it.each([
    ['file.not-held', { checksum: 'a'.repeat(64) }],
    ['file.other-size', { size: 7 }],
    ['file.other-type', { mediaType: 'image/png' }],
  ])('that the store does not hold so are not registered: %s', async (code, change) => {
    const file = { name: 'a.pdf', mediaType: 'application/pdf', size: PDF.length, checksum, ...change };
    expect((await post('/cases/GNU-2022-1/documents', letter(file))).body.code).toBe(code);
  });

  it('of a web page are sent as bytes of no kind', async () => {
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    const file = (await (await upload(page, 'name=a.html&type=text/html')).json()) as object;
    await post('/cases/GNU-2022-1/documents', letter(file));
    const got = await get('/cases/GNU-2022-1/documents/2/file');
    expect(got.headers.get('content-type')).toBe('application/octet-stream');
  });

  it('are not there for whoever may not see them, and neither is their place', async () => {
    for (const path of ['/documents/9/file', '/documents/1/versions/9/file', '/drafts/x/versions/1/file'])
      expect((await get(`/cases/GNU-2022-1${path}`)).status).toBe(404);
    api.actAs(NOBODY);
    expect((await upload(PDF)).status).toBe(404);
  });
});
