import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, parsePostmasterFile, runningServer } from './postmaster-file';

const NO_PROCESS = 999_999_999;

function fileOf(pid: number, status: string): string {
  return [pid, '/data', 1_764_000_000, 35_185, '', '127.0.0.1', '  123  4', `${status}   `].join('\n');
}

describe('postmaster.pid', () => {
  let data: string;

  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'diarium-postmaster-'));
  });

  afterEach(() => rmSync(data, { recursive: true }));

  it('tells the process, the port and whether the server takes connections', () => {
    expect(parsePostmasterFile(fileOf(4711, 'ready'))).toEqual({ pid: 4711, port: 35_185, ready: true });
    expect(parsePostmasterFile(fileOf(4711, 'stopping'))).toMatchObject({ ready: false });
  });

  it('may be half written', () => {
    expect(parsePostmasterFile('')).toBeUndefined();
    expect(parsePostmasterFile('4711\n/data\n')).toEqual({ pid: 4711, port: 0, ready: false });
  });

  it('is missing when no server runs', () => {
    expect(runningServer(data)).toBeUndefined();
  });

  it('of a dead server is left for the next server to deal with', () => {
    writeFileSync(join(data, 'postmaster.pid'), fileOf(NO_PROCESS, 'ready'));
    expect(runningServer(data)).toBeUndefined();
    expect(existsSync(join(data, 'postmaster.pid'))).toBe(true);
  });

  it('of a dead server whose number another program has now does not stop the next server', () => {
    writeFileSync(join(data, 'postmaster.pid'), fileOf(process.pid, 'ready'));
    const onLinux = process.platform === 'linux';
    expect(runningServer(data) === undefined).toBe(onLinux);
    expect(existsSync(join(data, 'postmaster.pid'))).toBe(!onLinux);
  });
});

describe('a process', () => {
  it('lives or does not', () => {
    expect([isAlive(process.pid), isAlive(NO_PROCESS)]).toEqual([true, false]);
  });
});
