import { type Axis } from '@diarium/audit';

/** What was, and who made it so. */
export const audit = {
  asOf: {
    recorded: (time: string): string => `Så som diariet löd ${time}: det som var registrerat då.`,
    happened: (time: string): string =>
      `Så som det var ${time}: det som hade hänt då, så vitt man vet i dag.`,
  } satisfies Readonly<Record<Axis, (time: string) => string>>,
  building: 'Räknar fram diariet som det var',
  buildProgress: (name: string, position: number, head: number): string => `${name}: ${position} av ${head}`,
};
