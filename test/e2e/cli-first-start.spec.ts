import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@diarium/config';
import { type CommandGateway, LogUnavailable } from '@diarium/event-store';
import { type Register } from '@diarium/register';
import { commandLineOver } from '../support/command-line';
import { openTestRegister, type TestRegister } from '../support/open-test-register';

const FOLDER = join(projectRoot(), 'examples/dossiers');
const EXAMPLES = readdirSync(FOLDER).map((name) => join(FOLDER, name));

/** The register, whose server is gone after so many commands. */
function goneAfter(commands: number, register: Register): Register {
  let taken = 0;
  const submit: CommandGateway['submit'] = async (...given) => {
    taken += 1;
    if (taken > commands) throw new LogUnavailable(new Error('connection refused'));
    return register.commands.submit(...given);
  };
  return { ...register, commands: { submit } as CommandGateway };
}

describe('The first start', () => {
  let open: TestRegister;

  beforeAll(async () => {
    open = await openTestRegister();
  });

  afterAll(() => open.drop());

  it('that stopped in the middle of the examples is resumed by the next one, and by none after that', async () => {
    const diarium = commandLineOver(open.register);
    const stopped = await commandLineOver(goneAfter(60, open.register))('start');
    expect(stopped.exit).not.toBe(0);
    expect(stopped.err).toMatch(/after\s+60\s+of\s+\d+/);
    const left = await open.register.store.head();

    const second = await diarium('start');
    expect(second).toMatchObject({ exit: 0 });
    expect(second.err).toContain('Läser in 4 dossierer: klart');
    const whole = await open.register.store.head();
    expect(whole).toBeGreaterThan(left);

    const third = await diarium('start');
    expect(third).toMatchObject({ exit: 0, out: second.out });
    expect(third.err).toContain('redan fyllt');
    const again = await diarium('import', '--json', ...EXAMPLES);
    const { dossiers } = JSON.parse(again.out) as { dossiers: readonly { readonly new: number }[] };
    expect(dossiers.map((dossier) => dossier.new)).toEqual([0, 0, 0, 0]);
    expect(await open.register.store.head()).toBe(whole);
  });
});
