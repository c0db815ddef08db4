import { type FileHandle, open } from 'node:fs/promises';
import { type Entry } from './entries';

/** A file to which entries are added; each is on the disk before its promise resolves. */
export class JournalFile {
  private waiting: string[] = [];
  private flight: Promise<void> | undefined;

  private constructor(private readonly file: FileHandle) {}

  static async open(path: string): Promise<JournalFile> {
    return new JournalFile(await open(path, 'a'));
  }

  async write(entry: Entry): Promise<void> {
    this.waiting.push(`${JSON.stringify(entry)}\n`);
    // A flight that has begun may have left without this entry.
    await this.flight;
    await (this.flight ??= this.flush());
  }

  async close(): Promise<void> {
    await this.flight;
    await this.file.close();
  }

  private async flush(): Promise<void> {
    const lines = this.waiting.join('');
    this.waiting = [];
    try {
      if (lines) await this.file.appendFile(lines);
      await this.file.datasync();
    } finally {
      this.flight = undefined;
    }
  }
}
