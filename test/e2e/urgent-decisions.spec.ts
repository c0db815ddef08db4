import {
  AddParty,
  AppointUrgentDecider,
  CancelMeeting,
  ElectMember,
  PlanMeeting,
  ReadAgenda,
  RecordUrgentDecision,
  TakeOffice,
  WithdrawAgendaItem,
} from '@diarium/register';
import { establishGnu, openTestRegister, send, type TestRegister } from '../support/open-test-register';

const committee = 'GNU';

describe('KL 6:39–40: what the chair decides in an urgent matter', () => {
  let open: TestRegister;
  const give = async <Command extends object>(
    commandClass: new () => Command,
    fields: Partial<Command>,
  ): Promise<void> => {
    const { position } = await send(open.register, commandClass, fields);
    await open.register.policies.waitFor(position);
  };
  const plan = (when: string) => give(PlanMeeting, { meeting: `GNU-${when}`, when, planYear: 2022 });
  const agendaOf = async (meeting: string) => {
    await open.register.projector.waitFor(await open.register.store.head());
    const found = await open.register.queries.execute(Object.assign(new ReadAgenda(), { meeting }));
    return found?.items.map(({ heading, forcedBy }) => `${heading} (${forcedBy?.section ?? ''})`) ?? [];
  };
  const reported = ['Anmälan av brådskande beslut D 1/2022: Förlängt avtal (KL 6:40)'];

  beforeAll(async () => {
    open = await openTestRegister();
    await establishGnu(open.register);
    await give(AddParty, { committee, party: 'berg', name: 'Bergs kommun', kind: 'municipality' });
    const kim = { committee, member: 'kim', from: '2022-01-01' };
    await give(ElectMember, { ...kim, name: 'Kim Ek', party: 'berg', seat: 'member', to: '2022-12-31' });
    await give(TakeOffice, { ...kim, office: 'chair' });
    await give(AppointUrgentDecider, { committee, office: 'chair', from: '2022-01-01' });
    await give(RecordUrgentDecision, {
      committee,
      year: 2022,
      on: '2022-05-31',
      member: 'kim',
      heading: 'Förlängt avtal',
      text: 'Avtalet förlängs.',
      urgentBecause: 'Avtalet löper ut i morgon.',
    });
  });
  afterAll(() => open.drop());

  it('is put on the agenda of the next meeting as soon as one is planned, and stays there', async () => {
    await plan('2022-09-19');
    expect(await agendaOf('GNU-2022-09-19')).toEqual(reported);
    const withdraw = { meeting: 'GNU-2022-09-19', item: 'anmalan-gnu-2022-d1', reason: 'Utgår' };
    await expect(give(WithdrawAgendaItem, withdraw)).rejects.toMatchObject({ code: 'agenda.item-forced' });
  });

  it('moves to an earlier meeting that is planned later', async () => {
    await plan('2022-06-13');
    expect(await agendaOf('GNU-2022-06-13')).toEqual(reported);
    expect(await agendaOf('GNU-2022-09-19')).toEqual([]);
  });

  it('moves on when that is cancelled', async () => {
    await give(CancelMeeting, { meeting: 'GNU-2022-06-13', reason: 'För få anmälda' });
    expect(await agendaOf('GNU-2022-09-19')).toEqual(reported);
    expect(await agendaOf('GNU-2022-06-13')).toEqual(reported);
  });
});
