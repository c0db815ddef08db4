import { commandContext, type Outcome } from '@diarium/event-store';
import * as register from '@diarium/register';
import { plainToInstance } from 'class-transformer';
import { openTestRegister, type TestRegister } from '../support/open-test-register';

export const meeting = 'GNU-2022-11-07';
/** § 1/2022: the first paragraph of that meeting. */
export const decision = 'GNU-2022-1';

/** A register in which a joint committee of two parties sits and decides. */
export interface Decided {
  readonly open: TestRegister;
  readonly give: (name: string, fields: object, on: string) => Promise<Outcome>;
  readonly ask: <Answer>(name: string, fields: object) => Promise<Answer>;
  readonly sit: (key: string, on: string, ...paragraphs: readonly object[]) => Promise<void>;
}

export type DecidedIn = Omit<Decided, 'open'>;

export const proposed = (text: string) => ({
  proposals: [{ proposal: 'bifall', by: 'kim-ek', text }],
});

const text = 'Utredningen redovisas i april.';
const peruk = {
  heading: 'Perukbidrag',
  case: 'GNU-2022-1',
  ...proposed(text),
  points: [
    {
      text,
      responsible: 'Inköpschefen',
      due: { on: '2023-04-03', what: 'Utredningen redovisas' },
    },
  ],
  recipients: ['Inköpschefen', 'Patientnämnden'],
};

/** The meeting of November 2022 has decided, and its minutes are not attested. */
export async function openDecided(): Promise<Decided> {
  const open = await openTestRegister();
  return { ...(await decideIn(open)), open };
}

/** The same in a register that is open and empty. */
export async function decideIn(open: Pick<TestRegister, 'register'>): Promise<DecidedIn> {
  const decided = over(open);
  const { give, sit } = decided;
  const day = '2022-01-10';
  const host = 'Region Jämtland Härjedalen';
  await give('EstablishCommittee', { committee: 'GNU', name: 'GNU', joint: true, host, prefix: 'GNU' }, day);
  for (const [party, member] of [
    ['region', 'kim-ek'],
    ['åre', 'lo-ek'],
  ] as const) {
    const seats = {
      kind: party === 'region' ? 'region' : 'municipality',
      members: 1,
      substitutes: 1,
    };
    await give('AddParty', { committee: 'GNU', party, name: party, ...seats }, day);
    const term = { seat: 'member', from: '2019-01-01', to: '2026-12-31' };
    await give('ElectMember', { committee: 'GNU', member, name: member, party, ...term }, day);
  }
  const date = { kind: 'drawn-up', on: '2022-09-01' };
  await give('RegisterCase', { committee: 'GNU', year: 2022, title: 'Perukbidrag', date }, '2022-09-01');
  await sit(meeting, '2022-11-07', peruk, {
    heading: 'Budget',
    ...proposed('Budgeten fastställs.'),
  });
  return decided;
}

const classNamed = (name: string): new () => object =>
  (register as unknown as Record<string, new () => object>)[name]!;

function over(open: Pick<TestRegister, 'register'>): DecidedIn {
  const give: DecidedIn['give'] = async (name, fields, on) => {
    const occurredAt = `${on}T18:00:00.000Z`;
    const context = commandContext({
      actor: 'Eva Berg',
      role: 'secretary',
      occurredAt,
    });
    return open.register.commands.submit(plainToInstance(classNamed(name), fields), context);
  };
  const ask = async <Answer>(name: string, fields: object): Promise<Answer> => {
    await open.register.projector.waitFor(await open.register.store.head());
    const query = Object.assign(new (classNamed(name))(), fields);
    const answer: unknown = await open.register.queries.execute(query);
    return answer as Answer;
  };
  const sit: DecidedIn['sit'] = async (key, on, ...paragraphs) => {
    const plan = {
      when: on,
      planYear: Number(on.slice(0, 4)),
      mode: 'physical',
      subjects: [],
    };
    await give('PlanMeeting', { meeting: key, ...plan }, on);
    const attendants = [{ person: 'kim-ek' }, { person: 'lo-ek' }];
    const led = {
      chair: 'kim-ek',
      secretary: 'Eva Berg',
      attesters: ['lo-ek'],
      attendants,
    };
    await give('OpenMeeting', { meeting: key, on, at: '09:30', mode: 'physical', ...led }, on);
    for (const paragraph of paragraphs) await give('RecordParagraph', { meeting: key, ...paragraph }, on);
    await give('CloseMeeting', { meeting: key, at: '12:00' }, on);
  };
  return { give, ask, sit };
}
