import { type Outcome } from '@diarium/event-store';
import { RegisterCase, SetWatch } from '@diarium/register';
import { foldedRows, liveRows, wholeLog } from '../e2e/dossiers/rows-of-read-models';
import { establishGnu, openTestRegister, send, type TestRegister } from '../support/open-test-register';
import { SmallDisk } from './small-disk.fixture';

const CASE = 'GNU-2022-1';

describe('a register whose disk is full', () => {
  let open: TestRegister;
  let disk: SmallDisk;

  beforeEach(async () => {
    open = await openTestRegister();
    disk = await SmallDisk.under(open.database);
    await establishGnu(open.register);
    const date = { kind: 'drawn-up' as const, on: '2022-06-01' };
    await send(open.register, RegisterCase, { committee: 'GNU', year: 2022, title: 'Ett ärende', date });
  });

  afterEach(async () => {
    await open.drop();
    await disk.remove();
  });

  const setWatch = (watch: string): Promise<Outcome> =>
    send(open.register, SetWatch, { case: CASE, watch, on: '2022-09-01', note: 'x'.repeat(450) });

  /** Gives commands until one is not stored: there is always a little room left in the last page. */
  const untilRefused = async (): Promise<unknown> => {
    for (let n = 1; n < 1000; n += 1) {
      const refusal = await setWatch(`full-${n}`).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (refusal) return refusal;
    }
    return undefined;
  };

  it('says so, keeps what it has, and goes on when there is room again', async () => {
    const { store, projector } = open.register;
    await setWatch('before');
    await disk.fill();
    const refusal = await untilRefused();
    expect(refusal).toMatchObject({ code: 'log.append-failed', cause: { code: '53100' } });
    const full = await wholeLog(store);
    await expect(setWatch('while-full')).rejects.toMatchObject({ code: 'log.append-failed' });
    expect(await wholeLog(store)).toEqual(full);

    await disk.free();
    const { position } = await setWatch('after');
    expect(position).toBe(full.length + 1);
    await projector.waitFor(position, { timeoutMs: 30_000 });
    const log = await wholeLog(store);
    expect(log.slice(0, -1)).toEqual(full);
    expect(log.map((event) => event.position)).toEqual(log.map((_, index) => index + 1));
    expect(await liveRows(open.database)).toEqual(await foldedRows(store));
  });
});
