import { readSettings } from '@diarium/config';
import * as register from '@diarium/register';
import { plainToInstance } from 'class-transformer';
import { run } from '../../apps/cli/src/run';
import { CapturedTerminal } from '../../apps/cli/src/testing/captured-terminal';
import { establishGnu, openTestRegister, send } from '../support/open-test-register';

/** An empty register of GNU, spoken to by the names of commands and by the command line. */
export async function openGnu() {
  const open = await openTestRegister();
  await establishGnu(open.register);
  const terminal = new CapturedTerminal();

  const give = async (name: string, fields: object, on = '2022-06-01') => {
    const commandClass = register.commandsByName.get(name)!;
    return send(open.register, commandClass, plainToInstance(commandClass, fields), on);
  };

  /** What the command line answers, in Swedish, on one line. */
  const diarium = async (...words: string[]): Promise<string> => {
    await open.register.projector.waitFor(await open.register.store.head());
    const exit = await run(words, {
      terminal,
      version: '0',
      readSettings: () => readSettings({ DIARIUM_LANGUAGE: 'sv', DIARIUM_ACTOR: 'Kim Ek' }),
      openRegister: () => Promise.resolve({ ...open.register, close: () => Promise.resolve() }),
    });
    const { out, err } = terminal.take();
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    return out.replaceAll(/\s+/g, ' ');
  };

  return {
    give,
    /** A command about the committee. */
    inGnu: (name: string, fields: object, on?: string) => give(name, { committee: 'GNU', ...fields }, on),
    diarium,
    asJson: async <Answer>(...words: string[]): Promise<Answer> =>
      JSON.parse(await diarium(...words, '--json')) as Answer,
    drop: open.drop,
  };
}
