import { type Language } from '@diarium/config';
import { type Terminal } from './terminal';

/** Tells how far a step has come: in whole per cent, or in words. */
export type Tell = (progress: string) => void;

const CLEAR_LINE = '\r\u001B[K';
/** How often a log that nobody watches is told of progress. */
const QUIET_MS = 5000;

/** Long work, told step by step beside the answer: one line that is written over where someone watches. */
export class Steps {
  constructor(
    private readonly terminal: Terminal,
    private readonly texts: { readonly language: Language; readonly done: string; readonly failed: string },
  ) {}

  async run<Result>(title: string, work: (tell: Tell) => Promise<Result>): Promise<Result> {
    const { terminal, texts } = this;
    const started = performance.now();
    const tell = this.teller(title, started);
    if (terminal.isWatched) terminal.err(`${title} …`);
    let word = texts.failed;
    try {
      const result = await work(tell);
      word = texts.done;
      return result;
    } finally {
      const line = `${title}: ${word} (${secondsText(performance.now() - started, texts.language)})\n`;
      terminal.err(terminal.isWatched ? CLEAR_LINE + line : line);
    }
  }

  private teller(title: string, started: number): Tell {
    const { terminal } = this;
    let last = started;
    return (progress) => {
      const line = `${title} … ${progress}`;
      if (terminal.isWatched) terminal.err(CLEAR_LINE + [...line].slice(0, terminal.columns - 1).join(''));
      if (terminal.isWatched || performance.now() - last < QUIET_MS) return;
      last = performance.now();
      terminal.err(`${line}\n`);
    };
  }
}

export function secondsText(milliseconds: number, language: Language): string {
  const seconds = (milliseconds / 1000).toLocaleString(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return `${seconds} s`;
}
