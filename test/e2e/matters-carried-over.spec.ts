import { CarryOver, DraftPlan, ListDeadlines, ListGoals } from '@diarium/register';
import { establishGnu, openTestRegister, send, type TestRegister } from '../support/open-test-register';

describe('a matter carried over to a later year', () => {
  let open: TestRegister;

  beforeEach(async () => {
    open = await openTestRegister();
    await establishGnu(open.register);
    await send(open.register, DraftPlan, { committee: 'GNU', year: 2025, title: 'Verksamhetsplan 2025' });
  });

  afterEach(() => open.drop());

  const carryOver = () =>
    send(open.register, CarryOver, {
      committee: 'GNU',
      year: 2025,
      matter: 'hostmaskiner',
      title: 'Införande av hostmaskiner',
      toYear: 2026,
      dueOn: '2026-02',
    });

  const draftNext = () =>
    send(
      open.register,
      DraftPlan,
      { committee: 'GNU', year: 2026, title: 'Verksamhetsplan 2026' },
      '2026-01-15',
    );

  const settled = async (position: number): Promise<void> => {
    await open.register.policies.waitFor(position);
    await open.register.projector.waitFor(await open.register.store.head());
  };

  const watches = async () => {
    const query = Object.assign(new ListDeadlines(), {
      today: '2026-03-01',
      watchesOnly: true,
      committee: 'GNU',
    });
    return (await open.register.queries.execute(query)).items;
  };

  it('is taken over by the plan of that year when the plan is drafted', async () => {
    await settled((await carryOver()).position);
    expect(await watches()).toMatchObject([{ rule: 'deadline.carried-over', state: 'overdue' }]);
    await settled((await draftNext()).position);
    const query = Object.assign(new ListGoals(), { committee: 'GNU', year: 2026 });
    const { carriedOver } = await open.register.queries.execute(query);
    expect(carriedOver).toMatchObject([{ matter: 'hostmaskiner', fromYear: 2025, takenOver: true }]);
    expect(await watches()).toEqual([]);
  });

  it('is taken over also when the plan was drafted before', async () => {
    await draftNext();
    await settled((await carryOver()).position);
    expect(await watches()).toEqual([]);
  });
});
