import { understood } from '../test/support/usage';
import { figures } from './figures';
import { Bench } from './harness/bench';
import { conditions } from './harness/conditions';
import { type Figure, type Row } from './harness/figure';
import { type Options, readOptions, usage } from './harness/options';
import { writeReport } from './harness/report';
import { renderTable } from './harness/table';

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const names = figures.map(({ name }) => name);
  const options = understood(args, { usage: usage(names), read: () => readOptions(args, names) });
  if (!options) return;
  const bench = await Bench.start(options);
  const stop = (): void => void bench.close().finally(() => process.exit(130));
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    await measureAll(bench, options);
  } finally {
    await bench.close();
  }
}

async function measureAll(bench: Bench, options: Options): Promise<void> {
  const started = Date.now();
  const rows: Row[] = [];
  for (const figure of figures.filter(({ name }) => options.only?.includes(name) ?? true)) {
    const more = await measured(figure, bench);
    process.stderr.write(`${renderTable(more)}\n`);
    rows.push(...more);
  }
  const table = renderTable(rows);
  const told = [
    ...(await conditions(bench.server.pool, options)),
    `measured in ${Math.round((Date.now() - started) / 60_000)} minutes`,
  ];
  process.stdout.write(`\n${told.map((line) => `- ${line}`).join('\n')}\n\n${table}\n`);
  if (options.isFull) writeReport(table, told);
  process.exitCode = rows.some(({ isMet }) => isMet === false) ? 1 : 0;
}

/** A figure that cannot be measured is a line that says why; the others go on. */
async function measured({ name, measure }: Figure, bench: Bench): Promise<readonly Row[]> {
  process.stderr.write(`${name}\n`);
  try {
    return await measure(bench);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${reason}\n`);
    return [{ what: name, ours: `not measured: ${reason.split('\n')[0] ?? ''}`, isMet: false }];
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
