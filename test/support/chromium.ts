import { spawnSync } from 'node:child_process';
import { chromium, type Browser as Chromium } from 'playwright-core';

/** A package holds the browser as a Linux program for x64; it comes from the registry of packages like all others. */
export const hasChromium = process.platform === 'linux' && process.arch === 'x64';

/** A real browser without a window. The first time on a machine it is unpacked, which takes some seconds. */
export async function openChromium(): Promise<Chromium> {
  // The package is an ES module, which a process of its own reads as it is.
  const script = `import chromium from '@sparticuz/chromium';
    console.log(await chromium.executablePath());`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: __dirname,
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(stderr);
  // Its own sandbox is not to be had by root, as which a container runs tests; it sees pages of this machine alone.
  return chromium.launch({ executablePath: stdout.trim(), args: ['--no-sandbox', '--disable-gpu'] });
}
