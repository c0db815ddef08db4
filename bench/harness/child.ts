import { moduleAt } from './load';
import { type Message } from './run-task';

/* The process of one task: runs it, sends what it found and ends. */

function send(message: Message): void {
  process.send?.(message, () => process.exit());
}

async function main(): Promise<void> {
  const [name, input] = process.argv.slice(2) as [string, string];
  const { run } = moduleAt(`tasks/${name}`) as { run: (input: unknown) => Promise<unknown> };
  const found = await run(JSON.parse(input));
  send({ found, peakMegabytes: process.resourceUsage().maxRSS / 1024 });
}

process.on('disconnect', () => process.exit(1));
main().catch((error: unknown) => {
  send({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
});
