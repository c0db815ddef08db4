import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checkpoint, parseCheckpoint, parseNote } from '@diarium/verifier';

/**
 * The last head that was signed, in a file beside the keys: a database that was set back does not take it along.
 */
export class HeadFile {
  private readonly path: string;

  constructor(folder: string) {
    this.path = join(folder, 'head.txt');
  }

  /** Undefined when none was ever signed here. */
  async read(): Promise<{ readonly note: string; readonly checkpoint: Checkpoint } | undefined> {
    try {
      const note = await readFile(this.path, 'utf8');
      const checkpoint = parseCheckpoint(parseNote(note)?.text ?? '');
      return checkpoint && { note, checkpoint };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Survives a power failure: what was signed must not be forgotten. */
  async write(note: string): Promise<void> {
    const beside = `${this.path}.${process.pid}`;
    const handle = await open(beside, 'w', 0o644);
    try {
      await handle.writeFile(note);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, this.path);
  }
}
