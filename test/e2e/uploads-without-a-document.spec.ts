import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectUploads, type UploadGround } from '@diarium/audit';
import { FolderFileStore } from '@diarium/file-store';
import { RegisterCase } from '@diarium/register';
import { openTestApi, type TestApi } from '../support/open-test-api';
import { establishGnu, send } from '../support/open-test-register';

const HOURS = 72;

let api: TestApi;
let folder: string;
let store: FolderFileStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diarium-uploads-'));
  api = await openTestApi({ dataDir: folder });
  store = new FolderFileStore(join(folder, 'files'));
  await establishGnu(api.register);
  const date = { kind: 'received', on: '2022-05-30' } as const;
  await send(api.register, RegisterCase, { committee: 'GNU', year: 2022, title: 'Färdtjänst', date });
});

afterAll(async () => {
  await api.drop();
  await rm(folder, { recursive: true });
});

async function upload(text: string): Promise<{ checksum: string }> {
  const headers = { 'Content-Type': 'text/plain' };
  const response = await fetch(`${api.url}/files?name=brev.txt`, { method: 'POST', body: text, headers });
  return (await response.json()) as { checksum: string };
}

const register = (file: object) =>
  api.call('/cases/GNU-2022-1/documents', {
    body: {
      ...{ direction: 'incoming', title: 'Brev', arrived: '2022-06-01', file },
      sender: { id: 'anna', name: 'Anna', kind: 'private-person' },
    },
  });

/** As if it had been taken in four days ago. */
const age = () => api.database.pool.query("UPDATE diarium.upload SET touched_at = now() - interval '4 days'");
const ground = (changes: Partial<UploadGround> = {}): UploadGround => ({
  register: api.register,
  store,
  ...changes,
});
const isKept = async ({ checksum }: { checksum: string }) => (await store.size(checksum)) !== undefined;

describe('bytes that were uploaded', () => {
  it('go when no document has named them in time, and stay when one has', async () => {
    const [named, left] = [await upload('named'), await upload('left')];
    expect((await register(named)).status).toBe(200);
    await age();
    const young = await upload('young');
    expect(await collectUploads(ground(), HOURS)).toBe(1);
    expect(await Promise.all([named, left, young].map(isKept))).toEqual([true, false, true]);
    expect(await collectUploads(ground(), HOURS)).toBe(0);
  });

  it('are told to be uploaded again where they went before the document came', async () => {
    const late = await upload('late');
    await age();
    await collectUploads(ground(), HOURS);
    expect((await register(late)).body).toMatchObject({ code: 'file.not-held' });
    expect((await register(await upload('late'))).status).toBe(200);
  });

  it('are never missing from a document that was registered at the same time', async () => {
    for (let round = 0; round < 8; round += 1) {
      const file = await upload(`at once ${round}`);
      await age();
      const [registered] = await Promise.all([
        register(file),
        collectUploads(ground(), HOURS),
        collectUploads(ground(), HOURS),
      ]);
      expect(await isKept(file)).toBe(registered.status === 200);
    }
  });

  it('stay when the store does not answer, and go the next time', async () => {
    const file = await upload('stubborn');
    await age();
    const broken = Object.assign(Object.create(store) as FolderFileStore, {
      remove: () => Promise.reject(new Error('away')),
    });
    await expect(collectUploads(ground({ store: broken }), HOURS)).rejects.toThrow('away');
    expect(await isKept(file)).toBe(true);
    expect(await collectUploads(ground(), HOURS)).toBeGreaterThan(0);
    expect(file.checksum).toBe(createHash('sha256').update('stubborn').digest('hex'));
    expect(await isKept(file)).toBe(false);
  });
});
