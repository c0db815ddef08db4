import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  beginAnew,
  checkRestored,
  openProof,
  prepareBundle,
  type ProofSettings,
  restoreBackup,
  writeBackup,
} from '@diarium/audit';
import { openDatabase } from '@diarium/database';
import { createTestDatabase } from '@diarium/database/testing';
import { commandContext, PostgresEventStore } from '@diarium/event-store';
import { RegisterCase, type Register, registerCatalogue, registerMigrations } from '@diarium/register';
import { type Bundle, isSignedBy, parseNote, parseVerifierKey, verifyBundle } from '@diarium/verifier';
import { exampleMeeting } from '../support/example-content';
import {
  openTestRegister,
  openTestRegisterOver,
  send,
  type TestRegister,
} from '../support/open-test-register';
import { startWitness, type TestWitness } from '../support/tlog-witness';

const folder = mkdtempSync(join(tmpdir(), 'diarium-restored-'));
const inFolder = (name: string): string => join(folder, name);

let open: TestRegister;
let witness: TestWitness;
let settings: ProofSettings;
let before: number;
let head: number;

const troubles: string[] = [];
const onTrouble = ({ error }: { readonly error: Error }): void => void troubles.push(error.message);
const proofOf = (
  { database, store }: Pick<Register, 'database' | 'store'>,
  changes: Partial<ProofSettings> = {},
) => openProof({ database, store, settings: { ...settings, ...changes }, onTrouble });

beforeAll(async () => {
  witness = await startWitness();
  const proofDir = inFolder('proof');
  const more = { checkpointMinutes: 10, witness: witness.url, witnessKeys: [witness.key] };
  settings = { dataDir: folder, proofDir, ...more };
  open = await openTestRegister({ content: exampleMeeting });
  const { register } = open;
  await (await proofOf(register)).checkpoints.make();
  before = await register.store.head();
  await writeBackup(inFolder('early'), register);
  const date = { kind: 'drawn-up', on: '2026-05-01' } as const;
  await send(
    register,
    RegisterCase,
    {
      committee: 'EXN',
      year: 2026,
      title: 'Sent',
      initiative: 'own',
      date,
    },
    date.on,
  );
  await (await proofOf(register)).checkpoints.make();
  head = await register.store.head();
  await writeBackup(inFolder('late'), register);
});

afterAll(async () => {
  await witness.close();
  await open.drop();
  rmSync(folder, { recursive: true });
});

/** What a restore into an empty database gives. */
async function restored<Result>(
  backup: string,
  work: (register: Pick<Register, 'database' | 'store'>) => Promise<Result>,
): Promise<Result> {
  const created = await createTestDatabase({ migrations: registerMigrations });
  const database = await openDatabase({ databaseUrl: created.url, dataDir: '', poolSize: 4 });
  const store = new PostgresEventStore(database);
  try {
    await restoreBackup(inFolder(backup), { database, store });
    return await work({ database, store });
  } finally {
    await store.close();
    await database.close();
    await created.drop();
  }
}

describe('a witness behind an address', () => {
  it('has confirmed each head, which continued the one before', async () => {
    expect(witness.size()).toBe(head);
    const { checkpoints } = await proofOf(open.register);
    for (const size of [before, head]) {
      const note = parseNote((await checkpoints.stored(size)).note);
      expect(note?.signatures.map(({ name }) => name)).toContain('example.com/witness');
    }
    expect(troubles).toEqual([]);
  });
});

describe('a restored register', () => {
  it('is the log that was signed, under the same name and keys, when nothing was lost', async () => {
    const { origin } = await proofOf(open.register);
    await restored('late', async (register) => {
      const proof = await proofOf(register);
      expect(await checkRestored(proof, register.database.pool)).toEqual({
        ...{ origin, events: head, provedUpTo: head, findings: [] },
      });
      await expect(proof.checkpoints.make()).resolves.toMatchObject({ size: head });
    });
  });

  it('that lost events is found by the last head beside the keys, or by the witness, and names how many', async () => {
    await restored('early', async (register) => {
      const { pool } = register.database;
      const lost = (made: string) => [
        { code: 'proof.rolled-back', details: { size: head, found: before, made } },
      ];
      const known = await checkRestored(await proofOf(register), pool);
      expect(known).toMatchObject({ events: before, provedUpTo: before, findings: lost('head.txt') });
      const proof = await proofOf(register);
      proof.headFile.read = () => Promise.resolve(undefined);
      expect((await checkRestored(proof, pool)).findings).toEqual(lost('witness'));
    });
  });

  it('is not signed with new keys where the old ones are gone', async () => {
    await restored('late', async (register) => {
      await expect(proofOf(register, { proofDir: inFolder('elsewhere') })).rejects.toMatchObject({
        code: 'proof.keys-missing',
      });
    });
  });

  it('that is to stand is proved under a new name, by keys that the old ones named, once and with a reason', async () => {
    const { keyring } = await proofOf(open.register);
    const created = await createTestDatabase({ migrations: registerMigrations });
    const database = await openDatabase({ databaseUrl: created.url, dataDir: '', poolSize: 4 });
    const store = new PostgresEventStore(database);
    await restoreBackup(inFolder('early'), { database, store });
    await store.close();
    await database.close();
    const register = await openTestRegisterOver(created.url);
    try {
      const old = await proofOf(register);
      await expect(old.checkpoints.make()).rejects.toMatchObject({ code: 'proof.rolled-back' });
      const context = commandContext({ actor: 'Eva Berg', role: 'registrar' });
      const parts = { ...register, settings, onTrouble };
      const submit = (command: object) => register.commands.submit(command, context);
      const dying = async (command: object): Promise<never> => {
        await submit(command);
        throw new Error('died after the event');
      };
      await expect(beginAnew({ ...parts, submit: dying }, 'Återläst')).rejects.toThrow('died');
      const proof = await beginAnew({ ...parts, submit }, 'Återläst');
      expect(proof.origin).not.toBe(old.origin);
      const stored = await proof.checkpoints.latest();
      expect(stored?.size).toBe(before + 1);
      expect(isSignedBy(parseNote(stored?.note ?? '')!, proof.keyring.shown[0]!)).toBe(true);
      const begun = await register.store.readStream('proof-log');
      const data = { origin: proof.origin, earlier: { origin: old.origin, size: head } };
      expect(begun).toMatchObject([{ data, metadata: { reason: 'Återläst' } }]);

      const chosen = { subject: 'EXN/1/2026', streams: ['case-EXN-2026-1'] };
      const bundle = await prepareBundle({ ...register, catalogue: registerCatalogue(), proof }, chosen);
      const keys = keyring.shown.map(({ text }) => parseVerifierKey(text)!);
      expect(verifyBundle(bundle as Bundle, { keys }).findings).toEqual([]);
      expect(verifyBundle({ ...(bundle as Bundle), successions: [] }, { keys }).isProved).toBe(false);

      await expect(old.checkpoints.make()).rejects.toMatchObject({ code: 'proof.begun-anew' });
      await expect(beginAnew({ ...parts, submit }, 'Igen')).rejects.toMatchObject({
        code: 'proof.no-reason-to-begin-anew',
      });
    } finally {
      await register.close();
      await created.drop();
    }
  });
});
