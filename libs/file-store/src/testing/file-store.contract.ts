import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { type FileStore } from '../file-store';

/** A store to be tested, and what the suite must do behind its back. */
export interface StoreUnderTest {
  readonly store: FileStore;
  /** Changes a stored byte. */
  readonly damage: (checksum: string) => Promise<void>;
  /** How many files and parts of files there are in all, kept or left behind. */
  readonly count: () => Promise<number>;
  /** Leaves behind what a process leaves that dies in the middle of an upload. */
  readonly crash: () => Promise<void>;
}

const NOTHING = '0'.repeat(64);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function* inChunks(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* breakingOff(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* inChunks(bytes);
  throw new Error('the sender went away');
}

/** What every store of files keeps to. */
export function fileStoreContract(open: () => Promise<StoreUnderTest>): void {
  let it0: StoreUnderTest;
  let store: FileStore;

  beforeAll(async () => {
    it0 = await open();
    store = it0.store;
  });

  const readBack = async (checksum: string): Promise<Buffer> => buffer(await store.read(checksum));

  it('gives back what it was given, under its checksum', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 3000 }),
        fc.integer({ min: 1, max: 999 }),
        async (bytes, size) => {
          const stored = await store.put(inChunks(bytes, size));
          expect(stored).toEqual({ checksum: sha256(bytes), size: bytes.length });
          expect(await store.size(stored.checksum)).toBe(bytes.length);
          expect((await readBack(stored.checksum)).equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('tells what it is about to keep, so that a process that dies then leaves nothing that nobody knows of', async () => {
    const bytes = Buffer.from('announced');
    const found: unknown[] = [];
    await store.put(inChunks(bytes), async ({ checksum }) => {
      found.push(checksum, await store.size(checksum));
    });
    expect(found).toEqual([sha256(bytes), undefined]);
  });

  it('keeps nothing that could not be announced', async () => {
    const bytes = Buffer.from('not announced');
    const before = await it0.count();
    const putting = store.put(inChunks(bytes), () => Promise.reject(new Error('nobody listens')));
    await expect(putting).rejects.toThrow('nobody listens');
    expect([await store.size(sha256(bytes)), await it0.count()]).toEqual([undefined, before]);
  });

  it('takes a file of many parts', async () => {
    const bytes = Buffer.alloc(11_000_000, 'diarium ');
    const { checksum } = await store.put(inChunks(bytes));
    expect(checksum).toBe(sha256(bytes));
    expect((await readBack(checksum)).equals(bytes)).toBe(true);
  });

  it('keeps the same bytes once', async () => {
    const before = await it0.count();
    await Promise.all([store.put(inChunks(Buffer.from('same'))), store.put(inChunks(Buffer.from('same')))]);
    expect(await it0.count()).toBe(before + 1);
  });

  it('gives a part of a file', async () => {
    const { checksum } = await store.put(inChunks(Buffer.from('0123456789')));
    expect(String(await buffer(await store.read(checksum, { first: 2, last: 4 })))).toBe('234');
    expect(String(await buffer(await store.read(checksum, { first: 9, last: 9 })))).toBe('9');
  });

  it('keeps nothing of an upload that breaks off, and throws its error on', async () => {
    const before = await it0.count();
    await expect(store.put(breakingOff(Buffer.alloc(100)))).rejects.toThrow('the sender went away');
    await expect(store.put(breakingOff(Buffer.alloc(6_000_000)))).rejects.toThrow('the sender went away');
    expect(await it0.count()).toBe(before);
  });

  it('sweeps away what a crash left behind, but not what is under way', async () => {
    const before = await it0.count();
    await it0.crash();
    await store.sweep(new Date(Date.now() - 3_600_000));
    expect(await it0.count()).toBeGreaterThan(before);
    await store.sweep(new Date(Date.now() + 3_600_000));
    expect(await it0.count()).toBe(before);
  });

  it('never lets a damaged file pass for the one that was stored', async () => {
    const { checksum } = await store.put(inChunks(Buffer.alloc(200_000, 'x')));
    await it0.damage(checksum);
    await expect(readBack(checksum)).rejects.toMatchObject({ code: 'file.damaged' });
    await store.put(inChunks(Buffer.alloc(200_000, 'x')));
    await expect(readBack(checksum)).resolves.toHaveLength(200_000);
  });

  it('removes a file for good', async () => {
    const before = await it0.count();
    const { checksum } = await store.put(inChunks(Buffer.from('to be disposed of')));
    await store.remove(checksum);
    await store.remove(checksum);
    expect(await store.size(checksum)).toBeUndefined();
    await expect(store.read(checksum)).rejects.toMatchObject({ code: 'file.unknown' });
    expect(await it0.count()).toBe(before);
  });

  it.each([NOTHING, '', '../../etc/passwd', 'A'.repeat(64)])('knows no file %j', async (checksum) => {
    expect(await store.size(checksum)).toBeUndefined();
    await expect(store.read(checksum)).rejects.toMatchObject({ code: 'file.unknown' });
    await expect(store.remove(checksum)).resolves.toBeUndefined();
  });

  afterAll(() => store.close());
}
