import { type Role } from '@diarium/config';
import { NOBODY, type Principal } from '@diarium/access';
import * as register from '@diarium/register';
import { plainToInstance } from 'class-transformer';
import { establishGnu, openTestRegister, send, type TestRegister } from '../../support/open-test-register';

/** Stands in every text about the secret case and the secret document, and nowhere else. */
export const HIDDEN = 'Zebra';

/** Whoever holds one role, in GNU where nothing else is said. */
export const as = (role: Role, committee: string | null = 'GNU', party: string | null = null): Principal => ({
  id: `${role}-1`,
  name: `Namn ${role}`,
  grants: [{ role, committee, party }],
  handles: committee === null ? [] : [{ committee, handler: `Namn ${role}` }],
});

export { NOBODY };

const secrecy = { section: '25:1', on: '2022-05-01', authority: 'GNU' };
const sender = { id: 'kim-ek', name: 'Kim Ek', kind: 'private-person' };
const date = { kind: 'received', on: '2022-05-01' };

/**
 * A joint committee, GNU, with an open case (1), a secret one (2), one that is secret and handled by the officer (3),
 * and a secret document in the open case; and another committee, HN, with a case of its own.
 */
export interface WithSecrets {
  readonly open: TestRegister;
  readonly give: (name: string, fields: object, on?: string) => Promise<unknown>;
  /** A query as one principal asks it, when the views have caught up. */
  readonly ask: <Answer>(principal: Principal, name: string, fields: object) => Promise<Answer>;
  readonly caughtUp: () => Promise<void>;
}

export async function openRegisterWithSecrets(): Promise<WithSecrets> {
  const open = await openTestRegister();
  const give: WithSecrets['give'] = (name, fields, on) => {
    const commandClass = register.commandsByName.get(name)!;
    return send(open.register, commandClass, plainToInstance(commandClass, fields), on);
  };
  await committees(open, give);
  await cases(give);
  await decisions(give);
  const caughtUp = async () => {
    const { store, projector, policies } = open.register;
    await policies.waitFor(await store.head());
    await projector.waitFor(await store.head());
  };
  await caughtUp();
  const ask: WithSecrets['ask'] = (principal, name, fields) => {
    const query = plainToInstance(register.queriesByName.get(name)!, fields);
    return register.guardedDesk(open.register, principal).queries.execute(query);
  };
  return { open, give, ask, caughtUp };
}

type Give = WithSecrets['give'];

async function committees({ register: desk }: TestRegister, give: Give): Promise<void> {
  await establishGnu(desk);
  const hn = { committee: 'HN', name: 'Hjälpmedelsnämnden', joint: false, host: 'Region Norrbotten' };
  await give('EstablishCommittee', { ...hn, prefix: 'HN' });
  const seats = { members: 1, substitutes: 1 };
  for (const [party, member] of [
    ['berg', 'anna-ek'],
    ['krokom', 'bo-ek'],
  ] as const) {
    await give('AddParty', { committee: 'GNU', party, name: party, kind: 'municipality', ...seats });
    const term = { seat: 'member', from: '2019-01-01', to: '2026-12-31' };
    await give('ElectMember', { committee: 'GNU', member, name: member, party, ...term });
  }
}

async function cases(give: Give): Promise<void> {
  const inGnu = { committee: 'GNU', year: 2022, date, parties: [{ ...sender, role: 'sender' }] };
  await give('RegisterCase', { ...inGnu, title: 'Rullstolar', handler: 'Olle Berg' });
  const secret = { ...inGnu, title: `${HIDDEN} ett`, publicTitle: 'Ärende om vård', secrecy };
  await give('RegisterCase', { ...secret, caseType: `${HIDDEN}typ`, handler: `${HIDDEN} Handläggare` });
  await give('RegisterCase', { ...secret, title: 'Okapi', handler: 'Namn officer' });
  await give('RegisterCase', { ...inGnu, committee: 'HN', title: 'Hörapparater', parties: [] });
  const document = { direction: 'incoming', dated: '2022-05-01', arrived: '2022-05-01', sender };
  await give('RegisterDocument', { ...document, case: 'GNU-2022-1', title: 'Ansökan' });
  const marked = { ...document, title: `${HIDDEN} journal`, publicTitle: 'Bilaga' };
  await give('RegisterDocument', { ...marked, case: 'GNU-2022-1', secrecy });
  await give('RegisterDocument', { ...marked, case: 'GNU-2022-2' });
  await give('AnnulDocument', { case: 'GNU-2022-2', document: 1, reason: `${HIDDEN} skäl` });
  for (const inCase of ['GNU-2022-1', 'GNU-2022-2'])
    await give('SetWatch', { case: inCase, watch: 'svar', on: '2022-07-01', note: wordsIn(inCase) });
  await give('StartDraft', { case: 'GNU-2022-2', draft: 'svar', title: `${HIDDEN} utkast`, by: HIDDEN });
}

const wordsIn = (inCase: string): string => (inCase === 'GNU-2022-1' ? 'Rullstolar' : `${HIDDEN} bevakning`);

async function decisions(give: Give): Promise<void> {
  await give('AdoptDelegationOrder', {
    ...{ committee: 'GNU', from: '2022-01-01' },
    points: [{ point: '1', matter: 'Avtal', delegateKind: 'employee', delegate: 'Chef', appeal: 'none' }],
  });
  const meeting = 'GNU-2022-05-09';
  await give('PlanMeeting', { meeting, when: '2022-05-09', planYear: 2022 });
  await give('PlanMeeting', { meeting: 'GNU-2022-06-20', when: '2022-06-20', planYear: 2022 });
  for (const [key, inCase] of ['GNU-2022-1', 'GNU-2022-2'].entries())
    await give('AddAgendaItem', {
      ...{ meeting: 'GNU-2022-06-20', item: `p${key}`, kind: 'decision', case: inCase },
      ...{ heading: wordsIn(inCase), proposal: wordsIn(inCase) },
    });
  await give('IssueAgenda', { meeting: 'GNU-2022-06-20' });
  await give('WithdrawAgendaItem', { meeting: 'GNU-2022-06-20', item: 'p1', reason: HIDDEN });
  const dealtWith = ['GNU-2022-1', 'GNU-2022-2'].map((it, key) => ({
    key: `m${key}`,
    title: wordsIn(it),
    case: it,
  }));
  await give('HoldMeeting', { meeting, on: '2022-05-09', mode: 'physical', dealtWith });
  for (const [key, inCase] of ['GNU-2022-1', 'GNU-2022-2'].entries()) {
    const text = wordsIn(inCase);
    const due = { on: '2022-09-01', what: text };
    await give('RecordDecision', { meeting, decision: `b${key}`, case: inCase, title: text, text, due });
    await give('RecordDelegatedDecision', {
      ...{ committee: 'GNU', year: 2022, point: '1', by: 'Eva', as: 'Chef', on: '2022-05-10' },
      ...{ case: inCase, heading: text, text },
    });
    await give('IssueAssignment', {
      ...{
        committee: 'GNU',
        assignment: `u${key}`,
        from: 'committee',
        giver: 'GNU',
        to: 'Eva',
        on: '2022-05-09',
      },
      ...{ title: text, case: inCase, due: '2022-09-01', decision: `GNU-2022-D${key + 1}` },
    });
    await give('MakeInquiry', {
      ...{ committee: 'GNU', year: 2022, inquiry: `q${key}`, by: 'Regionstyrelsen' },
      ...{ question: text, on: '2022-05-20', due: '2022-08-01', case: inCase },
    });
  }
  await give('DraftReport', { committee: 'GNU', year: 2022, title: 'Årsredovisning' });
  const statement = { committee: 'GNU', year: 2022, section: 'A', statement: 's1', cases: ['GNU-2022-2'] };
  await give('MakeStatement', { ...statement, text: HIDDEN });
}
