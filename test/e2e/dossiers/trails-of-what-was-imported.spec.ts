import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProof } from '@diarium/audit';
import { CorrectUser, GrantRole, InviteUser } from '@diarium/register';
import { commandLineOver } from '../../support/command-line';
import { send } from '../../support/open-test-register';
import { proofSettingsIn } from '../../support/proof-settings';
import { type ImportedRegister, openImportedRegister } from './imported-register';

interface Entry {
  readonly type: string;
  readonly reason: string | null;
  readonly changes: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
}

let open: ImportedRegister;
let diarium: ReturnType<typeof commandLineOver>;

beforeAll(async () => {
  open = await openImportedRegister();
  diarium = commandLineOver(open.register);
});

afterAll(() => open.drop());

async function trail(kind: string, key: string): Promise<readonly Entry[]> {
  const { out } = await diarium('trail', kind, key, '--json');
  return (JSON.parse(out) as { entries: readonly Entry[] }).entries;
}

/** What an event of that type changed of a field, from what to what. */
const changed = (entries: readonly Entry[], type: string, field: string): readonly unknown[] =>
  entries
    .filter((entry) => entry.type === type)
    .flatMap(({ changes }) => changes.filter((it) => it.field === field).map(({ from, to }) => [from, to]));

describe('The trail of what the dossiers tell', () => {
  it('of a goal has how it ended, and when someone looks again', async () => {
    const entries = await trail('goal', 'GNU-2022|statistik');
    expect(entries.map(({ type }) => type)).toEqual(['GoalSet', 'OutcomeRecorded']);
    expect(changed(entries, 'GoalSet', 'kind')).toEqual([[null, 'goal']]);
    expect(changed(entries, 'OutcomeRecorded', 'outcome')).toEqual([[null, 'Ej uppnått']]);
    expect(changed(entries, 'OutcomeRecorded', 'followUp.on')).toEqual([[null, '2023-02-20']]);
  });

  it('of a plan has its draft, and what makes it the plan that holds', async () => {
    const entries = await trail('plan', 'GNU-2022');
    expect(entries[0]?.type).toBe('PlanDrafted');
    expect(changed(entries, 'PlanDrafted', 'title')).toEqual([[null, 'Verksamhetsplan 2022']]);
    expect(changed(entries, 'GoalSet', 'content.goals')[0]).toEqual([[], [expect.any(Object)]]);
    expect(changed(entries, 'GoalSet', 'content.strategies')).toEqual([]);
    expect(changed(entries, 'PlanAdopted', 'status')).toEqual([['draft', 'adopted']]);
  });

  it('of a meeting has what was planned, and what became of it', async () => {
    const entries = await trail('meeting', 'GNU-2022-11-07');
    expect(entries.map(({ type }) => type)).toEqual(['MeetingPlanned', 'MeetingHeld', 'DecisionRecorded']);
    expect(changed(entries, 'MeetingHeld', 'status')).toEqual([['planned', 'held']]);
    expect(changed(entries, 'DecisionRecorded', 'decisions')).toEqual([[0, 1]]);
  });

  it('of a user has each role and each correction with its reason', async () => {
    const user = 'e1042';
    const { register } = open;
    await send(register, InviteUser, { user, name: 'Eva Berg', login: 'eva.berg' });
    await send(register, GrantRole, { user, role: 'registrar', committee: 'GNU' });
    await send(register, CorrectUser, { user, name: 'Eva Bergström', reason: 'Nytt efternamn' });
    await register.projector.waitFor(await register.store.head());
    const entries = await trail('user', user);
    expect(entries.map(({ type, reason }) => [type, reason])).toEqual([
      ['UserInvited', null],
      ['RoleGranted', null],
      ['UserCorrected', 'Nytt efternamn'],
    ]);
    expect(changed(entries, 'UserCorrected', 'name')).toEqual([['Eva Berg', 'Eva Bergström']]);
    expect(changed(entries, 'RoleGranted', 'roles')).toEqual([
      [[], [expect.objectContaining({ role: 'registrar', committee: 'GNU' })]],
    ]);
  });
});

describe('An annual report', () => {
  it('ends with the head of the log that was signed last, unless it is asked for without', async () => {
    const proofDir = await mkdtemp(join(tmpdir(), 'diarium-report-'));
    const settings = proofSettingsIn(proofDir);
    const proof = await openProof({ ...open.register, settings, onTrouble: () => undefined });
    const { size } = await proof.checkpoints.make();
    const root = Buffer.from(await proof.log.root(size)).toString('base64');
    await rm(proofDir, { recursive: true });
    expect((await diarium('report', 'GNU', '2022')).out).toContain(root);
    expect((await diarium('report', 'GNU', '2022', '--without-head')).out).not.toContain(root);
  });
});
