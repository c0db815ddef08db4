import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileError } from '../file-error';
import { FolderFileStore } from '../folder/folder-file-store';
import { clamAvAddress, type ClamAvAddress, ClamAvScanner } from '../scan/clamav-scanner';
import { ClamAvDouble } from '../testing/clamav-double';
import { receiveFile, type ReceivedFile } from './receive-file';

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'diarium-receive-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function* chunksOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

const filesIn = async (folder: string): Promise<number> =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((it) => it.isFile()).length;

interface Sending {
  readonly mediaType?: string;
  readonly checksum?: string;
  readonly scanner?: ClamAvScanner;
}

function receive(bytes: Buffer, { mediaType = '', checksum, scanner }: Sending = {}): Promise<ReceivedFile> {
  const door = { store: new FolderFileStore(root), scanner, limit: 100_000 };
  const sent = { name: 'a.pdf', mediaType, bytes: chunksOf(bytes), ...(checksum && { checksum }) };
  return receiveFile(door, sent);
}

/** The code of its refusal, after which nothing is kept. */
async function refusalOf(receiving: Promise<unknown>): Promise<unknown> {
  const refusal = await receiving.catch((error: unknown) => error);
  expect(await filesIn(root)).toBe(0);
  return refusal;
}

describe('a file that comes in', () => {
  it('is kept with its size, its checksum and its type', async () => {
    expect(await receive(PDF, { mediaType: 'application/pdf' })).toEqual({
      name: 'a.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
      checksum: createHash('sha256').update(PDF).digest('hex'),
    });
    expect(await filesIn(root)).toBe(1);
  });

  it('is recognised where its sender says nothing', async () => {
    expect((await receive(PNG)).mediaType).toBe('image/png');
    expect((await receive(Buffer.from('only text'))).mediaType).toBe('application/octet-stream');
  });

  it('is believed where the bytes do not show the type', async () => {
    expect((await receive(Buffer.from('a;b\n'), { mediaType: 'text/csv' })).mediaType).toBe('text/csv');
  });

  it.each([
    ['file.other-type', PNG, { mediaType: 'application/pdf' }],
    ['file.other-type', Buffer.from('<script>'), { mediaType: 'image/png' }],
    ['file.other-type', PNG, { mediaType: 'text/plain' }],
    ['file.too-large', Buffer.alloc(100_001), {}],
    ['file.empty', Buffer.alloc(0), {}],
    ['file.other-checksum', PDF, { checksum: 'a'.repeat(64) }],
  ])('is refused with %s and not kept', async (code, bytes, sending) => {
    expect(await refusalOf(receive(bytes, sending))).toMatchObject({ code });
  });
});

describe('a file that is scanned for viruses', () => {
  const doubles: ClamAvDouble[] = [];
  const scannerOf = async (double: ClamAvDouble, patienceMs?: number): Promise<ClamAvScanner> => {
    doubles.push(double);
    return new ClamAvScanner(clamAvAddress(await double.start()) as ClamAvAddress, patienceMs);
  };

  afterAll(() => Promise.all(doubles.map((double) => double.stop())));

  it('is kept when nothing is found', async () => {
    const scanner = await scannerOf(new ClamAvDouble());
    await receive(Buffer.alloc(50_000, 'clean '), { scanner });
    expect(await filesIn(root)).toBe(1);
  });

  it('is refused when it is infected', async () => {
    const scanner = await scannerOf(new ClamAvDouble());
    expect(await refusalOf(receive(Buffer.from(`x EICAR y`), { scanner }))).toMatchObject({
      code: 'file.infected',
    });
  });

  it.each([
    ['is too large for the scanner', new ClamAvDouble(10_000), 5000],
    ['the scanner hangs up', new ClamAvDouble(1_000_000, 'hangs up'), 5000],
    ['the scanner gives no answer', new ClamAvDouble(1_000_000, 'says nothing'), 50],
  ])('is refused when %s', async (_, double, patienceMs) => {
    const scanner = await scannerOf(double, patienceMs);
    expect(await refusalOf(receive(Buffer.alloc(90_000, 'x'), { scanner }))).toMatchObject({
      code: 'file.not-scanned',
    });
  });

  it('is refused when there is no scanner where one should be', async () => {
    const scanner = new ClamAvScanner({ path: join(root, 'no-such-socket') });
    expect(await refusalOf(receive(PDF, { scanner }))).toMatchObject({ code: 'file.not-scanned' });
  });

  it.each([
    ['/run/clamd.ctl', { path: '/run/clamd.ctl' }],
    ['clamav:3310', { host: 'clamav', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
    ['clamav:0', undefined],
    ['clamav', undefined],
  ])('is scanned at %s', (text, address) => expect(clamAvAddress(text)).toEqual(address));
});

describe('what is wrong with a file', () => {
  it('is said in both languages', async () => {
    const error = await receive(PNG, { mediaType: 'application/pdf' }).catch((it: unknown) => it);
    expect(error).toBeInstanceOf(FileError);
    const refusal = error as FileError;
    expect(refusal.isRefusal).toBe(true);
    expect(refusal.text('sv')).toBe('Filen sägs vara application/pdf men innehåller image/png.');
    expect(refusal.text('en')).toBe('The file is said to be application/pdf but holds image/png.');
  });
});
