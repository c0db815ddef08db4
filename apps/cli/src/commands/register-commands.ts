import * as register from '@diarium/register';

type CommandClass = new () => object;

const HANDLER = /Handler$/;

/** The class of each command that the register decides, by its name, in the order of the capabilities. */
export const registerCommands: ReadonlyMap<string, CommandClass> = new Map(
  register.capabilities
    .flatMap(({ commandHandlers }) => commandHandlers.map(({ name }) => name.replace(HANDLER, '')))
    .map((name) => [name, register[name as keyof typeof register] as unknown as CommandClass]),
);
