import { type Query } from '@nestjs/cqrs';
import {
  AddAgendaItem,
  AddParty,
  ElectMember,
  PlanMeeting,
  RecordParagraph,
  RegisterCase,
} from '@diarium/register';
import { establishGnu, openTestRegister, send, type TestRegister } from '../support/open-test-register';

export const meeting = 'GNU-2022-12-19';
/** The next meeting, which a decision moves. */
export const next = 'GNU-2023-02-20';

/** A register in which a committee of five, with one substitute, has an agenda for its last meeting of the year. */
export interface Committee {
  readonly open: TestRegister;
  readonly give: <Command extends object>(
    of: new () => Command,
    fields: Partial<Command>,
  ) => Promise<unknown>;
  /** Gives a command on the meeting. */
  readonly at: <Command extends { meeting: string }>(
    of: new () => Command,
    fields: Partial<Omit<Command, 'meeting'>>,
    on?: string,
  ) => Promise<unknown>;
  readonly paragraph: (fields: Partial<Omit<RecordParagraph, 'meeting'>>) => Promise<unknown>;
  readonly ask: <Answer>(of: new () => Query<Answer>, fields: object) => Promise<Answer>;
}

export async function openCommittee(): Promise<Committee> {
  const open = await openTestRegister();
  const give: Committee['give'] = (of, fields) => send(open.register, of, fields, '2022-12-19');
  const at: Committee['at'] = (of, fields, on = '2022-12-19') =>
    send(open.register, of, Object.assign({ meeting }, fields) as never, on);
  await establishGnu(open.register);
  await elect(give);
  for (const key of [meeting, next])
    await give(PlanMeeting, {
      meeting: key,
      when: key.slice(4),
      planYear: 2022,
      mode: 'physical',
      subjects: [],
    });
  await give(RegisterCase, {
    ...{ committee: 'GNU', year: 2022, title: 'Perukbidrag' },
    date: { kind: 'drawn-up', on: '2022-12-01' },
  });
  for (const item of ['budget', 'peruk', 'avtal', 'lager', 'taxa', 'nasta', 'policy', 'info'])
    await at(AddAgendaItem, {
      ...{ item, kind: item === 'info' ? 'information' : 'decision', heading: `Ärende om ${item}` },
      ...(item === 'info' ? {} : { proposal: `Nämnden bifaller ${item}.` }),
      ...(item === 'peruk' ? { case: 'GNU-2022-1' } : {}),
    });
  const ask: Committee['ask'] = async (of, fields) => {
    const { policies, projector, store, queries } = open.register;
    await policies.waitFor(await store.head());
    await projector.waitFor(await store.head());
    return queries.execute(Object.assign(new of(), fields));
  };
  return { open, give, at, ask, paragraph: (fields) => at(RecordParagraph, fields) };
}

async function elect(give: Committee['give']): Promise<void> {
  const seats = { members: 5, substitutes: 5 };
  await give(AddParty, { committee: 'GNU', party: 'region', name: 'Regionen', kind: 'region', ...seats });
  for (const member of ['anna', 'bo', 'cia', 'dan', 'eva', 'siv'])
    await give(ElectMember, {
      ...{ committee: 'GNU', member, name: `${member} Ek`, party: 'region', from: '2019-01-01' },
      seat: member === 'siv' ? 'substitute' : 'member',
    });
}
