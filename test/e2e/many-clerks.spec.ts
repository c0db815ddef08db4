import { type StreamEvent } from '@diarium/event-store';
import { ListCases, RegisterCase } from '@diarium/register';
import { establishGnu, openTestRegister, send, type TestRegister } from '../support/open-test-register';

const CLERKS = 50;
const numbers = Array.from({ length: CLERKS }, (_, index) => index + 1);

describe('fifty clerks who register in the same committee and year at once', () => {
  let open: TestRegister;

  beforeEach(async () => {
    open = await openTestRegister();
    await establishGnu(open.register);
  });

  afterEach(() => open.drop());

  const serialOf = ({ revision }: StreamEvent): number => revision + 1;

  const registerAll = async (desks: readonly TestRegister['register'][]): Promise<number[]> => {
    const outcomes = await Promise.all(
      numbers.map((n) => {
        const desk = desks[n % desks.length] ?? open.register;
        const fields = { committee: 'GNU', year: 2022, title: `Ärende ${n}` };
        return send(desk, RegisterCase, { ...fields, date: { kind: 'drawn-up', on: '2022-06-01' } });
      }),
    );
    return outcomes.flatMap(({ events }) => events.map(serialOf)).sort((a, b) => a - b);
  };

  it('get the numbers 1…n, none missing and none twice', async () => {
    expect(await registerAll([open.register])).toEqual(numbers);
  });

  it('get them also when they work in several processes, and every case is in the list', async () => {
    const others = [await open.openAnother(), await open.openAnother()];
    expect(await registerAll([open.register, ...others])).toEqual(numbers);
    await open.register.projector.waitFor(await open.register.store.head());
    const list = await open.register.queries.execute(Object.assign(new ListCases(), { limit: 500 }));
    const listed = list.items.map(({ number }) => number).sort();
    expect(listed).toEqual(numbers.map((n) => `GNU/${n}/2022`).sort());
  });
});
